import { monthToSerial, parseMonth } from '../core/month';
import { endOfMonth } from '../domain/tracking/plannedWork';
import { TWELVE } from '../i18n/twelve';
import { readGenerated } from '../sheets/generated';
import { notedValues } from '../sheets/presentSpec';
import { numberIn, textIn, type TableRow } from '../sheets/readTable';
import { REPORT_NOTE } from '../sheets/specs/monthReport';
import { summaryRow } from '../sheets/specs/pdcaSummary';
import { tableRows } from '../sheets/tableRows';
import { closedMonths } from '../sheets/trackerRows';
import { actionTable, monthKeys, monthTable } from '../sheets/trackingKeys';
import type { WorkbookState } from '../sheets/workbookState';
import { ACTION_TABLES, MONTH_TABLES } from './mechanism/readTracker';
import { readState } from './mechanism/readState';
import { openCauses } from './readMonthView';

/** The steps of closing a month, in the order in which they are done. */
export const CHECKLIST_STEPS = ['data', 'kpis', 'causes', 'overdue', 'close', 'respread', 'report'] as const;

/** One step: how much waits there, and where it is done. */
export interface ChecklistItem {
  readonly step: (typeof CHECKLIST_STEPS)[number];
  readonly count: number;
  /** Date serial of the month that it is about: a report is of the month that was closed last. */
  readonly month?: number;
  /** The table on whose sheet it is done, or the action that does it. */
  readonly at: { readonly table: string } | { readonly action: 'close-month' | 'month-report' };
}

/** What is still to do before the first open month can be closed; undefined before there is a tracker. */
export interface MonthChecklist {
  /** Date serial of the month; undefined when all are closed. */
  readonly month: number | undefined;
  readonly items: readonly ChecklistItem[];
}

/** Indicators with a target of the month of which nothing is known. */
function missingKpis(state: WorkbookState, at: number): number {
  const [target, actual] = [monthKeys('t')[at] ?? '', monthKeys('a')[at] ?? ''];
  const known = new Map(tableRows('KpiActuals', state).map((row) => [textIn(row, 'rowId'), numberIn(row, actual)]));
  return tableRows('MapKpis', state).filter((row) => textIn(row, 'kpiSource') === 'typed' && textIn(row, 'rowState') !== 'gone' && numberIn(row, target) !== undefined && known.get(textIn(row, 'rowId')) === undefined).length;
}

function countOf(rows: readonly TableRow[], holds: (row: TableRow) => boolean): number {
  return rows.filter(holds).length;
}

/** Actions past their check date whose effect was to be measured by the end of a month. */
function dueChecks(state: WorkbookState, month: number | undefined): number {
  const last = month === undefined ? Infinity : endOfMonth(month);
  return ACTION_TABLES.reduce((sum, table) => sum + countOf(tableRows(table, state), (row) => textIn(row, 'actionCode') === 'overdue' && (numberIn(row, 'checkOn') ?? Infinity) <= last), 0);
}

/** Date serial of the month that the report in the workbook is of; undefined without one. */
function reportMonth(state: WorkbookState): number | undefined {
  const noted = notedValues({ key: 'monthReport' }, readGenerated(state))[REPORT_NOTE]?.['month'];
  const month = noted === undefined || !state.blocks.has('tm_monthReport_head') ? undefined : parseMonth(noted);
  return month === undefined ? undefined : monthToSerial(month);
}

/** Reads what the first open month still waits for. */
export async function readMonthChecklist(): Promise<MonthChecklist | undefined> {
  const state = await readState(['PdcaSummary', 'PdcaActuals', 'MapKpis', 'KpiActuals', ...MONTH_TABLES, ...ACTION_TABLES]);
  if (!state.tables.has('PdcaSummary')) return undefined;
  const months = tableRows('PdcaSummary', state);
  const rowOf = (at: number): TableRow => months.find((row) => textIn(row, 'rowId') === summaryRow(TWELVE[at] ?? '01')) ?? {};
  const open = closedMonths(months).indexOf(false);
  const at = open < 0 ? TWELVE.length - 1 : open;
  const number = TWELVE[at] ?? '01';
  const month = rowOf(at);
  const spread = monthKeys('s').slice(at);
  const reported = numberIn(rowOf(open < 0 ? at : Math.max(0, at - 1)), 'month');
  const respread = countOf(tableRows('PdcaActuals', state), (row) => spread.some((key) => (numberIn(row, key) ?? 0) > 0));
  return {
    month: open < 0 ? undefined : numberIn(month, 'month'),
    items: [
      { step: 'data', count: Math.max(0, (numberIn(month, 'sitesExpected') ?? 0) - (numberIn(month, 'sitesComplete') ?? 0)), at: { table: 'PdcaSummary' } },
      { step: 'kpis', count: missingKpis(state, at), at: { table: 'KpiActuals' } },
      { step: 'causes', count: openCauses(tableRows(monthTable(number), state), tableRows(actionTable(number), state)).size, at: { table: actionTable(number) } },
      { step: 'overdue', count: dueChecks(state, numberIn(month, 'month')), at: { table: actionTable(number) } },
      { step: 'close', count: open < 0 ? 0 : 1, at: { action: 'close-month' } },
      { step: 'respread', count: respread, at: { table: monthTable(number) } },
      { step: 'report', count: reportMonth(state) === reported ? 0 : 1, ...(reported === undefined ? {} : { month: reported }), at: { action: 'month-report' } },
    ],
  };
}
