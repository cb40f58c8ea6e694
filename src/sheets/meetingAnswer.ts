import type { Scalar } from '../core/scalar';
import { aboutOf, type MeetingItem, type MeetingKind } from './meetingItems';
import { textIn } from './readTable';
import { claimsSheets } from './specs/claims';

/** The answers that a card offers, in the order of the keys 1–4; those of a contradiction are its lines and known amounts. */
export const MEETING_ANSWERS = {
  contradiction: [], gap: ['accept', 'later'], overlap: ['first', 'second', 'split', 'additional'], ask: ['yes', 'yesIf', 'no', 'toConfirm'],
  late: ['accept', 'no'], hint: ['adopt', 'inPart', 'no'], unclaimed: ['claim', 'base', 'drop'],
} as const satisfies Record<MeetingKind, readonly string[]>;

/** Most answers that keys reach. */
const MOST_ANSWERS = 4;

/** The codes of the answers to an item. */
export function answersTo({ kind, lines, overlaps, says }: MeetingItem): readonly string[] {
  // What is done already can only be lived with.
  if (isDone({ kind, says })) return ['accept'];
  if (kind !== 'contradiction') return MEETING_ANSWERS[kind];
  const known = overlaps.slice(0, MOST_ANSWERS).map(({ id }) => id);
  return [...lines.slice(0, Math.max(1, MOST_ANSWERS - known.length)).map(({ id }) => id), ...known].slice(0, MOST_ANSWERS);
}

/** What goes into the row of decisions beside the answer. */
export interface MeetingNote {
  /** Id of the new row. */
  readonly id: string;
  readonly at: string;
  readonly by: string;
  readonly subject: string;
  readonly decided: string;
  readonly extras: MeetingExtras;
}

/** What may be said beside an answer, as typed; empty = not said. */
export interface MeetingExtras {
  /** Amount that both sides know for an overlap. */
  readonly known: string;
  /** Day for which an ask is promised, `YYYY-MM-DD`. */
  readonly promised: string;
  /** On which condition an ask is granted. */
  readonly condition: string;
  /** Who claims last year's sales that nobody claimed. */
  readonly claimant: string;
}

const EXTRAS: Partial<Record<MeetingKind, readonly (keyof MeetingExtras)[]>> = { overlap: ['known'], ask: ['promised', 'condition'], late: ['promised'], unclaimed: ['claimant'] };

/** What may be said beside the answer to an item. */
export function extrasOf({ kind, says }: MeetingItem): readonly (keyof MeetingExtras)[] {
  return isDone({ kind, says }) ? [] : (EXTRAS[kind] ?? []);
}

function isDone({ kind, says }: Pick<MeetingItem, 'kind' | 'says'>): boolean {
  return kind === 'late' && textIn(says, 'askCode') === 'doneLate';
}

interface AnswerRow {
  readonly row: { readonly id: string };
  readonly values: Readonly<Record<string, Scalar>>;
}

/** Rows to enter, by table, for an answer: what it changes, and a row of Decisions. */
export function answerRows(item: MeetingItem, answer: string, note: MeetingNote): Changed {
  const { id, at, by, subject, extras } = note;
  const decided = [note.decided, extras.promised, extras.condition, ...(answer === 'claim' ? [extras.claimant] : [])].filter((part) => part !== '').join(' · ');
  const decision = { row: { id }, values: { decidedAt: at, subject, decided, decidedMoney: extras.known === '' ? item.amount : extras.known, decidedBy: by, aboutRow: aboutOf(item, answer, extras.promised) } };
  return { ...CHANGES[item.kind](item, answer, note), Decisions: [decision] };
}

type Changed = Readonly<Record<string, readonly AnswerRow[]>>;

function rowOf(id: string, values: AnswerRow['values']): readonly AnswerRow[] {
  return [{ row: { id }, values }];
}

/** What an answer changes, by kind; where it changes nothing, the decision itself settles the matter. */
const CHANGES: Readonly<Record<MeetingKind, (item: MeetingItem, answer: string, note: MeetingNote) => Changed>> = {
  contradiction: ({ lines, overlaps }, answer) => {
    const overlap = overlaps.find(({ id }) => id === answer);
    if (overlap !== undefined) return { Overlaps: rowOf(answer, { known: null, ...(overlap.isAdditional ? { resolution: null } : {}) }) };
    const department = lines.find(({ id }) => id === answer)?.department;
    return department === undefined ? {} : { [claimsSheets[department].table?.name ?? '']: rowOf(answer, { claimStatus: 'returned' }) };
  },
  overlap: (item, answer, { by, extras: { known } }) => ({
    Overlaps: rowOf(item.id, { ...overlapValues(item, answer), ...(known === '' ? {} : { known }), ...(by === '' ? {} : { agreedA: by, agreedB: by }) }),
  }),
  ask: ({ id }, answer, { extras: { promised, condition } }) => ({
    Asks: rowOf(id, { askAnswer: answer, ...(promised === '' ? {} : { promisedFor: promised }), ...(condition === '' ? {} : { condition }) }),
  }),
  late: ({ id }, answer, { extras: { promised } }): Changed => {
    const values = { ...(answer === 'no' ? { askAnswer: answer } : {}), ...(promised === '' ? {} : { promisedFor: promised }) };
    return Object.keys(values).length === 0 ? {} : { Asks: rowOf(id, values) };
  },
  hint: ({ id }, answer) => ({ Potential: rowOf(id, { adopted: answer }) }),
  unclaimed: ({ id }, answer, { extras: { claimant } }) => ({ Unclaimed: rowOf(id, { unclaimedDecision: answer, ...(answer === 'claim' && claimant !== '' ? { claimant } : {}) }) }),
  gap: () => ({}),
};

function overlapValues({ lines }: MeetingItem, answer: string): AnswerRow['values'] {
  const [first, second] = lines;
  if (answer === 'first') return { resolution: 'once', countedIn: first?.id ?? null };
  if (answer === 'second') return { resolution: 'once', countedIn: second?.id ?? null };
  return { resolution: answer };
}
