import { serialToMonth, type Month } from '../core/month';
import type { PlannedWork } from '../domain/tracking/plannedWork';
import type { Messages } from '../i18n/messages';
import { goldenMonths, playMonths, type WorkInput } from './plannedWorkRows';
import { numberIn, textIn, type TableRow } from './readTable';
import { PLAN_SOURCE } from './specs/mapKpis';
import { REVIEW_KPIS } from './specs/mapReview';
import type { RowContent } from './tableContent';
import { monthKeys } from './trackingKeys';
import { wordOf } from './words';

/** Tables from which indicators and their actuals are read, besides those of planned work. */
export const KPI_READS: readonly string[] = ['SalesFacts', 'TargetMonths', 'FxRates', 'OtherSpend', 'MapKpis', 'KpiActuals'];

/** What indicators are read from. */
export interface KpiInput extends WorkInput {
  readonly texts: Messages['texts'];
  readonly currency: string;
  /** Work of each month, and when it was done: typed beside the task, else by its map row. */
  readonly work: readonly (readonly PlannedWork[])[];
  /** Months that the data of sales reach into, or that are past. */
  readonly hasBegun: readonly boolean[];
}

type Months = readonly (number | undefined)[];

interface Kpi {
  readonly id: string;
  readonly table: string;
  readonly row: string;
  readonly part: string;
  readonly name: string;
  readonly place: string;
  readonly unit: string;
  readonly better: 'more' | 'less' | 'near';
  readonly source: 'facts' | 'typed';
  readonly baseline: number | undefined;
  readonly owner: string;
  readonly target: Months;
  /** What the data hold; none for typed indicators. */
  readonly recorded: Months;
}

/** Kinds of work by which new products and stock are on plan. */
const LAUNCH_WORK: ReadonlySet<string> = new Set(['sample', 'order', 'certificate', 'arrival', 'listing', 'bundle', 'stockBy']);
const NEW_SCOPES: ReadonlySet<string> = new Set(['new', 'bundle']);

function inMonths(months: readonly Month[], amountOf: (month: Month, at: number) => number | undefined): Months {
  return months.map(amountOf);
}

function sumBy(rows: readonly TableRow[], monthKey: string, amountOf: (row: TableRow) => number): Map<Month, number> {
  const sums = new Map<Month, number>();
  for (const row of rows) {
    const serial = numberIn(row, monthKey);
    if (serial === undefined) continue;
    const month = serialToMonth(serial);
    sums.set(month, (sums.get(month) ?? 0) + amountOf(row));
  }
  return sums;
}

/** Units of plan currency for one of a currency; undefined without a rate. Amounts that name no currency are in that of the plan. */
function rateReader({ rowsOf, currency }: KpiInput): (row: TableRow) => number | undefined {
  const rates = new Map(rowsOf('FxRates').map((row) => [textIn(row, 'currency').toUpperCase(), numberIn(row, 'rate')]));
  return (row) => {
    const code = textIn(row, 'currency').toUpperCase();
    return code === '' || code === currency ? 1 : rates.get(code);
  };
}

/** What was spent on the platforms' ads and outside them, in plan currency; amounts without a rate are left out. */
function spend(input: KpiInput): Months {
  const rateOf = rateReader(input);
  const ads = sumBy(input.rowsOf('SalesFacts'), 'month', (row) => (numberIn(row, 'adSpend') ?? 0) * (numberIn(row, 'planRate') ?? 0));
  const other = sumBy(input.rowsOf('OtherSpend'), 'month', (row) => (numberIn(row, 'amount') ?? 0) * (rateOf(row) ?? 0));
  return inMonths(input.months, (month) => (ads.has(month) || other.has(month) ? (ads.get(month) ?? 0) + (other.get(month) ?? 0) : undefined));
}

/** Currencies of spending and budgets that have no plan rate, with the sheets on which they stand: these amounts count for nothing. */
function unratedCurrencies(input: KpiInput): UnratedCurrency[] {
  const rateOf = rateReader(input);
  const found = new Map<string, string[]>();
  for (const [table, key] of [['OtherSpend', 'amount'], ['SalesFacts', 'adSpend'], ['Plays', 'budget']] as const) {
    for (const row of input.rowsOf(table)) {
      if ((numberIn(row, key) ?? 0) === 0 || rateOf(row) !== undefined) continue;
      const code = textIn(row, 'currency').toUpperCase();
      const tables = found.get(code) ?? [];
      if (!tables.includes(table)) found.set(code, [...tables, table]);
    }
  }
  return [...found].map(([currency, tables]) => ({ currency, tables }));
}

