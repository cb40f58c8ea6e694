import { addMonths, monthToSerial, type Month } from '../core/month';
import { isBlank, type Scalar } from '../core/scalar';
import type { Language } from '../i18n/language';
import { TWELVE, type MonthNumber } from '../i18n/twelve';
import { agedFinding, agedLead, agedWork, type EndingYear } from './agedRows';
import { carryOver, CARRIED_ACTIONS, CARRIED_TASKS, type CarriedKind } from './carriedWork';
import { isPlanColumn, ownColumns, type OwnColumns } from './ownColumns';
import type { PlanSettings } from './planSettings';
import { numberIn, textIn, type TableRow } from './readTable';
import { SHEETS } from './registry';
import { SETTING_ROWS } from './settingRows';
import { pdcaActionsSheet } from './specs/pdcaActions';
import { pdcaTasksSheet } from './specs/pdcaTasks';
import { MAP_ROWS } from './specs/reviewTables';
import type { RowContent, SheetContent } from './tableContent';
import { tableRows } from './tableRows';
import { actionTable, taskTable } from './trackingKeys';
import type { WorkbookState } from './workbookState';

/** Tables that go on into the next year: who, where and what, what things cost, how markets are scored, what was learnt, and the facts. */
export const ROLLED_TABLES = [
  'Sites', 'Categories', 'Tiers', 'Owners', 'FxRates', 'PlanHistory', 'CostCards', 'FeeCards', 'SkuMap', 'ReportPrecedence', 'IdentityCoverage',
  'Profiles', 'BuyReasons', 'Criteria', 'Competitors', 'Lessons', 'ReviewActions', 'SalesFacts', 'ProductFacts', 'DailyFacts', 'Customers', 'CustomerIndex', 'Coverage', 'ImportLog', 'Prospects', 'OtherSpend',
] as const;

/** Settings that belong to a year and are decided anew. */
const OF_YEAR: ReadonlySet<string> = new Set(['annualTarget', 'annualCm3Target']);

/** Tables that are read besides. */
export const ROLLED_READS = [...ROLLED_TABLES, ...MAP_ROWS.map(([table]) => table), 'Events', 'PdcaSummary', 'TargetLines', 'PdcaActuals', ...TWELVE.flatMap((number) => [actionTable(number), taskTable(number)])];

/** The year that ends: its target and what was reached. */
export interface YearReached {
  readonly year: number;
  readonly target: number | undefined;
  readonly actual: number | undefined;
  /** Months that were reached. */
  readonly months: number;
}

function sumOf(rows: readonly TableRow[], key: string): number | undefined {
  const amounts = rows.flatMap((row) => numberIn(row, key) ?? []);
  return amounts.length === 0 ? undefined : Math.round(amounts.reduce((sum, amount) => sum + amount, 0) * 100) / 100;
}

/** Target and actual of the plan year: as the tracker holds them, else the target that is set and the facts of its twelve months. */
export function yearReached(state: WorkbookState, settings: PlanSettings, months: readonly Month[]): YearReached {
  const year = settings.number('planYear') ?? 0;
  const summary = tableRows('PdcaSummary', state);
  const inYear = new Set(months.map(monthToSerial));
  const facts = tableRows('SalesFacts', state).filter((row) => inYear.has(numberIn(row, 'month') ?? NaN));
  const tracked = sumOf(summary, 'monthActual');
  const target = sumOf(summary, 'monthTarget') ?? sumOf(tableRows('TargetLines', state), 'yearTarget') ?? settings.number('annualTarget');
  return {
    year,
    target: target === 0 ? settings.number('annualTarget') : target,
    actual: tracked ?? sumOf(facts, 'planRevenue'),
    months: tracked === undefined ? new Set(facts.map((row) => row['month'])).size : summary.filter((row) => numberIn(row, 'monthActual') !== undefined).length,
  };
}

/** Settings of the new plan: those of the old one, a year on, without what is decided for each year. */
export function rolledSettings(state: WorkbookState, year: number): Record<string, string | number> {
  const values = new Map(tableRows('Settings', state).map((row) => [textIn(row, 'rowId'), row['value'] ?? null]));
  const kept = SETTING_ROWS.flatMap(({ key }): [string, string | number][] => {
    const value = values.get(key);
    return OF_YEAR.has(key) || (typeof value !== 'string' && typeof value !== 'number') ? [] : [[key, value]];
  });
  return { ...Object.fromEntries(kept), planYear: year + 1 };
}

/** What the next year's plan is made of. */
export interface RolledYear {
  readonly state: WorkbookState;
  readonly reached: YearReached;
  /** The months of the year that ends. */
  readonly months: readonly Month[];
  readonly language: Language;
}

function historyRow({ year, target, actual }: YearReached): RowContent {
  const values: Record<string, Scalar> = { historyYear: year, historySite: '*', ...(target === undefined ? {} : { historyTarget: target }), ...(actual === undefined ? {} : { historyActual: actual }) };
  return { id: `Y${year}`, values };
}

