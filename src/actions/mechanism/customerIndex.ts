import type { Month } from '../../core/month';
import type { CustomerIndex } from '../../imports/importTypes';
import { readTable, textIn } from '../../sheets/readTable';
import { customerIndexSheet } from '../../sheets/specs/customerIndex';
import type { RowContent } from '../../sheets/tableContent';
import type { WorkbookState } from '../../sheets/workbookState';
import { fromSnapshotTexts, toSnapshotTexts } from './snapshotText';

type Entry = readonly [pseudonym: string, first: Month, last: Month];

/** The buyers that the workbook knows; empty before the first import. */
export function readCustomerIndex(state: WorkbookState): CustomerIndex {
  const rows = customerIndexSheet.table === undefined ? [] : readTable(customerIndexSheet.table, state);
  const texts = rows.map((row) => textIn(row, 'data'));
  const entries = texts.length === 0 ? [] : (fromSnapshotTexts(texts) as Entry[]);
  return new Map(entries.map(([pseudonym, first, last]) => [pseudonym, { first, last }]));
}

/** Rows that keep the index; the same buyers give the same rows. */
export function customerIndexRows(index: CustomerIndex): RowContent[] {
  const entries = [...index].map(([pseudonym, { first, last }]): Entry => [pseudonym, first, last]).sort(([a], [b]) => (a < b ? -1 : 1));
  if (entries.length === 0) return [];
  return toSnapshotTexts(entries).map((data, part) => ({ id: '', values: { rowId: String(part + 1), data } }));
}
