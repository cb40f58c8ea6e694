import { invalid } from '../core/methodError';
import { lifecycle } from '../domain/product-map/lifecycle';
import { LIFECYCLE_DEFAULTS } from '../domain/product-map/lifecycleTypes';
import type { Lifecycle, LifecycleOptions } from '../domain/product-map/lifecycleTypes';
import { readNumber, readNumbers, readOptionalFlags, readOptionalNumbers, readPairs } from './arguments';
import { joinFlags, toResultCell } from './cells';
import type { ResultCell } from './cells';
import { answer } from './failure';
import { functionMessages } from './functionLanguage';
import { remember } from './remember';

/**
 * Returns the life-cycle stage in words; arguments and results as `lifecycle` of the product map has them.
 * @customfunction LIFECYCLE_STAGE
 */
export function lifecycleStage(
  sales: unknown[][],
  seasonIndex12?: unknown[][],
  firstMonth?: unknown,
  ageMonths?: unknown,
  options?: unknown[][],
  inStock?: unknown[][],
): string {
  return answer(() => {
    const { stage } = stageOf(sales, seasonIndex12, firstMonth, ageMonths, options, inStock);
    return functionMessages().lists.stage[stage];
  });
}

/**
 * Returns stage, confidence, g, p, R, A, flags, S, VarS, Z, gLow, gHigh and ρ in one row, empty where not reached.
 * @customfunction LIFECYCLE_DETAIL
 */
export function lifecycleDetail(
  sales: unknown[][],
  seasonIndex12?: unknown[][],
  firstMonth?: unknown,
  ageMonths?: unknown,
  options?: unknown[][],
  inStock?: unknown[][],
): unknown[][] {
  return answer(() => [toRow(stageOf(sales, seasonIndex12, firstMonth, ageMonths, options, inStock))]);
}

const stageOf = remember(
  (sales: unknown, seasonIndex12: unknown, firstMonth: unknown, ageMonths: unknown, options: unknown, inStock: unknown): Lifecycle =>
    lifecycle({
      sales: readNumbers('sales', sales).cells,
      seasonIndex: readSeasonIndex(seasonIndex12),
      firstMonth: readNumber('firstMonth', firstMonth),
      // An unknown age is often a blank cell, which some hosts hand over as 0.
      ageMonths: readNumber('ageMonths', ageMonths) || undefined,
      options: readOptions(options),
      inStock: readOptionalFlags('inStock', inStock, true),
    }),
);

function toRow(found: Lifecycle): ResultCell[] {
  const { lists } = functionMessages();
  const cells = [
    lists.stage[found.stage],
    lists.confidence[found.confidence],
    found.growth,
    found.p,
    found.peakRatio,
    found.age,
    joinFlags(found.flags),
    found.s,
    found.varS,
    found.z,
    found.growthLow,
    found.growthHigh,
    found.rho,
  ];
  return cells.map(toResultCell);
}

function readSeasonIndex(raw: unknown): number[] | undefined {
  const cells = readOptionalNumbers('seasonIndex12', raw);
  if (cells === undefined) return undefined;
  const known = cells.filter((cell) => cell !== undefined);
  if (known.length < cells.length) throw invalid('season/index-invalid');
  return known;
}

const OPTION_NAMES = Object.keys(LIFECYCLE_DEFAULTS) as (keyof LifecycleOptions)[];

function readOptions(raw: unknown): Partial<LifecycleOptions> {
  const options: Partial<Record<keyof LifecycleOptions, number | string>> = {};
  for (const [name, value] of readPairs('options', raw)) {
    const option = OPTION_NAMES.find((known) => known.toLowerCase() === name.toLowerCase());
    if (option === undefined) throw invalid('lifecycle/option-unknown', { option: name, known: OPTION_NAMES.join(', ') });
    options[option] = readOption(option, value);
  }
  return options as Partial<LifecycleOptions>;
}

function readOption(option: keyof LifecycleOptions, value: unknown): number | string {
  const word = typeof value === 'string' ? value.trim().toLowerCase() : undefined;
  if (option === 'season') return word ?? String(value);
  if (option === 'band' && word === 'sigma') throw invalid('lifecycle/band-table-only');
  if (typeof value !== 'number') throw invalid('lifecycle/option-invalid', { option });
  return value;
}
