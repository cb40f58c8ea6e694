import { toSerial } from '../../core/calendar';
import { monthToSerial, type Month } from '../../core/month';
import type { Problem } from '../../core/problem';
import { isUndated, workByMonth, type PlannedWork } from '../../domain/tracking/plannedWork';
import { commaIn, semicolonIn, type Language } from '../../i18n/language';
import { messagesIn } from '../../i18n/messages';
import { TWELVE } from '../../i18n/twelve';
import { proposedActions } from '../../sheets/actionRows';
import { CARRIED_ACTIONS, CARRIED_TASKS, carryOver, type Carried } from '../../sheets/carriedWork';
import { followInputs } from '../../sheets/followInputs';
import { KPI_READS, kpiRows, type UnratedCurrency } from '../../sheets/kpiRows';
import { openWorkRows } from '../../sheets/openWorkRows';
import { plannedWork, WORK_READS, WORK_TABLES } from '../../sheets/plannedWorkRows';
import { numberIn, textIn, type TableRow } from '../../sheets/readTable';
import { rowsAfter, type RowAfter } from '../../sheets/rowsAfter';
import { kpiActualsSheet } from '../../sheets/specs/kpiActuals';
import { KPI_FOLLOWS, mapKpisSheet } from '../../sheets/specs/mapKpis';
import { openActionsSheet } from '../../sheets/specs/openActions';
import { otherSpendSheet } from '../../sheets/specs/otherSpend';
import { pdcaActionsSheet } from '../../sheets/specs/pdcaActions';
import { pdcaTasksSheet } from '../../sheets/specs/pdcaTasks';
import type { RowContent, SheetContent, TableContent } from '../../sheets/tableContent';
import { tableRows } from '../../sheets/tableRows';
import { taskRows } from '../../sheets/taskRows';
import { actionTable, taskTable } from '../../sheets/trackingKeys';
import type { ActionInput } from './definition';
import type { ReadTracker } from './readTracker';

/** Tables that tasks and indicators are made of. */
export const WORK_AND_KPI_READS: readonly string[] = [...new Set([...WORK_READS, ...KPI_READS])];

/** The tables of the months' tasks. */
export const TASK_TABLES: readonly string[] = TWELVE.map(taskTable);

/** Tables beside the months that hold indicators, other spend and what is open. */
export const REVIEW_TABLES: readonly string[] = ['MapKpis', 'KpiActuals', 'OtherSpend', 'OpenActions'];

/** Sheets of work and indicators, and what there is to say of them. */
export interface WorkContents {
  readonly contents: readonly SheetContent[];
  readonly problems: readonly Problem[];
  /** Rows that go on in the next month. */
  readonly carried: number;
}

/** Most rows that a message names. */
const NAMED = 5;

const NOTHING: Carried = { next: [], entries: [], marks: [] };

/** Map rows that name work without a date, by table: nobody can find them in a month. */
function undatedProblem(planned: readonly PlannedWork[], language: Language): Problem[] {
  const undated = planned.filter(isUndated);
  if (undated.length === 0) return [];
  const tables = [...new Set(undated.map(({ table }) => table))];
  return [{ code: 'tracker/undated', severity: 'info', where: { table: tables[0] ?? '' }, params: { count: undated.length, rows: undated.slice(0, NAMED).map(({ row, name }) => `${row} ${name}`).join(semicolonIn(language)) } }];
}

/** Decisions of a closing month that end an action without a measured effect: the action stays open, and what it lacks is named. */
function unmeasuredProblem({ months }: ReadTracker, { state, language }: ActionInput, closing: number): Problem[] {
  const table = actionTable(TWELVE[closing] ?? '01');
  const rows = tableRows(table, state).filter((row) => textIn(row, 'effectLacks') !== '');
  const names = rows.slice(0, NAMED).map((row) => `${textIn(row, 'correctiveAction') || textIn(row, 'containment') || textIn(row, 'actionAbout')} (${textIn(row, 'effectLacks')})`);
  return rows.length === 0 ? [] : [{ code: 'close/unmeasured', severity: 'warning', where: { table }, params: { count: rows.length, month: String(months[closing]), names: names.join(semicolonIn(language)) } }];
}

