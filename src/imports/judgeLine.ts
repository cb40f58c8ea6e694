import type { RawRow } from '../files/rawTable';
import { normaliseHeader } from './normaliseHeader';
import { ownText } from './ownText';
import type { LineRule, LineTest, Treatment } from './profile';
import type { RowReader } from './rowReader';

/** Decides what becomes of a row; undefined when no rule speaks. */
export type Judge = (row: RawRow) => Treatment | undefined;

/** Builds the judge of a profile's rules; rules about columns that the table lacks are left out. */
export function judgeLine(rules: readonly LineRule[], reader: RowReader): Judge {
  const built = rules
    .filter((rule) => rule.when.every((test) => reader.has(test.field)))
    .map((rule) => ({ tests: rule.when.map((test) => buildTest(test, reader)), then: rule.then }));
  return (row) => built.find((rule) => rule.tests.every((test) => test(row)))?.then;
}

function buildTest(test: LineTest, reader: RowReader): (row: RawRow) => boolean {
  const { field, is, matches, filled } = test;
  const words = is && new Set(is.map(normaliseHeader));
  const verdicts = new Map<string, boolean>();
  const judge = (text: string): boolean => {
    if (filled !== undefined && (text !== '') !== filled) return false;
    if (words && !words.has(normaliseHeader(text))) return false;
    return !matches || matches.test(text);
  };
  return (row) => {
    const text = reader.text(row, field);
    let verdict = verdicts.get(text);
    if (verdict === undefined) {
      verdict = judge(text);
      if (verdicts.size < 10_000) verdicts.set(ownText(text), verdict);
    }
    return verdict;
  };
}
