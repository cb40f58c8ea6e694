import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aliveChance, expectedOrders, logLikelihood, toHistoryColumns } from '../../../src/domain/customer-map/bgNbd';
import { customerValue } from '../../../src/domain/customer-map/customerValue';
import { fitBgNbd, fitBuyingModel } from '../../../src/domain/customer-map/fitBuyingModel';
import type { CustomerHistory } from '../../../src/domain/customer-map/fitBuyingModel';
import { expectedSpend } from '../../../src/domain/customer-map/gammaGamma';
import { describeWithSharedData, sharedData } from '../../support/sharedData';

/** Parameters of the CDNOW cohort as published, weeks. */
const CDNOW = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
const SPEND = { p: 6.25, q: 3.74, gamma: 15.44 };
const history = (repeats: number, lastOrder: number, age: number): { repeats: number; lastOrder: number; age: number } => ({ repeats, lastOrder, age });
const NEW = history(0, 0, 0);

/** Printed by mpmath with 60 digits: model, history, weeks, orders. */
const FAR_CASES: readonly [typeof CDNOW, ReturnType<typeof history>, number, number][] = [
  [CDNOW, history(2, 30.43, 38.86), 39, 1.22602817476714444],
  [CDNOW, history(1000, 9, 10), 52.14, 1.32803113666074645e-25],
  [{ r: 20, alpha: 4.414, a: 0.5, b: 0.05 }, history(3, 5, 6), 52, 8.88111779618822660],
  [{ r: 0.243, alpha: 4.414, a: 1.5, b: 2.4 }, history(300, 200, 200), 52, 64.1030495872196337],
];
/** The same with r = α = b = 1 and a within 1e-11 of 1: the limit. */
const SINGULAR = 3.73902445728;

describe('orders to expect', () => {
  it.each([
    ['1.226 orders in 39 weeks, as printed', history(2, 30.43, 38.86), 39, 1.2260282],
    ['of a frequent customer in two weeks', history(10, 35, 39), 2, 0.3915692],
    ['of a new customer in a week', NEW, 1, 0.0532679],
    ['of a new customer in four weeks', NEW, 4, 0.1960682],
    ['of a new customer in 39 weeks', NEW, 39, 1.1967232],
  ])('%s', (_, customer, weeks, orders) => {
    expect(expectedOrders(CDNOW, customer, weeks)).toBeCloseTo(orders, 6);
  });

  it('agree with 60 digits far from the usual', () => {
    for (const [model, customer, weeks, orders] of FAR_CASES) {
      expect(Math.abs(expectedOrders(model, customer, weeks) / orders - 1)).toBeLessThan(1e-9);
    }
  });

  it('stay finite where the formula is singular', () => {
    const model = { r: 1, alpha: 1, a: 1, b: 1 };
    expect(expectedOrders(model, history(5, 3, 4), 10)).toBeCloseTo(SINGULAR, 8);
    expect(Number.isFinite(expectedOrders({ ...model, a: 0.5, b: 0.5 }, NEW, 10))).toBe(true);
  });
});

describe('the chance of still buying', () => {
  it.each([
    [history(23, 39, 39), 0.9685555],
    [history(2, 30.43, 38.86), 0.7265786],
    [history(0, 0, 39), 1],
    [history(4, 10, 39), 0.0597981],
    [history(1, 5, 39), 0.3139204],
  ])('of %j is %d', (customer, chance) => {
    expect(aliveChance(CDNOW, customer)).toBeCloseTo(chance, 7);
  });
});

describe('spend to expect', () => {
  it.each([
    [2, 22.35, 24.66],
    [1, 11.77, 18.92],
    [0, undefined, 35.22],
    [7, 73.74, 71.47],
  ])('after %d repeats of %d is %d', (repeats, averageSpend, spend) => {
    expect(Math.abs(expectedSpend(SPEND, { repeats, averageSpend }) - spend)).toBeLessThanOrEqual(0.01);
  });

  it('does not exist without repeats where the model has no mean', () => {
    expect(() => expectedSpend({ ...SPEND, q: 0.9 }, { repeats: 0 })).toThrow('value/no-mean-spend');
    expect(() => expectedSpend(SPEND, { repeats: 1 })).toThrow('value/spend');
  });
});

