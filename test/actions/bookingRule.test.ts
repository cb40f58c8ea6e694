import { beforeAll, describe, expect, it, test } from '@jest/globals';
import { startPlan, type Plan } from '../support/plan';

const enter = (plan: Plan, rows: object) => plan.runAction('enter-rows', { parameters: { rows: JSON.stringify(rows) } });
const row = (id: string, values: object): object => ({ row: { id }, values });
const stated = { amountMeans: 'total', claimBasis: 'net', taxState: 'out', currency: 'CNY', claimStatus: 'submitted', owner: '王' };
const MILLION = 1_000_000;

/** The three views 3.0, 3.7 and 7.5 (millions) with all that is known of them: 12 in all. */
let plan: Plan;
beforeAll(async () => {
  plan = await startPlan();
  await plan.runAction('department-tabs');
  await enter(plan, { Sites: [row('S01', { siteName: '美国站', region: '北美' }), row('S02', { siteName: '墨西哥站', region: '拉美' }), row('S03', { siteName: '巴西站', region: '拉美' })] });
  await enter(plan, {
    ClaimsMarket: [row('M000001', { description: '拉美', claimSite: '拉美', amount: 3 * MILLION, ...stated })],
    ClaimsCustomer: [row('U000001', { description: '老客', claimBuyer: '老客', amount: 3.7 * MILLION, ...stated })],
    ClaimsProduct: [row('D000001', { description: '新品和套装', claimScope: '新品,套装', amount: 7.5 * MILLION, ...stated })],
  });
  await plan.runAction('align');
  await enter(plan, { Overlaps: [row('M000001U000001', { known: 1.2 * MILLION }), row('D000001U000001', { known: MILLION }), row('D000001M000001', { known: 0 })] });
});

/** What market, customers and products own under these settings, in millions. */
async function owned(settings: Record<string, unknown>): Promise<number[]> {
  await enter(plan, { Settings: Object.entries(settings).map(([key, value]) => row(key, { value })) });
  await plan.runAction('align');
  const lines = Object.fromEntries((await plan.rows('SameBasis')).map((line) => [line['rowId'], Number(line['owned']) / MILLION]));
  return [lines['M000001'] ?? NaN, lines['U000001'] ?? NaN, lines['D000001'] ?? NaN];
}
const near = (...values: number[]): unknown[] => values.map((value) => expect.closeTo(value, 6));

describe('the rule of the plan about what several departments claim', () => {
  test('by precedence, market before customers before products unless the plan says otherwise', async () => {
    expect(await owned({})).toEqual(near(3, 2.5, 6.5));
    expect(await owned({ bookingOrder: 'product-customer-market' })).toEqual(near(1.8, 2.7, 7.5));
  });

  test('in proportion to the claims (7-o)', async () => {
    expect(await owned({ bookingRule: 'proportional' })).toEqual(near(2.337313, 2.493044, 7.169643));
  });

  test('by agreed shares of the departments, and by those of a pair where people typed them', async () => {
    // 1.2 at 3 : 2 and 1.0 at 2 : 5.
    expect(await owned({ bookingRule: '按约定比例', bookingShareMarket: 3, bookingShareCustomer: 2, bookingShareProduct: 5 })).toEqual(near(1.8 + 0.72, 1.5 + 0.48 + 2 / 7, 6.5 + 5 / 7));
    await enter(plan, { Overlaps: [row('M000001U000001', { shareA: 0.75 })] });
    expect(await owned({})).toEqual(near(1.8 + 0.9, 1.5 + 0.3 + 2 / 7, 6.5 + 5 / 7));
  });

  it('is said in the scopes of what is bound, and the lines add up to the cent', async () => {
    await plan.runAction('bind');
    const agreed = await plan.rows('Agreed');
    expect(Object.fromEntries(agreed.map((line) => [line['rowId'], line['exclusiveScope']]))).toEqual({
      // Nothing is sold where market and products meet; they still divide it as agreed, so that it has owners.
      M000001: expect.stringMatching(/^拉美；拉美 · 老客 的 .*；拉美 · 新品、套装 的 37\.5%/),
      U000001: expect.stringContaining('老客'),
      D000001: expect.stringContaining('新品、套装'),
    });
    expect(agreed.reduce((sum, line) => sum + Math.round(Number(line['agreedAmount']) * 100), 0)).toBe(12 * MILLION * 100);
    expect((await plan.prepare({ action: 'bind' })).preview.isEmpty).toBe(true);
  });
});
