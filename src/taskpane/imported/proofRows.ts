import type { ActionRequest } from '../../actions/action';

/** Net sales of one site and month as imported, beside what the platform shows. */
export interface ProofRow {
  readonly id: string;
  readonly site: string;
  /** `YYYY-MM`. */
  readonly month: string;
  readonly currency: string;
  readonly ours: number;
  /** What the user typed earlier; empty when nothing. */
  readonly theirs: string;
}

/** Serial of 1970-01-01. */
const EPOCH_SERIAL = 25569;
const DAY_MS = 86_400_000;

/** The rows of Coverage that have sales, latest month first. */
export function toProofRows(rows: readonly Readonly<Record<string, unknown>>[]): readonly ProofRow[] {
  return rows
    .filter(({ netSales, month }) => typeof netSales === 'number' && typeof month === 'number')
    .map(({ rowId, siteName, site, month, currency, netSales, platformTotal }) => ({
      id: String(rowId), site: String(siteName || site), month: new Date((Number(month) - EPOCH_SERIAL) * DAY_MS).toISOString().slice(0, 7),
      currency: String(currency ?? ''), ours: Number(netSales), theirs: platformTotal === null || platformTotal === undefined ? '' : String(platformTotal),
    }))
    .sort((a, b) => b.month.localeCompare(a.month) || a.site.localeCompare(b.site));
}

/** Ours less theirs, to the cent and never −0; undefined when what is typed is no plain number (the sheet understands 1.2万 too). */
export function proofDifference({ ours }: ProofRow, typed: string): number | undefined {
  const plain = typed.replace(/[,\s]/g, '');
  const theirs = plain === '' ? Number.NaN : Number(plain);
  return Number.isFinite(theirs) ? Math.round((ours - theirs) * 100) / 100 + 0 : undefined;
}

/** The request that keeps what was typed; undefined while nothing differs from what is kept already. */
export function toProofRequest(rows: readonly ProofRow[], typed: Readonly<Record<string, string>>): ActionRequest | undefined {
  const changed = rows.filter(({ id, theirs }) => typed[id] !== undefined && typed[id].trim() !== theirs);
  if (changed.length === 0) return undefined;
  const entries = changed.map(({ id }) => ({ row: { id }, values: { platformTotal: typed[id]?.trim() === '' ? null : typed[id]?.trim() } }));
  return { action: 'enter-rows', parameters: { rows: JSON.stringify({ Coverage: entries }) }, files: [] };
}
