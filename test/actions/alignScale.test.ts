import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Problem } from '../../src/core/problem';
import { fill } from '../../src/i18n/fill';
import { messagesIn } from '../../src/i18n/messages';
import { formatAmount } from '../../src/i18n/formatAmount';
import { CUSTOMER_AMOUNT, CUSTOMERS, manyClaimsPlan, MARKETS, marketAmount } from '../support/manyClaimsPlan';
import type { Plan } from '../support/plan';

const LISTED = 2_000;

describe('301 claims that all meet, in more than 2,000 pairs', () => {
  let plan: Plan;
  let problems: readonly Problem[];
  /** What the pairs share at most, the largest first: a market line is smaller than any customer line. */
  const pairs = Array.from({ length: MARKETS }, (_, at) => Array.from({ length: CUSTOMERS }, () => marketAmount(at))).flat().sort((a, b) => b - a);
  const rest = { count: pairs.length - LISTED, amount: pairs.slice(LISTED).reduce((sum, amount) => sum + amount, 0) };
  const markets = Array.from({ length: MARKETS }, (_, at) => marketAmount(at)).reduce((sum, amount) => sum + amount, 0);
  const customers = CUSTOMERS * CUSTOMER_AMOUNT;

  beforeAll(async () => {
    plan = await manyClaimsPlan('en');
    ({ problems } = await plan.runAction('align'));
  });

  it('get a range that holds the narrowest one, and it is said that it may be wider', async () => {
    const bounds = Object.fromEntries((await plan.rows('Bounds')).map((row) => [row['measureCode'], row]));
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(bounds['naive']?.['total']).toBe(markets + customers);
    // One site and one category are nobody's: all may lie within the larger department, or nothing may be shared.
    expect(Number(bounds['lowest']?.['total'])).toBeLessThanOrEqual(Math.max(markets, customers));
    expect(Number(bounds['lowest']?.['total'])).toBeGreaterThan(0);
    expect(Number(bounds['highest']?.['total'])).toBeGreaterThanOrEqual(markets + customers);
    expect(bounds['highest']?.['meaning']).toBe(messagesIn('en').texts.boundsRough);
  });

  it('list the 2,000 pairs with the most money, and say how many more there are and of how much', async () => {
    const listed = await plan.rows('Overlaps');
    expect(listed).toHaveLength(LISTED);
    expect(listed.map(({ possible }) => possible)).toEqual(pairs.slice(0, LISTED));
    const naive = (await plan.rows('Bounds')).find(({ measureCode }) => measureCode === 'naive');
    expect(naive?.['meaning']).toBe(fill(messagesIn('en').texts.furtherOverlaps, { count: rest.count, amount: formatAmount(rest.amount, 'en') }));
  });

  it('are not bound while pairs beyond the listed ones are undecided', async () => {
    const refused = await plan.prepare({ action: 'bind' }).then(() => [], (error: { problems: Problem[] }) => error.problems);
    expect(refused.find(({ code }) => code === 'bind/overlap-open')?.count).toBe(LISTED);
    expect(refused.find(({ code }) => code === 'bind/overlaps-unlisted')?.params).toEqual({ count: rest.count, amount: `money:${String(rest.amount)}` });
  });
});
