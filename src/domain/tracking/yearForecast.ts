import { figure } from '../../core/figure';
import type { Figure } from '../../core/figure';
import { invalid, unavailable } from '../../core/methodError';
import { normalCdf } from '../../core/statistics/normal';
import { reaches } from '../../core/statistics/threshold';
import { credibility } from './credibility';

/** A year's target, its months and what came of those that are closed. */
export interface YearToForecast {
  /** Above 0. */
  readonly target: number;
  /** Share of each month in the target, 12 of them, sum 1. */
  readonly weights: readonly number[];
  /** By month from the first, at most 12; undefined = not closed, 0 = closed with nothing sold. */
  readonly actuals: readonly (number | undefined)[];
  /** How much noise a month carries against how far years lie apart; default estimated from six closed months on, else 0.15. */
  readonly kappa?: number | undefined;
  /** Attainment expected before anything is known; default 1. */
  readonly priorAttainment?: number | undefined;
  /** How far, as a ratio, the attainment of a year may lie from the prior; default 0.15. */
  readonly tau?: number | undefined;
}

/** Where the year is heading. */
export interface YearForecast {
  readonly forecast: number;
  /** The middle 80 %. */
  readonly low: number;
  readonly high: number;
  /** Probability of reaching the target. */
  readonly chance: number;
  /** Of the closed months; not defined before the first. */
  readonly attainment: Figure;
  /** Weight of the closed months against the prior, 0–1. */
  readonly z: number;
  /** Attainment expected of the open months. */
  readonly theta: number;
  readonly sd: number;
  /** Attainment that the open months need; not defined when none is left. */
  readonly required: Figure;
  /** The year if it went on as so far; not defined before the first closed month. */
  readonly runRate: Figure;
  readonly kappa: number;
}

const Z_80 = 1.281552;
const MONTHS_TO_ESTIMATE = 6;
const DEFAULT_KAPPA = 0.15;
const DEFAULT_TAU = 0.15;

interface Closed {
  readonly weight: number;
  readonly actual: number;
}

/**
 * Forecasts a year from its closed months: credibility between the attainment so far and the prior, the rest of the plan
 * taken at that attainment (normal–normal Bayes). Throws MethodError (invalid): `forecast/target`, `forecast/weights`,
 * `forecast/actuals`, `forecast/kappa`, `forecast/tau`.
 */
export function yearForecast(year: YearToForecast): YearForecast {
  checkYear(year);
  const { target, weights, actuals, priorAttainment = 1, tau = DEFAULT_TAU } = year;
  const closed = weights.flatMap((weight, month) => {
    const actual = actuals[month];
    return actual === undefined ? [] : [{ weight, actual }];
  });
  const sold = closed.reduce((sum, month) => sum + month.actual, 0);
  const share = toShare(closed.reduce((sum, month) => sum + month.weight, 0));
  const left = 1 - share;
  const attainment = figure(() => {
    if (share === 0) throw unavailable('forecast/nothing-closed');
    return sold / (share * target);
  });
  const soFar = typeof attainment === 'number' ? attainment : NaN;
  const kappa = year.kappa ?? estimateKappa(closed, target, soFar, tau);
  const { z, estimate: theta } = credibility(share, soFar, kappa, priorAttainment);
  const forecast = sold + left * target * theta;
  const sd = target * Math.sqrt(left * left * tau * tau * (1 - z) + left * kappa * tau * tau);
  return {
    forecast,
    low: forecast - Z_80 * sd,
    high: forecast + Z_80 * sd,
    chance: sd > 0 ? normalCdf((forecast - target) / sd) : Number(reaches(forecast / target, 1)),
    attainment,
    z,
    theta,
    sd,
    required: figure(() => {
      if (left === 0) throw unavailable('forecast/nothing-open');
      return (target - sold) / (left * target);
    }),
    runRate: figure(() => {
      if (share === 0) throw unavailable('forecast/nothing-closed');
      return sold / share;
    }),
    kappa,
  };
}

/** Sums of shares carry noise, and a year all closed must have nothing left. */
function toShare(sum: number): number {
  return Math.abs(sum - 1) < 1e-6 ? 1 : sum;
}

/** κ = σ² ÷ τ², σ² from the spread of the closed months' attainment, between 0.02 and 1. */
function estimateKappa(closed: readonly Closed[], target: number, attainment: number, tau: number): number {
  const planned = closed.filter(({ weight }) => weight > 0);
  if (planned.length < MONTHS_TO_ESTIMATE) return DEFAULT_KAPPA;
  const squares = planned.reduce((sum, { weight, actual }) => sum + weight * (actual / (weight * target) - attainment) ** 2, 0);
  return Math.min(1, Math.max(0.02, squares / (planned.length - 1) / (tau * tau)));
}

function checkYear({ target, weights, actuals, kappa = DEFAULT_KAPPA, tau = DEFAULT_TAU }: YearToForecast): void {
  if (!(target > 0)) throw invalid('forecast/target');
  const sum = weights.reduce((so, weight) => so + weight, 0);
  if (weights.length !== 12 || weights.some((weight) => !(weight >= 0)) || Math.abs(sum - 1) > 1e-6) throw invalid('forecast/weights');
  if (actuals.length > 12) throw invalid('forecast/actuals');
  if (!(kappa >= 0)) throw invalid('forecast/kappa');
  if (!(tau > 0)) throw invalid('forecast/tau');
}
