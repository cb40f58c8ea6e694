import { figure } from '../../core/figure';
import type { Figure } from '../../core/figure';
import { invalid, unavailable } from '../../core/methodError';
import { within } from '../../core/statistics/threshold';

/** One criterion of attractiveness with its fixed goalposts. */
export interface MarketCriterion {
  /** Not negative; only the proportions of the weights count. */
  readonly weight: number;
  /** Value of 0 points and value of full points; low < high also where less is better. */
  readonly low: number;
  readonly high: number;
  /** 1: more is better; −1: less is better. */
  readonly direction: number;
}

/** What is known of one market, in the order of the criteria. */
export type MarketValues = readonly (number | undefined)[];

const MOST_MISSING = 0.3;
const PERTURBATIONS: readonly number[] = [0.8, 1.2];

/**
 * Returns the attractiveness of markets, 0–100 each: weighted sum of values between fixed goalposts (as the UN's human
 * development index), so that one more market never changes the score of another. A missing value drops out with its
 * weight; `market/too-much-missing` (unavailable) where more than 30 % of the weight is missing.
 * Throws MethodError (invalid): `market/length`, `market/weights`, `market/goalposts`, `market/direction`.
 */
export function scoreMarkets(markets: readonly MarketValues[], criteria: readonly MarketCriterion[]): Figure[] {
  checkCriteria(criteria);
  if (markets.some((values) => values.length !== criteria.length)) throw invalid('market/length');
  return markets.map((values) => figure(() => scoreMarket(values, criteria)));
}

/**
 * Returns how firm the first place is: the part, 0–1, of changes of one weight by ±20 % (two a criterion) that keep the
 * same market on top, the first of equal ones. Throws as `scoreMarkets`, and `market/none` (unavailable) without a score.
 */
export function topStability(markets: readonly MarketValues[], criteria: readonly MarketCriterion[]): number {
  const top = topOf(scoreMarkets(markets, criteria));
  const changes = reweighed(criteria);
  const kept = changes.filter((changed) => topOf(scoreMarkets(markets, changed)) === top);
  return kept.length / changes.length;
}

/** Place of a market among the scored ones, and how firmly it holds it. */
export interface MarketRank {
  /** 0–100; undefined where too little is known. */
  readonly score: number | undefined;
  /** 1 is the best; equal scores share the better place. Undefined without a score. */
  readonly rank: number | undefined;
  /** The part, 0–1, of changes of one weight by ±20 % that keep the place; undefined without a score. */
  readonly kept: number | undefined;
}

/**
 * Returns score and place of each market, and how robust the place is: the same perturbations as `topStability`, asked of
 * every market. Scores count with `digits` decimals. Throws as `scoreMarkets`.
 */
export function rankMarkets(markets: readonly MarketValues[], criteria: readonly MarketCriterion[], digits: number): MarketRank[] {
  const places = (weighed: readonly MarketCriterion[]) => placesOf(scoreMarkets(markets, weighed), digits);
  const now = places(criteria);
  const others = reweighed(criteria).map(places);
  return now.map(({ score, rank }, index) => {
    const kept = others.filter((other) => other[index]?.rank === rank).length / Math.max(1, others.length);
    return { score, rank, kept: rank === undefined ? undefined : kept };
  });
}

function placesOf(figures: readonly Figure[], digits: number): { score: number | undefined; rank: number | undefined }[] {
  const scores = figures.map((score) => (typeof score === 'number' ? Number(score.toFixed(digits)) : undefined));
  return scores.map((score) => ({ score, rank: score === undefined ? undefined : 1 + scores.filter((other) => other !== undefined && other > score).length }));
}

/** The criteria with one weight changed by ±20 %, two a criterion. */
function reweighed(criteria: readonly MarketCriterion[]): MarketCriterion[][] {
  return criteria.flatMap((_, changed) => PERTURBATIONS.map((factor) => criteria.map((one, index) => (index === changed ? { ...one, weight: one.weight * factor } : one))));
}

function scoreMarket(values: MarketValues, criteria: readonly MarketCriterion[]): number {
  let known = 0;
  let total = 0;
  let points = 0;
  criteria.forEach(({ weight, low, high, direction }, index) => {
    total += weight;
    const value = values[index];
    if (value === undefined) return;
    const part = Math.min(1, Math.max(0, (value - low) / (high - low)));
    known += weight;
    points += weight * (direction === 1 ? part : 1 - part);
  });
  if (known === 0 || !within((total - known) / total, MOST_MISSING)) throw unavailable('market/too-much-missing');
  return (100 * points) / known;
}

function topOf(scores: readonly Figure[]): number {
  const numbers = scores.map((score) => (typeof score === 'number' ? score : -Infinity));
  const best = Math.max(...numbers);
  if (!Number.isFinite(best)) throw unavailable('market/none');
  return numbers.indexOf(best);
}

function checkCriteria(criteria: readonly MarketCriterion[]): void {
  const total = criteria.reduce((sum, { weight }) => sum + weight, 0);
  if (criteria.some(({ weight }) => !(weight >= 0)) || !(total > 0)) throw invalid('market/weights');
  if (criteria.some(({ low, high }) => !(high > low))) throw invalid('market/goalposts');
  if (criteria.some(({ direction }) => direction !== 1 && direction !== -1)) throw invalid('market/direction');
}
