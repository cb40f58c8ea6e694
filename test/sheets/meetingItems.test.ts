import { expect, it } from '@jest/globals';
import { missingExtra } from '../../src/actions/readMeeting';
import { answerRows, extrasOf } from '../../src/sheets/meetingAnswer';
import { meetingItems, type MeetingTables } from '../../src/sheets/meetingItems';
import { meetingSentence } from '../../src/taskpane/meeting/meetingSentence';
import { wordsIn } from '../../src/taskpane/words/wordsIn';

const line = (rowId: string, department: string, description: string) => ({ rowId, department, description, comparable: 100, owned: 100, rowState: 'current' });
const overlap = (lineA: string, lineB: string, sharedScope: string) => ({ rowId: lineA + lineB, lineA, lineB, sharedScope, possible: 100, rowState: 'current', resolution: null, known: null });
const TABLES: MeetingTables = {
  Bounds: [], Asks: [], Potential: [], Unclaimed: [], Gaps: [], Decisions: [], Rounds: [],
  SameBasis: [line('D000001', 'product', '新品'), line('M000001', 'market', '北美'), line('M000002', 'market', '北美大促'), line('U000001', 'customer', '老客')],
  Overlaps: [overlap('D000001', 'M000001', '美国站'), overlap('D000001', 'M000002', '美国站'), overlap('D000001', 'U000001', '老客')],
};

it('names the lines of overlaps that departments and scope alone do not tell apart', () => {
  const sentences = meetingItems(TABLES, 0).map((item) => meetingSentence({ ...item, answers: [], extras: [], heard: item.says }, wordsIn('zh-CN')));
  expect(sentences).toEqual([
    '美国站：选品“新品”与市场“北美”都算了，最多 100。计入谁？',
    '美国站：选品“新品”与市场“北美大促”都算了，最多 100。计入谁？',
    '老客：选品与客户成功都算了，最多 100。计入谁？',
  ]);
});

it('writes that nobody\'s sales are claimed only with who claims them, not with who is present', () => {
  const [item] = meetingItems({ ...TABLES, Overlaps: [], Unclaimed: [{ rowId: 'ES01C001', siteName: 'US', category: 'Lamps', scopeLastYear: 500, rowState: 'current', unclaimedDecision: null, claimant: null }] }, 0);
  if (item?.kind !== 'unclaimed') throw new Error('Nothing is unclaimed');
  const extras = { known: '', promised: '', condition: '', claimant: '' };
  expect([extrasOf(item), missingExtra(item, 'claim', extras), missingExtra(item, 'claim', { ...extras, claimant: ' ' }), missingExtra(item, 'base', extras)]).toEqual([['claimant'], 'claimant', 'claimant', undefined]);
  const answered = (answer: string) => answerRows(item, answer, { id: 'V000001', at: '', by: 'Wang, Li', subject: 's', decided: 'd', extras: { ...extras, claimant: 'Li' } });
  expect(answered('claim')).toMatchObject({ Unclaimed: [{ values: { unclaimedDecision: 'claim', claimant: 'Li' } }], Decisions: [{ values: { decided: 'd · Li', decidedBy: 'Wang, Li' } }] });
  expect(answered('base')).toMatchObject({ Unclaimed: [{ values: { unclaimedDecision: 'base' } }], Decisions: [{ values: { decided: 'd' } }] });
});
