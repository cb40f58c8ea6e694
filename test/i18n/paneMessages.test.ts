import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { messagesIn } from '../../src/i18n/messages';

const SOURCE = path.join(process.cwd(), 'src');

/** Every word of the code itself, without its messages: a message is reached by its key or by a code that the key repeats. */
function wordsOfCode(): ReadonlySet<string> {
  const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file) && !/^(i18n|workbench)\b/.test(file));
  return new Set(files.flatMap((file) => readFileSync(path.join(SOURCE, file), 'utf8').match(/[\w-]+/g) ?? []));
}

/** Paths of the messages below an object, `action.preview`; words for one and for many count as one message. */
function pathsBelow(words: object, above: readonly string[] = []): string[][] {
  return Object.entries(words).flatMap(([key, found]: [string, unknown]) =>
    (typeof found === 'string' || (typeof found === 'object' && found !== null && 'other' in found) ? [[...above, key]] : pathsBelow(found as object, [...above, key])));
}

test('every message of the pane has a key that the code knows', () => {
  const known = wordsOfCode();
  const messages = pathsBelow(messagesIn('en').taskpane);
  expect(messages.length).toBeGreaterThan(500);
  // Signs as keys, such as those between numbers, are not words.
  expect(messages.filter((keys) => /^[\w-]+$/.test(keys.at(-1) ?? '') && !known.has(keys.at(-1) ?? '')).map((keys) => keys.join('.'))).toEqual([]);
});
