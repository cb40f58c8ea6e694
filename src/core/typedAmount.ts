/** Multipliers of the units that people type behind a number. */
const UNITS: Readonly<Record<string, number>> = { '': 1, 千: 1e3, 万: 1e4, 百万: 1e6, 千万: 1e7, 亿: 1e8, k: 1e3, w: 1e4, m: 1e6, b: 1e9, bn: 1e9, mn: 1e6 };

const AMOUNT = /^([+-]?)\s*(?:[¥￥$€£]|[A-Z]{3}\s)?\s*(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)\s*(千万|百万|[千万亿]|bn|mn|[kKwWmMbB])?\s*(?:元|美元|人民币)?\s*(%?)$/i;

/**
 * Reads an amount as people type it: 3亿, 1.2亿, 500万, 300k, 2.5M, 1,200, 8 %. Returns the number (8 % is 0.08);
 * undefined for anything that is not clearly one amount.
 */
export function parseTypedAmount(text: string): number | undefined {
  const half = text.normalize('NFKC').trim();
  const match = AMOUNT.exec(half);
  if (match === null) return undefined;
  const [, sign = '', digits = '', unit = '', percent = ''] = match;
  const multiplier = UNITS[unit.toLowerCase()];
  if (multiplier === undefined || (unit !== '' && percent !== '')) return undefined;
  const amount = Number(digits.replaceAll(',', '')) * multiplier * (percent === '' ? 1 : 0.01);
  const rounded = Number(amount.toPrecision(15));
  return sign === '-' ? -rounded : rounded;
}

const FACTOR = /^[*×]\s*(\d+(?:\.\d+)?|\.\d+)$/;
const STEP = /^[+-]\s*\S/;

/** Tells whether a text changes an amount instead of saying one: *1.1, +500万, -5%. */
export function isTypedChange(text: string): boolean {
  const half = text.normalize('NFKC').trim();
  return FACTOR.test(half) || (STEP.test(half) && parseTypedAmount(half) !== undefined);
}

/**
 * Returns what an amount becomes by a change as people type it: *1.1 multiplies, +500万 and -300k add and take away, +5% and -5%
 * are shares of the amount. To the cent; undefined for a text that is no change.
 */
export function changedAmount(text: string, before: number): number | undefined {
  if (!isTypedChange(text)) return undefined;
  const half = text.normalize('NFKC').trim();
  const factor = FACTOR.exec(half)?.[1];
  const step = factor === undefined ? (parseTypedAmount(half) ?? 0) * (half.endsWith('%') ? before : 1) : before * (Number(factor) - 1);
  return Math.round(Number((before + step).toPrecision(15)) * 100) / 100;
}
