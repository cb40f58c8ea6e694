import { monthNumber } from '../../core/month';
import { standardDeviation } from '../../core/statistics/quantile';
import { tryMethod } from '../../core/tryMethod';
import type { Verdict } from '../../core/tryMethod';
import type { DraftLine } from './draftLines';
import { lifecycle } from './lifecycle';
import type { Lifecycle, LifecycleOptions } from './lifecycleTypes';
import { keptRevenue } from './productMargins';
import type { ProductSeries } from './productMap';
import { productRoi } from './productRoi';

/** Tells the stage of a product by its series, with the same arguments as the formula in its row. */
export function judgeStage(
  series: ProductSeries | undefined,
  ageMonths: number | undefined,
  seasonIndex: readonly number[] | undefined,
  options: Partial<LifecycleOptions> | undefined,
): Verdict<Lifecycle> {
  if (series === undefined) return { value: undefined, failure: 'lifecycle/too-few-months' };
  const { units, firstMonth } = series;
  return tryMethod(() => lifecycle({ sales: units, seasonIndex, firstMonth: monthNumber(firstMonth), ageMonths, options }));
}

/**
 * Returns last months ÷ the same months a year before − 1, up to twelve of them, so that season cancels out; pairs with an
 * unknown month are left out. Undefined without a pair or without sales a year before.
 */
export function growthOnYear(units: readonly (number | undefined)[]): number | undefined {
  const year = 12;
  let now = 0;
  let before = 0;
  units.slice(-year).forEach((value, index, last) => {
    const earlier = units[units.length - last.length + index - year];
    if (value === undefined || earlier === undefined) return;
    now += value;
    before += earlier;
  });
  return before > 0 ? now / before - 1 : undefined;
}

/** Returns the return after ads on goods, ads and fees of the window, a year's where turnover days are known; undefined while cost or fees are not. */
export function judgeReturn(draft: DraftLine): number | undefined {
  const { cogs, cardFees, adSpend, fees, turnoverDays } = draft;
  if (cogs === undefined || cardFees === undefined) return undefined;
  return tryMethod(() => productRoi({ netSales: keptRevenue(draft, draft), cogs, adSpend, otherCosts: fees + cardFees, turnoverDays })).value;
}

const LEAST_PRODUCTS = 10;
const LEAST_BAND = 0.05;

/**
 * Returns the growth band of a table after Polli & Cook: half the spread of growth over the products, at least 0.05;
 * undefined below ten products.
 */
export function spreadBand(growths: readonly number[]): number | undefined {
  return growths.length < LEAST_PRODUCTS ? undefined : Math.max(LEAST_BAND, standardDeviation(growths) / 2);
}
