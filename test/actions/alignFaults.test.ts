import { beforeAll, describe, expect, it } from '@jest/globals';
import { answerRequest, readMeeting } from '../../src/actions/readMeeting';
import { toSerial } from '../../src/core/calendar';
import type { Problem } from '../../src/core/problem';
import { sentenceOf } from '../../src/i18n/messages';
import { startPlan, type Plan } from '../support/plan';

const enter = (plan: Plan, rows: object) => plan.runAction('enter-rows', { parameters: { rows: JSON.stringify(rows) } });
const row = (id: string, values: object): object => ({ row: { id }, values });
const stated = { amountMeans: 'total', claimBasis: 'net', taxState: 'out', currency: 'CNY', claimStatus: 'submitted', owner: '王' };
const yi = 100_000_000;
const bindProblems = (plan: Plan): Promise<Problem[]> => plan.prepare({ action: 'bind' }).then(() => [], (error: { problems: Problem[] }) => error.problems);
const said = (problems: readonly Problem[], code: string): Problem => problems.find((problem) => problem.code === code) ?? { code: 'none', severity: 'info' };

/** A plan with two sites of two regions and these claims of 2026. */
async function claimed(claims: object): Promise<Plan> {
  const plan = await startPlan();
  await plan.runAction('department-tabs');
  await enter(plan, { Settings: [row('planYear', { value: 2026 })], Sites: [row('S01', { siteName: '美国站', region: '北美' }), row('S02', { siteName: '墨西哥站', region: '拉美' })], ...claims });
  return plan;
}

describe('a contradiction that comes about through a known amount', () => {
  let plan: Plan;
  let problems: readonly Problem[];
  beforeAll(async () => {
    plan = await claimed({
      ClaimsMarket: [row('M000001', { description: '拉美', claimSite: '拉美', amount: 3 * yi, ...stated })],
      ClaimsCustomer: [row('U000001', { description: '老客', claimBuyer: '老客', amount: 5 * yi, ...stated })],
      ClaimsProduct: [row('D000001', { description: '新品', claimScope: '新品', amount: 4 * yi, ...stated })],
    });
    await plan.runAction('align');
    await enter(plan, { Overlaps: [row('M000001U000001', { known: 3.5 * yi }), row('D000001U000001', { resolution: 'once', countedIn: 'A' }), row('D000001M000001', { resolution: 'split' })] });
    ({ problems } = await plan.runAction('align'));
  });

  it('names the known amount beside the lines, in the language of whoever reads', () => {
    const problem = said(problems, 'align/contradiction');
    expect(sentenceOf(problem, 'zh-CN')).toMatch(/^互相矛盾：拉美 3\.00亿 \/ 已确认重叠 拉美 × 老客 3\.50亿。/);
    expect(sentenceOf(problem, 'en')).toMatch(/拉美 300\.00M \/ confirmed overlap 拉美 × 老客 350\.00M\./);
  });

  it('says that more is confirmed than the smaller line claims', () => {
    expect(sentenceOf(said(problems, 'align/known-above'), 'zh-CN')).toBe('重叠 市场运营 · 拉美 × 客户成功 · 老客：已确认 3.50亿，比其中较小的一条申报 3.00亿 还大。请改这一行或申报。');
  });

  it('calls no pair open that is decided, neither in the meeting nor when binding', async () => {
    expect((await readMeeting()).items.filter(({ kind }) => kind === 'overlap')).toEqual([]);
    expect((await bindProblems(plan)).map(({ code }) => code)).toEqual(['bind/contradiction']);
  });

  it('is settled in the meeting by asking for the amount again, and the pair is open then', async () => {
    const [item] = (await readMeeting()).items;
    expect(item).toMatchObject({ answers: ['M000001', 'M000001U000001'], overlaps: [{ amount: 3.5 * yi, between: ['拉美', '老客'] }] });
    if (item !== undefined) await plan.runAction('enter-rows', answerRequest(item, 'M000001U000001', { id: 'V000001', at: '', by: '', subject: '', decided: '', extras: { known: '', promised: '', condition: '', claimant: '' } }));
    await plan.runAction('align');
    const items = (await readMeeting()).items;
    expect(items.map(({ kind, id }) => [kind, id])).toContainEqual(['overlap', 'M000001U000001']);
    expect(await plan.row('Overlaps', 'M000001U000001')).toMatchObject({ known: null });
  });

  it('is told to a reader of another language in that language, and stands in the sheets in theirs', async () => {
    await enter(plan, { ClaimsMarket: [row('M000001', { earliestStart: '2026-05' })] });
    await plan.runAction('align');
    const { items } = await readMeeting('en');
    const card = items.find(({ id }) => id === 'M000001U000001');
    expect([card?.says['sharedScope'], card?.heard['sharedScope']]).toEqual(['墨西哥站 · 老客', '墨西哥站 · Existing']);
    const hint = items.find(({ kind }) => kind === 'hint');
    expect([hint?.says['hintReason'], hint?.heard['hintReason']]).toEqual(['2026-05 前卖不了：备货、认证或协作在那之后。', 'Nothing can be sold before 2026-05: stock, certificate or an ask comes later.']);
    expect(items.find(({ kind, says }) => kind === 'gap' && says['slice'] === '全部')?.heard['slice']).toBe('everything');
  });
});

describe('months of a claim that are no part of the plan year', () => {
  const months = (first: string | null, last: string | null): object => ({ firstMonth: first, lastMonth: last });
  let plan: Plan;
  let problems: readonly Problem[];
  beforeAll(async () => {
    plan = await claimed({
      ClaimsMarket: [
        row('M000001', { description: '明年一月', claimSite: '拉美', amount: 3 * yi, ...stated, amountMeans: 'increase', ...months('2027-01', null) }),
        row('M000002', { description: '今年', claimSite: '北美', amount: 2 * yi, ...stated, ...months('2026-03', '2026-12') }),
        row('M000003', { description: '倒过来', claimSite: '拉美', amount: yi, ...stated, ...months('2026-09', '2026-03') }),
        row('M000004', { description: '去年', claimSite: '拉美', amount: yi, ...stated, ...months('2025-11', '2026-03') }),
      ],
    });
    ({ problems } = await plan.runAction('align'));
  });

  it('keep the line out, and it is said which line and which month', async () => {
    expect(Object.fromEntries((await plan.rows('SameBasis')).map(({ description, blocked }) => [description, blocked]))).toEqual({
      明年一月: '不在规划年度的月份 2027-01', 今年: null, 倒过来: '不在规划年度的月份 2026-09–2026-03', 去年: '不在规划年度的月份 2025-11',
    });
    expect(sentenceOf(said(problems, 'align/line-left-out'), 'en')).toBe('“明年一月” is left out of the totals until this is filled in or corrected: month outside the plan year 2027-01. The other lines count.');
    expect((await plan.rows('Bounds')).find(({ measureCode }) => measureCode === 'naive')?.['total']).toBe(2 * yi);
    // Nothing else is said of what it states.
    expect(problems.map(({ code }) => code)).not.toContain('align/increase-from-nothing');
  });

  it('may lie in the next calendar year where the fiscal year does', async () => {
    await enter(plan, { Settings: [row('fiscalStart', { value: 4 })] });
    expect(await plan.row('ClaimsMarket', 'M000001')).toMatchObject({ firstMonth: toSerial({ year: 2027, month: 1, day: 1 }) });
    await plan.runAction('align');
    expect((await plan.rows('SameBasis')).filter(({ blocked }) => blocked !== null).map(({ description }) => description)).toEqual(['今年', '倒过来', '去年']);
  });
});
