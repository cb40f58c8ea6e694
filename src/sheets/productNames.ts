import type { ProductLine } from '../domain/product-map/productMap';
import type { SkuEntry } from '../domain/sales/facts';
import { OTHER_PRODUCTS } from '../domain/sales/limitFacts';

/** What products are called that have no name of their own: sales that no SKU was matched to, and small products that share a row. */
export interface NamelessProducts {
  readonly unmatched: string;
  readonly others: string;
}

/** Returns the lines with names by which a user tells them apart: where several are called the same, their first SKU stands before the name. */
export function nameProducts<T extends Pick<ProductLine, 'product' | 'name'>>(lines: readonly T[], skus: readonly SkuEntry[], words: NamelessProducts): T[] {
  const count = new Map<string, number>();
  for (const { name } of lines) count.set(name, (count.get(name) ?? 0) + 1);
  const skuOf = new Map([...skus].reverse().map(({ product, sku }) => [product, sku]));
  return lines.map((line) => {
    const sku = skuOf.get(line.product);
    if (line.product === OTHER_PRODUCTS) return { ...line, name: words.others };
    if (line.name === '') return { ...line, name: sku ?? words.unmatched };
    return (count.get(line.name) ?? 0) > 1 && sku !== undefined && sku !== line.name ? { ...line, name: `${sku} · ${line.name}` } : line;
  });
}