describe('the value of a customer', () => {
  const value = (customer: CustomerHistory, months?: number): number => customerValue({ customer, buying: CDNOW, spending: SPEND, months }).value;

  it('over twelve months is what the reference program gives', () => {
    expect(value({ ...history(2, 30.43, 38.86), averageSpend: 22.35 })).toBeCloseTo(36.2892, 4);
    expect(value({ ...history(7, 29.43, 38.86), averageSpend: 73.74 })).toBeCloseTo(283.5328, 4);
  });

  it('never falls with the months, is never negative, and scales with the currency', () => {
    const customer = fc.record({ repeats: fc.integer({ min: 1, max: 60 }), part: fc.double({ min: 0, max: 1, noNaN: true }), age: fc.double({ min: 1, max: 200, noNaN: true }) });
    fc.assert(fc.property(customer, fc.constantFrom(1e-2, 1e12), ({ repeats, part, age }, factor) => {
      const one = { repeats, lastOrder: part * age, age, averageSpend: 20 };
      const [short, long] = [value(one, 6), value(one, 12)];
      expect(short).toBeGreaterThanOrEqual(0);
      expect(long).toBeGreaterThanOrEqual(short);
      const scaled = customerValue({ customer: { ...one, averageSpend: 20 * factor }, buying: CDNOW, spending: { ...SPEND, gamma: SPEND.gamma * factor } });
      expect(Math.abs(scaled.value / factor - long)).toBeLessThanOrEqual(1e-9 * Math.max(1, long));
    }));
  });

  it.each<[string, Partial<CustomerHistory>, string]>([
    ['a last order after today', { lastOrder: 40 }, 'value/history'],
    ['half a repeat', { repeats: 1.5 }, 'value/history'],
  ])('refuses %s', (_, change, code) => {
    expect(() => value({ ...history(2, 30.43, 38.86), averageSpend: 22.35, ...change })).toThrow(code);
  });

  it('refuses parameters at 0 and months that are none', () => {
    const customer = { ...history(2, 30.43, 38.86), averageSpend: 22.35 };
    expect(() => customerValue({ customer, buying: { ...CDNOW, a: 0 }, spending: SPEND })).toThrow('value/buying-parameters');
    expect(() => customerValue({ customer, buying: CDNOW, spending: { ...SPEND, p: 0 } })).toThrow('value/spend-parameters');
    expect(() => value(customer, 0)).toThrow('value/months');
  });
});

it('does not fit a model to few customers', () => {
  const customer = { ...history(1, 1, 10), averageSpend: 10 };
  expect(() => fitBuyingModel(Array.from({ length: 99 }, () => customer))).toThrow('value/too-few-customers');
  expect(() => fitBuyingModel(Array.from({ length: 200 }, (_, index) => (index < 29 ? customer : history(0, 0, 10))))).toThrow('value/too-few-customers');
  expect(() => fitBuyingModel(Array.from({ length: 200 }, () => ({ ...customer, averageSpend: 0 })))).toThrow('value/too-few-customers');
});

it('settles where customers hardly differ, instead of following a parameter for ever', () => {
  const alike = Array.from({ length: 120 }, (_, at) => ({ repeats: at % 4, lastOrder: (at % 4) * 5, age: 20 + (at % 10), averageSpend: at % 4 > 0 ? 50 + (at % 3) : undefined }));
  const { converged, spending } = fitBuyingModel(alike);
  expect(converged).toBe(true);
  expect((spending.p * spending.gamma) / (spending.q - 1)).toBeCloseTo(51, 0);
});

describeWithSharedData('the CDNOW cohort', () => {
  const readCohort = (): CustomerHistory[] =>
    readFileSync(sharedData('cdnow-sample', 'cdnow_customers_summary_with_transactions.csv'), 'utf8').trim().split(/\r?\n/).slice(1).map((line) => {
      const [, repeats = 0, lastOrder = 0, age = 0, spend = 0] = line.split(',').map(Number);
      return { repeats, lastOrder, age, averageSpend: repeats > 0 ? spend : undefined };
    });

  it('has the published likelihood at the published parameters', () => {
    const cohort = readCohort();
    expect(cohort).toHaveLength(2357);
    expect(logLikelihood(CDNOW, toHistoryColumns(cohort))).toBeCloseTo(-9582.43, 2);
  });

  it('leads to the published parameters, whatever the unit of time and money', () => {
    const cohort = readCohort();
    const { buying, spending, spendDepends, converged, buyingLogLikelihood } = fitBuyingModel(cohort);
    expect(converged).toBe(true);
    expect(buying.r).toBeCloseTo(0.2426, 4);
    expect(buying.alpha).toBeCloseTo(4.4135, 3);
    expect(buying.a).toBeCloseTo(0.7929, 4);
    expect(buying.b).toBeCloseTo(2.4258, 3);
    expect(buyingLogLikelihood).toBeCloseTo(logLikelihood(buying, toHistoryColumns(cohort)), 6);
    expect(Math.abs(spending.p - SPEND.p)).toBeLessThan(0.01);
    expect(Math.abs(spending.q - SPEND.q)).toBeLessThan(0.01);
    expect(Math.abs(spending.gamma - SPEND.gamma)).toBeLessThan(0.02);
    expect(spendDepends).toBe(false);

    const inDays = cohort.map(({ repeats, lastOrder, age }) => ({ repeats, lastOrder: lastOrder * 7, age: age * 7 }));
    const days = fitBgNbd(inDays).model;
    expect(days.alpha / buying.alpha).toBeCloseTo(7, 5);
    expect(days.r).toBeCloseTo(buying.r, 6);
    const cents = fitBuyingModel(cohort.map((one) => ({ ...one, averageSpend: one.averageSpend === undefined ? undefined : one.averageSpend * 1e10 })));
    expect(cents.spending.gamma / spending.gamma / 1e10).toBeCloseTo(1, 6);
  });
});

it('says so where orders would follow each other too fast for the series, and expects none from whoever has left for certain', () => {
  const model = { ...CDNOW, r: 1e12 };
  expect(() => expectedOrders(model, { repeats: 2, lastOrder: 38, age: 38 }, 4)).toThrow(expect.objectContaining({ code: 'value/series' }) as unknown as Error);
  expect(expectedOrders(model, { repeats: 2, lastOrder: 30, age: 38 }, 4)).toBe(0);
});
