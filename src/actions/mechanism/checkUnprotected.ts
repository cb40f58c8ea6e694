import { Refusal } from '../../core/problem';
import type { WritePlan } from './writePlan';

/** Tables that every write adds to. */
const NOTED: readonly string[] = ['ChangeLog', 'GeneratedBlocks', 'Snapshots'];

/** Refuses a write into protected sheets before its first cell, and names them. */
export function checkUnprotected({ sheets, context: { state } }: WritePlan): void {
  const written = new Set([
    ...sheets.flatMap(({ changesAnything, write }) => (changesAnything && write.id !== undefined ? [write.id] : [])),
    ...NOTED.flatMap((table) => state.tables.get(table)?.sheetId ?? []),
  ]);
  const names = state.sheets.filter(({ id, isProtected }) => isProtected && written.has(id)).map(({ name }) => name);
  if (names.length > 0) throw new Refusal([{ code: 'sheet/protected', severity: 'error', params: { sheets: names } }]);
}
