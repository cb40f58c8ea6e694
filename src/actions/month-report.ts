import { formatDate } from '../core/calendar';
import { Refusal } from '../core/problem';
import { formatAmount } from '../i18n/formatAmount';
import { fill } from '../i18n/fill';
import { messagesIn } from '../i18n/messages';
import { TWELVE } from '../i18n/twelve';
import { askedDecision, bestAndWorst, causesAndActions, type ReportLine } from '../sheets/monthReportRows';
import { lineNames } from '../sheets/lineNames';
import { numberSetting } from '../sheets/planSettings';
import { numberIn, textIn } from '../sheets/readTable';
import { respreadLine } from '../sheets/respreadRows';
import { monthReportSheet, ROOM, type ReportRow } from '../sheets/specs/monthReport';
import { tableRows } from '../sheets/tableRows';
import { summaryRow } from '../sheets/specs/pdcaSummary';
import { companyYear, lineForecast } from '../sheets/trackerForecast';
import { actionTable, monthTable } from '../sheets/trackingKeys';
import type { ActionInput, ActionOutcome, GenerateAction } from './mechanism/definition';
import { readFreeShares } from './mechanism/readFreeShares';
import { ACTION_TABLES, MONTH_TABLES, readTracker, type ReadTracker } from './mechanism/readTracker';
import { TRACKER_INPUTS } from './pdca-tracker';

/** The month that is asked for, else the last that is closed, else the last with actuals. */
function monthToReport(read: ReadTracker, { request }: ActionInput): number {
  const hasActuals = read.months.map((_, at) => read.years.some(({ actual }) => actual[at] !== undefined));
  const asked = request.parameters['month'] ?? '';
  if (asked !== '') {
    const at = read.months.findIndex((month) => month === asked);
    if (hasActuals[at] !== true) throw new Refusal([{ code: 'report/month-unknown', severity: 'error', params: { month: asked } }]);
    return at;
  }
  const closed = read.isClosed.lastIndexOf(true);
  const at = closed >= 0 ? closed : hasActuals.lastIndexOf(true);
  if (at < 0) throw new Refusal([{ code: 'report/no-month', severity: 'error' }]);
  return at;
}

function lineReader({ state, language }: ActionInput, at: number): (id: string) => ReportLine {
  const rows = tableRows(monthTable(TWELVE[at] ?? '01'), state);
  const nameOf = lineNames(rows, language);
  const owners = new Map(rows.map((row) => [textIn(row, 'rowId'), textIn(row, 'owner')]));
  return (id) => ({ name: nameOf(id), owner: owners.get(id) ?? '' });
}

/** What is expected of the company's year, as the head of the report has it: as the month kept it when it was closed, else as things stand. */
function companyOutlook(read: ReadTracker, at: number, { state }: ActionInput): { readonly target: number; readonly forecast: number; readonly chance: number } | undefined {
  const row = tableRows('PdcaSummary', state).find((one) => textIn(one, 'rowId') === summaryRow(TWELVE[at] ?? '01')) ?? {};
  const [target, forecast, chance] = [numberIn(row, 'targetClosed'), numberIn(row, 'forecastClosed'), numberIn(row, 'chanceClosed')];
  if (target !== undefined && forecast !== undefined && chance !== undefined) return { target, forecast, chance };
  const company = companyYear(read.years, read.besides);
  const live = lineForecast(company, Math.max(read.fullMonths, at + 1), read.prior);
  return live === undefined ? undefined : { target: company.target.reduce<number>((sum, amount = 0) => sum + amount, 0), forecast: live.yearForecast, chance: live.targetChance };
}

/** What only the owner can decide: a year that is not expected to be met, targets that fit nowhere, changes of maps without an answer. */
function decisions(read: ReadTracker, at: number, input: ActionInput): ReportRow[] {
  const { state, settings, language } = input;
  const { texts } = messagesIn(language);
  const outlook = companyOutlook(read, at, input);
  const gap = outlook === undefined ? 0 : outlook.target - outlook.forecast;
  const free = readFreeShares(input, read);
  const unplaced = read.years.reduce((sum, year) => sum + respreadLine(year, at + 1, numberSetting(settings, 'respreadCap'), free.get(year.line)).unplaced, 0);
  const proposals = tableRows('MapProposals', state).filter((row) => textIn(row, 'rowState') === 'current' && textIn(row, 'mapAnswer') === '');
  return [
    ...(outlook === undefined || gap < 0.005 ? [] : [askedDecision(fill(texts.reportForecast, { gap: formatAmount(gap, language), chance: `${(outlook.chance * 100).toFixed(0)}%` }))]),
    ...(unplaced < 0.01 ? [] : [askedDecision(fill(texts.reportUnplaced, { amount: formatAmount(unplaced, language) }))]),
    ...proposals.map((row) => askedDecision(fill(texts.reportAnswer, { row: textIn(row, 'rowTitle') || textIn(row, 'mapRow'), change: textIn(row, 'mapChange') }), textIn(row, 'mapOwner'))),
  ].slice(0, ROOM.decision);
}

function compute(input: ActionInput): ActionOutcome {
  const { state, settings, language, clock } = input;
  if (!state.tables.has('PdcaActuals')) throw new Refusal([{ code: 'tracker/not-made', severity: 'error' }]);
  const read = readTracker(input);
  const at = monthToReport(read, input);
  const number = TWELVE[at] ?? '01';
  const month = String(read.months[at]);
  const rows = [...bestAndWorst(read.years, at, lineReader(input, at)), ...causesAndActions(tableRows(actionTable(number), state), language), ...decisions(read, at, input)];
  const spec = monthReportSheet({ number, month, date: formatDate(clock.today()), currency: settings.currency ?? '', rows });
  const moneyTotal = read.years.reduce((sum, year) => sum + (year.target[at] ?? year.actual[at] ?? 0), 0);
  return {
    contents: [{ spec, moneyTotal }],
    problems: read.isClosed[at] === true ? [] : [{ code: 'report/open', severity: 'info', params: { month } }],
    counts: { lines: read.tracked.lines.length },
  };
}

/** Writes the report of a month on one page: target, actual, forecast, best and worst, causes, actions, decisions asked of the owner. */
export const monthReportAction: GenerateAction = {
  kind: 'generate',
  name: 'month-report',
  parameters: [{ key: 'month' }],
  reads: [...new Set([...TRACKER_INPUTS, ...MONTH_TABLES, ...ACTION_TABLES, 'MapProposals'])],
  compute,
};