/** Rows with what is added to some of them, by id; rows of which nothing was said yet come last. */
function joinRows(rows: readonly RowContent[], more: readonly RowContent[]): RowContent[] {
  const added = new Map(more.map((row) => [row.id.toUpperCase(), row.values]));
  const known = new Set(rows.map(({ id }) => id.toUpperCase()));
  return [...rows.map((row) => ({ ...row, values: { ...row.values, ...added.get(row.id.toUpperCase()) } })), ...more.filter(({ id }) => !known.has(id.toUpperCase()))];
}

/** Tasks, causes and actions of the months; `closing` is the position of the month that closes with this run. */
class Work {
  private readonly names: readonly string[];
  readonly planned: readonly PlannedWork[];
  readonly byMonth: readonly (readonly PlannedWork[])[];

  constructor(private readonly read: ReadTracker, private readonly input: ActionInput, private readonly closing: number | undefined) {
    const isFiscal = !(read.months[0] ?? '').endsWith('-01');
    this.names = read.months.map((month) => (isFiscal ? month : ''));
    this.planned = plannedWork({ rowsOf: (table) => tableRows(table, input.state), months: read.months, language: input.language });
    this.byMonth = workByMonth(this.planned, read.months);
  }

  /** What the closing month hands over to the next. */
  carried(kind: typeof CARRIED_ACTIONS, table: (number: (typeof TWELVE)[number]) => string): Carried {
    const at = this.closing;
    if (at === undefined || at === TWELVE.length - 1) return NOTHING;
    const rows = (month: number): TableRow[] => tableRows(table(TWELVE[month] ?? '01'), this.input.state);
    return carryOver(rows(at), rows(at + 1), { month: this.read.months[at] as Month, number: TWELVE[at] ?? '01' }, kind, this.input.language);
  }

  private isClosed(at: number): boolean {
    return this.read.isClosed[at] === true;
  }

  /** Rows of a month with what is handed over: marked in the closing month, at the head of the next. */
  private withCarried(rows: readonly RowContent[], at: number, carried: Carried): readonly RowContent[] {
    if (this.closing === undefined) return rows;
    if (at === this.closing) return joinRows(rows, carried.marks);
    return at === this.closing + 1 ? joinRows(carried.next, rows) : rows;
  }

  actions(carried: Carried): SheetContent[] {
    return TWELVE.map((number, at): SheetContent => {
      const existing = tableRows(actionTable(number), this.input.state);
      const proposed = this.isClosed(at) ? [] : proposedActions(this.read.years, at, this.read.lightRule);
      const freed = this.isClosed(at) ? [] : existing.filter((row) => numberIn(row, 'carriedTo') !== undefined).map((row) => ({ id: textIn(row, 'rowId'), values: { carriedTo: null } }));
      const rows = this.withCarried(joinRows(proposed, freed), at, carried);
      return { spec: pdcaActionsSheet(number, this.names[at] ?? ''), table: { mode: 'merge', rows, ...(at - 1 === this.closing ? { entries: carried.entries } : {}) } };
    });
  }

  tasks(carried: Carried, actions: readonly SheetContent[], tables: ReadonlySet<string>): SheetContent[] {
    const { state, language } = this.input;
    const planned = new Map(this.planned.map((work) => [work.id.toUpperCase(), work]));
    return TWELVE.map((number, at): SheetContent => {
      const existing = tableRows(taskTable(number), state);
      const isClosed = this.isClosed(at);
      const after = rowsOfContent(actions[at], state, language).map(plainRow);
      const { rows, entries } = isClosed ? { rows: [], entries: [] } : taskRows({ work: this.byMonth[at] ?? [], planned, actions: after, existing });
      const table: TableContent = { mode: 'merge', rows: this.withCarried(rows, at, carried), entries: at - 1 === this.closing ? [...entries, ...carried.entries] : entries };
      return { spec: pdcaTasksSheet(number, tables, this.names[at] ?? ''), table };
    });
  }
}

const ACTION_KEYS = ['rowId', 'actionLine', 'directCause', 'containment', 'correctiveAction', 'owner', 'due', 'checkOn', 'carriedFrom', 'actionCode', 'effectOn'];

function plainRow(row: RowAfter): TableRow {
  return { ...Object.fromEntries(ACTION_KEYS.map((key) => [key, row.value(key)])), rowId: row.id };
}

function rowsOfContent(content: SheetContent | undefined, state: ActionInput['state'], language: ActionInput['language']): RowAfter[] {
  return content?.spec.table === undefined ? [] : rowsAfter(content.spec.table, state, content.table, language);
}

