import { beforeAll, describe, expect, it, test } from '@jest/globals';
import { readMeeting } from '../../src/actions/readMeeting';
import type { Problem } from '../../src/core/problem';
import { sentenceOf } from '../../src/i18n/messages';
import { agreesWithLibreOffice } from '../support/agreesWithLibreOffice';
import { startPlan, type Plan } from '../support/plan';

const enter = (plan: Plan, rows: object) => plan.runAction('enter-rows', { parameters: { rows: JSON.stringify(rows) } });
const row = (id: string, values: object): object => ({ row: { id }, values });
const stated = { amountMeans: 'total', claimBasis: 'net', taxState: 'out', currency: 'CNY', claimStatus: 'submitted' };
const yi = 100_000_000;

/** The three views of one plan: Latin America, existing customers, new products and bundles. */
async function meeting(): Promise<Plan> {
  const plan = await startPlan();
  await plan.runAction('department-tabs');
  await enter(plan, { Sites: [row('S01', { siteName: '美国站', region: '北美', country: 'US' }), row('S02', { siteName: '墨西哥站', region: '拉美', country: 'MX' }), row('S03', { siteName: '巴西站', region: '拉美', country: 'BR' })] });
  await enter(plan, {
    ClaimsMarket: [row('M000001', { description: '拉美', claimSite: '拉美', amount: 3 * yi, ...stated })],
    ClaimsCustomer: [row('U000001', { description: '老客', claimBuyer: '老客', amount: 3.7 * yi, ...stated })],
    ClaimsProduct: [row('D000001', { description: '新品和套装', claimScope: '新品,套装', amount: 7.5 * yi, ...stated })],
  });
  return plan;
}

const total = async (plan: Plan, id: string): Promise<unknown> => (await plan.rows('Bounds')).find((found) => found['measureCode'] === id)?.['total'];

describe('three views of one plan', () => {
  let plan: Plan;
  beforeAll(async () => {
    plan = await meeting();
    await plan.runAction('align');
  });

  it('adds up to 14.2, and means between 7.5 and 14.2 while nothing is known', async () => {
    expect(await total(plan, 'naive')).toBeCloseTo(14.2 * yi, 0);
    expect(await total(plan, 'lowest')).toBeCloseTo(7.5 * yi, 0);
    expect(await total(plan, 'highest')).toBeCloseTo(14.2 * yi, 0);
  });

  it('lists the pairs with the scope that they share in words', async () => {
    const pairs = await plan.rows('Overlaps');
    expect(pairs.map((pair) => [pair['rowId'], pair['sharedScope']])).toEqual([
      ['D000001U000001', '新品、套装 · 老客'],
      ['D000001M000001', '拉美 · 新品、套装'],
      ['M000001U000001', '拉美 · 老客'],
    ]);
  });

  test('known overlaps make it exactly 12, counted 3.0, 2.5 and 6.5', async () => {
    await enter(plan, { Overlaps: [row('M000001U000001', { known: 1.2 * yi }), row('D000001U000001', { known: yi }), row('D000001M000001', { known: 0 })] });
    await plan.runAction('align');
    expect(await total(plan, 'lowest')).toBeCloseTo(12 * yi, 0);
    expect(await total(plan, 'highest')).toBeCloseTo(12 * yi, 0);
    const owned = Object.fromEntries((await plan.rows('SameBasis')).map((line) => [line['rowId'], Math.round(Number(line['owned']) / 1e6) / 100]));
    expect(owned).toEqual({ M000001: 3, U000001: 2.5, D000001: 6.5 });
    expect(await total(plan, 'owned')).toBeCloseTo(12 * yi, 0);
  });

  it('changes nothing when run again', async () => {
    expect((await plan.prepare({ action: 'align' })).preview.isEmpty).toBe(true);
  });

  it('agrees with LibreOffice', async () => {
    const { compared, differences } = await agreesWithLibreOffice(plan.workbook, { customFunctions: new Set() });
    expect(compared).toBeGreaterThan(20);
    expect(differences).toEqual([]);
  });
});

describe('a line that cannot be compared', () => {
  it('is left out and says why, and the others go on', async () => {
    const plan = await meeting();
    await enter(plan, { ClaimsMarket: [row('M000001', { amountMeans: null, claimSite: '亚太' })] });
    const result = await plan.runAction('align');
    expect(result.problems.map(({ code }) => code)).toContain('align/line-left-out');
    const lines = await plan.rows('SameBasis');
    expect(lines.find((line) => line['rowId'] === 'M000001')).toMatchObject({ blocked: '金额含义 · 认不出的名称 亚太', comparable: null });
    expect(await total(plan, 'naive')).toBeCloseTo(11.2 * yi, 0);
    expect(await total(plan, 'leftOut')).toBe(1);
  });
});

