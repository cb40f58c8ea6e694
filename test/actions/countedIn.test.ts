import { expect, it } from '@jest/globals';
import { startPlan, type Plan } from '../support/plan';

const enter = (plan: Plan, rows: object) => plan.runAction('enter-rows', { parameters: { rows: JSON.stringify(rows) } });
const row = (id: string, values: object): object => ({ row: { id }, values });
const stated = { amountMeans: 'total', claimBasis: 'net', taxState: 'out', currency: 'CNY', claimStatus: 'submitted' };

it('who counts a shared part is known for good, whatever the line or the language is called later', async () => {
  const plan = await startPlan();
  await plan.runAction('department-tabs');
  await enter(plan, {
    Sites: [row('S01', { siteName: '美国站' }), row('S02', { siteName: '墨西哥站' })],
    ClaimsMarket: [row('M000001', { description: '拉美', claimSite: '墨西哥站', amount: 300, ...stated })],
    ClaimsCustomer: [row('U000001', { description: '老客', claimBuyer: '老客', amount: 370, ...stated })],
    ClaimsProduct: [row('D000001', { description: '新品', claimScope: '新品', amount: 200, ...stated })],
  });
  await plan.runAction('align');
  await enter(plan, { Overlaps: [row('M000001U000001', { countedIn: '拉美' }), row('D000001U000001', { countedIn: '客户成功' })] });
  await enter(plan, { ClaimsMarket: [row('M000001', { description: '墨西哥全部' })] });
  await plan.runAction('align');
  expect(await plan.row('Overlaps', 'M000001U000001')).toMatchObject({ claimA: '市场运营 · 墨西哥全部', countedIn: 'M000001' });
  await enter(plan, { Overlaps: [row('D000001M000001', { countedIn: '选品' })] });
  await plan.runAction('relabel', { parameters: { to: 'en' } });
  const { problems } = await plan.runAction('align');
  expect(problems.map(({ code }) => code)).not.toContain('align/overlap-unreadable');
  expect((await plan.rows('Overlaps')).map((pair) => [pair['rowId'], pair['countedIn']])).toEqual(expect.arrayContaining([['M000001U000001', 'M000001'], ['D000001U000001', 'U000001'], ['D000001M000001', 'D000001']]));
  expect((await plan.prepare({ action: 'align' })).preview.isEmpty).toBe(true);
});
