/** Numbers of the months of a plan year, the first month of the fiscal year first. */
export const TWELVE = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'] as const;

/** Number of a month of the plan year. */
export type MonthNumber = (typeof TWELVE)[number];

/** The same word for each month of the plan year, under keys with its number. */
export function twelve<P extends string>(prefix: P, word: (number: MonthNumber) => string): Record<`${P}${MonthNumber}`, string> {
  return Object.fromEntries(TWELVE.map((number) => [`${prefix}${number}`, word(number)])) as Record<`${P}${MonthNumber}`, string>;
}