describe('a proposal under caps', () => {
  it('meets the target, and names the resource that holds a line', async () => {
    const plan = await meeting();
    await enter(plan, {
      ClaimsCustomer: [row('U000001', { amount: 2 * yi })],
      ClaimsProduct: [row('D000001', { amount: 4 * yi })],
      Settings: [row('annualTarget', { value: 12 * yi })],
    });
    await plan.runAction('align');
    await enter(plan, {
      Overlaps: ['M000001U000001', 'D000001U000001', 'D000001M000001'].map((id) => row(id, { known: 0 })),
      Caps: [row('T000001', { resource: '拉美物流', claimSite: '拉美', linkedLines: 'M000001', capAmount: 3 * yi }), row('T000002', { resource: '老客承接', linkedLines: 'u000001', capAmount: 2.5 * yi })],
    });
    await plan.runAction('align');
    const proposed = Object.fromEntries((await plan.rows('Proposal')).map((line) => [line['rowId'], Number(line['proposed']) / yi]));
    expect(proposed).toEqual({ M000001: expect.closeTo(3, 6), U000001: expect.closeTo(2.5, 6), D000001: expect.closeTo(6.5, 6) });
    expect((await plan.rows('Proposal'))[0]?.['boundBy']).toContain('拉美物流');
  });

  it('says how far the caps go when they stop short of the target, and which do not even carry the floors', async () => {
    const plan = await meeting();
    await enter(plan, { Settings: [row('annualTarget', { value: 90 * yi })] });
    await plan.runAction('align');
    await enter(plan, { Caps: [row('T000001', { resource: '资金', capAmount: 10 * yi })] });
    const result = await plan.runAction('align');
    expect(result.problems.find(({ code }) => code === 'align/caps-short')?.params).toEqual({ most: 'money:1000000000', short: 'money:8000000000', caps: '资金' });
    await enter(plan, { ClaimsProduct: [row('D000001', { floorAmount: 7 * yi })], Caps: [row('T000002', { resource: '新品认证', linkedLines: 'D000001', capAmount: 6 * yi })] });
    const again = await plan.runAction('align');
    expect(again.problems.find(({ code }) => code === 'align/floors-over-caps')?.params).toEqual({ caps: '新品认证' });
    expect((await plan.rows('Proposal')).map(({ rowId, proposed, boundBy }) => [rowId, proposed, boundBy])).toContainEqual(['D000001', null, '新品认证']);
  });
});

describe('hints', () => {
  it('name a claim that starts before it can be sold, and keep the answer when aligned again', async () => {
    const plan = await meeting();
    await enter(plan, { Settings: [row('planYear', { value: 2027 })], ClaimsProduct: [row('D000001', { firstMonth: 46388, earliestStart: 46508 })] });
    await plan.runAction('align');
    const [hint] = await plan.rows('Potential');
    expect(hint).toMatchObject({ rowId: 'ItooEarlyD000001', hintAbout: '新品和套装', hintCode: 'tooEarly' });
    expect(hint?.['hintAmount']).toBeCloseTo((7.5 * yi * 4) / 12, 0);
    await enter(plan, { Potential: [row('ItooEarlyD000001', { adopted: 'adopt' })] });
    await plan.runAction('align');
    expect((await plan.rows('Potential'))[0]).toMatchObject({ adopted: 'adopt' });
  });
});

describe('tables by money, aligned again after amounts have changed', () => {
  let plan: Plan;
  beforeAll(async () => {
    plan = await meeting();
    await plan.runAction('align');
    await enter(plan, { Overlaps: [row('M000001U000001', { agreedA: '王' })] });
    await plan.byHand((context) => {
      context.workbook.tables.getItem('Overlaps').columns.add(undefined, [['我的列'], ['新品和老客'], ['拉美和新品'], ['拉美和老客']]);
    });
    await enter(plan, {
      ClaimsMarket: [row('M000001', { amount: 9 * yi }), row('M000002', { description: '美国', claimSite: '美国站', amount: 6 * yi, ...stated })],
      ClaimsCustomer: [row('U000001', { amount: 8 * yi })],
    });
    await plan.runAction('align');
  });
  const pairs = async (): Promise<unknown[]> => (await plan.rows('Overlaps')).map(({ rowId }) => rowId);

  it('stand by money again, and what was typed stays with its row', async () => {
    expect(await pairs()).toEqual(['M000001U000001', 'D000001U000001', 'D000001M000001', 'D000001M000002', 'M000002U000001']);
    expect(await plan.row('Overlaps', 'M000001U000001')).toMatchObject({ possible: 8 * yi, agreedA: '王' });
    const { area } = plan.table('Overlaps');
    expect([1, 2, 3].map((at) => plan.sheetOf('Overlaps').value(area.row + at, area.col + area.cols - 1))).toEqual(['拉美和老客', '新品和老客', '拉美和新品']);
    expect((await plan.rows('Gaps')).map(({ rank }) => rank)).toEqual([1, 2, 3]);
    expect((await plan.prepare({ action: 'align' })).preview.isEmpty).toBe(true);
  });

  it('keep the order in which somebody has sorted them', async () => {
    await plan.byHand((context) => context.workbook.tables.getItem('Overlaps').sort.apply([{ key: plan.position('Overlaps', 'rowId'), ascending: true }]));
    await enter(plan, { ClaimsMarket: [row('M000001', { amount: 7 * yi })] });
    await plan.runAction('align');
    expect(await pairs()).toEqual(['D000001M000001', 'D000001M000002', 'D000001U000001', 'M000001U000001', 'M000002U000001']);
  });
});

