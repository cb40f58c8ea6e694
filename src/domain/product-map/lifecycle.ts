import { invalid, unavailable } from '../../core/methodError';
import { requireSeasonIndex } from '../../core/statistics/seasonalIndex';
import { reaches, within } from '../../core/statistics/threshold';
import { findLaunch, trimBlanks } from './launch';
import type { MonthValue } from './launch';
import { completeOptions } from './lifecycleOptions';
import { LIFECYCLE_FLAGS } from './lifecycleTypes';
import type { Confidence, Lifecycle, LifecycleFlag, LifecycleInput, LifecycleOptions, Stage } from './lifecycleTypes';
import { rateStage } from './stageConfidence';
import { annualise, testTrend } from './trendTest';
import { blockWindow, monthWindow, ratioToPeak } from './trendWindow';

/** A product's months from its launch on. */
interface Life {
  readonly months: readonly MonthValue[];
  /** Calendar month 1–12 of the first of them. */
  readonly firstMonth: number;
  readonly age: number;
  /** Whether the launch itself lies inside what is known. */
  readonly launchSeen: boolean;
}

const MIN_POINTS = 4;
const PAST_PEAK = 0.7;

/**
 * Tells the life-cycle stage of a product: season out, Mann–Kendall test and Theil–Sen slope on the last 12 months,
 * growth compared with a band (after Polli & Cook 1969), rules for young, dead and intermittent lives.
 * Blank months at the ends are cut; inner ones and those out of stock are missing and keep their place.
 * Throws MethodError: `lifecycle/negative`, `…/stock-length`, `…/first-month`, `…/age`, `…/option-invalid`,
 * `season/index-invalid` (invalid); `lifecycle/no-sales`, `…/too-few-months` (unavailable).
 */
export function lifecycle(input: LifecycleInput): Lifecycle {
  const options = completeOptions(input.options);
  const life = readLife(input);
  return earlyStage(life, options) ?? stageByTrend(life, input.seasonIndex, options);
}

function readLife(input: LifecycleInput): Life {
  checkInput(input);
  const { sales, inStock, ageMonths, firstMonth = 1 } = input;
  const { known, skipped } = trimBlanks(sales);
  const months = known.map((value, at) => (inStock?.[at + skipped] === false ? undefined : value));
  const launch = findLaunch(months);
  if (launch < 0) throw unavailable('lifecycle/no-sales');
  return {
    months: months.slice(launch),
    firstMonth: ((firstMonth - 1 + skipped + launch) % 12) + 1,
    age: ageMonths ?? months.length - launch,
    launchSeen: launch > 0 || ageMonths !== undefined,
  };
}

function checkInput({ sales, inStock, seasonIndex, ageMonths, firstMonth = 1 }: LifecycleInput): void {
  if (inStock !== undefined && inStock.length !== sales.length) {
    throw invalid('lifecycle/stock-length', { sales: sales.length, inStock: inStock.length });
  }
  if (!Number.isInteger(firstMonth) || firstMonth < 1 || firstMonth > 12) throw invalid('lifecycle/first-month');
  if (ageMonths !== undefined && !isPositive(ageMonths)) throw invalid('lifecycle/age');
  if (seasonIndex !== undefined) requireSeasonIndex(seasonIndex);
  if (sales.some((value) => value !== undefined && value !== 0 && !isPositive(value))) throw invalid('lifecycle/negative');
}

function isPositive(value: number): boolean {
  return value > 0 && Number.isFinite(value);
}

/** The stages that need no trend: sales have stopped, or too few months are known. */
function earlyStage(life: Life, options: LifecycleOptions): Lifecycle | undefined {
  const { months, age, launchSeen } = life;
  const known = months.filter((value) => value !== undefined);
  if (months.length > 3 && known.slice(-options.deadMonths).every((value) => value === 0)) {
    return withoutTrend('decline', 'medium', age, ['ZERO_TAIL']);
  }
  if (months.length < 3 && !launchSeen) throw unavailable('lifecycle/too-few-months', { months: 3 });
  const left = months.slice(-options.window).filter((value) => value !== undefined).length;
  if (age < options.minMonths || months.length < options.minMonths || (left < MIN_POINTS && left < months.length)) {
    const flags = launchIsAssumed(life, options) ? (['YOUNG', 'LAUNCH_ASSUMED'] as const) : (['YOUNG'] as const);
    return withoutTrend('intro', launchSeen ? 'medium' : 'low', age, flags);
  }
  return undefined;
}

function stageByTrend(life: Life, index: readonly number[] | undefined, options: LifecycleOptions): Lifecycle {
  const known = life.months.filter((value) => value !== undefined);
  const selling = known.filter((value) => value > 0);
  const intermittent = reaches(known.length / selling.length, options.adiCut);
  const window = intermittent ? blockWindow(life.months) : monthWindow(life.months, life.firstMonth, index, options);
  const assumed: LifecycleFlag[] = launchIsAssumed(life, options) ? ['LAUNCH_ASSUMED'] : [];
  if (intermittent && window.points.length < MIN_POINTS) {
    const stage = within(life.age, options.introMaxAge) ? 'intro' : 'mature';
    return withoutTrend(stage, 'low', life.age, [...window.flags, ...assumed]);
  }

  const values = window.points.map((point) => point.value);
  const trend = testTrend(window.points);
  const growth = annualise(trend.slope, window.stepsPerYear, values);
  const growthLow = annualise(trend.slopeLow, window.stepsPerYear, values);
  const growthHigh = annualise(trend.slopeHigh, window.stepsPerYear, values);
  const stage = decide(life, trend.p, growth, options);
  const peakRatio = ratioToPeak(window.adjusted);
  const revival: LifecycleFlag[] = stage === 'growth' && peakRatio !== undefined && !reaches(peakRatio, PAST_PEAK) ? ['REVIVAL'] : [];
  const flags = inOrder([...window.flags, ...assumed, ...revival]);
  const confidence = rateStage(stage, { growth, growthLow, growthHigh }, options.band, flags);
  const { s, varS, z, p } = trend;
  return { stage, confidence, growth, p, peakRatio, age: life.age, flags, s, varS, z, growthLow, growthHigh, rho: window.rho };
}

function decide(life: Life, p: number, growth: number, options: LifecycleOptions): Stage {
  const significant = within(p, options.alpha);
  if (significant && reaches(growth, options.band)) return 'growth';
  if (significant && within(growth, -options.band)) return 'decline';
  const moves = reaches(Math.abs(growth), options.band);
  return within(life.age, options.introMaxAge) && (life.launchSeen || moves) ? 'intro' : 'mature';
}

function launchIsAssumed(life: Life, options: LifecycleOptions): boolean {
  return !life.launchSeen && within(life.age, options.introMaxAge);
}

function withoutTrend(stage: Stage, confidence: Confidence, age: number, flags: readonly LifecycleFlag[]): Lifecycle {
  const blank = undefined;
  return {
    stage, confidence, growth: blank, p: blank, peakRatio: blank, age, flags,
    s: blank, varS: blank, z: blank, growthLow: blank, growthHigh: blank, rho: blank,
  };
}

function inOrder(flags: readonly LifecycleFlag[]): LifecycleFlag[] {
  return LIFECYCLE_FLAGS.filter((flag) => flags.includes(flag));
}
