import type { RawRow } from '../files/rawTable';
import { normaliseHeader } from './normaliseHeader';
import { ownText } from './ownText';
import type { Field, LineRule, LineTest, Treatment } from './profile';
import type { RowReader } from './rowReader';

/** Different texts remembered for each field. */
const TEXTS_KEPT = 20_000;

/** Decides what becomes of a row; undefined when no rule speaks. */
export type Judge = (row: RawRow) => Treatment | undefined;

/**
 * Builds the judge of a profile's rules; rules about columns that the table lacks are left out. Words and codes repeat on many lines: each
 * text of a field is tested once.
 */
export function judgeLine(rules: readonly LineRule[], reader: RowReader): Judge {
  const usable = rules.filter((rule) => rule.when.every((test) => reader.has(test.field)));
  if (usable.length === 0) return () => undefined;
  const fields = [...new Set(usable.flatMap((rule) => rule.when.map((test) => test.field)))];
  const verdicts = fields.map((field) => fieldVerdicts(usable, field));
  const all = 2 ** usable.length - 1;
  return (row) => {
    let standing = all;
    for (let at = 0; at < fields.length; at++) {
      standing &= verdicts[at]!(reader.text(row, fields[at]!));
      if (standing === 0) return undefined;
    }
    // The lowest bit that is still set is the first rule all of whose tests hold.
    return usable[31 - Math.clz32(standing & -standing)]!.then;
  };
}

/** For a text of a field: the rules (as bits) that it does not rule out. */
function fieldVerdicts(rules: readonly LineRule[], field: Field): (text: string) => number {
  const tests = rules.map((rule) => rule.when.filter((test) => test.field === field).map(buildTest));
  const known = new Map<string, number>();
  return (text) => {
    let verdict = known.get(text);
    if (verdict === undefined) {
      verdict = tests.reduce((bits, ofRule, rule) => (ofRule.every((test) => test(text)) ? bits | (1 << rule) : bits), 0);
      if (known.size < TEXTS_KEPT) known.set(ownText(text), verdict);
    }
    return verdict;
  };
}

function buildTest({ is, matches, filled }: LineTest): (text: string) => boolean {
  const words = is && new Set(is.map(normaliseHeader));
  return (text) => {
    if (filled !== undefined && (text !== '') !== filled) return false;
    return (!words || words.has(normaliseHeader(text))) && (!matches || matches.test(text));
  };
}
