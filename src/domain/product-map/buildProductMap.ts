import { monthRange } from '../../core/month';
import type { Month } from '../../core/month';
import { tryMethod } from '../../core/tryMethod';
import { findBaseWindow, maxMonth, minMonth } from './baseWindow';
import { describeProducts, NO_CATEGORY } from './describeProducts';
import { draftLines } from './draftLines';
import type { DraftLine } from './draftLines';
import { LIFECYCLE_DEFAULTS } from './lifecycleTypes';
import type { Lifecycle } from './lifecycleTypes';
import { findAdsOutside, findFeeGaps, findMonthProblems, findUncounted } from './mapProblems';
import { classifyLines } from './productClasses';
import { monthsWithFees, siteTermsBy } from './platformFees';
import type { EarningRules } from './productEarnings';
import type { ProductClasses, ProductLine, ProductMap, ProductMapInput, ProductMapThresholds } from './productMap';
import { readSiteRates } from './productTotals';
import { growthOnYear, judgeReturn, judgeStage, spreadBand } from './productVerdicts';
import { quadrant, tableShareCut } from './quadrant';
import { siteEconomics } from './siteEconomics';
import { readSiteMonths } from './siteMonths';

/**
 * Builds the product map: sums and margins over the base window in plan currency, the monthly series, and the verdicts of
 * life cycle, quadrant and return as the formulas give them. A product is listed when it has sales, fees or ads in the
 * base window or units in its series. Problems: `plan/rate-missing`, `map/products-without-rate`, `map/ads-outside`, `map/fees-missing`,
 * `map/month-partial`, `map/site-stopped`, `map/months-short`.
 */
export function buildProductMap(input: ProductMapInput): ProductMap {
  const thresholds = input.thresholds ?? {};
  const months = readSiteMonths(input.facts, input.coverage);
  const base = findBaseWindow(input.facts, [...months.values()]);
  if (base === undefined) return emptyMap(thresholds);

  const { rates, problems } = readSiteRates(new Set(input.facts.map((fact) => fact.site)), input.sites, input.ratesByCurrency);
  const told = monthsWithFees(input.facts, base);
  const rules: EarningRules = { rates, told, termsOf: siteTermsBy(input.feeCards ?? [], input.siteTaxes ?? new Map()), costOf: input.costOf ?? (() => undefined) };
  const drafts = draftLines(input, months, base, rules).sort((a, b) => b.netSales - a.netSales);
  const shareCut = thresholds.quadrant?.shareCut ?? tableShareCut(drafts.filter(({ netSales }) => netSales > 0).length, thresholds.shareRule);
  const band = findBand(drafts, thresholds);
  const described = describeProducts(input.products);
  const nameOf = (product: string): string => described.get(product)?.name || described.get(product)?.sku || product;
  const total = drafts.reduce((sum, draft) => sum + draft.netSales, 0);
  const classes = classifyLines(drafts, thresholds.marginBasis ?? 'cm2');
  const lines = drafts.map((draft, at) => ({ ...judge(draft, total, thresholds, shareCut, band), ...(classes[at] as ProductClasses) }));
  return {
    lines,
    baseFirst: base.first,
    baseLast: base.last,
    siteEconomics: siteEconomics(input.facts, base, (product) => described.get(product)?.category ?? NO_CATEGORY, rules),
    months: monthsOf(lines),
    shareCut,
    band,
    problems: [...problems, ...findUncounted(input.facts, base, rates, input.sites, nameOf), ...findAdsOutside(input.facts, base, rates), ...findFeeGaps(drafts, input.sites, total), ...findMonthProblems(months, input.sites, input.coverage, base)],
  };
}

function judge(draft: DraftLine, total: number, thresholds: ProductMapThresholds, shareCut: number, band: number): Omit<ProductLine, keyof ProductClasses> {
  const share = total > 0 ? Math.min(1, Math.max(0, draft.netSales / total)) : undefined;
  const stage = stageOf(draft, thresholds, band);
  const yearGrowth = growthOnYear(draft.series?.units ?? []);
  const growth = growthOf(stage.value, yearGrowth);
  const margin = draft[`${thresholds.marginBasis ?? 'cm2'}Rate`];
  const place = tryMethod(() => quadrant({ margin, growth, share, turns: draft.turns, cuts: { ...thresholds.quadrant, shareCut } }));
  return {
    ...draft,
    share,
    lifecycle: stage.value,
    stageFailure: stage.failure,
    yearGrowth,
    growth,
    quadrant: place.value,
    quadrantFailure: place.failure,
    roi: judgeReturn(draft),
  };
}

/**
 * The growth of the stage, else against the year before: none where sales have ended, since neither tells of it. A straight line
 * through falling sales ends below nothing; more than all of them cannot be lost.
 */
function growthOf(stage: Lifecycle | undefined, yearGrowth: number | undefined): number | undefined {
  const growth = stage?.flags.includes('ZERO_TAIL') === true ? undefined : (stage?.growth ?? yearGrowth);
  return growth === undefined ? undefined : Math.max(-1, growth);
}

function stageOf(draft: DraftLine, thresholds: ProductMapThresholds, band: number): ReturnType<typeof judgeStage> {
  return judgeStage(draft, { ...thresholds.lifecycle, band });
}

function findBand(drafts: readonly DraftLine[], thresholds: ProductMapThresholds): number {
  const band = thresholds.lifecycle?.band ?? LIFECYCLE_DEFAULTS.band;
  if (thresholds.sigmaBand !== true) return band;
  return spreadBand(drafts.flatMap((draft) => stageOf(draft, thresholds, band).value?.growth ?? [])) ?? band;
}

function monthsOf(lines: readonly Pick<ProductLine, 'series'>[]): Month[] {
  const first = minMonth(lines.flatMap((line) => line.series?.firstMonth ?? []));
  const last = maxMonth(lines.flatMap((line) => line.series?.lastMonth ?? []));
  return first === undefined || last === undefined ? [] : monthRange(first, last);
}

function emptyMap(thresholds: ProductMapThresholds): ProductMap {
  const band = thresholds.lifecycle?.band ?? LIFECYCLE_DEFAULTS.band;
  const shareCut = thresholds.quadrant?.shareCut ?? tableShareCut(0);
  return { lines: [], baseFirst: undefined, baseLast: undefined, siteEconomics: [], months: [], shareCut, band, problems: [{ code: 'plan/no-sales', severity: 'error' }] };
}
