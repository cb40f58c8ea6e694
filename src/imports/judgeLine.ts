import type { RawRow } from '../files/rawTable';
import { normaliseHeader } from './normaliseHeader';
import { ownText } from './ownText';
import type { LineRule, LineTest, Treatment } from './profile';
import type { RowReader } from './rowReader';

/** Different words remembered a test. */
const WORDS_KEPT = 1_000;

/** Decides what becomes of a row; undefined when no rule speaks. */
export type Judge = (row: RawRow) => Treatment | undefined;

/** Builds the judge of a profile's rules; rules about columns that the table lacks are left out. */
export function judgeLine(rules: readonly LineRule[], reader: RowReader): Judge {
  const built = rules
    .filter((rule) => rule.when.every((test) => reader.has(test.field)))
    .map((rule) => ({ tests: rule.when.map((test) => buildTest(test, reader)), then: rule.then }));
  return (row) => built.find((rule) => rule.tests.every((test) => test(row)))?.then;
}

function buildTest({ field, is, matches, filled }: LineTest, reader: RowReader): (row: RawRow) => boolean {
  const words = is && wordTest(is);
  return (row) => {
    const text = reader.text(row, field);
    if (filled !== undefined && (text !== '') !== filled) return false;
    return (!words || words(text)) && (!matches || matches.test(text));
  };
}

/** Status words are few and repeat on every line: each is normalised once. */
function wordTest(words: readonly string[]): (text: string) => boolean {
  const wanted = new Set(words.map(normaliseHeader));
  const verdicts = new Map<string, boolean>();
  return (text) => {
    let verdict = verdicts.get(text);
    if (verdict === undefined) {
      verdict = wanted.has(normaliseHeader(text));
      if (verdicts.size < WORDS_KEPT) verdicts.set(ownText(text), verdict);
    }
    return verdict;
  };
}
