import { expect, it, test } from '@jest/globals';
import { eventUplift } from '../../../src/domain/reviews/eventUplift';

const SALES_9A = { actual: 182000, baseline: 70000, lastActual: 140000, lastBaseline: 56000, pullForward: 14000, waiting: 0, cannibalised: 9000, halo: 4000, adSpend: 15000, cm2Rate: 0.35 };

test('9-a', () => {
  expect(eventUplift(SALES_9A)).toMatchObject({
    gross: 112000,
    multiple: expect.closeTo(2.6, 12),
    net: 93000,
    iRoas: expect.closeTo(6.2, 12),
    profitRoi: expect.closeTo(1.17, 12),
    lastMultiple: 2.5,
    baseEffect: expect.closeTo(35721.4393, 4),
    eventEffect: expect.closeTo(6278.5607, 4),
  });
});

it('adds the two effects up to the change on the year before', () => {
  const { baseEffect, eventEffect } = eventUplift(SALES_9A);
  expect(Number(baseEffect) + Number(eventEffect)).toBeCloseTo(42000, 8);
});

it('takes nothing off for sales that rose before or after', () => {
  expect(eventUplift({ ...SALES_9A, pullForward: -5000, waiting: -1 }).net).toBe(107000);
});

it('leaves out what an input is missing for, and says why a figure has no divisor', () => {
  expect(eventUplift({ actual: 3, baseline: 1 })).toMatchObject({ iRoas: undefined, profitRoi: undefined, lastMultiple: undefined, baseEffect: undefined });
  expect(eventUplift({ ...SALES_9A, adSpend: 0 })).toMatchObject({ iRoas: { code: 'event/no-ads' }, profitRoi: { code: 'event/no-ads' } });
  expect(eventUplift({ ...SALES_9A, lastBaseline: 0 })).toMatchObject({ lastMultiple: { code: 'event/no-baseline' }, eventEffect: { code: 'event/no-baseline' } });
  expect(() => eventUplift({ actual: 3, baseline: 0 })).toThrow(expect.objectContaining({ kind: 'unavailable', code: 'event/no-baseline' }));
  expect(() => eventUplift({ actual: -3, baseline: 1 })).toThrow('event/negative');
});

it('owes everything to the event where there was none before', () => {
  expect(eventUplift({ actual: 30, baseline: 10, lastActual: 0, lastBaseline: 10 })).toMatchObject({ lastMultiple: 0, baseEffect: 0, eventEffect: 30 });
});
