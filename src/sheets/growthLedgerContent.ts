import type { Language } from '../i18n/language';
import { readSettings } from './planSettings';
import { tableSpecs } from './registry';
import { numberAfter, rowsAfter, type RowAfter } from './rowsAfter';
import { growthLedgerSheet, LEDGER_SOURCES, type LedgerSource } from './specs/growthLedger';
import type { TableSpec } from './sheetSpec';
import type { RowContent, SheetContent } from './tableContent';
import type { WorkbookState } from './workbookState';

/** Tables that an action must read or fill when it refreshes the growth ledger. */
export const LEDGER_TABLES: readonly string[] = ['GrowthLedger', ...LEDGER_SOURCES.map(({ table }) => table)];

/** Where little or nothing was sold last year, the increment opens a market. */
function growthSourceOf(source: LedgerSource, row: RowAfter, newUpTo: number): string {
  const opensMarket = source.table === 'Opportunities' && (numberAfter(row, 'lastYear') ?? 0) <= newUpTo;
  return opensMarket ? 'newMarket' : source.growthSource;
}

function ledgerRows(source: LedgerSource, rows: readonly RowAfter[], spec: TableSpec, newMarketShare: number): RowContent[] {
  const newUpTo = newMarketShare * rows.reduce((sum, row) => sum + Math.max(0, numberAfter(row, 'lastYear') ?? 0), 0);
  const needs = source.needs.filter((key) => spec.columns.some((column) => column.key === key));
  return rows
    .filter((row) => row.id !== '' && needs.every((key) => row.value(key) !== null))
    .map((row) => ({
      id: `Z.${row.id}`,
      values: { sourceTable: source.table, sourceCode: source.table, mapRow: row.id, growthSource: growthSourceOf(source, row, newUpTo), ledgerState: 'current' },
    }));
}

/**
 * The growth ledger over all maps that stand in the workbook or come with `contents` of this run: one row for each map row
 * that promises money; what is typed in the ledger is kept, a row that promises nothing any more is marked. The tables of
 * `LEDGER_TABLES` must have been read.
 */
export function growthLedgerContent(state: WorkbookState, contents: readonly SheetContent[], language: Language): SheetContent {
  const specs = tableSpecs(contents.map(({ spec }) => spec));
  const coming = new Map(contents.flatMap(({ spec, table }) => (spec.table === undefined ? [] : [[spec.table.name, table] as const])));
  const sources = LEDGER_SOURCES.flatMap((source) => {
    const spec = specs.get(source.table);
    return spec !== undefined && (coming.has(source.table) || state.tables.has(source.table)) ? [{ source, spec }] : [];
  });
  const newMarketShare = readSettings(state).number('newMarketShare') ?? 0;
  const rows = sources.flatMap(({ source, spec }) => ledgerRows(source, rowsAfter(spec, state, coming.get(source.table), language), spec, newMarketShare));
  const tables = new Set(sources.map(({ source }) => source.table));
  return { spec: growthLedgerSheet(tables), table: { mode: 'merge', rows, isExhaustive: true, goneColumn: 'ledgerState' } };
}

/** The contents of a map with the growth ledger, where a plan has one, brought up to date with them. */
export function withGrowthLedger(state: WorkbookState, contents: readonly SheetContent[], language: Language): readonly SheetContent[] {
  return state.tables.has('GrowthLedger') ? [...contents, growthLedgerContent(state, contents, language)] : contents;
}
