import type { Month } from '../../core/month';
import type { Currency } from '../../core/money';
import type { Problem } from '../../core/problem';
import type { Scalar } from '../../core/scalar';
import { estimateBase, type MonthAmount } from '../../domain/plan/baseEstimate';
import { baseYearOf, lastCompleteMonth, planStart, siteReaches, type BaseYearRule, type SiteReach } from '../../domain/plan/baseYear';
import type { RevenueRule } from '../../domain/plan/planRevenue';
import { yearTotals, type YearTotal } from '../../domain/plan/yearTotals';
import { baseContents, estimateChanges, type BaseContentsInput, type EstimateChange } from '../../sheets/baseContents';
import { toSalesFacts } from '../../sheets/factRows';
import { planAmounts } from '../../sheets/planAmounts';
import { toCategories, toCoverage, toSites } from '../../sheets/planRows';
import type { SettingKey } from '../../sheets/settingRows';
import { BASE_SETTINGS } from '../../sheets/specs/baseEstimate';
import type { SheetContent } from '../../sheets/tableContent';
import { tableRows } from '../../sheets/tableRows';
import type { WorkbookState } from '../../sheets/workbookState';

const JANUARY = 1;
const HALF_YEAR = 6;
const A_QUARTER = 3;

/** Tables from which the base year is found. */
export const BASE_READS: readonly string[] = ['Sites', 'Categories', 'FxRates', 'SalesFacts', 'Coverage'];

/** The settings as they will be once the answers stand. */
export type SettingOf = (key: SettingKey) => Scalar;

/** The base year of a plan with all that follows from it. */
export interface PlanBase {
  readonly content: SheetContent;
  readonly history: readonly YearTotal[];
  readonly changes: readonly EstimateChange[];
  readonly problems: readonly Problem[];
  readonly firstMonths: ReadonlyMap<string, Month>;
  readonly lastMonth: Month | undefined;
  readonly estimatedCells: number;
}

function numberOf(value: Scalar, fallback: number): number {
  return typeof value === 'number' ? value : fallback;
}

function listMonths(months: readonly Month[]): string {
  const [first, last] = [months[0], months[months.length - 1]];
  return first === last ? String(first) : `${first}…${last}`;
}

interface Data {
  readonly amounts: readonly MonthAmount[];
  readonly reaches: readonly SiteReach[];
}

function readData(state: WorkbookState, rates: ReadonlyMap<Currency, number>, setting: SettingOf): Data {
  const rule = { basis: setting('revenueBasis'), returns: setting('returnsBasis'), tax: setting('taxBasis') } as RevenueRule;
  return { amounts: planAmounts(toSalesFacts(tableRows('SalesFacts', state)), rates, rule), reaches: siteReaches(toCoverage(tableRows('Coverage', state))) };
}

function baseProblems(input: BaseContentsInput, stopped: readonly { readonly site: string; readonly last: Month }[]): Problem[] {
  const { estimates } = input;
  const where = { table: 'BaseEstimate' };
  const months = [...new Set(estimates.map(({ month }) => month))].sort();
  const missing = estimates.filter(({ estimate }) => estimate === undefined).length;
  const amount = Math.round(estimates.reduce((sum, { estimate = 0 }) => sum + estimate, 0));
  return [
    ...(estimates.length === missing ? [] : [{ code: 'plan/estimated-months', severity: 'info' as const, where, params: { months: listMonths(months), count: estimates.length - missing, amount: amount.toLocaleString('en') } }]),
    ...(missing === 0 ? [] : [{ code: 'plan/estimate-missing', severity: 'warning' as const, where, count: missing, params: { count: missing } }]),
    ...stopped.map(({ site, last }) => ({ code: 'plan/site-stopped', severity: 'info' as const, where, params: { site: input.nameOfSite(site), month: last } })),
  ];
}

/** Settings and rates that the estimate is made by, as the sheet compares them. */
function basisOf(setting: SettingOf): string {
  return BASE_SETTINGS.map((key) => String(setting(key) ?? 0)).join('|');
}

/** Finds the base year of a plan year, estimates what is missing of it, and totals the whole years in the data. */
export function planBase(state: WorkbookState, planYear: number, rates: ReadonlyMap<Currency, number>, setting: SettingOf): PlanBase {
  const { amounts, reaches } = readData(state, rates, setting);
  const fiscalStart = numberOf(setting('fiscalStart'), JANUARY);
  const stoppedAfter = numberOf(setting('siteStoppedMonths'), A_QUARTER);
  const base = baseYearOf(setting('baseYear') as BaseYearRule, planStart(planYear, fiscalStart), lastCompleteMonth(reaches, stoppedAfter));
  const { estimates, stopped } = estimateBase({ amounts, reaches, base, growthMonths: numberOf(setting('estimateMonths'), HALF_YEAR), stoppedAfter });
  const sites = new Map(toSites(tableRows('Sites', state)).map(({ id, name }) => [id, name]));
  const categories = new Map(toCategories(tableRows('Categories', state)).map(({ id, name }) => [id, name]));
  const input: BaseContentsInput = {
    estimates, base, amounts, reaches,
    before: tableRows('BaseEstimate', state),
    nameOfSite: (id) => sites.get(id) ?? id,
    nameOfCategory: (id) => categories.get(id) ?? id,
    hasFacts: state.tables.has('SalesFacts'),
    basis: basisOf((key) => (key === 'planYear' ? planYear : setting(key))),
    rates: [...rates.values()].reduce((sum, rate) => sum + rate, 0),
  };
  return {
    content: baseContents(input),
    history: yearTotals(amounts, reaches, planYear, fiscalStart, stoppedAfter),
    changes: estimateChanges(input),
    problems: baseProblems(input, stopped),
    firstMonths: new Map(reaches.map(({ site, first }) => [site, first])),
    lastMonth: reaches.map(({ last }) => last).sort().at(-1),
    estimatedCells: estimates.length,
  };
}
