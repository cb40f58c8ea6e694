import { stepImpacts } from '../domain/reviews/stepImpacts';
import type { Known, ReviewForm } from './specs/reviewForm';

/** Steps of a funnel in their order. */
export const FUNNEL_STEPS = ['visits', 'views', 'cart', 'checkout', 'payment', 'orders'] as const;

/** A step as people typed it or the data know it. */
export interface StepRow {
  readonly site: string;
  readonly step: string;
  readonly method: string;
  readonly count: number | undefined;
  readonly benchmark: number | undefined;
}

/** A step of one site with all its payment methods. */
export interface SiteStep {
  readonly site: string;
  readonly step: string;
  readonly count: number;
  /** Count ÷ count of the step before; undefined for the first. */
  readonly rate: number | undefined;
  readonly benchmark: number | undefined;
  /** Sales that reaching the benchmark would add. */
  readonly impact: number | undefined;
  readonly methods: readonly { readonly method: string; readonly count: number; readonly rate: number | undefined }[];
}

interface Counted extends Omit<SiteStep, 'rate' | 'impact' | 'methods'> {
  readonly rows: readonly StepRow[];
}

function countSteps(site: string, rows: readonly StepRow[]): Counted[] {
  return FUNNEL_STEPS.flatMap((step): Counted[] => {
    const own = rows.filter((row) => row.site === site && row.step === step && row.count !== undefined);
    // A row without a method is the whole step; beside it the methods are parts of it.
    const whole = own.find(({ method }) => method === '');
    const count = whole?.count ?? own.reduce((sum, row) => sum + (row.count ?? 0), 0);
    return own.length === 0 ? [] : [{ site, step, count, benchmark: (whole ?? own.find(({ benchmark }) => benchmark !== undefined))?.benchmark, rows: own.filter(({ method }) => method !== '') }];
  });
}

/**
 * Returns the steps of each site with rates and what reaching the benchmarks would add. Without a benchmark of its own a step is measured against
 * the same step of the site `against`, where that is better. `orderValueOf` gives net sales an order of a site.
 */
export function funnelSteps(sites: readonly string[], rows: readonly StepRow[], against: string | undefined, orderValueOf: (site: string) => number | undefined): SiteStep[] {
  const rateIn = (steps: readonly Counted[], at: number): number | undefined => {
    const before = steps[at - 1]?.count ?? 0;
    return before > 0 ? (steps[at]?.count ?? 0) / before : undefined;
  };
  const other = against === undefined ? [] : countSteps(against, rows);
  // Rates can be compared only where both sites count the same steps.
  const rateAgainst = (steps: readonly Counted[], at: number): number | undefined => {
    const place = other.findIndex(({ step }) => step === steps[at]?.step);
    return place > 0 && other[place - 1]?.step === steps[at - 1]?.step ? rateIn(other, place) : undefined;
  };
  return sites.flatMap((site) => {
    const steps = countSteps(site, rows);
    const rated = steps.map((step, at) => {
      const rate = rateIn(steps, at);
      const compared = site === against ? undefined : rateAgainst(steps, at);
      return { ...step, rate, benchmark: step.benchmark ?? (compared !== undefined && rate !== undefined && compared > rate ? compared : undefined) };
    });
    const impacts = stepImpacts(steps[0]?.count ?? 0, rated.slice(1).map(({ rate = 0, benchmark }) => ({ rate, benchmark })), orderValueOf(site) ?? 0);
    return rated.map(({ rows: parts, ...step }, at): SiteStep => ({
      ...step, impact: step.benchmark === undefined || at === 0 || !orderValueOf(site) ? undefined : impacts[at - 1],
      methods: parts.map(({ method, count = 0 }) => ({ method, count, rate: (steps[at - 1]?.count ?? 0) > 0 ? count / (steps[at - 1]?.count ?? 1) : undefined })),
    }));
  });
}

/** Rows of the page: each step, below it its payment methods. */
export function stepRows(steps: readonly SiteStep[]): ReviewForm['steps'] {
  return steps.flatMap(({ site, step, count, rate, benchmark, impact, methods }): Known[][] => [
    [site, step, '', count, rate ?? '', benchmark ?? '', impact ?? ''],
    ...methods.map((part): Known[] => ['', step, part.method, part.count, part.rate ?? '', '', '']),
  ]);
}
