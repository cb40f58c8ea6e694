import { monthNumber, yearOf, type Month } from '../../core/month';
import { TWELVE } from '../../i18n/twelve';
import { textIn } from '../../sheets/readTable';
import { judgeMonth } from '../../sheets/actionRows';
import { lineForecast } from '../../sheets/trackerForecast';
import { actualRows, monthRows, summaryRows } from '../../sheets/trackerRows';
import { REVIEW_FUNCTION_CELLS } from '../../sheets/specs/mapReview';
import { pdcaActualsSheet, type TrackerForm } from '../../sheets/specs/pdcaActuals';
import { pdcaCategoriesSheet } from '../../sheets/specs/pdcaCategories';
import { CATEGORIES_SHOWN } from '../../sheets/specs/pdcaProfit';
import { pdcaMonthSheet } from '../../sheets/specs/pdcaMonth';
import { pdcaSummarySheet } from '../../sheets/specs/pdcaSummary';
import type { RowContent, SheetContent } from '../../sheets/tableContent';
import { tableRows } from '../../sheets/tableRows';
import { monthKeys } from '../../sheets/trackingKeys';
import type { ActionInput } from './definition';
import { profitCells, readProfit } from './readProfit';
import type { ReadTracker } from './readTracker';

/** Function cells of a line: four results of its forecast, and a verdict for each month with six before it. */
const CELLS_OF_LINE = 10;

/** Function cells of the blocks of the months: two for each category, and the verdicts on indicators. */
const CELLS_OF_BLOCKS = TWELVE.length * CATEGORIES_SHOWN * 2 + REVIEW_FUNCTION_CELLS;

/** What the formulas of the tracker may name, and whether its functions would be too many. */
export function formOf({ hasFacts, tracked }: ReadTracker, { state, settings }: ActionInput): TrackerForm {
  return { hasFacts, hasHistory: state.tables.has('PlanHistory'), hasSeasons: state.tables.has('SeasonIndex'), hasValues: (tracked.lines.length + 1) * CELLS_OF_LINE + CELLS_OF_BLOCKS > (settings.number('customCellLimit') ?? 0) };
}

/** Verdicts and forecasts as values, where functions would be too many; by line, then by column. */
function valuesOf(read: ReadTracker, { hasValues }: TrackerForm, at?: number): ReadonlyMap<string, RowContent['values']> {
  if (!hasValues) return new Map();
  return new Map(read.years.map((year): [string, RowContent['values']] => {
    if (at === undefined) return [year.line, { ...(lineForecast(year, read.fullMonths, read.prior) ?? { yearForecast: null, forecastLow: null, forecastHigh: null, targetChance: null }) }];
    const { verdict, light } = judgeMonth(year, at, read.lightRule);
    return [year.line, { noise: light === undefined ? null : verdict }];
  }));
}

/** Adds cells to rows by id. */
function withCells(rows: readonly RowContent[], cells: ReadonlyMap<string, RowContent['values']>): RowContent[] {
  return rows.map((row) => ({ ...row, values: { ...row.values, ...cells.get(row.id) } }));
}

/** Adds cells to the rows of a sheet by id. */
export function withCellsOf(content: SheetContent, cells: ReadonlyMap<string, RowContent['values']>): SheetContent {
  return content.table === undefined ? content : { ...content, table: { ...content.table, rows: withCells(content.table.rows, cells) } };
}

/** The sheets of the tracker: the year's table, twelve months and the summary. */
export function trackerContents(read: ReadTracker, input: ActionInput, form: TrackerForm): SheetContent[] {
  const moneyTotal = read.target ?? [...read.recorded.values()].flat().reduce<number>((sum, amount = 0) => sum + amount, 0);
  const blank = Object.fromEntries([...monthKeys('t'), ...monthKeys('r')].map((key) => [key, null]));
  const rows = monthRows(read);
  const known = new Set(tableRows('PdcaSummary', input.state).map((row) => textIn(row, 'rowId')));
  const profit = readProfit(input, read.months[0] as Month, read.isClosed);
  const isFiscal = monthNumber(read.months[0] as Month) !== 1;
  return [
    { spec: pdcaActualsSheet(form), table: { mode: 'merge', isExhaustive: true, goneColumn: 'rowState', goneValues: blank, moneyTotal, rows: withCells(withCells(actualRows(read), profitCells(read, profit, input)), valuesOf(read, form)) } },
    { spec: pdcaCategoriesSheet, table: { mode: 'merge', isExhaustive: true, goneColumn: 'rowState', goneValues: { categoryOrder: null }, rows: profit.rows } },
    ...TWELVE.map((number, at): SheetContent => {
      const month = read.months[at] as Month;
      const spec = pdcaMonthSheet(number, { ...form, isFiscal, categories: profit.rows.length, year: String(yearOf(month)), month: String(monthNumber(month)).padStart(2, '0') });
      return { spec, table: { mode: 'merge', isExhaustive: true, goneColumn: 'rowState', moneyTotal: moneyTotal / 12, rows: withCells(rows, valuesOf(read, form, at)) } };
    }),
    { spec: pdcaSummarySheet(form), table: { mode: 'merge', moneyTotal, rows: summaryRows(read, known) } },
  ];
}
