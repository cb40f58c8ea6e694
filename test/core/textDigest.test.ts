import { expect, test } from '@jest/globals';
import { textDigest } from '../../src/core/textDigest';

test('No two of many short numbers in many realms share a digest: orders of shops that count from 1 stay apart', () => {
  const digests = new Set<number>();
  for (let realm = 0; realm < 40; realm += 1) for (let order = 0; order < 3000; order += 1) digests.add(textDigest(String(order), realm));
  expect(digests.size).toBe(40 * 3000);
  expect([...digests].every((digest) => Number.isSafeInteger(digest) && digest >= 0)).toBe(true);
  expect(textDigest('2', 0)).not.toBe(textDigest('3', 1));
});
