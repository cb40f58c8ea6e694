import { toSerial } from '../core/calendar';
import type { Month } from '../core/month';
import { Refusal, type Problem } from '../core/problem';
import { openLines } from '../domain/tracking/closeMonth';
import { closedMonth } from '../domain/tracking/lineBooks';
import { formatExact } from '../i18n/formatExact';
import { commaIn, semicolonIn } from '../i18n/language';
import { TWELVE } from '../i18n/twelve';
import { judgeMonth, toCause } from '../sheets/actionRows';
import { lineNames } from '../sheets/lineNames';
import type { LineRespread } from '../sheets/respreadRows';
import { CLOSED_FIGURES, COMPANY_FIGURES, summaryRow } from '../sheets/specs/pdcaSummary';
import type { RowContent } from '../sheets/tableContent';
import { tableRows } from '../sheets/tableRows';
import { companyYear, lineForecast } from '../sheets/trackerForecast';
import { lineBooks } from '../sheets/trackerRows';
import { actionTable, monthKeys, monthTable } from '../sheets/trackingKeys';
import { wordOf } from '../sheets/words';
import type { ActionInput, ActionOutcome, GenerateAction } from './mechanism/definition';
import { mapProposals } from './mechanism/mapProposals';
import { readRespread, respreadCells } from './mechanism/readRespread';
import { readTracker, type ReadTracker } from './mechanism/readTracker';
import { formOf, trackerContents, withCellsOf } from './mechanism/trackerContents';
import { workContents } from './mechanism/workContents';
import { TRACKER_FILLS, TRACKER_INPUTS, TRACKER_MAKERS } from './pdca-tracker';

/** Most names that a refusal lists. */
const NAMED = 5;

/** The month that closes next; refuses when there is none, when nothing is known of it, and while red lines lack something. */
function monthToClose(read: ReadTracker, input: ActionInput): number {
  const { state, language } = input;
  const at = read.isClosed.indexOf(false);
  if (at < 0) throw new Refusal([{ code: 'close/nothing-open', severity: 'error' }]);
  const month = String(read.months[at]);
  if (read.years.every(({ actual }) => actual[at] === undefined)) throw new Refusal([{ code: 'close/no-data', severity: 'error', params: { month } }]);
  const judged = read.years.map((year) => judgeMonth(year, at, read.lightRule));
  const open = openLines(judged, tableRows(actionTable(TWELVE[at] ?? '01'), state).map(toCause));
  if (open.length === 0) return at;
  const nameOf = lineNames(tableRows(monthTable(TWELVE[at] ?? '01'), state), language);
  const comma = commaIn(language);
  const names = open.slice(0, NAMED).map(({ line, lacks }) => `${nameOf(line)} (${lacks.map((lack) => wordOf('lack', lack, language)).join(comma)})`).join(semicolonIn(language));
  throw new Refusal([{ code: 'close/red-open', severity: 'error', count: open.length, where: { table: actionTable(TWELVE[at] ?? '01') }, params: { month, count: open.length, names: open.length > NAMED ? `${names} …` : names } }]);
}

/** What each line keeps of the month, and what its open months get. */
function frozenCells(read: ReadTracker, rows: readonly RowContent[], at: number, spread: readonly LineRespread[]): Map<string, RowContent['values']> {
  const addedTo = respreadCells(spread, at + 1);
  return new Map(rows.map(({ id }) => {
    const { frozen, overridden } = closedMonth(lineBooks(id, read), at);
    return [id, { [monthKeys('f')[at] ?? '']: frozen, [monthKeys('v')[at] ?? '']: overridden || null, ...addedTo(id) }];
  }));
}

function closedVerdicts(read: ReadTracker, at: number): Map<string, RowContent['values']> {
  return new Map(read.years.map((year) => {
    const { verdict, light } = judgeMonth(year, at, read.lightRule);
    const forecast = lineForecast(year, at + 1, read.prior);
    return [year.line, { noiseClosed: light === undefined ? null : verdict, ...Object.fromEntries(CLOSED_FIGURES.map(([key, closed]) => [closed, forecast?.[key] ?? null])) }];
  }));
}

/** What the company keeps of the month: that it is closed, and what the months up to it let expect of the year. */
function closedCompany(read: ReadTracker, at: number, closedOn: number): RowContent['values'] {
  const company = companyYear(read.years, read.besides);
  const forecast = lineForecast(company, at + 1, read.prior);
  const figures = forecast === undefined ? undefined : { ...forecast, yearTarget: company.target.reduce<number>((sum, amount = 0) => sum + amount, 0) };
  return { monthState: 'closed', closedOn, ...Object.fromEntries(COMPANY_FIGURES.map(([key, closed]) => [closed, figures?.[key] ?? null])) };
}

