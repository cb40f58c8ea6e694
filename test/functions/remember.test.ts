import { expect, it } from '@jest/globals';
import { remember } from '../../src/functions/remember';

it('computes a call once, failures included', () => {
  let calls = 0;
  const half = remember((value: number) => {
    calls++;
    if (value % 2 === 1) throw new Error('odd');
    return value / 2;
  });
  expect([half(4), half(4)]).toEqual([2, 2]);
  expect(() => half(3)).toThrow('odd');
  expect(() => half(3)).toThrow('odd');
  expect(calls).toBe(2);
});

it('forgets the longest unused result beyond its capacity', () => {
  const seen: number[] = [];
  const same = remember((value: number) => {
    seen.push(value);
    return value;
  }, 420);
  [1, 2, 1, 3, 1, 2].forEach((value) => same(value));
  expect(seen).toEqual([1, 2, 3, 2]);
});

it('keeps nothing that is larger than its capacity', () => {
  let calls = 0;
  const length = remember((text: string) => {
    calls++;
    return text.length;
  }, 1000);
  expect([length('a'), length('x'.repeat(2000)), length('x'.repeat(2000)), length('a')]).toEqual([1, 2000, 2000, 1]);
  expect(calls).toBe(4);
});
