import { invalid, unavailable } from '../../core/methodError';
import { quantile } from '../../core/statistics/quantile';

/** The three measures of a customer's buying, in the order of the letters. */
export const RFM_MEASURES = ['recency', 'frequency', 'monetary'] as const;

/** One of recency, frequency and monetary value. */
export type RfmMeasure = (typeof RFM_MEASURES)[number];

/** A number for each measure: of a customer in days, orders and money; of a score 1 (worst) to the number of bins. */
export type RfmValues = Readonly<Record<RfmMeasure, number>>;

/** How scores are made: quantiles of the customers, or cuts of the plan's own. */
export interface RfmOptions {
  /** Number of scores; default 5. */
  readonly bins?: number | undefined;
  /** Ascending cuts for each measure, one fewer than scores; they decide the number of scores. */
  readonly cuts?: Readonly<Record<RfmMeasure, readonly number[]>> | undefined;
}

/** The scores in the order of the customers, with the cuts behind them. */
export interface RfmScores {
  readonly scores: readonly RfmValues[];
  readonly cuts: Readonly<Record<RfmMeasure, readonly number[]>>;
  /** Measures in which all customers are equal; all have the middle score. */
  readonly constant: readonly RfmMeasure[];
}

const BINS = 5;
const NOISE = 1e-9;

/**
 * Scores customers by recency (fewer days are better), frequency and money. Equal customers get equal scores: a score
 * counts the cuts below the value, it does not part a ranking. Cuts are quantiles of type 7 unless given.
 * Throws MethodError: `rfm/bins`, `rfm/cuts` (invalid); `rfm/too-few` (unavailable) for fewer customers than two a score.
 */
export function scoreRfm(customers: readonly RfmValues[], { bins = BINS, cuts }: RfmOptions = {}): RfmScores {
  if (!Number.isInteger(bins) || bins < 2) throw invalid('rfm/bins');
  const columns = byMeasure((measure) => customers.map((customer) => customer[measure]));
  if (cuts !== undefined) {
    checkCuts(cuts);
    return toScores(customers, cuts, []);
  }
  if (customers.length < 2 * bins) throw unavailable('rfm/too-few');
  const shares = Array.from({ length: bins - 1 }, (_, index) => (index + 1) / bins);
  const quantiles = byMeasure((measure) => shares.map((share) => quantile(columns[measure], share)));
  const constant = RFM_MEASURES.filter((measure) => columns[measure].every((value) => value === columns[measure][0]));
  return toScores(customers, quantiles, constant);
}

function toScores(customers: readonly RfmValues[], cuts: RfmScores['cuts'], constant: readonly RfmMeasure[]): RfmScores {
  const scores = customers.map((customer) =>
    byMeasure((measure) => {
      const bins = cuts[measure].length + 1;
      if (constant.includes(measure)) return Math.ceil(bins / 2);
      const score = 1 + cuts[measure].filter((cut) => liesBelow(cut, customer[measure])).length;
      return measure === 'recency' ? bins + 1 - score : score;
    }),
  );
  return { scores, cuts, constant };
}

/** Interpolated cuts carry binary noise; a value that equals its cut stays below it. */
function liesBelow(cut: number, value: number): boolean {
  return value - cut > NOISE * Math.max(1, Math.abs(cut));
}

function byMeasure<T>(compute: (measure: RfmMeasure) => T): Record<RfmMeasure, T> {
  return { recency: compute('recency'), frequency: compute('frequency'), monetary: compute('monetary') };
}

function checkCuts(cuts: RfmScores['cuts']): void {
  const count = cuts.recency.length;
  for (const measure of RFM_MEASURES) {
    const own = cuts[measure];
    const rises = own.every((cut, index) => index === 0 || cut >= (own[index - 1] ?? cut));
    if (own.length === 0 || own.length !== count || !rises) throw invalid('rfm/cuts');
  }
}
