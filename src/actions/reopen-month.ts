import { formatDate } from '../core/calendar';
import { Refusal } from '../core/problem';
import { semicolonIn } from '../i18n/language';
import { TWELVE } from '../i18n/twelve';
import { textIn } from '../sheets/readTable';
import { CLOSED_FIGURES, COMPANY_FIGURES, summaryRow } from '../sheets/specs/pdcaSummary';
import type { RowContent, SheetContent } from '../sheets/tableContent';
import { tableRows } from '../sheets/tableRows';
import { monthKeys, monthTable } from '../sheets/trackingKeys';
import type { ActionInput, ActionOutcome, GenerateAction } from './mechanism/definition';
import { readRespread, respreadCells } from './mechanism/readRespread';
import { readTracker, withClosed } from './mechanism/readTracker';
import { formOf, trackerContents, withCellsOf } from './mechanism/trackerContents';
import { workContents } from './mechanism/workContents';
import { TRACKER_FILLS, TRACKER_INPUTS, TRACKER_MAKERS } from './pdca-tracker';

/** Why the month was opened again, the latest last: a month may be reopened more than once. */
function reasons(row: string, reason: string, { state, clock, language }: ActionInput): string {
  const before = textIn(tableRows('PdcaSummary', state).find((one) => textIn(one, 'rowId') === row) ?? {}, 'reopenReason');
  return [before, `${formatDate(clock.today())} ${reason}`].filter((text) => text !== '').join(semicolonIn(language));
}

/** What was kept at the close is kept no longer. */
function emptied(figures: readonly (readonly [string, string])[]): RowContent['values'] {
  return Object.fromEntries(figures.map(([, closed]) => [closed, null]));
}

function reopen(input: ActionInput): ActionOutcome {
  const reason = (input.request.parameters['reason'] ?? '').trim();
  if (reason === '') throw new Refusal([{ code: 'reopen/reason', severity: 'error' }]);
  const standing = readTracker(input);
  const at = standing.isClosed.lastIndexOf(true);
  if (at < 0) throw new Refusal([{ code: 'reopen/nothing-closed', severity: 'error' }]);
  const number = TWELVE[at] ?? '01';
  const read = withClosed(standing, standing.isClosed.map((isClosed, month) => isClosed && month !== at));
  const spread = respreadCells(readRespread(input, read, at), at);
  const withRows = (content: SheetContent, cells: (id: string) => RowContent['values']): SheetContent => withCellsOf(content, new Map(content.table?.rows.map(({ id }) => [id, cells(id)])));
  const months = trackerContents(read, input, formOf(read, input)).map((content) => {
    const table = content.spec.table?.name;
    if (table === 'PdcaActuals') return withRows(content, (id) => ({ [monthKeys('f')[at] ?? '']: null, [monthKeys('v')[at] ?? '']: null, ...spread(id) }));
    if (table === monthTable(number)) return withRows(content, () => ({ noiseClosed: null, ...emptied(CLOSED_FIGURES) }));
    const row = summaryRow(number);
    return table === 'PdcaSummary' ? withCellsOf(content, new Map([[row, { monthState: 'reopened', closedOn: null, reopenReason: reasons(row, reason, input), ...emptied(COMPANY_FIGURES) }]])) : content;
  });
  return { contents: [...months, ...workContents(read, input).contents], problems: [{ code: 'reopen/done', severity: 'info', params: { month: String(read.months[at]), reason } }] };
}

/** Opens the last closed month again, for real errors: with a reason, which stays beside the month and in the log. Months before it stay closed, and what they missed is spread anew. */
export const reopenMonthAction: GenerateAction = {
  kind: 'generate',
  name: 'reopen-month',
  parameters: [{ key: 'reason' }],
  reads: TRACKER_INPUTS,
  fills: TRACKER_FILLS,
  makers: TRACKER_MAKERS,
  compute: reopen,
};
