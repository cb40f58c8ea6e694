/** Keys of the twelve month columns of targets; the first is the first month of the fiscal year. */
export const TARGET_MONTHS: readonly string[] = Array.from({ length: 12 }, (_, at) => `t${String(at + 1).padStart(2, '0')}`);

/** Keys of the typed weights of the twelve months, in the same order. */
export const WEIGHT_MONTHS: readonly string[] = TARGET_MONTHS.map((key) => key.replace('t', 'w'));
