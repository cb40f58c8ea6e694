import { describe, expect, it } from '@jest/globals';
import { toSerial } from '../../../src/core/calendar';
import { parseMonth, serialToMonth } from '../../../src/core/month';
import type { TierOptions } from '../../../src/domain/customer-map/assignTiers';
import { judgeTiers } from '../../../src/domain/customer-map/judgeTiers';
import type { CustomerHistory } from '../../../src/domain/sales/customerHistory';

const serial = (text: string): number => {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  return toSerial({ year, month, day });
};

/** Customers with their purchases, `day orders amount` each, at one site. */
function history(purchases: Readonly<Record<string, readonly string[]>>): CustomerHistory {
  const ids = Object.keys(purchases);
  const entries = Object.values(purchases).flatMap((list, customer) => list.map((text) => {
    const [day = '', orders = '', amount = ''] = text.split(' ');
    return { customer, day: serial(day), orders: Number(orders), amount: Number(amount) };
  }));
  const months = [...new Set(entries.map(({ day }) => serialToMonth(day)))].sort();
  return {
    ids, months: months.map((month) => {
      const own = entries.filter(({ day }) => serialToMonth(day) === month);
      return {
        site: 'S01', month, customers: Uint32Array.from(own, ({ customer }) => customer), days: Uint32Array.from(own, ({ day }) => day),
        orders: Uint32Array.from(own, ({ orders }) => orders), netSales: Float64Array.from(own, ({ amount }) => amount),
      };
    }),
  };
}

/** Ten customers: quantiles want two for each of five scores. */
const HISTORY = history({
  best: ['2025-02-01 1 500', '2025-06-01 1 500'], once: ['2025-03-01 1 900'], small: ['2025-04-01 2 10'], old: ['2023-01-01 3 5000'], later: ['2026-01-10 2 700'],
  four: ['2025-05-01 1 20'], five: ['2025-05-02 1 30'],
  six: ['2025-11-02 1 30000'], seven: ['2025-05-02 1 40'], eight: ['2025-05-02 1 45'], nine: ['2025-12-02 5 900'],
});


const END = parseMonth('2025-12')!;
const TIERS = [{ id: 'T01', name: 'best', lower: 10 }, { id: 'T02', name: 'others', lower: 3 }, { id: 'T03', name: 'none' }];
const OPTIONS: TierOptions = { rule: 'repeatTop', topShare: 0.3, minOrders: 2, bins: 5 };

/** Tiers by customer. */
function tiersBy(options: Partial<TierOptions>, tiers: Parameters<typeof judgeTiers>[3]['tiers'] = TIERS, rateOf = (): number | undefined => 1): Record<string, string | undefined> {
  const judged = judgeTiers(HISTORY, END, rateOf, { tiers, options: { ...OPTIONS, ...options } });
  return Object.fromEntries(HISTORY.ids.map((id, place) => [id, judged.tiers[place]]));
}

describe('judgeTiers', () => {
  it('calls the best repeat buyers of 12 months valuable, who ordered before to be developed, and who comes later not yet a customer', () => {
    expect(tiersBy({})).toEqual({ best: 'T01', once: 'T02', small: 'T02', old: 'T02', later: 'T03', four: 'T02', five: 'T02', six: 'T02', seven: 'T02', eight: 'T02', nine: 'T01' });
  });

  it('follows the rule of the plan: sums of scores, or mean sales of the last three months', () => {
    expect(tiersBy({ rule: 'rfmFixed', cuts: { recency: [60], frequency: [1], monetary: [500] } }, [{ id: 'A', name: '', lower: 6 }, { id: 'B', name: '', lower: 4 }, { id: 'C', name: '', lower: 3 }]))
      .toMatchObject({ nine: 'A', best: 'B', old: 'C', later: 'C', six: 'B' });
    const sellers = [{ id: 'L', name: '', lower: 5000 }, { id: 'M', name: '', lower: 100, upper: 5000 }, { id: 'S', name: '', lower: 0, upper: 100 }];
    expect(tiersBy({ rule: 'monthlySales' }, sellers)).toMatchObject({ six: 'L', nine: 'M', best: 'S', later: 'S' });
  });

  it('leaves tiers unknown, and says why, where the rule cannot answer', () => {
    const judged = judgeTiers(HISTORY, END, () => 1, { tiers: TIERS, options: { ...OPTIONS, rule: 'rfm', bins: 6 } });
    expect(judged.trouble).toBe('rfm/too-few');
    expect(new Set(judged.tiers)).toEqual(new Set(['unknown', 'T03']));
  });

  it('does not guess the tier of a customer whose sites have no rate', () => {
    expect(tiersBy({}, TIERS, () => undefined)).toMatchObject({ best: 'unknown', later: 'T03' });
  });
});
