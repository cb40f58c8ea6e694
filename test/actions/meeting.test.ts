import { beforeAll, describe, expect, it, test } from '@jest/globals';
import { answerRequest, readMeeting } from '../../src/actions/readMeeting';
import { wordsIn } from '../../src/taskpane/words/wordsIn';
import { meetingSentence } from '../../src/taskpane/meeting/meetingSentence';
import { startPlan, type Plan } from '../support/plan';

const row = (id: string, values: object): object => ({ row: { id }, values });
const enter = (plan: Plan, rows: object) => plan.runAction('enter-rows', { parameters: { rows: JSON.stringify(rows) } });
const stated = { amountMeans: 'total', claimBasis: 'net', taxState: 'out', currency: 'CNY', claimStatus: 'submitted' };
const yi = 100_000_000;
const note = { id: 'V000001', at: '2026-11-01 10:30', by: '李,王', subject: 's', decided: 'd', extras: { known: '', promised: '', condition: '', claimant: '' } };

describe('a meeting of two departments', () => {
  let plan: Plan;
  beforeAll(async () => {
    plan = await startPlan();
    await plan.runAction('department-tabs');
    await enter(plan, { Settings: [row('annualTarget', { value: 6 * yi })], Sites: [row('S01', { siteName: '美国站', region: '北美' }), row('S02', { siteName: '墨西哥站', region: '拉美' }), row('S03', { siteName: '巴西站', region: '拉美' })] });
    await enter(plan, { ClaimsMarket: [row('M000001', { description: '拉美', claimSite: '拉美', amount: 3 * yi, ...stated })], ClaimsCustomer: [row('U000001', { description: '老客', claimBuyer: '老客', amount: 2 * yi, ...stated })] });
    await plan.runAction('align');
    await enter(plan, { Asks: [row('H000001', { askFrom: 'customer', askTo: 'market', request: '能否配合 3 场闭门会', neededBy: '2026-03-31', linkedLines: 'U000001' })] });
  });

  it('asks for what is open, the most money first, in plain sentences', async () => {
    const { total, target, items } = await readMeeting();
    expect({ total, target }).toEqual({ total: 5 * yi, target: 6 * yi });
    const words = wordsIn('zh-CN');
    expect(items.map((item) => meetingSentence(item, words))).toEqual([
      '客户成功问市场：能否配合 3 场闭门会？2.00亿 目标在等。怎么答复？',
      '拉美 · 老客：市场与客户成功都算了，最多 2.00亿。计入谁？',
    ]);
    expect(items[1]?.answers).toEqual(['first', 'second', 'split', 'additional']);
  });

  it('writes the answer into its row and a decision with time and names', async () => {
    const [, overlap] = (await readMeeting()).items;
    if (overlap === undefined) throw new Error('No overlap');
    await plan.runAction('enter-rows', answerRequest(overlap, 'first', { ...note, extras: { ...note.extras, known: '1.2亿' } }));
    await plan.runAction('align');
    expect(await plan.row('Overlaps', 'M000001U000001')).toMatchObject({ resolution: 'once', countedIn: 'M000001', known: 1.2 * yi, agreedA: '李,王' });
    expect(await plan.row('Decisions', 'V000001')).toMatchObject({ decidedAt: '2026-11-01 10:30', decidedBy: '李,王', decidedMoney: 1.2 * yi, aboutRow: 'M000001U000001' });
    const after = await readMeeting();
    expect(after.items.map(({ kind }) => kind)).toEqual(['ask']);
    expect(after.total).toBeCloseTo(3.8 * yi, 0);
    expect(after.nextDecision).toBe('V000002');
  });

  test('minutes hold numbers, decisions and open asks by person, and a second run changes nothing', async () => {
    await plan.runAction('minutes');
    expect((await plan.rows('Minutes')).map((line) => [line['minuteKind'], line['minuteWho'], line['minuteWhen']])).toEqual([['decision', '李,王', '2026-11-01 10:30'], ['ask', '市场运营', '2026-03-31']]);
    expect((await plan.prepare({ action: 'minutes' })).preview.isEmpty).toBe(true);
  });

  it('takes date and condition with the answer to an ask; a date that is too late is a card of its own until it is accepted', async () => {
    const [ask] = (await readMeeting()).items;
    if (ask === undefined) throw new Error('No ask');
    expect(ask.extras).toEqual(['promised', 'condition']);
    await plan.runAction('enter-rows', answerRequest(ask, 'yesIf', { ...note, id: 'V000002', extras: { known: '', promised: '2026-04-10', condition: '预算批准', claimant: '' } }));
    expect(await plan.row('Asks', 'H000001')).toMatchObject({ askAnswer: 'yesIf', condition: '预算批准', slackDays: -10, askCode: 'late' });
    expect(await plan.row('Decisions', 'V000002')).toMatchObject({ decided: 'd · 2026-04-10 · 预算批准' });
    const [late] = (await readMeeting()).items;
    if (late === undefined) throw new Error('Nothing is late');
    expect(meetingSentence(late, wordsIn('en'))).toMatch(/^“能否配合 3 场闭门会” is promised 10 days later than needed; \d+\.\d\dM of target is at risk\. Accept\?$/);
    await plan.runAction('enter-rows', answerRequest(late, 'accept', { ...note, id: 'V000003' }));
    expect((await readMeeting()).items).toEqual([]);
    // More money hangs on it now than was accepted.
    await enter(plan, { Asks: [row('H000001', { linkedLines: 'U000001, M000001' })] });
    expect((await readMeeting()).items.map(({ kind }) => kind)).toEqual(['late']);
  });
});

test('a contradiction is a card that sends one of its lines back', async () => {
  const plan = await startPlan();
  await plan.runAction('department-tabs');
  await enter(plan, { Sites: [row('S01', { siteName: '美国站', region: '北美' }), row('S02', { siteName: '墨西哥站', region: '拉美' })] });
  await enter(plan, { ClaimsMarket: [row('M000001', { description: '拉美', claimSite: '拉美', amount: 3 * yi, ...stated })], ClaimsProduct: [row('D000001', { description: '墨西哥', claimSite: '墨西哥站', amount: 5 * yi, ...stated })] });
  await plan.runAction('align');
  const [first] = (await readMeeting()).items;
  if (first === undefined) throw new Error('Nothing is open');
  expect(first).toMatchObject({ kind: 'contradiction', amount: 8 * yi });
  await plan.runAction('enter-rows', answerRequest(first, 'D000001', note));
  expect(await plan.row('ClaimsProduct', 'D000001')).toMatchObject({ claimStatus: 'returned' });
});

test('minutes before any alignment say what comes first', async () => {
  const plan = await startPlan();
  await expect(plan.prepare({ action: 'minutes' })).rejects.toMatchObject({ problems: [{ code: 'align/not-aligned' }] });
});
