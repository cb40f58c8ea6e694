import type { SkuEntry } from '../sales/facts';
import { minMonth } from './baseWindow';

/** Sales that the SKU map does not match stand as one product of no category. */
export const NO_CATEGORY = 'C000';

/**
 * Returns what the rows of the SKU map say of each product: of rows that differ the first speaks, a name or category that it
 * leaves blank (`C000` is none) comes from the next that has one; the first sale is the earliest of all.
 */
export function describeProducts(entries: readonly SkuEntry[]): Map<string, SkuEntry> {
  const products = new Map<string, SkuEntry>();
  for (const entry of entries) {
    const known = products.get(entry.product);
    if (known === undefined) products.set(entry.product, entry);
    else products.set(entry.product, joined(known, entry));
  }
  return products;
}

function joined(known: SkuEntry, next: SkuEntry): SkuEntry {
  return {
    ...known,
    name: known.name === '' ? next.name : known.name,
    category: known.category === '' || known.category === NO_CATEGORY ? next.category : known.category,
    firstSold: minMonth([known.firstSold, next.firstSold].filter((month) => month !== undefined)),
  };
}
