import { numberIn, type TableRow } from './readTable';
import { TELLING } from './specs/feeCards';

/** What of the cards the figures of the product map hang on. */
const WATCHED = {
  FeeCards: [...TELLING, 'vatRate', 'tierUpTo', 'secondRate', 'secondUpTo', 'thirdRate', 'adminCap'],
  CostCards: ['purchaseCost', 'freight', 'dutyRate', 'packaging', 'validFrom'],
} as const;

const COLUMNS = Object.entries(WATCHED).flatMap(([table, keys]) => keys.map((key) => [table, key] as const));

/** One number over all cards that changes with any of their terms, however they are sorted: the sum of each column by a weight of its own. */
export const CARDS_SUM = COLUMNS.map(([table, key], at) => `${at + 1}*SUM({${table}.${key}})`).join('+');

/** Returns the same number from rows of the cards. */
export function sumCards(cards: Readonly<Record<keyof typeof WATCHED, readonly TableRow[]>>): number {
  return COLUMNS.reduce((sum, [table, key], at) => sum + (at + 1) * cards[table as keyof typeof WATCHED].reduce((column, row) => column + (numberIn(row, key) ?? 0), 0), 0);
}
