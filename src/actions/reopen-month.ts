import { formatDate } from '../core/calendar';
import { Refusal } from '../core/problem';
import { TWELVE } from '../i18n/twelve';
import { summaryRow } from '../sheets/specs/pdcaSummary';
import type { RowContent } from '../sheets/tableContent';
import { UNASSIGNED_ROW } from '../sheets/trackerRows';
import { monthKeys, monthTable } from '../sheets/trackingKeys';
import type { ActionInput, ActionOutcome, GenerateAction } from './mechanism/definition';
import { readTracker } from './mechanism/readTracker';
import { formOf, trackerContents, withCellsOf } from './mechanism/trackerContents';
import { workContents } from './mechanism/workContents';
import { TRACKER_FILLS, TRACKER_INPUTS } from './pdca-tracker';

function reopen(input: ActionInput): ActionOutcome {
  const reason = (input.request.parameters['reason'] ?? '').trim();
  if (reason === '') throw new Refusal([{ code: 'reopen/reason', severity: 'error' }]);
  const read = readTracker(input);
  const at = read.isClosed.lastIndexOf(true);
  if (at < 0) throw new Refusal([{ code: 'reopen/nothing-closed', severity: 'error' }]);
  const number = TWELVE[at] ?? '01';
  const ids = [UNASSIGNED_ROW, ...read.tracked.lines.map(({ id }) => id)];
  const cells = (values: RowContent['values']): ReadonlyMap<string, RowContent['values']> => new Map(ids.map((id) => [id, values]));
  const freed = { [monthKeys('f')[at] ?? '']: null, [monthKeys('b')[at] ?? '']: null, ...Object.fromEntries(monthKeys('s').flatMap((key, month) => (month > at ? [[key, null]] : []))) };
  const opened = { ...read, isClosed: read.isClosed.map((isClosed, month) => isClosed && month !== at) };
  const months = trackerContents(opened, input, formOf(read, input)).map((content) => {
    const table = content.spec.table?.name;
    if (table === 'PdcaActuals') return withCellsOf(content, cells(freed));
    if (table === monthTable(number)) return withCellsOf(content, cells({ noiseClosed: null, forecastClosed: null }));
    return table === 'PdcaSummary' ? withCellsOf(content, new Map([[summaryRow(number), { monthState: 'reopened', closedOn: null, reopenReason: `${formatDate(input.clock.today())} ${reason}` }]])) : content;
  });
  return { contents: [...months, ...workContents(opened, input).contents], problems: [{ code: 'reopen/done', severity: 'info', params: { month: String(read.months[at]), reason } }] };
}

/** Opens the last closed month again, for real errors: with a reason, which stays beside the month. */
export const reopenMonthAction: GenerateAction = {
  kind: 'generate',
  name: 'reopen-month',
  parameters: [{ key: 'reason' }],
  reads: TRACKER_INPUTS,
  fills: TRACKER_FILLS,
  compute: reopen,
};
