import { monthNumber, yearOf, type Month } from '../core/month';
import { monthOfIndex, type BuyerBook } from '../domain/sales/buyerBook';
import { sha256Text } from '../files/sha256';
import type { CustomerIndex } from './importTypes';

/** Hex digits kept of a digest: 80 bits, enough to keep millions of buyers apart. */
const DIGITS = 20;

/** Returns the pseudonym of a buyer. Whoever holds the salt can recompute it from a guessed id: it is a pseudonym, not anonymity. */
export function pseudonym(id: string, salt: string): string {
  return sha256Text(`${salt}\n${id}`).slice(0, DIGITS);
}

/** Widens the buyers of this import by what the index knows of them, and returns the index widened by this import. */
export function mergeCustomers(buyers: BuyerBook, known: CustomerIndex, salt: string): CustomerIndex {
  const merged = new Map(known);
  for (const { id, buyer, first, last } of [...buyers.all()]) {
    const hash = pseudonym(id, salt);
    const before = known.get(hash);
    if (before) buyers.widen(buyer, monthIndex(before.first), monthIndex(before.last));
    const span = { first: monthOfIndex(first), last: monthOfIndex(last) };
    merged.set(hash, before
      ? { first: before.first < span.first ? before.first : span.first, last: before.last > span.last ? before.last : span.last }
      : span);
  }
  return merged;
}

function monthIndex(month: Month): number {
  return yearOf(month) * 12 + monthNumber(month) - 1;
}