/** The lines that have missed most, each with what its open months get on top; the others together. */
function lineProblems(spread: readonly LineRespread[], nameOf: (line: string) => string, money: (amount: number) => string): Problem[] {
  const lacking = spread.filter(({ shortfall }) => shortfall > 0).sort((a, b) => b.shortfall - a.shortfall);
  const placed = ({ shortfall, unplaced }: LineRespread): number => shortfall - unplaced;
  const rest = lacking.slice(NAMED);
  return [
    ...lacking.slice(0, NAMED).map((line): Problem => {
      const lack = { line: nameOf(line.line), shortfall: money(line.shortfall) };
      return line.unplaced === 0
        ? { code: 'close/respread-line', severity: 'info', params: lack }
        : { code: 'close/respread-line-part', severity: 'info', params: { ...lack, placed: money(placed(line)), unplaced: money(line.unplaced) } };
    }),
    ...(rest.length === 0 ? [] : [{ code: 'close/respread-more', severity: 'info' as const, params: { count: rest.length, placed: money(rest.reduce((sum, line) => sum + placed(line), 0)) } }]),
  ];
}

function respreadProblems(spread: readonly LineRespread[], at: number, months: readonly Month[], { state, language }: ActionInput): Problem[] {
  const total = (value: (line: LineRespread) => number): number => spread.reduce((sum, line) => sum + value(line), 0);
  const [shortfall, unplaced] = [total((line) => line.shortfall), total((line) => line.unplaced)];
  if (shortfall <= 0) return [];
  const byMonth = months.flatMap((month, position) => {
    const added = total((line) => line.added[position] ?? 0);
    return added > 0 ? [`${month} +${formatExact(added, language)}`] : [];
  });
  const money = (amount: number): string => formatExact(amount, language);
  return [
    ...(byMonth.length === 0 ? [] : [{ code: 'close/respread', severity: 'info' as const, params: { shortfall: money(shortfall - unplaced), months: byMonth.join(semicolonIn(language)) } }]),
    ...lineProblems(spread, lineNames(tableRows(monthTable(TWELVE[at] ?? '01'), state), language), money),
    ...(unplaced < 0.01 ? [] : [{ code: 'close/unplaced', severity: 'warning' as const, params: { shortfall: money(shortfall), placed: money(shortfall - unplaced), unplaced: money(unplaced) } }]),
  ];
}

function compute(input: ActionInput): ActionOutcome {
  const { state, clock } = input;
  if (!state.tables.has('PdcaActuals')) throw new Refusal([{ code: 'tracker/not-made', severity: 'error' }]);
  const read = readTracker(input);
  const at = monthToClose(read, input);
  const month = read.months[at] as Month;
  const spread = readRespread(input, read, at + 1);
  const work = workContents(read, input, at);
  const closed = new Map([[summaryRow(TWELVE[at] ?? '01'), closedCompany(read, at, toSerial(clock.today()))]]);
  const months = trackerContents(read, input, formOf(read, input)).map((content) => {
    const table = content.spec.table?.name;
    if (table === 'PdcaActuals') return withCellsOf(content, frozenCells(read, content.table?.rows ?? [], at, spread));
    if (table === monthTable(TWELVE[at] ?? '01')) return withCellsOf(content, closedVerdicts(read, at));
    return table === 'PdcaSummary' ? withCellsOf(content, closed) : content;
  });
  const complete = read.reaches.filter((reach) => reach.complete.has(month)).length;
  return {
    contents: [...months, ...work.contents, mapProposals(input, read.months).content],
    problems: [
      ...(complete >= read.sitesExpected ? [] : [{ code: 'close/site-missing', severity: 'warning' as const, where: { table: 'Coverage' }, params: { month, complete, sites: read.sitesExpected } }]),
      ...respreadProblems(spread, at, read.months, input),
      ...work.problems,
      ...(work.carried === 0 ? [] : [{ code: 'close/carried', severity: 'info' as const, params: { count: work.carried, month: String(read.months[at + 1]) } }]),
    ],
    counts: { lines: read.tracked.lines.length },
  };
}

/** Closes the first open month: freezes its actuals and verdicts, carries open actions over, spreads what is missing over the open months. */
export const closeMonthAction: GenerateAction = {
  kind: 'generate',
  name: 'close-month',
  parameters: [],
  reads: TRACKER_INPUTS,
  fills: TRACKER_FILLS,
  makers: TRACKER_MAKERS,
  compute,
};
