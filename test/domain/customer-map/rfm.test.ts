import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { RFM_MEASURES, scoreRfm } from '../../../src/domain/customer-map/rfm';
import type { RfmValues } from '../../../src/domain/customer-map/rfm';
import { FREQUENCY, MONETARY, RECENCY, RFM_PRINTED } from '../../fixtures/methodExamplesCustomers';

const CUSTOMERS = RECENCY.map((recency, index) => ({ recency, frequency: FREQUENCY[index] ?? 0, monetary: MONETARY[index] ?? 0 }));
const digits = (scores: readonly RfmValues[]): string[] => scores.map((score) => RFM_MEASURES.map((measure) => score[measure]).join(''));

it('scores the fifteen customers as quantiles of type 7 do, ties alike', () => {
  const { scores, cuts, constant } = scoreRfm(CUSTOMERS);
  expect(digits(scores)).toEqual(RFM_PRINTED);
  expect(constant).toEqual([]);
  const printed = { recency: [4.8, 8.8, 20, 32.4], frequency: [1.8, 3, 4.4, 8.4], monetary: [51.2, 110, 330.6, 942] };
  for (const measure of RFM_MEASURES) cuts[measure].forEach((cut, index) => expect(cut).toBeCloseTo(printed[measure][index] ?? NaN, 9));
});

it('scores by the plan’s own cuts, however few the customers', () => {
  const cuts = { recency: [30, 90], frequency: [1, 3], monetary: [100, 500] };
  expect(digits(scoreRfm([{ recency: 10, frequency: 5, monetary: 500 }, { recency: 90, frequency: 1, monetary: 501 }], { cuts }).scores)).toEqual(['332', '213']);
});

it('gives a constant column the middle score and says so', () => {
  const { scores, constant } = scoreRfm(CUSTOMERS.map((one) => ({ ...one, frequency: 2 })));
  expect(constant).toEqual(['frequency']);
  expect(scores.every(({ frequency }) => frequency === 3)).toBe(true);
  expect(scoreRfm(CUSTOMERS.map((one) => ({ ...one, frequency: 2 })), { bins: 4 }).scores[0]?.frequency).toBe(2);
});

it('needs two customers a score', () => {
  expect(() => scoreRfm(CUSTOMERS.slice(0, 9))).toThrow('rfm/too-few');
  expect(() => scoreRfm(CUSTOMERS, { bins: 1 })).toThrow('rfm/bins');
  expect(() => scoreRfm(CUSTOMERS, { cuts: { recency: [2, 1], frequency: [1, 2], monetary: [1, 2] } })).toThrow('rfm/cuts');
});

const customer = fc.record({ recency: fc.integer({ min: 0, max: 500 }), frequency: fc.integer({ min: 1, max: 50 }), monetary: fc.integer({ min: 1, max: 100_000 }) });
const customers = fc.array(customer, { minLength: 10, maxLength: 80 });

it('does not depend on currency or order', () => {
  fc.assert(fc.property(customers, fc.constantFrom(1e-2, 7.2, 1e12), (list, factor) => {
    const plain = digits(scoreRfm(list).scores);
    expect(digits(scoreRfm(list.map((one) => ({ ...one, monetary: one.monetary * factor }))).scores)).toEqual(plain);
    expect(digits(scoreRfm([...list].reverse()).scores)).toEqual(plain.reverse());
  }));
});

it('never scores a better customer lower', () => {
  fc.assert(fc.property(customers, (list) => {
    const { scores } = scoreRfm(list);
    list.forEach((one, i) => list.forEach((other, j) => {
      if (one.monetary >= other.monetary) expect(scores[i]?.monetary).toBeGreaterThanOrEqual(scores[j]?.monetary ?? 0);
      if (one.recency <= other.recency) expect(scores[i]?.recency).toBeGreaterThanOrEqual(scores[j]?.recency ?? 0);
    }));
  }), { numRuns: 20 });
});

it('scores 100,000 customers', () => {
  const many = Array.from({ length: 100_000 }, (_, index) => ({ recency: index % 365, frequency: index % 13, monetary: (index * 7919) % 100_003 }));
  expect(scoreRfm(many).scores).toHaveLength(100_000);
});
