import { highestId, toRowId } from '../core/ids';
import { answerRows, answersTo, extrasOf, type MeetingExtras, type MeetingNote } from '../sheets/meetingAnswer';
import { meetingItems, type MeetingItem, type MeetingTables } from '../sheets/meetingItems';
import { readSettings } from '../sheets/planSettings';
import { numberIn, textIn } from '../sheets/readTable';
import { tableRows } from '../sheets/tableRows';
import type { ActionRequest } from './action';
import { readState } from './mechanism/readState';

const TABLES = ['Bounds', 'SameBasis', 'Overlaps', 'Asks', 'Potential', 'Unclaimed', 'Gaps', 'Decisions', 'Rounds'] as const satisfies readonly (keyof MeetingTables)[];

/** One open decision with the answers that it can get, in the order of the keys. */
export interface OpenDecision extends MeetingItem {
  readonly answers: readonly string[];
  /** What may be said beside the answer. */
  readonly extras: readonly (keyof MeetingExtras)[];
}

/** What a meeting looks at: the head that runs along, and one item for each open decision. */
export interface Meeting {
  readonly isAligned: boolean;
  /** Plan currency; undefined where there is none. */
  readonly total: number | undefined;
  readonly target: number | undefined;
  /** Lines that do not count because something is missing. */
  readonly leftOut: number;
  readonly items: readonly OpenDecision[];
  /** Id of the next row of decisions. */
  readonly nextDecision: string;
}

/** Reads the meeting from the sheets of the alignment. */
export async function readMeeting(): Promise<Meeting> {
  const state = await readState(TABLES);
  const settings = readSettings(state);
  const tables = Object.fromEntries(TABLES.map((table) => [table, tableRows(table, state)])) as unknown as MeetingTables;
  const figure = (measure: string): number | undefined => numberIn(tables.Bounds.find((row) => textIn(row, 'measureCode') === measure) ?? {}, 'total');
  const target = settings.number('annualTarget');
  return {
    isAligned: tables.Bounds.length > 0,
    total: figure('owned'),
    target,
    leftOut: figure('leftOut') ?? 0,
    items: meetingItems(tables, (settings.number('gapTolerance') ?? 0) * (target ?? figure('naive') ?? 0)).map((item) => ({ ...item, answers: answersTo(item), extras: extrasOf(item) })),
    nextDecision: toRowId('V', highestId(tables.Decisions.map((row) => textIn(row, 'rowId')), 'V') + 1),
  };
}

/** The request that enters an answer and its row of decisions; the alignment is to be run again after it. */
export function answerRequest(item: OpenDecision, answer: string, note: MeetingNote): ActionRequest {
  return { action: 'enter-rows', parameters: { rows: JSON.stringify(answerRows(item, answer, note)) }, files: [] };
}
