import { invalid } from '../../core/methodError';
import { LIFECYCLE_DEFAULTS } from './lifecycleTypes';
import type { LifecycleOptions } from './lifecycleTypes';

type Check = (value: number) => boolean;

const atLeast = (least: number): Check => (value) => Number.isInteger(value) && value >= least;
const notNegative: Check = (value) => value >= 0;

/** A window below four months could never show a trend: no level of the test can be reached. */
const CHECKS: Readonly<Record<Exclude<keyof LifecycleOptions, 'season'>, Check>> = {
  window: atLeast(4),
  alpha: (value) => value > 0 && value < 1,
  band: notNegative,
  introMaxAge: notNegative,
  minMonths: atLeast(2),
  deadMonths: atLeast(1),
  adiCut: (value) => value >= 1,
};

/** Fills in the defaults; throws `lifecycle/option-invalid` naming the first option outside its domain. */
export function completeOptions(given: Partial<LifecycleOptions> = {}): LifecycleOptions {
  const options = { ...LIFECYCLE_DEFAULTS, ...given };
  for (const key of Object.keys(CHECKS) as (keyof typeof CHECKS)[]) {
    const value = options[key];
    if (!Number.isFinite(value) || !CHECKS[key](value)) throw invalid('lifecycle/option-invalid', { option: key });
  }
  if (options.season !== 'auto' && options.season !== 'none') throw invalid('lifecycle/option-invalid', { option: 'season' });
  return options;
}
