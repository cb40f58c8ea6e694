import type { Scalar } from '../core/scalar';
import { isBlank } from '../core/scalar';
import type { Language } from '../i18n/language';
import { findColumns } from './findColumns';
import { columnIdsOf, readGenerated } from './generated';
import { mergeTable } from './mergeTable';
import { presentTable } from './presentSpec';
import type { ColumnKey, TableSpec } from './sheetSpec';
import type { TableContent } from './tableContent';
import { codeOf } from './words';
import type { WorkbookState } from './workbookState';

/** A row of a table as it will stand once the contents of a run are written. */
export interface RowAfter {
  /** The id that the row has, or that the write will give it. */
  readonly id: string;
  /** What a cell holds, choices as codes; formulas of new rows are not calculated yet and empty. */
  value(key: ColumnKey): Scalar;
}

/** Rows of a table after `content` has been merged into it; the table must have been read. Empty where there is neither. */
export function rowsAfter(plain: TableSpec, state: WorkbookState, content: TableContent | undefined, language: Language): RowAfter[] {
  const generated = readGenerated(state);
  const spec = presentTable(plain, generated);
  const table = state.tables.get(spec.name);
  if (table?.values === undefined && content === undefined) return [];
  const positions = table === undefined ? new Map<ColumnKey, number>() : findColumns(spec, table, columnIdsOf(generated));
  const merged = mergeTable(spec, table, positions, content ?? { mode: 'merge', rows: [] }, language, false);
  const lists = new Map(spec.columns.flatMap(({ key, list }) => (list === undefined ? [] : [[key, list] as const])));
  const cell = (row: number, key: ColumnKey): Scalar => {
    const written = merged.columns.get(key);
    if (written !== undefined) return written[row] ?? null;
    return (row < merged.oldCount ? table?.values?.[row]?.[positions.get(key) ?? -1] : merged.proposals.get(key)?.[row - merged.oldCount]) ?? null;
  };
  return merged.ids.map((id, row) => ({
    id,
    value: (key) => {
      const found = cell(row, key);
      const list = lists.get(key);
      if (isBlank(found)) return null;
      return list === undefined ? found : (codeOf(list, found) ?? found);
    },
  }));
}

/** A cell as trimmed text; empty text for blank. */
export function textAfter(row: RowAfter, key: ColumnKey): string {
  return String(row.value(key) ?? '').trim();
}

/** A number cell as a number; undefined for blank or anything else. */
export function numberAfter(row: RowAfter, key: ColumnKey): number | undefined {
  const value = row.value(key);
  return typeof value === 'number' ? value : undefined;
}
