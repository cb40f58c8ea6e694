import { beforeAll, describe, expect, it } from '@jest/globals';
import { answerRequest, readMeeting, type OpenDecision } from '../../src/actions/readMeeting';
import { messagesIn } from '../../src/i18n/messages';
import { meetingSentence } from '../../src/taskpane/meeting/meetingSentence';
import type { PaneWords } from '../../src/taskpane/words/PaneWords';
import { startPlan, type Plan } from '../support/plan';

const row = (id: string, values: object): object => ({ row: { id }, values });
const stated = { amountMeans: 'total', claimBasis: 'net', taxState: 'out', currency: 'CNY', claimStatus: 'submitted', owner: '王' };
const note = { id: 'V000001', at: '2026-03-05 10:00', by: '王', subject: 's', decided: 'd', extras: { known: '', promised: '', condition: '', claimant: '' } };
const words = { text: messagesIn('en').taskpane, language: 'en', comma: ', ' } as PaneWords;

describe('what a meeting put off or accepted', () => {
  let plan: Plan;
  const enter = (rows: object) => plan.runAction('enter-rows', { parameters: { rows: JSON.stringify(rows) } });
  const card = async (kind: string): Promise<OpenDecision> => {
    const item = (await readMeeting()).items.find((one) => one.kind === kind);
    if (item === undefined) throw new Error(`No ${kind} is open`);
    return item;
  };
  const kinds = async (): Promise<string[]> => (await readMeeting()).items.map(({ kind }) => kind);
  const ask = async (): Promise<unknown> => plan.row('Asks', 'H000001');

  beforeAll(async () => {
    plan = await startPlan();
    await plan.runAction('department-tabs');
    await enter({
      Settings: [row('planYear', { value: 2026 }), row('annualTarget', { value: 10_000_000 })], Sites: [row('S01', { siteName: 'MX', region: 'LatAm' }), row('S02', { siteName: 'US', region: 'NA' })],
      ClaimsMarket: [row('M000001', { description: 'LatAm', claimSite: 'LatAm', amount: 5_000_000, ...stated })], ClaimsProduct: [row('D000001', { description: 'New', claimSite: 'LatAm', claimScope: 'new', amount: 1_000_000, ...stated })],
    });
    await plan.runAction('align');
    await enter({ Overlaps: [row('D000001M000001', { known: 1_000_000 })], Asks: [row('H000001', { askFrom: 'product', askTo: 'market', request: 'Stock', neededBy: '2026-03-01', promisedFor: '2026-03-01', linkedLines: 'D000001', askType: 'event' })] });
    await enter({ Asks: [row('H000001', { askAnswer: 'yes' })] });
    await plan.runAction('align');
  });

  it('brings a gap that was left for the next round back in the next round, and not before', async () => {
    await plan.runAction('freeze-round');
    await plan.runAction('enter-rows', answerRequest(await card('gap'), 'later', note));
    expect(await kinds()).not.toContain('gap');
    await enter({ ClaimsMarket: [row('M000001', { description: 'LatAm, all' })] });
    await plan.runAction('align');
    await plan.runAction('freeze-round');
    expect(await kinds()).toContain('gap');
    await plan.runAction('enter-rows', answerRequest(await card('gap'), 'accept', { ...note, id: 'V000002' }));
    expect(await kinds()).not.toContain('gap');
  });

  it('counts an ask by the day on which it was done, and one done late as late', async () => {
    expect(await ask()).toMatchObject({ slackDays: 0, atRisk: 0, askCode: 'agreed' });
    await enter({ Asks: [row('H000001', { promisedFor: '2026-03-20', doneOn: '2026-02-27' })] });
    expect(await ask()).toMatchObject({ slackDays: 2, atRisk: 0, askCode: 'done' });
    await enter({ Asks: [row('H000001', { promisedFor: '2026-03-01', doneOn: '2026-03-06' })] });
    expect(await ask()).toMatchObject({ slackDays: -5, askCode: 'doneLate' });
    expect(Number((await plan.row('Asks', 'H000001'))['atRisk'])).toBeGreaterThanOrEqual(0);
    const late = await card('late');
    expect(late.answers).toEqual(['accept']);
    expect(meetingSentence(late, words)).toMatch(/^“Stock” was done 5 days later than needed/);
    await plan.runAction('enter-rows', answerRequest(late, 'accept', { ...note, id: 'V000003' }));
    expect(await kinds()).not.toContain('late');
  });
});
