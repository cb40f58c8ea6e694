import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { KeyNumbers } from '../../../src/domain/sales/keyNumbers';

it('numbers keys as a map from key to order of appearance would, however many there are', () => {
  const key = fc.oneof(fc.integer({ min: 0, max: 400 }), fc.maxSafeNat(), fc.integer({ min: 0, max: 2000 }).map((small) => small * 2 ** 32));
  fc.assert(fc.property(fc.array(key, { maxLength: 3000 }), (keys) => {
    const numbers = new KeyNumbers();
    const expected = new Map<number, number>();
    for (const one of keys) {
      if (!expected.has(one)) expect(numbers.find(one)).toBe(-1);
      const number = expected.get(one) ?? expected.size;
      expected.set(one, number);
      expect(numbers.numberOf(one)).toBe(number);
      expect(numbers.find(one)).toBe(number);
    }
    expect([...numbers.all()]).toEqual([...expected.keys()]);
  }), { numRuns: 50 });
});