/** Work of each month with the day on which it was done, as typed beside the task or told by the map. */
function doneWork(byMonth: readonly (readonly PlannedWork[])[], tasks: readonly (readonly RowAfter[])[]): PlannedWork[][] {
  return byMonth.map((list, at) => {
    const done = new Map((tasks[at] ?? []).map((row) => [row.id.toUpperCase(), row.value('doneOn')]));
    return list.map((work) => ({ ...work, doneOn: work.doneOn ?? (typeof done.get(work.id.toUpperCase()) === 'number' ? Number(done.get(work.id.toUpperCase())) : undefined) }));
  });
}

function kpiContents(work: readonly (readonly PlannedWork[])[], read: ReadTracker, { state, settings, language, clock }: ActionInput, tables: ReadonlySet<string>): Pick<WorkContents, 'contents' | 'problems'> {
  const today = toSerial(clock.today());
  const { kpis, actuals, unrated } = kpiRows({
    rowsOf: (table) => tableRows(table, state), months: read.months, language, texts: messagesIn(language).texts, currency: settings.currency, work,
    hasBegun: read.months.map((month) => monthToSerial(month) <= today),
  });
  const existing = tableRows('MapKpis', state);
  const followed = followInputs(kpis, existing, KPI_FOLLOWS);
  const ids = new Set(kpis.map(({ id }) => id.toUpperCase()));
  const gone = existing.filter((row) => textIn(row, 'sourceCode') !== '' && !ids.has(textIn(row, 'rowId').toUpperCase())).map((row) => ({ id: textIn(row, 'rowId'), values: { rowState: 'gone' } }));
  const kpiTable: TableContent = { mode: 'merge', rows: [...followed.rows, ...gone], entries: followed.entries };
  const spec = mapKpisSheet(tables);
  const own = (spec.table === undefined ? [] : rowsAfter(spec.table, state, kpiTable, language)).filter(({ id }) => id !== '' && !ids.has(id.toUpperCase()));
  return {
    contents: [
      { spec, table: kpiTable },
      { spec: kpiActualsSheet, table: { mode: 'merge', isExhaustive: true, goneColumn: 'rowState', rows: [...actuals, ...own.map(({ id }) => ({ id, values: { rowState: 'current' } }))] } },
      { spec: otherSpendSheet, table: { mode: 'merge', rows: [] } },
    ],
    problems: unrated.map((one) => unratedProblem(one, language)),
  };
}

/** Spending that counts for nothing, because nobody said what its currency is worth. */
function unratedProblem({ currency, tables }: UnratedCurrency, language: ActionInput['language']): Problem {
  const { sheets } = messagesIn(language);
  const names: Readonly<Record<string, string>> = { OtherSpend: sheets.otherSpend, SalesFacts: sheets.salesFacts, Plays: sheets.plays };
  const places = tables.map((table) => names[table] ?? table).join(commaIn(language));
  return { code: 'tracker/rate-missing', severity: 'warning', where: { table: 'FxRates', column: 'rate' }, params: { currency, places, sheet: sheets.fxRates } };
}

/**
 * Tasks of the months from the maps, causes and actions, indicators with their actuals, and everything that is open. With
 * `closing` the open work of that month goes on in the next.
 */
export function workContents(read: ReadTracker, input: ActionInput, closing?: number): WorkContents {
  const { state, language } = input;
  const tables = new Set(WORK_TABLES.filter((table) => state.tables.has(table)));
  const work = new Work(read, input, closing);
  const [carriedActions, carriedTasks] = [work.carried(CARRIED_ACTIONS, actionTable), work.carried(CARRIED_TASKS, taskTable)];
  const actions = work.actions(carriedActions);
  const tasks = work.tasks(carriedTasks, actions, tables);
  const after = { tasks: tasks.map((content) => rowsOfContent(content, state, language)), actions: actions.map((content) => rowsOfContent(content, state, language)) };
  const open = openWorkRows(read.months.map((month, at) => ({ month, tasks: after.tasks[at] ?? [], actions: after.actions[at] ?? [] })));
  const kpi = kpiContents(doneWork(work.byMonth, after.tasks), read, input, tables);
  return {
    contents: [...actions, ...tasks, ...kpi.contents, { spec: openActionsSheet, table: { mode: 'replace', rows: open } }],
    problems: [...(closing === undefined ? undatedProblem(work.planned, input.language) : unmeasuredProblem(read, input, closing)), ...kpi.problems],
    carried: carriedActions.next.length + carriedTasks.next.length,
  };
}
