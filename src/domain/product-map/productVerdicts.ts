import { monthNumber } from '../../core/month';
import { standardDeviation } from '../../core/statistics/quantile';
import { tryMethod } from '../../core/tryMethod';
import type { Verdict } from '../../core/tryMethod';
import type { DraftLine } from './draftLines';
import { lifecycle } from './lifecycle';
import { LIFECYCLE_DEFAULTS, type Lifecycle, type LifecycleOptions } from './lifecycleTypes';
import { keptRevenue } from './productMargins';
import { productRoi } from './productRoi';

/** What tells the stage of a product. */
type StageFacts = Pick<DraftLine, 'series' | 'ageMonths' | 'seasonIndex' | 'outMonths'>;

/**
 * Tells the stage of a product by its series, with the same arguments as the formula in its row. The confidence is low
 * where the product has been out of stock up to the end, or hardly a month of an old one is known: the stage is that of an earlier time, or none.
 */
export function judgeStage(facts: StageFacts, options: Partial<LifecycleOptions>): Verdict<Lifecycle> {
  const { series, ageMonths, seasonIndex } = facts;
  if (series === undefined) return { value: undefined, failure: 'lifecycle/too-few-months' };
  const { units, firstMonth } = series;
  return tryMethod(() => {
    const found = lifecycle({ sales: units, seasonIndex, firstMonth: monthNumber(firstMonth), ageMonths, options });
    return isOutdated(found, facts, { ...LIFECYCLE_DEFAULTS, ...options }) ? { ...found, confidence: 'low' } : found;
  });
}

/** Where the launch is not known the product is as old as its series, or older. */
function isOutdated({ flags }: Lifecycle, { series, ageMonths, outMonths }: StageFacts, { deadMonths, minMonths }: LifecycleOptions): boolean {
  return outMonths >= deadMonths || (flags.includes('YOUNG') && (ageMonths ?? series?.units.length ?? 0) >= minMonths);
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
