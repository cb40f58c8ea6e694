import { Refusal } from '../core/problem';
import type { OpenTable } from './openFiles';
import type { ReadTable } from './readLines';

/** Fewer orders may agree or differ by chance, or because an order's lines stand in two files. */
const LEAST_ORDERS = 3;
/** Share of the orders of equal number that decides. */
const LEAST_SHARE = 0.5;

/**
 * Throws a Refusal where files of one report would be mixed or counted twice: files taken for one shop's of which equal order numbers are
 * other orders (`import/shops-mixed`), and files taken for two shops' since a site was named for one alone, that hold the same orders
 * (`import/shop-half-named`). What the user said of both files holds.
 */
export function refuseMixedShops(tables: readonly ReadTable[], shops: readonly (readonly OpenTable[])[]): void {
  for (const [at, one] of tables.entries()) {
    for (const other of tables.slice(at + 1)) {
      if (one.opened.recognised.profile.id !== other.opened.recognised.profile.id) continue;
      const code = faultOf(one, other, shops);
      if (code === undefined || !one.fileOrders || !other.fileOrders) continue;
      const { same, other: differing } = one.fileOrders.sharedWith(other.fileOrders);
      const found = code === 'import/shops-mixed' ? differing : same;
      if (found < LEAST_ORDERS || found < LEAST_SHARE * (same + differing)) continue;
      const [unnamed, named] = isNamed(one.opened) ? [other, one] : [one, other];
      throw new Refusal([{ code, severity: 'error', params: { file: unnamed.opened.label, other: named.opened.label, orders: same + differing, found } }]);
    }
  }
}

/** What would be wrong, if their orders are of that kind. */
function faultOf({ opened: one }: ReadTable, { opened: other }: ReadTable, shops: readonly (readonly OpenTable[])[]): string | undefined {
  if (isNamed(one) && isNamed(other)) return undefined;
  if (isNamed(one) !== isNamed(other)) return 'import/shop-half-named';
  return shops.some((shop) => shop.includes(one) && shop.includes(other)) ? 'import/shops-mixed' : undefined;
}

function isNamed({ options }: OpenTable): boolean {
  return (options.site ?? '') !== '';
}
