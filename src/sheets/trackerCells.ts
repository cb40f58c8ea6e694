import { monthNumber, serialToMonth, type Month } from '../core/month';
import { roundToTotal } from '../domain/targets/roundToTotal';
import type { TargetCell, TrackedPlace } from '../domain/tracking/trackedLines';
import { numberIn, textIn, type TableRow } from './readTable';
import { monthKeys } from './trackingKeys';

/** The line of a plan whose targets are not bound. */
export const DRAFT_LINE = 'L000000';

const MONTHS = 12;

/** Reads the cells of TargetMonths; rows whose line is gone are left out. */
export function toTargetCells(rows: readonly TableRow[]): TargetCell[] {
  return rows.filter((row) => textIn(row, 'rowState') !== 'gone').map((row) => ({
    line: textIn(row, 'lineId'), site: textIn(row, 'siteId'), category: textIn(row, 'categoryId'), tier: textIn(row, 'tierId'),
    months: monthKeys('t').map((key) => numberIn(row, key)),
  }));
}

/** Revenue of one place in one month. */
export interface PlacedAmount extends TrackedPlace {
  readonly month: Month;
  readonly amount: number;
}

/** Last year's revenue by place and month: what the data hold, with the estimates of months that they do not cover whole. */
export function baseAmounts(sales: readonly PlacedAmount[], estimates: readonly TableRow[]): PlacedAmount[] {
  const estimated = estimates.filter((row) => textIn(row, 'estimateCode') === 'estimate').map((row): PlacedAmount => ({
    line: DRAFT_LINE, site: textIn(row, 'siteId'), category: textIn(row, 'categoryId'), tier: '', month: serialToMonth(numberIn(row, 'month') ?? 0),
    amount: numberIn(row, 'estimateTyped') ?? numberIn(row, 'estimate') ?? 0,
  }));
  const replaced = new Set(estimated.map(({ site, category, month }) => `${site}|${category}|${month}`));
  return [...sales.filter(({ site, category, month }) => !replaced.has(`${site}|${category}|${month}`)), ...estimated];
}

function spread(cells: readonly (readonly number[])[], target: number): TargetCell['months'][] {
  const rounded = roundToTotal(cells.flat(), { total: Math.round(target * 100) / 100 });
  return cells.map((_, at) => rounded.slice(at * MONTHS, (at + 1) * MONTHS));
}

/**
 * Splits an annual target by the structure of the base year, to the cent, while nothing is agreed: place × calendar month in
 * proportion to what was sold there. Without sales it is one line for the whole company with even months; without a target
 * the months stay empty. `first` is the calendar month in which the plan year begins.
 */
export function draftCells(base: readonly PlacedAmount[], target: number | undefined, first: number): TargetCell[] {
  const places = new Map<string, { place: TrackedPlace; months: number[] }>();
  for (const { line, site, category, tier, month, amount } of base) {
    const key = `${site}|${category}|${tier}`;
    const known = places.get(key) ?? { place: { line, site, category, tier }, months: Array.from({ length: MONTHS }, () => 0) };
    const at = (monthNumber(month) - first + MONTHS) % MONTHS;
    known.months[at] = (known.months[at] ?? 0) + amount;
    places.set(key, known);
  }
  const sold = [...places.values()].map(({ place, months }) => ({ place, months: months.map((amount) => Math.max(0, amount)) })).filter(({ months }) => months.some((amount) => amount > 0));
  const company = { place: { line: DRAFT_LINE, site: '', category: '', tier: '' }, months: Array.from({ length: MONTHS }, () => 1) };
  const cells = sold.length > 0 ? sold : [company];
  const months = target === undefined ? cells.map(() => Array.from({ length: MONTHS }, () => undefined)) : spread(cells.map((cell) => cell.months), target);
  return cells.map(({ place }, at) => ({ ...place, months: months[at] ?? [] }));
}
