import { splitTargets, type TargetRow, type TargetsSplit, type TargetsToSplit } from './splitTargets';

/** A row of the targets whose empty months may be opened. */
export interface ReservedRow extends TargetRow {
  /** Weights of the months, as of the pattern, for months in which that holds nothing; undefined where these stay empty. */
  readonly reserve?: readonly number[] | undefined;
}

/** The split, and the positions of rows that hold an amount in a month that their pattern leaves empty. */
export interface ReservedSplit {
  readonly split: TargetsSplit;
  readonly opened: readonly number[];
}

/**
 * Splits targets so that months without sales stay empty. Only what cannot be met so opens months from the reserve: those of a row
 * with nothing else after it opens, and those in which a line or lock lies that would have to give way.
 */
export function splitWithReserve(input: TargetsToSplit & { readonly rows: readonly ReservedRow[] }): ReservedSplit {
  let rows = input.rows.map((row) => (row.pattern.some((weight, month) => weight > 0 && month >= row.opens) ? row : open(row, () => true)));
  for (;;) {
    const split = splitTargets({ ...input, rows });
    if (split.kind === 'split') return { split, opened: openedRows(input.rows, split.months) };
    const wider = rows.map((row, at) => open(row, (month) => split.lines.includes(row.line) || input.locks.some(({ id, holds }) => split.locks.includes(id) && holds(at, month))));
    if (wider.every((row, at) => row === rows[at])) return { split, opened: [] };
    rows = wider;
  }
}

/** The row with weights of the reserve in some of its empty months; the row itself where that adds none. */
function open(row: ReservedRow, isWanted: (month: number) => boolean): ReservedRow {
  const isOpened = (month: number): boolean => row.pattern[month] === 0 && (row.reserve?.[month] ?? 0) > 0 && month >= row.opens && row.fixed[month] === undefined && isWanted(month);
  if (!row.pattern.some((_, month) => isOpened(month))) return row;
  return { ...row, pattern: row.pattern.map((weight, month) => (isOpened(month) ? (row.reserve?.[month] ?? 0) : weight)) };
}

function openedRows(rows: readonly ReservedRow[], months: readonly (readonly number[])[]): number[] {
  return rows.flatMap((row, at) => (row.reserve !== undefined && row.pattern.some((weight, month) => weight === 0 && row.fixed[month] === undefined && (months[at]?.[month] ?? 0) > 0) ? [at] : []));
}