/** A row as it goes on: findings name their year, since the reviews and maps that they come from and lead to stay behind. */
function rolledRow(table: string, row: TableRow, ending: EndingYear): RowContent {
  if (table === 'Lessons') return agedFinding(row, 'L', ending);
  if (table === 'ReviewActions') return agedFinding(row, 'T', ending);
  return table === 'Competitors' ? agedLead(row, ending) : { id: textIn(row, 'rowId'), values: row };
}

function endingYear({ state, reached, months }: RolledYear): EndingYear {
  return {
    year: reached.year,
    firstMonth: monthToSerial(firstMonth(months)),
    products: new Set(tableRows('SkuMap', state).map((sku) => textIn(sku, 'product').toUpperCase())),
    names: new Map(MAP_ROWS.flatMap(([table, column]) => tableRows(table, state).map((row) => [textIn(row, 'rowId').toUpperCase(), textIn(row, column)] as const))),
  };
}

/** What a finding says: a row that a review left open to be filled in, and nobody did, says nothing. */
const SAYING: Readonly<Record<string, string>> = { Lessons: 'lesson', ReviewActions: 'reviewAction' };

function goesOn(table: string, row: TableRow): boolean {
  const saying = SAYING[table];
  return saying === undefined || (!isBlank(row[saying]) && isBlank(row['doneOn']));
}

/** Rows of a table: of findings those that say something, of actions the open ones, those of the history with the year that ends. */
function rowsOf(table: string, { fill }: OwnColumns, { state, reached }: RolledYear, ending: EndingYear): RowContent[] {
  const going = tableRows(table, state).filter((row) => goesOn(table, row));
  const rows = going.map((row) => fill(rolledRow(table, row, ending), textIn(row, 'rowId')));
  if (table !== 'PlanHistory') return rows;
  const own = historyRow(reached);
  const known = rows.find(({ id }) => id === own.id);
  return [...rows.filter((row) => row !== known), { id: own.id, values: { ...known?.values, ...own.values } }];
}

/** What tasks and actions refer to in sheets that stay behind: map rows and target lines. */
const LEFT_BEHIND: ReadonlySet<string> = new Set(['sourceCode', 'mapRow', 'sourceDone', 'actionLine', 'actsTable', 'actsOn']);

/** Ids of events, in capitals, that are over when the next year begins. */
function pastEvents({ state, months }: RolledYear): ReadonlySet<string> {
  const first = monthToSerial(firstMonth(months));
  return new Set(tableRows('Events', state).filter((row) => (numberIn(row, 'eventDate') ?? Infinity) < first).map((row) => textIn(row, 'rowId').toUpperCase()));
}

/**
 * What is still open of all months, with its history, as the first month of the next year begins. Tasks of reviews come anew from their
 * actions; deadlines of an event that is over have nothing left to be done.
 */
function openWork(tableOf: (number: MonthNumber) => string, kind: CarriedKind, year: RolledYear): RowContent[] {
  const { state, months, language, reached } = year;
  const past = pastEvents(year);
  const stays = (row: TableRow): boolean => textIn(row, 'sourceCode') === 'ReviewActions' || (textIn(row, 'sourceCode') === 'Events' && past.has(textIn(row, 'mapRow').toUpperCase()));
  return TWELVE.flatMap((number, at) => {
    const rows = tableRows(tableOf(number), state).filter((row) => isBlank(row['carriedTo']) && !stays(row));
    return carryOver(rows, [], { month: months[at] as Month, number }, kind, language).next.map((row) => agedWork(row, kind.prefix, reached.year, LEFT_BEHIND));
  });
}

/** Headers of the columns of the user's own that go along. */
export function ownHeaders(contents: readonly SheetContent[]): string[] {
  return contents.flatMap(({ spec: { table } }) => (table?.columns ?? []).flatMap(({ key }) => (isPlanColumn(table?.name ?? '', key) ? [] : [key])));
}

/** The sheets of the next year's plan. */
export function rolledContents(year: RolledYear): SheetContent[] {
  const { state, months } = year;
  const ending = endingYear(year);
  const contents = ROLLED_TABLES.flatMap((name): SheetContent[] => {
    const spec = SHEETS.find(({ table }) => table?.name === name);
    if (spec === undefined || (!state.tables.has(name) && name !== 'PlanHistory')) return [];
    const own = ownColumns(spec, state);
    return [{ spec: own.spec, table: { mode: spec.table?.rowPrefix === undefined ? 'replace' : 'merge', rows: rowsOf(name, own, year, ending) } }];
  });
  const calendar = calendarOf(months);
  const tables = new Set(contents.flatMap(({ spec }) => spec.table?.name ?? []));
  const work: readonly SheetContent[] = [
    { spec: pdcaTasksSheet('01', tables, calendar), table: { mode: 'merge', rows: openWork(taskTable, CARRIED_TASKS, year) } },
    { spec: pdcaActionsSheet('01', calendar), table: { mode: 'merge', rows: openWork(actionTable, CARRIED_ACTIONS, year) } },
  ];
  return [...contents, ...work.filter(({ table }) => (table?.rows.length ?? 0) > 0)];
}

function firstMonth(months: readonly Month[]): Month {
  return addMonths(months[0] as Month, 12);
}

/** The first month of the next year, where sheets go by calendar month. */
function calendarOf(months: readonly Month[]): string {
  const first = firstMonth(months);
  return first.endsWith('-01') ? '' : first;
}
