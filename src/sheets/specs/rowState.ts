import type { ColumnSpec, TableSpec } from '../sheetSpec';

/** What column rowState shows of a row whose source is there. */
export const CURRENT_ROW = 'INDEX(List_rowState,1)';

/** What column rowState shows of a row whose source is gone. */
export const GONE_ROW = 'INDEX(List_rowState,2)';

/** The criterion of a SUMIFS or COUNTIFS that leaves out rows of a table whose source is gone. */
export function isCurrent(table: string): string {
  return `{${table}.rowState},${CURRENT_ROW}`;
}

/** Tells of each row whether its source is there; an action writes it. */
export const ROW_STATE: ColumnSpec = { key: 'rowState', kind: 'value', list: 'rowState', format: 'text', width: 16 };

/** Rows whose source is gone are grey. */
export const GREY_WHEN_GONE: NonNullable<TableSpec['greyed']> = { on: 'rowState', list: 'rowState', code: 'gone' };
