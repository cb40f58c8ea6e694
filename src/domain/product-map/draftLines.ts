import { groupBy } from '../../core/groupBy';
import { daysInMonths, monthsBetween } from '../../core/month';
import type { SkuEntry } from '../sales/facts';
import { adBasis } from './adBasis';
import type { BaseWindow } from './baseWindow';
import { categorySeasons, type CategorySeason } from './categorySeason';
import { describeProducts, NO_CATEGORY } from './describeProducts';
import { productEarnings, type EarningRules } from './productEarnings';
import { computeMargins } from './productMargins';
import type { ProductClasses, ProductLine, ProductMapInput, ProductSeries, ProductTotals, ProductVerdicts } from './productMap';
import { readProductLife, type ProductLife } from './productSeries';
import { sumProduct } from './productTotals';
import { recentSales } from './recentSales';
import type { SiteMonths } from './siteMonths';
import { soldMonths } from './soldMonths';
import { STOCK_OUT_SALES } from './stockOut';
import { DAYS_A_YEAR } from './stockReturn';

/** A line of the product map before the table as a whole has been looked at. */
export type DraftLine = Omit<ProductLine, keyof ProductVerdicts | keyof ProductClasses | 'share'>;

const SERIES_MONTHS = 36;

/**
 * Returns a line for every product that has sales, fees or ads in the base window or units in its series, in the order of
 * the facts.
 */
export function draftLines(
  input: ProductMapInput,
  months: ReadonlyMap<string, SiteMonths>,
  base: BaseWindow,
  rules: EarningRules,
): DraftLine[] {
  const { rates, costOf } = rules;
  const { seriesMonths = SERIES_MONTHS, stockOutSales = STOCK_OUT_SALES } = input.thresholds ?? {};
  const entries = describeProducts(input.products);
  const groups = groupBy(input.facts, ({ product }) => product);
  const categoryOf = new Map([...groups.keys()].map((product) => [product, entries.get(product)?.category ?? NO_CATEGORY]));
  const categoryNames = new Map(input.categories.map((category) => [category.id, category.name]));
  const lives = new Map([...groups].map(([product, facts]) => [product, readProductLife(facts, months, base, { seriesMonths, stockOutSales }, entries.get(product)?.firstSold)]));
  const outOfStockBy = new Map([...lives].map(([product, { outOfStock }]) => [product, outOfStock]));
  const seasons = categorySeasons(input.facts, categoryOf, months, base, { seriesMonths, outOfStock: outOfStockBy });
  return [...groups].flatMap(([product, facts]) => {
    const entry = entries.get(product);
    const totals = sumProduct(facts, rates, base);
    const { outOfStock, ...life } = lives.get(product) as ProductLife;
    if (isEmpty(totals, life.series)) return [];
    const category = categoryOf.get(product) ?? NO_CATEGORY;
    const sold = soldMonths(facts.filter(({ month }) => month >= base.first && month <= base.last));
    const earnings = productEarnings(sold, category, rules);
    const cardCost = earnings.cardCost ?? costOf(product, '*', base.last);
    return {
      product,
      ...namesOf(entry),
      category,
      categoryName: categoryNames.get(category) ?? '',
      ...totals,
      ...earnings,
      cardCost,
      ...adBasis(sold, category, rules, cardCost),
      ...computeMargins(totals, input.unitCosts.get(product) ?? cardCost, earnings),
      ...recentSales(facts, rates, base, outOfStock),
      ...turnover(totals.units - earnings.resoldUnits, monthsBetween(base.first, base.last) + 1, input.averageStocks?.get(product) ?? totals.averageStock, input.turnoverDays?.get(product)),
      ...life,
      stockOutDays: outOfStock === undefined ? undefined : daysInMonths([...outOfStock].filter((month) => month >= base.first && month <= base.last)),
      ...seasonOf(seasons.get(category)),
    };
  });
}

function seasonOf(season: CategorySeason | undefined): Pick<DraftLine, 'seasonIndex' | 'soleSeasonIndex'> {
  return season?.isOfOne === true ? { seasonIndex: undefined, soleSeasonIndex: season.index } : { seasonIndex: season?.index, soleSeasonIndex: undefined };
}

function namesOf(entry: SkuEntry | undefined): Pick<DraftLine, 'name' | 'scope'> {
  return { name: entry?.name ?? '', scope: entry?.scope ?? 'existing' };
}

function isEmpty(totals: ProductTotals, series: ProductSeries | undefined): boolean {
  const { units, netSales, refunds, fees, adSpend } = totals;
  const everSold = series?.units.some((sold) => sold !== undefined && sold > 0) === true;
  return !everSold && [units, netSales, refunds, fees, adSpend].every((value) => value === 0);
}

/** Days of one turn as typed, else units a year that cost goods ÷ average stock: the cost per unit cancels out. */
function turnover(units: number, months: number, averageStock = 0, typedDays = 0): Pick<DraftLine, 'turns' | 'turnoverDays'> {
  if (typedDays > 0) return { turns: DAYS_A_YEAR / typedDays, turnoverDays: typedDays };
  if (averageStock <= 0) return { turns: undefined, turnoverDays: undefined };
  const turns = Math.max(0, (units * 12) / months / averageStock);
  return { turns, turnoverDays: turns > 0 ? DAYS_A_YEAR / turns : undefined };
}