describe('what cannot all be true', () => {
  it('is told one by one, in the range beside each other', async () => {
    const plan = await startPlan();
    await plan.runAction('department-tabs');
    const sites = [1, 2, 3, 4].map((at) => row(`S0${String(at)}`, { siteName: `站${String(at)}`, region: at < 3 ? '东' : '西' }));
    const claim = (at: number, site: string, amount: number): object => row(`M00000${String(at)}`, { description: site, claimSite: site, amount, ...stated, owner: '王' });
    await enter(plan, { Sites: sites, ClaimsMarket: [claim(1, '东', 1 * yi), claim(2, '站1', 2 * yi), claim(3, '西', 3 * yi), claim(4, '站3', 4 * yi)] });
    const { problems } = await plan.runAction('align');
    expect(problems.filter(({ code }) => code === 'align/contradiction')).toHaveLength(2);
    const meaning = (await plan.rows('Bounds')).find(({ measureCode }) => measureCode === 'lowest')?.['meaning'];
    expect(meaning).toBe('互相矛盾：东 1.00亿 / 站1 2.00亿；西 3.00亿 / 站3 4.00亿');
    const refused = await plan.prepare({ action: 'bind' }).then(() => [], (error: { problems: Problem[] }) => error.problems);
    expect(refused.filter(({ code }) => code === 'bind/contradiction').map((problem) => sentenceOf(problem, 'zh-CN'))).toEqual(['互相矛盾：东 1.00亿 / 站1 2.00亿。请改一处。', '互相矛盾：西 3.00亿 / 站3 4.00亿。请改一处。']);
    expect((await readMeeting()).items.filter(({ kind }) => kind === 'contradiction')).toHaveLength(2);
  });
});

describe('tabs that users move, sort or break', () => {
  let plan: Plan;
  beforeAll(async () => {
    plan = await meeting();
    await enter(plan, { ClaimsMarket: [row('M000002', { description: '北美', claimSite: '北美', amount: 5 * yi, ...stated }), row('M000003', { description: '欧元', amount: yi, ...stated, currency: 'EUR' })] });
    await plan.runAction('align');
  });
  const refusal = () => plan.prepare({ action: 'align' }).then(() => [], (error: { problems: { code: string; params: object }[] }) => error.problems.map(({ code, params }) => ({ code, params })));

  it('leaves a line in a currency without a plan rate out and says so', async () => {
    expect(await plan.row('SameBasis', 'M000003')).toMatchObject({ blocked: '计划汇率', comparable: null });
  });

  it('gives the same whatever the order of rows and tabs, and under another name of the sheet', async () => {
    await plan.byHand((context) => {
      const { workbook } = context;
      workbook.tables.getItem('ClaimsMarket').sort.apply([{ key: 0, ascending: false }]);
      workbook.worksheets.getItem(plan.sheetOf('ClaimsProduct').name).position = 0;
      workbook.worksheets.getItem(plan.sheetOf('ClaimsCustomer').name).name = '客户部的表';
    });
    expect((await plan.rows('ClaimsMarket')).map((line) => line['rowId'])).toEqual(['M000003', 'M000002', 'M000001']);
    // The index names the sheet anew; nothing else changes.
    expect((await plan.prepare({ action: 'align' })).preview.refreshed).toEqual(['Index']);
  });

  it('refuses a tab that lost a column, then one that is gone, by name, and writes nothing', async () => {
    await plan.byHand((context) => context.workbook.tables.getItem('ClaimsProduct').columns.getItem('金额').delete());
    const before = plan.model();
    expect(await refusal()).toEqual([{ code: 'table/column-missing', params: { table: 'ClaimsProduct', column: 'header:amount' } }]);
    expect(plan.model()).toEqual(before);
    await plan.byHand((context) => context.workbook.worksheets.getItem('客户部的表').delete());
    expect((await refusal()).map(({ code }) => code).sort()).toEqual(['table/column-missing', 'table/missing']);
  });
});
