import type { Scalar } from '../core/scalar';

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_';
const WIDTH = 3;

/** FNV-1a over text, 32 bits. */
function fnv(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

/** A text of seven characters or fewer that stands for a longer one. */
export function shortHash(text: string): string {
  return fnv(text).toString(36);
}

/** A hash folded to 18 bits and written as three characters. */
function mark(text: string): string {
  const hash = fnv(text);
  const folded = (hash ^ (hash >>> 18)) & 0x3ffff;
  return [folded >> 12, (folded >> 6) & 63, folded & 63].map((digit) => DIGITS[digit]).join('');
}

/** The text by which two cell values count as the same; binary noise of a saved and reopened number does not matter. */
export function valueText(value: Scalar | undefined): string {
  if (value === null || value === undefined || value === '') return '';
  return typeof value === 'number' ? String(Number(value.toPrecision(12))) : String(value);
}

function keyMark(keys: readonly string[]): string {
  return mark(keys.join('|'));
}

/**
 * Returns the stamp of a row: a short text, kept in the row itself, from which a later run sees which written values
 * were typed over. `marks` of an earlier stamp replace those of cells that keep a typed value.
 */
export function stampRow(keys: readonly string[], values: readonly Scalar[], kept: ReadonlyMap<number, string> = new Map()): string {
  const marks = values.map((value, index) => kept.get(index) ?? mark(valueText(value)));
  return `${keyMark(keys)}${String(keys.length).padStart(3, '0')}${marks.join('')}`;
}

/** Returns by position the marks of a stamp, for the leading keys it was made of; undefined when it was made of others. */
export function readStamp(stamp: Scalar | undefined, keys: readonly string[]): readonly string[] | undefined {
  const text = typeof stamp === 'string' ? stamp : '';
  const count = Number(text.slice(WIDTH, WIDTH + 3));
  if (text.length < WIDTH + 3 || !(count <= keys.length) || keyMark(keys.slice(0, count)) !== text.slice(0, WIDTH)) return undefined;
  return Array.from({ length: count }, (_, index) => text.slice(WIDTH + 3 + index * WIDTH, WIDTH + 6 + index * WIDTH));
}

/** Tells whether a value is the one that its mark was made of. */
export function matchesMark(value: Scalar | undefined, valueMark: string): boolean {
  return mark(valueText(value)) === valueMark;
}
