import { monthNumber, monthToSerial, serialToMonth, type Month } from '../core/month';
import { baseYearOf, lastCompleteMonth, planStart, siteReaches, type BaseYear, type BaseYearRule } from '../domain/plan/baseYear';
import type { TargetPlace } from '../domain/targets/splitTargets';
import { toCoverage } from './planRows';
import { numberSetting, type PlanSettings } from './planSettings';
import { numberIn, textIn, type TableRow } from './readTable';

/** What one place sold in the base year, by month of the fiscal year, in plan currency on the plan's basis; months below 0 are possible. */
export interface CubeCell {
  readonly place: TargetPlace;
  readonly months: readonly number[];
}

/** The base year by place. */
export interface TargetCube {
  readonly base: BaseYear;
  /** The first month of the plan year. */
  readonly start: Month;
  readonly cells: readonly CubeCell[];
  /** By site the months of the fiscal year for which there are data of the base year. */
  readonly covered: ReadonlyMap<string, ReadonlySet<number>>;
  /** Where something was sold before the base year. */
  readonly soldBefore: readonly Pick<TargetPlace, 'site' | 'category'>[];
}

/** Rows of the tables from which the base year is read. */
export interface CubeTables {
  readonly facts: readonly TableRow[];
  readonly estimates: readonly TableRow[];
  readonly coverage: readonly TableRow[];
}

const MONTHS = 12;
const UNKNOWN = 'unknown';

/** Reads the base year of a plan year: what was sold, and in months that data do not cover whole what the plan estimates. */
export function targetCube({ facts, estimates, coverage }: CubeTables, planYear: number, settings: PlanSettings): TargetCube {
  const reaches = siteReaches(toCoverage(coverage));
  const start = planStart(planYear, numberSetting(settings, 'fiscalStart'));
  const base = baseYearOf(settings.code('baseYear') as BaseYearRule, start, lastCompleteMonth(reaches, numberSetting(settings, 'siteStoppedMonths')));
  const cells = new Map<string, { place: TargetPlace; months: number[] }>();
  const cellAt = (place: TargetPlace): { place: TargetPlace; months: number[] } => {
    const key = Object.values(place).join('|');
    const cell = cells.get(key) ?? { place, months: Array.from({ length: MONTHS }, () => 0) };
    cells.set(key, cell);
    return cell;
  };
  for (const row of facts) {
    const at = positionIn(row, base, start);
    const months = at === undefined ? undefined : cellAt(placeOf(row)).months;
    if (months !== undefined && at !== undefined) months[at] = (months[at] ?? 0) + (numberIn(row, 'planRevenue') ?? 0);
  }
  for (const row of estimates) addEstimate(row, positionIn(row, base, start), [...cells.values()], cellAt);
  return {
    base, start, cells: [...cells.values()].filter(({ months }) => months.some((amount) => amount !== 0)),
    covered: coveredMonths(coverage, (row) => positionIn(row, base, start)), soldBefore: placesBefore(facts, base),
  };
}

function coveredMonths(coverage: readonly TableRow[], positionOf: (row: TableRow) => number | undefined): Map<string, Set<number>> {
  const covered = new Map<string, Set<number>>();
  for (const row of coverage) {
    const at = textIn(row, 'state') === 'missing' ? undefined : positionOf(row);
    if (at !== undefined) covered.set(textIn(row, 'site'), (covered.get(textIn(row, 'site')) ?? new Set()).add(at));
  }
  return covered;
}

function placesBefore(facts: readonly TableRow[], { first }: BaseYear): TargetCube['soldBefore'] {
  const until = monthToSerial(first);
  const sold = facts.filter((row) => (numberIn(row, 'month') ?? until) < until && (numberIn(row, 'planRevenue') ?? 0) > 0).map(placeOf);
  return [...new Map(sold.map(({ site, category }) => [`${site}|${category}`, { site, category }])).values()];
}

function placeOf(row: TableRow): TargetPlace {
  return { site: textIn(row, 'site'), category: textIn(row, 'category'), scope: textIn(row, 'scope'), tier: textIn(row, 'tier'), buyer: textIn(row, 'buyer') };
}

/** Position of a row's month in the fiscal year, for months of the base year. */
function positionIn(row: TableRow, { first, last }: BaseYear, start: Month): number | undefined {
  const serial = numberIn(row, 'month');
  const month = serial === undefined ? undefined : serialToMonth(serial);
  return month === undefined || month < first || month > last ? undefined : (monthNumber(month) - monthNumber(start) + MONTHS) % MONTHS;
}

/** Brings a month of a site and category to its estimate, by what its places sold in the other months. */
function addEstimate(row: TableRow, at: number | undefined, cells: readonly { place: TargetPlace; months: number[] }[], cellAt: (place: TargetPlace) => { months: number[] }): void {
  const amount = numberIn(row, 'estimateTyped') ?? numberIn(row, 'estimate');
  if (at === undefined || amount === undefined || textIn(row, 'estimateCode') !== 'estimate') return;
  const [site, category] = [textIn(row, 'siteId'), textIn(row, 'categoryId')];
  const own = cells.filter(({ place }) => place.site === site && place.category === category);
  const parts = own.map(({ months }) => Math.max(0, months.reduce((sum, value, month) => (month === at ? sum : sum + value), 0)));
  const whole = parts.reduce((sum, part) => sum + part, 0);
  if (whole > 0) own.forEach((cell, index) => (cell.months[at] = (amount * (parts[index] ?? 0)) / whole));
  else cellAt({ site, category, scope: 'existing', tier: UNKNOWN, buyer: UNKNOWN }).months[at] = amount;
}
