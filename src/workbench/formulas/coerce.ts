import { parseValue } from 'numfmt';
import type { Value } from '../model/values';
import { CellError } from '../model/values';
import { VALUE } from './operand';

const PLAIN = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const LONG_DIGITS = /^([+-]?\d{15})(\d+)$/;

/** The number that Excel reads in a text (`12`, `5%`, `1,000`, `2025-01-31`, `12:30`); undefined when it reads none. */
export function parseNumberText(text: string): number | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  if (PLAIN.test(trimmed)) {
    const long = LONG_DIGITS.exec(trimmed);
    // Excel keeps 15 digits, which is why long order numbers count as equal.
    return long ? Number(`${long[1]}${'0'.repeat(long[2]?.length ?? 0)}`) : Number(trimmed);
  }
  if (!/\d/.test(trimmed)) return undefined;
  const parsed = parseValue(trimmed);
  return typeof parsed?.value === 'number' ? parsed.value : undefined;
}

/** The number of a value in arithmetic: empty is 0, logical values are 1 and 0, text is read or `#VALUE!`. */
export function toNumber(value: Value): number | CellError {
  if (typeof value === 'number') return value;
  if (value === null) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value instanceof CellError) return value;
  return parseNumberText(value) ?? VALUE;
}

/** The text of a value: numbers in General form with up to 15 digits, logical values in capitals, empty is "". */
export function toText(value: Value): string | CellError {
  if (typeof value === 'string') return value;
  if (value === null) return '';
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return value;
}

/** The logical value of a value: numbers other than 0 are true; text must be TRUE or FALSE. */
export function toLogical(value: Value): boolean | CellError {
  if (typeof value === 'boolean') return value;
  if (value === null) return false;
  if (typeof value === 'number') return value !== 0;
  if (value instanceof CellError) return value;
  const upper = value.toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return upper === 'TRUE';
  return VALUE;
}

/** A number as General shows it without regard to width. Where Excel turns to exponents is a guess: from 1E+15 and below 1E-09. */
export function numberText(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value);
  const rounded = Number(value.toPrecision(15));
  const size = Math.abs(rounded);
  if (size === 0) return '0';
  if (size < 1e15 && size >= 1e-9) return size < 1e-6 ? rounded.toFixed(20).replace(/0+$/, '') : String(rounded);
  const [mantissa, exponent = '0'] = rounded.toExponential().split('e');
  const digits = exponent.replace(/^[+-]/, '').padStart(2, '0');
  return `${mantissa}E${exponent.startsWith('-') ? '-' : '+'}${digits}`;
}

const COLLATOR = new Intl.Collator('en', { sensitivity: 'accent' });

/** Tells whether two numbers are one number to Excel, which compares 15 digits. */
export function sameNumber(a: number, b: number): boolean {
  if (a === b) return true;
  if (Math.abs(a - b) > Math.abs(a) * 1e-14) return false;
  return Number(a.toPrecision(15)) === Number(b.toPrecision(15));
}

function rank(value: Value): number {
  if (typeof value === 'number') return 0;
  if (typeof value === 'string') return 1;
  return 2;
}

/** Order of two values that are not errors: numbers, then text without case, then FALSE, TRUE. An empty cell is like the other side. */
export function compareValues(a: Value, b: Value): number {
  const left = a ?? emptyLike(b);
  const right = b ?? emptyLike(a);
  if (typeof left === 'number' && typeof right === 'number') return sameNumber(left, right) ? 0 : left - right;
  if (typeof left === 'string' && typeof right === 'string') return compareTexts(left, right);
  return rank(left) - rank(right) || Number(left) - Number(right);
}

function compareTexts(a: string, b: string): number {
  if (a === b || a.toLowerCase() === b.toLowerCase()) return 0;
  return COLLATOR.compare(a, b) || (a < b ? -1 : 1);
}

function emptyLike(other: Value): Value {
  if (typeof other === 'string') return '';
  if (typeof other === 'boolean') return false;
  return 0;
}
