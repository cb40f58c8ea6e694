import { invalid } from '../core/methodError';
import { lifecycle } from '../domain/product-map/lifecycle';
import { LIFECYCLE_DEFAULTS } from '../domain/product-map/lifecycleTypes';
import type { Lifecycle, LifecycleOptions } from '../domain/product-map/lifecycleTypes';
import { readNumber, readNumbers, readOptionalFlags, readOptionalNumbers, readPairs, readVector } from './arguments';
import { joinFlags, toResultCell } from './cells';
import type { ResultCell } from './cells';
import { answer, eachLine } from './failure';
import { functionMessages } from './functionLanguage';
import { remember } from './remember';
import { requireSameLength } from './vectors';

/**
 * Returns the life-cycle stage in words; arguments and results as `lifecycle` of the product map has them. One row or column
 * of sales is one product; a block has a product in each row and gives a column.
 * @customfunction LIFECYCLE_STAGE
 */
export function lifecycleStage(
  sales: unknown[][],
  seasonIndex12?: unknown[][],
  firstMonth?: unknown,
  ageMonths?: unknown[][],
  options?: unknown[][],
  inStock?: unknown[][],
): unknown[][] {
  return answer(() => {
    const stages = functionMessages().lists.stage;
    const found = eachProduct(sales, ageMonths, inStock, (...one) => stages[stageOf(one[0], seasonIndex12, firstMonth, one[1], options, one[2]).stage]);
    return found.map((cell) => [cell]);
  });
}

/**
 * Returns stage, confidence, g, p, R, A, flags, S, VarS, Z, gLow, gHigh and ρ in one row a product, empty where not reached.
 * @customfunction LIFECYCLE_DETAIL
 */
export function lifecycleDetail(
  sales: unknown[][],
  seasonIndex12?: unknown[][],
  firstMonth?: unknown,
  ageMonths?: unknown[][],
  options?: unknown[][],
  inStock?: unknown[][],
): unknown[][] {
  return answer(() => {
    const rows = eachProduct(sales, ageMonths, inStock, (...one) => toRow(stageOf(one[0], seasonIndex12, firstMonth, one[1], options, one[2])));
    return rows.map((row) => (Array.isArray(row) ? row : RESULT_COLUMNS.map(() => row)));
  });
}

type Block = readonly (readonly unknown[])[];

/** Calls `show` with the sales, the age and the stock of each product. A single age or row of stock holds for all products. */
function eachProduct<T>(sales: unknown, ageMonths: unknown, inStock: unknown, show: (sales: unknown, age: unknown, stock: unknown) => T): (T | Error)[] {
  const [{ length: width } = [], ...more] = Array.isArray(sales) ? (sales as Block) : [];
  if (more.length === 0 || width === 1) return [show(sales, ageMonths, inStock)];
  const rows = sales as Block;
  const ages = readVector('ageMonths', ageMonths).cells;
  if (ages.length > 1) requireSameLength('sales', rows.length, { ageMonths: ages });
  const stock = Array.isArray(inStock) ? (inStock as Block) : [[inStock]];
  if (stock.length > 1) requireSameLength('sales', rows.length, { inStock: stock });
  return eachLine(rows, (row, product) => show([row], ages.length > 1 ? ages[product] : ages[0], [stock[stock.length > 1 ? product : 0] ?? []]));
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

const RESULT_COLUMNS = ['stage', 'confidence', 'growth', 'p', 'peakRatio', 'age', 'flags', 's', 'varS', 'z', 'growthLow', 'growthHigh', 'rho'] as const;

function toRow(found: Lifecycle): ResultCell[] {
  const { lists } = functionMessages();
  const words = { stage: lists.stage[found.stage], confidence: lists.confidence[found.confidence], flags: joinFlags(found.flags) };
  const cells = { ...found, ...words };
  return RESULT_COLUMNS.map((column) => toResultCell(cells[column]));
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
