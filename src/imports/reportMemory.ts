import type { ColumnMapping } from './importTypes';
import { isMapped } from './mappedProfile';
import type { OpenTable } from './openFiles';
import { headRows } from './recogniseTable';
import { fingerprintOf, saidMapping } from './resolveTable';

/** What the user said that a header stands for: one of the known reports, or which column holds what. */
export type RememberedReport = { readonly profile: string } | { readonly mapping: ColumnMapping };

/** Headers by fingerprint with what the user said of them. */
export type ReportMemory = ReadonlyMap<string, RememberedReport>;

/** Headers that a plan remembers; the oldest are forgotten. */
const KEPT = 200;

/** Reads the memory as the plan keeps it; empty for a plan that keeps none or something else. */
export function parseMemory(text: string | undefined): ReportMemory {
  try {
    const value: unknown = JSON.parse(text ?? '[]');
    return new Map(Array.isArray(value) ? (value as [string, RememberedReport][]) : []);
  } catch {
    // A plan whose memory was damaged asks once more.
    return new Map();
  }
}

/** Returns what the user said of the tables of an import, for the next file with the same header. */
export async function whatWasSaid(opened: readonly OpenTable[]): Promise<ReportMemory> {
  const said = opened.filter(({ by }) => by === 'said');
  return new Map(await Promise.all(said.map(async ({ recognised, options, source }) => [
    await fingerprintOf(recognised),
    !isMapped(recognised.profile)
      ? { profile: recognised.profile.id }
      : { mapping: saidMapping(recognised.table, await headRows(recognised.table), options.mapping, source.name) },
  ] as const)));
}

/** Returns the memory with what was said now, as text for the plan to keep. */
export function formatMemory(before: ReportMemory, said: ReportMemory): string {
  const all = [...[...before].filter(([fingerprint]) => !said.has(fingerprint)), ...said];
  return JSON.stringify(all.slice(-KEPT));
}