/** Budgets of plays, evenly over the months in which they run; undefined where no play has one. */
function budgets({ rowsOf, months }: KpiInput): Months {
  const shares = rowsOf('Plays').map((row) => ({ amount: numberIn(row, 'planBudget'), months: playMonths(row) }));
  return inMonths(months, (month) => {
    const own = shares.filter(({ amount, months: running }) => amount !== undefined && running.includes(month));
    return own.length === 0 ? undefined : own.reduce((sum, { amount = 0, months: running }) => sum + amount / running.length, 0);
  });
}

function sales({ rowsOf, months }: KpiInput, holds: (row: TableRow) => boolean): Months {
  const facts = rowsOf('SalesFacts');
  const all = sumBy(facts, 'month', () => 0);
  const own = sumBy(facts.filter(holds), 'month', (row) => numberIn(row, 'planRevenue') ?? 0);
  return inMonths(months, (month) => (all.has(month) ? (own.get(month) ?? 0) : undefined));
}

function targets({ rowsOf, months }: KpiInput, holds: (row: TableRow) => boolean): Months {
  const own = rowsOf('TargetMonths').filter((row) => textIn(row, 'rowState') !== 'gone' && holds(row));
  const keys = monthKeys('t');
  return inMonths(months, (_, at) => (own.length === 0 ? undefined : own.reduce((sum, row) => sum + (numberIn(row, keys[at] ?? '') ?? 0), 0)));
}

function launches({ work, hasBegun }: KpiInput): Pick<Kpi, 'target' | 'recorded'> {
  const ofMonth = work.map((list) => list.filter(({ kind }) => LAUNCH_WORK.has(kind)));
  return {
    target: ofMonth.map((list) => list.length || undefined),
    recorded: ofMonth.map((list, at) => (list.length > 0 && hasBegun[at] === true ? list.filter(({ doneOn }) => doneOn !== undefined).length : undefined)),
  };
}

function conversions(actions: readonly Kpi[], input: KpiInput): Pick<Kpi, 'target' | 'recorded'> {
  const typed = new Map(input.rowsOf('KpiActuals').map((row) => [textIn(row, 'rowId').toUpperCase(), row]));
  const totals = (monthOf: (kpi: Kpi, at: number) => number | undefined): Months => inMonths(input.months, (_, at) => {
    const known = actions.flatMap((kpi) => monthOf(kpi, at) ?? []);
    return known.length === 0 ? undefined : known.reduce((sum, amount) => sum + amount, 0);
  });
  const keys = monthKeys('k');
  return { target: totals((kpi, at) => kpi.target[at]), recorded: totals((kpi, at) => numberIn(typed.get(kpi.id.toUpperCase()) ?? {}, keys[at] ?? '')) };
}

function ofQuestions(actions: readonly Kpi[], input: KpiInput): Kpi[] {
  const { texts, currency } = input;
  const more: Readonly<Record<(typeof REVIEW_KPIS)[number]['id'], Pick<Kpi, 'name' | 'unit' | 'better' | 'target' | 'recorded'>>> = {
    MSPEND: { name: texts.kpiSpend, unit: currency, better: 'near', target: budgets(input), recorded: spend(input) },
    MCONVERSIONS: { name: texts.kpiConversions, unit: texts.unitCustomers, better: 'more', ...conversions(actions, input) },
    MEXISTING: { name: texts.kpiExistingSales, unit: currency, better: 'more', target: targets(input, (row) => textIn(row, 'buyerCode') === 'existing'), recorded: sales(input, (row) => textIn(row, 'buyer') === 'existing') },
    MNEWSALES: { name: texts.kpiNewSales, unit: currency, better: 'more', target: targets(input, (row) => NEW_SCOPES.has(textIn(row, 'scopeCode'))), recorded: sales(input, (row) => NEW_SCOPES.has(textIn(row, 'scope'))) },
    MREADY: { name: texts.kpiReady, unit: texts.unitTasks, better: 'more', ...launches(input) },
  };
  return REVIEW_KPIS.map(({ id, part }) => ({ id, table: PLAN_SOURCE, row: '', part, place: '', source: 'facts', baseline: undefined, owner: '', ...more[id] }));
}

