import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { closedMonth, lateCorrection, monthActual, openMonth, type ClosedMonth } from '../../../src/domain/tracking/lineBooks';

const MONTHS = 4;

interface Books {
  recorded: number[];
  typed: (number | undefined)[];
  closed: (ClosedMonth | undefined)[];
}

const toClosed = (amounts: readonly (number | undefined)[]) => amounts.map((frozen) => (frozen === undefined ? undefined : { frozen, overridden: 0 }));

test('what data of closed months change by is booked once; open months count nothing', () => {
  expect(lateCorrection({ recorded: [90, 210, 50], closed: toClosed([100, 200, undefined]) })).toBe(0);
  expect(lateCorrection({ recorded: [undefined, 230], closed: toClosed([100, 200]) })).toBe(-70);
});

test('an override in a closed month is no correction, and one in the open month takes the place of data and corrections', () => {
  const books = { recorded: [100, 50], typed: [80, undefined], closed: [undefined, undefined] };
  const january = closedMonth(books, 0);
  expect(january).toEqual({ frozen: 80, overridden: -20 });
  const later = { recorded: [110, 50], typed: [80, undefined], closed: [january, undefined] };
  expect([monthActual(later, 0), monthActual(later, 1)]).toEqual([80, 60]);
  expect(monthActual({ ...later, typed: [80, 7] }, 1)).toBe(7);
});

test('a month without any data has no actual, and one that closes without them keeps the corrections all the same', () => {
  const books = { recorded: [110, undefined], typed: [], closed: toClosed([100, undefined]) };
  expect(monthActual(books, 1)).toBeUndefined();
  expect(closedMonth(books, 1)).toEqual({ frozen: 10, overridden: 0 });
});

const amount = fc.integer({ min: -50_000, max: 500_000 }).map((cents) => cents / 100);
const month = fc.nat(MONTHS - 1);
const steps = fc.array(fc.oneof(
  fc.record({ kind: fc.constant('import' as const), month, amount }),
  fc.record({ kind: fc.constant('type' as const), month, amount: fc.option(amount, { nil: undefined }) }),
  fc.record({ kind: fc.constantFrom('close' as const, 'reopen' as const) }),
), { maxLength: 30 });

type Step = typeof steps extends fc.Arbitrary<readonly (infer One)[]> ? One : never;

function take(books: Books, step: Step): void {
  const open = openMonth(books.closed);
  if (step.kind === 'import') books.recorded[step.month] = step.amount;
  else if (step.kind === 'type') books.typed[step.month] = step.amount;
  else if (step.kind === 'reopen') books.closed[(open < 0 ? MONTHS : open) - 1] = undefined;
  // The last month stays open: corrections need a month to be booked in.
  else if (open < MONTHS - 1) books.closed[open] = closedMonth(books, open);
}

test('whatever is imported, typed, closed and reopened: actuals less overrides add up to the data, and closed months never change', () => {
  fc.assert(fc.property(steps, (taken) => {
    const books: Books = { recorded: Array.from({ length: MONTHS }, () => 0), typed: Array.from({ length: MONTHS }, () => undefined), closed: Array.from({ length: MONTHS }, () => undefined) };
    for (const step of taken) {
      const frozen = books.closed.map((closed) => closed?.frozen);
      if (step.kind === 'reopen' && openMonth(books.closed) === 0) continue;
      take(books, step);
      frozen.forEach((before, at) => {
        if (before !== undefined && books.closed[at] !== undefined) expect(monthActual(books, at)).toBe(before);
      });
      const actual = books.recorded.reduce((sum, _, at) => sum + (monthActual(books, at) ?? 0) - (books.closed[at] ?? closedMonth(books, at)).overridden, 0);
      expect(Math.abs(actual - books.recorded.reduce((sum, one) => sum + one, 0))).toBeLessThan(0.005);
    }
  }));
});
