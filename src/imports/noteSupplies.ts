import { monthIndexOfDay } from '../domain/sales/buyerBook';
import type { MeasureGroup } from '../domain/sales/measures';
import { splitProductKey, type SalesLedger } from '../domain/sales/salesLedger';
import type { ReadTable } from './readLines';
import { suppliedKey } from './supplyPlan';

const ORDER_READERS: ReadonlySet<string> = new Set(['orders', 'packages']);

/**
 * Notes which measures the tables of one report kind supplied at which sites in which months: what their reports declare, but fees only
 * where a column or a line of the table tells them. A report supplies nothing where it has no lines, whatever others of its kind do.
 */
export function noteSupplies(supplies: Map<string, Set<MeasureGroup>>, tables: readonly ReadTable[], ledger: SalesLedger): void {
  const add = (place: string, groups: Iterable<MeasureGroup>): void => void supplies.set(place, new Set([...supplies.get(place) ?? [], ...groups]));
  for (const { opened: { recognised: { profile, places } }, tally } of tables) {
    const groups = profile.supplies.filter((group) => group !== 'fees' || !ORDER_READERS.has(profile.reader) || places.has('fee') || places.has('orderFee'));
    for (const [site, days] of tally.days()) {
      for (const month of new Set(days.map(monthIndexOfDay))) add(suppliedKey(site, month), groups);
    }
  }
  if (!tables.some(({ opened }) => opened.recognised.profile.supplies.includes('fees'))) return;
  ledger.byProduct.forEach((key, { fees }) => {
    const { site, month } = splitProductKey(key);
    if (fees !== 0) add(suppliedKey(site, month), ['fees']);
  });
}
