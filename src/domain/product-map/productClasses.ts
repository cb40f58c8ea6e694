import { MethodError } from '../../core/methodError';
import { monthNumber } from '../../core/month';
import { abcClasses, xyzClass } from '../../core/statistics/stockClasses';
import type { XyzClass } from '../../core/statistics/stockClasses';
import type { DraftLine } from './draftLines';
import type { MarginBasis, ProductClasses } from './productMap';

/** Months of a life that tell how evenly something sells. */
const MONTHS = 12;

/** Returns the classes of each line, in the order given: ABC on revenue and on the margin of the basis, XYZ over the last 12 months. */
export function classifyLines(lines: readonly DraftLine[], basis: MarginBasis): ProductClasses[] {
  const byRevenue = abcClasses(lines.map((line) => Math.max(0, line.netSales)));
  const byMargin = abcClasses(lines.map((line) => Math.max(0, line[basis] ?? 0)));
  return lines.map((line, at) => ({
    abcRevenue: line.netSales > 0 ? byRevenue[at] : undefined,
    abcMargin: line[basis] === undefined ? undefined : byMargin[at],
    xyz: evenness(line),
  }));
}

/** The class of the last months since launch with the season taken out; months that are not known are left out. */
function evenness({ series, ageMonths, seasonIndex }: DraftLine): XyzClass | undefined {
  if (series === undefined) return undefined;
  const { units, firstMonth } = series;
  const first = monthNumber(firstMonth) - 1;
  const adjusted = units.map((value, at) => (value === undefined ? undefined : value / (seasonIndex?.[(first + at) % 12] ?? 1)));
  const known = adjusted.slice(-Math.min(MONTHS, ageMonths ?? MONTHS)).filter((value) => value !== undefined);
  try {
    return xyzClass(known).code;
  } catch (error) {
    if (error instanceof MethodError) return undefined;
    throw error;
  }
}
