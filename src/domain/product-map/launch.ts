/** One month of a product's life: units or revenue, undefined = not known. */
export type MonthValue = number | undefined;

/** Cuts blank months at both ends; `skipped` tells how many went at the head. */
export function trimBlanks(sales: readonly MonthValue[]): { known: MonthValue[]; skipped: number } {
  const first = sales.findIndex((value) => value !== undefined);
  if (first < 0) return { known: [], skipped: sales.length };
  const blankTail = [...sales].reverse().findIndex((value) => value !== undefined);
  return { known: sales.slice(first, sales.length - blankTail), skipped: first };
}

/**
 * Returns the place of the launch: the first month with sales that has another one within the next two, so that a lone
 * sample order does not count; else the first month with sales; −1 without any.
 */
export function findLaunch(sales: readonly MonthValue[]): number {
  const sold = (index: number): boolean => (sales[index] ?? 0) > 0;
  const regular = sales.findIndex((_, index) => sold(index) && (sold(index + 1) || sold(index + 2)));
  return regular >= 0 ? regular : sales.findIndex((_, index) => sold(index));
}
