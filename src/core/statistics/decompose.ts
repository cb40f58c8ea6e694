import { mean } from './quantile';

/** The seasonal figure of a monthly series. */
export interface SeasonalFigure {
  /** Index by calendar month, January…December, mean 1; NaN where a month has no ratio. */
  readonly index: readonly number[];
  /** How many ratios each calendar month rests on. */
  readonly counts: readonly number[];
}

/**
 * Classical multiplicative decomposition: ratio to the centred 2×12 moving mean, mean ratio per calendar month, divided
 * by the mean of all twelve. The same numbers as `decompose(x, "multiplicative")$figure` of R.
 * `sales` oldest first, at least 24 for every month to have a ratio; `firstMonth` 1–12 is the month of the first cell.
 */
export function seasonalFigure(sales: readonly number[], firstMonth: number): SeasonalFigure {
  const ratios: number[][] = Array.from({ length: 12 }, () => []);
  centredTrend(sales).forEach((trend, index) => {
    const value = sales[index];
    if (trend === undefined || trend === 0 || value === undefined) return;
    ratios[(firstMonth - 1 + index) % 12]?.push(value / trend);
  });
  const figure = ratios.map((month) => mean(month));
  const level = mean(figure);
  return { index: figure.map((value) => value / level), counts: ratios.map((month) => month.length) };
}

/** Returns the 2×12 moving mean, centred: undefined for the first and last six months. */
export function centredTrend(sales: readonly number[]): (number | undefined)[] {
  return sales.map((_, index) => {
    if (index < 6 || index + 6 >= sales.length) return undefined;
    const window = sales.slice(index - 6, index + 7);
    const ends = ((window[0] ?? 0) + (window[12] ?? 0)) / 2;
    return (window.slice(1, 12).reduce((sum, value) => sum + value, 0) + ends) / 12;
  });
}