function ofBottleneck(row: TableRow, { months, language }: KpiInput): Omit<Kpi, 'id' | 'table' | 'row'>[] {
  const [metric, target] = [textIn(row, 'metric'), numberIn(row, 'targetMid')];
  if (metric === '' || target === undefined) return [];
  const ready = numberIn(row, 'readyMonth') ?? 0;
  const better = textIn(row, 'better') === 'more' || (textIn(row, 'better') === '' && target > (numberIn(row, 'currentMid') ?? target)) ? 'more' : 'less';
  return [{
    part: 'business', name: wordOf('chainMetric', metric, language), place: textIn(row, 'site') || textIn(row, 'market'), unit: textIn(row, 'unit'), better, source: 'typed', baseline: numberIn(row, 'currentMid'),
    owner: textIn(row, 'owner'), target: inMonths(months, (month) => (ready === 0 || month >= serialToMonth(ready) ? target : undefined)), recorded: [],
  }];
}

function ofPlay(row: TableRow, { months }: KpiInput): Omit<Kpi, 'id' | 'table' | 'row'>[] {
  const [name, target] = [textIn(row, 'kpi'), numberIn(row, 'kpiTarget')];
  const running = playMonths(row);
  if (name === '') return [];
  return [{
    part: 'business', name, place: textIn(row, 'market'), unit: '', better: 'more', source: 'typed', baseline: undefined, owner: textIn(row, 'owner'),
    target: inMonths(months, (month) => (target !== undefined && (running.length === 0 || running.includes(month)) ? target : undefined)), recorded: [],
  }];
}

function ofCustomerAction(row: TableRow, input: KpiInput): Omit<Kpi, 'id' | 'table' | 'row'>[] {
  const [reach, rate] = [numberIn(row, 'reach'), numberIn(row, 'expectedConversion')];
  const golden = goldenMonths(textIn(row, 'tier'), input);
  const months = golden.length === 0 ? input.months : golden;
  if (reach === undefined || rate === undefined) return [];
  return [{
    part: 'customer', name: textIn(row, 'customerAction'), place: '', unit: input.texts.unitCustomers, better: 'more', source: 'typed', baseline: undefined, owner: textIn(row, 'owner'),
    target: inMonths(input.months, (month) => (months.includes(month) ? (reach * rate) / months.length : undefined)), recorded: [],
  }];
}

function ofMaps(table: string, read: (row: TableRow, input: KpiInput) => Omit<Kpi, 'id' | 'table' | 'row'>[], input: KpiInput): Kpi[] {
  return input.rowsOf(table).flatMap((row) => {
    const id = textIn(row, 'rowId');
    return id === '' ? [] : read(row, input).map((kpi): Kpi => ({ ...kpi, id: `M.${table}.${id}`, table, row: id }));
  });
}

/** A currency without a plan rate, and the tables that hold amounts in it. */
export interface UnratedCurrency {
  readonly currency: string;
  readonly tables: readonly string[];
}

/** Rows of the two tables of indicators, and what could not be counted in them. */
export interface KpiRows {
  readonly kpis: readonly RowContent[];
  readonly actuals: readonly RowContent[];
  readonly unrated: readonly UnratedCurrency[];
}

function byKey(letter: 'r' | 't', months: Months): Record<string, number | null> {
  return Object.fromEntries(monthKeys(letter).map((key, at) => [key, months[at] ?? null]));
}

/**
 * The indicators of the three questions and of the maps, each with targets by month and what the data hold: bottlenecks by their
 * metric from the month in which they are ready, plays by their own, customer actions by conversions in their golden window.
 */
export function kpiRows(input: KpiInput): KpiRows {
  const actions = ofMaps('CustomerActions', ofCustomerAction, input);
  const all = [...ofQuestions(actions, input), ...ofMaps('Bottlenecks', ofBottleneck, input), ...ofMaps('Plays', ofPlay, input), ...actions];
  return {
    kpis: all.map(({ id, table, row, part, name, place, unit, better, source, baseline, owner, target }) => ({
      id,
      values: {
        mapPart: part, mapKpi: name, kpiPlace: place || null, unit: unit || null, better, kpiSource: source, baseline: baseline ?? null, owner: owner || null, ...byKey('t', target),
        sourceCode: table, mapRow: row, rowState: 'current',
      },
    })),
    actuals: all.map(({ id, recorded }) => ({ id, values: { ...byKey('r', recorded), rowState: 'current' } })),
    unrated: unratedCurrencies(input),
  };
}

