import { expect, it } from '@jest/globals';
import { meetingItems, type MeetingTables } from '../../src/sheets/meetingItems';
import { meetingSentence } from '../../src/taskpane/meeting/meetingSentence';
import { paneWords } from '../../src/taskpane/words/PaneWords';

const line = (rowId: string, department: string, description: string) => ({ rowId, department, description, comparable: 100, owned: 100, rowState: 'current' });
const overlap = (lineA: string, lineB: string, sharedScope: string) => ({ rowId: lineA + lineB, lineA, lineB, sharedScope, possible: 100, rowState: 'current', resolution: null, known: null });
const TABLES: MeetingTables = {
  Bounds: [], Asks: [], Potential: [], Unclaimed: [], Gaps: [], Decisions: [], Rounds: [],
  SameBasis: [line('D000001', 'product', '新品'), line('M000001', 'market', '北美'), line('M000002', 'market', '北美大促'), line('U000001', 'customer', '老客')],
  Overlaps: [overlap('D000001', 'M000001', '美国站'), overlap('D000001', 'M000002', '美国站'), overlap('D000001', 'U000001', '老客')],
};

it('names the lines of overlaps that departments and scope alone do not tell apart', () => {
  const sentences = meetingItems(TABLES, 0).map((item) => meetingSentence({ ...item, answers: [], extras: [], heard: item.says }, paneWords('zh-CN')));
  expect(sentences).toEqual([
    '美国站:选品“新品”与市场“北美”都算了,最多 100。计入谁?',
    '美国站:选品“新品”与市场“北美大促”都算了,最多 100。计入谁?',
    '老客:选品与客户成功都算了,最多 100。计入谁?',
  ]);
});
