import { addMonths, monthToSerial, serialToMonth, type Month } from '../../core/month';
import { numberIn, textIn } from '../../sheets/readTable';
import { monthlyMargin, productRamp, siteRamp, siteTargets, type ProductMonth } from '../../sheets/reviewLaunch';
import type { ReviewForm } from '../../sheets/specs/reviewForm';
import { tableRows } from '../../sheets/tableRows';
import type { ActionInput } from './definition';
import { monthsOf, planMonths, type ReviewData } from './readReview';

/** Ramp and money of a launch, and the investment that the map names; no ramp for other kinds. */
export interface ReviewLaunch extends Pick<ReviewForm, 'ramp' | 'rampBy' | 'launchMoney'> {
  readonly investment: number | undefined;
  /** Sums of a product since its launch, which daily sales do not know. */
  readonly product: { readonly units: number; readonly sales: number; readonly adSpend: number } | undefined;
}

const NONE: ReviewLaunch = { ramp: [], rampBy: 'week', launchMoney: undefined, investment: undefined, product: undefined };

/** Money spent outside the platforms for a site in some months, in plan currency. */
function otherSpend(site: string, name: string, months: readonly Month[], { state }: ActionInput): number {
  const rates = new Map(tableRows('FxRates', state).map((row) => [textIn(row, 'currency').toUpperCase(), numberIn(row, 'rate') ?? 0]));
  const wanted = new Set(months.map(monthToSerial));
  return tableRows('OtherSpend', state).filter((row) => [site, name].includes(textIn(row, 'site')) && wanted.has(monthToSerial(serialToMonth(numberIn(row, 'month') ?? 0))))
    .reduce((sum, row) => sum + (numberIn(row, 'amount') ?? 0) * (rates.get(textIn(row, 'currency').toUpperCase()) ?? 0), 0);
}

function launchOfSite(input: ActionInput, { choice, book, daily, isByMonth, cm2Rate }: ReviewData): ReviewLaunch {
  const site = choice.sites[0];
  if (site === undefined) return NONE;
  const targets = siteTargets(tableRows('TargetMonths', input.state), planMonths(input), new Set([site.id]));
  const sums = book.sum(site.id, choice.days.from, choice.days.to);
  const rampBy = isByMonth ? 'month' : 'week';
  const ramp = siteRamp(isByMonth ? book : daily, site.id, choice.days, rampBy, targets);
  const days = ramp.reduce((sum, [, known]) => sum + known, 0);
  return {
    ...NONE, ramp, rampBy,
    launchMoney: { spent: (sums?.adSpend ?? 0) + otherSpend(site.id, site.name, monthsOf(choice.days), input), monthlyMargin: monthlyMargin(sums?.sales ?? 0, cm2Rate, sums?.adSpend ?? 0, days) },
  };
}

function launchOfProduct({ state }: ActionInput, { choice, sales, products }: ReviewData): ReviewLaunch {
  const ids = new Set(choice.sites.map(({ id }) => id));
  const own = sales.filter((sale) => sale.product === choice.product && ids.has(sale.site));
  const daysOf = (month: Month): number => Math.min(monthToSerial(addMonths(month, 1)) - 1, choice.days.to) - monthToSerial(month) + 1;
  const months = monthsOf(choice.days).map((month): ProductMonth => own.filter((sale) => sale.month === month)
    .reduce<ProductMonth>((sum, sale) => ({ ...sum, units: sum.units + sale.units, amount: sum.amount + sale.amount, adSpend: sum.adSpend + sale.adSpend }), { month, days: daysOf(month), units: 0, amount: 0, adSpend: 0 }));
  const row = products.find((product) => textIn(product, 'rowId') === choice.product);
  const planned = tableRows('NewProducts', state).find((one) => textIn(one, 'concept') !== '' && textIn(one, 'concept') === textIn(row ?? {}, 'product'));
  const total = months.reduce((sum, month) => ({ units: sum.units + month.units, sales: sum.sales + month.amount, adSpend: sum.adSpend + month.adSpend }), { units: 0, sales: 0, adSpend: 0 });
  const days = choice.days.to - choice.days.from + 1;
  return {
    rampBy: 'month',
    ramp: productRamp(months, planned === undefined ? undefined : numberIn(planned, 'forecast')),
    launchMoney: { spent: total.adSpend, monthlyMargin: monthlyMargin(total.sales, row === undefined ? undefined : numberIn(row, 'cm2Rate'), total.adSpend, days) },
    investment: planned === undefined ? undefined : numberIn(planned, 'investment'),
    product: total,
  };
}

/** Reads how a launch goes; nothing for other kinds of review. */
export function readLaunch(input: ActionInput, data: ReviewData): ReviewLaunch {
  if (data.choice.kind === 'siteLaunch') return launchOfSite(input, data);
  return data.choice.kind === 'productLaunch' ? launchOfProduct(input, data) : NONE;
}
