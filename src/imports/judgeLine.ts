import type { RawRow } from '../files/rawTable';
import type { FieldReader } from './fieldReader';
import { normaliseHeader } from './normaliseHeader';
import type { Field, LineRule, LineTest, Treatment } from './profile';
import type { RowReader } from './rowReader';

/** Longer texts are tested anew against patterns: that is faster than finding them again. */
const LONGEST_KEPT = 12;

/** Decides what becomes of a row; undefined when no rule speaks. */
export type Judge = (row: RawRow) => Treatment | undefined;

/**
 * Builds the judge of a profile's rules; rules about columns that the table lacks are left out. Words and codes repeat on many lines: each
 * is tested once.
 */
export function judgeLine(rules: readonly LineRule[], reader: RowReader): Judge {
  const usable = rules.filter((rule) => rule.when.every((test) => reader.has(test.field)));
  if (usable.length === 0) return () => undefined;
  // Names come last: codes and words are known sooner and leave fewer patterns to try on a long text.
  const fields = [...new Set(usable.flatMap((rule) => rule.when.map((test) => test.field)))].sort((a, b) => Number(a === 'name') - Number(b === 'name'));
  const sieves = fields.map((field) => fieldSieve(usable, field, reader.field(field)));
  const all = 2 ** usable.length - 1;
  return (row) => {
    let standing = all;
    for (const sieve of sieves) {
      standing = sieve(row, standing);
      if (standing === 0) return undefined;
    }
    // The lowest bit that is still set is the first rule all of whose tests hold.
    return usable[31 - Math.clz32(standing & -standing)]!.then;
  };
}

/** Returns those of the standing rules (as bits) that one field of a row does not rule out. */
type Sieve = (row: RawRow, standing: number) => number;

function fieldSieve(rules: readonly LineRule[], field: Field, column: FieldReader): Sieve {
  const tests = rules.flatMap((rule, at) => rule.when.filter((test) => test.field === field).map((test) => ({ bit: 1 << at, holds: buildTest(test) })));
  const sift = (text: string, standing: number): number => {
    let left = standing;
    for (const { bit, holds } of tests) if ((left & bit) !== 0 && !holds(text)) left &= ~bit;
    return left;
  };
  const comparesWords = rules.some((rule) => rule.when.some((test) => test.field === field && test.is));
  /** By the number of the text. */
  const known: number[] = [];
  return (row, standing) => {
    const text = column.text(row);
    const number = text.length > LONGEST_KEPT && !comparesWords ? -1 : column.textNumber(row);
    return number < 0 ? sift(text, standing) : standing & (known[number] ??= sift(text, -1));
  };
}

function buildTest({ is, matches, filled }: LineTest): (text: string) => boolean {
  const words = is && new Set(is.map(normaliseHeader));
  return (text) => {
    if (filled !== undefined && (text !== '') !== filled) return false;
    return (!words || words.has(normaliseHeader(text))) && (!matches || matches.test(text));
  };
}
