import { formatDate, fromSerial } from '../core/calendar';
import type { Department } from '../domain/alignment/claimLine';
import { readContradictions } from './contradictions';
import { isOpenOverlap } from './overlapPairs';
import { numberIn, textIn, type TableRow } from './readTable';
import { isDecidedSale } from './unclaimedRows';

/** What a meeting can be asked to decide. */
export const MEETING_KINDS = ['contradiction', 'gap', 'overlap', 'ask', 'late', 'hint', 'unclaimed'] as const;
/** One of the kinds. */
export type MeetingKind = (typeof MEETING_KINDS)[number];

/** A line as a card names it. */
export interface MeetingLine {
  readonly id: string;
  readonly department: Department;
  readonly description: string;
  /** What it claims, plan currency on the plan's basis; undefined for a line that does not count. */
  readonly amount: number | undefined;
}

/** An amount that two lines share for certain: a row of Overlaps. */
export interface MeetingOverlap {
  readonly id: string;
  readonly amount: number;
  /** The descriptions of both lines. */
  readonly between: readonly [string, string];
  /** Whether its amount is 0 because the lines were said to be really on top of each other. */
  readonly isAdditional: boolean;
}

/** One open decision: the row it is about, the money at risk (plan currency), and the words that its sentence needs. */
export interface MeetingItem {
  readonly kind: MeetingKind;
  readonly id: string;
  readonly amount: number;
  readonly lines: readonly MeetingLine[];
  /** Of a contradiction: the known amounts that are part of it. */
  readonly overlaps: readonly MeetingOverlap[];
  /** Of an overlap: another one is about the same departments and scope, so that the lines must be named. */
  readonly isAlike: boolean;
  /** How many rounds were frozen so far. */
  readonly round: number;
  /** Texts as they stand in the sheets; departments and kinds of hints as codes, dates as serials. */
  readonly says: TableRow;
}

/** Rows of the sheets of the alignment by name of the table. */
export type MeetingTables = Readonly<Record<'Bounds' | 'SameBasis' | 'Overlaps' | 'Asks' | 'Potential' | 'Unclaimed' | 'Gaps' | 'Decisions' | 'Rounds', readonly TableRow[]>>;

/**
 * Returns what is still open, the most money first: contradictions, disagreements beyond `tolerance` (plan currency), overlaps,
 * asks unanswered or late, hints and last year's sales without an answer. What `Decisions` names is settled.
 */
export function meetingItems(tables: MeetingTables, tolerance: number): MeetingItem[] {
  const lines = new Map(tables.SameBasis.filter(isCurrent).map((row) => [textIn(row, 'rowId'), row]));
  const decided = new Map(tables.Decisions.map((row) => [textIn(row, 'aboutRow'), numberIn(row, 'decidedMoney') ?? 0]));
  const isSettled = (item: MeetingItem): boolean => SETTLED_BY_WORD.includes(item.kind) && [aboutOf(item), aboutOf(item, 'later')].some((about) => item.amount < (decided.get(about) ?? -Infinity) + CENT);
  const round = Math.max(0, ...tables.Rounds.map((row) => numberIn(row, 'roundNumber') ?? 0));
  const contradicted = tables.Bounds.flatMap((row) => contradictions(row, lines, tables.Overlaps));
  // While lines contradict each other nothing tells what they own; that is the card then, not what was decided already.
  const isTold = (line: string): boolean => contradicted.length > 0 || numberIn(lines.get(line) ?? {}, 'owned') !== undefined;
  const items = [
    ...contradicted,
    ...tables.Gaps.filter((row) => isCurrent(row) && (numberIn(row, 'gapWidth') ?? 0) > tolerance).map((row) => itemOf('gap', row, 'gapWidth')),
    ...tables.Overlaps.filter((row) => isCurrent(row) && isOpenOverlap(row, isTold)).map((row) => ({ ...itemOf('overlap', row, 'possible'), lines: linesOf([textIn(row, 'lineA'), textIn(row, 'lineB')], lines) })),
    ...tables.Asks.flatMap((row) => (textIn(row, 'askCode') === 'open' ? [itemOf('ask', row, 'atRisk')] : LATE.includes(textIn(row, 'askCode')) ? [itemOf('late', row, 'atRisk')] : [])),
    ...tables.Potential.filter((row) => isCurrent(row) && textIn(row, 'adopted') === '').map((row) => itemOf('hint', row, 'hintAmount')),
    ...tables.Unclaimed.filter((row) => isCurrent(row) && !isDecidedSale(row)).map((row) => itemOf('unclaimed', row, 'scopeLastYear')),
  ];
  return withAlike(items.map((item) => ({ ...item, round })).filter((item) => !isSettled(item))).sort((a, b) => b.amount - a.amount || (a.id < b.id ? -1 : 1));
}

/**
 * What a decision is about: the row; of a late ask the day too, `promised` as `YYYY-MM-DD` or the one that stands there: another
 * promise is another question; of a gap that is left for later the round too: the next one asks again.
 */
export function aboutOf({ kind, id, says, round }: MeetingItem, answer = '', promised = ''): string {
  if (kind === 'gap' && answer === 'later') return `${id} @${String(round)}`;
  return kind === 'late' ? `${id} ${promised || formatDate(fromSerial(numberIn(says, 'doneOn') ?? numberIn(says, 'promisedFor') ?? 0))}` : id;
}

/** States of an ask that came, or will come, later than needed. */
const LATE = ['late', 'doneLate'];

/** Money that grew by less did not grow. */
const CENT = 0.01;

/** Kinds that change no other row: the decision itself settles them, up to the money that it was made about. */
const SETTLED_BY_WORD: readonly MeetingKind[] = ['gap', 'late'];

function isCurrent(row: TableRow): boolean {
  return textIn(row, 'rowState') === 'current';
}

function itemOf(kind: MeetingKind, row: TableRow, amount: string): MeetingItem {
  return { kind, id: textIn(row, 'rowId'), amount: numberIn(row, amount) ?? 0, lines: [], overlaps: [], isAlike: false, round: 0, says: row };
}

function linesOf(ids: readonly string[], lines: ReadonlyMap<string, TableRow>): MeetingLine[] {
  return ids.flatMap((id) => {
    const row = lines.get(id);
    return row === undefined ? [] : [{ id, department: textIn(row, 'department') as Department, description: textIn(row, 'description') || id, amount: numberIn(row, 'comparable') }];
  });
}

/** Marks overlaps that departments and scope alone do not tell apart. */
function withAlike(items: readonly MeetingItem[]): MeetingItem[] {
  const keyOf = ({ kind, lines, says }: MeetingItem): string => [kind, ...lines.map(({ department }) => department), textIn(says, 'sharedScope')].join('|');
  const counts = new Map<string, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return items.map((item) => ({ ...item, isAlike: item.kind === 'overlap' && (counts.get(keyOf(item)) ?? 0) > 1 }));
}

/** Each contradiction is named by ids in the row of the range; all of its money is at risk. */
function contradictions(row: TableRow, lines: ReadonlyMap<string, TableRow>, overlaps: readonly TableRow[]): MeetingItem[] {
  return readContradictions(textIn(row, 'aboutRow')).map((rows) => {
    const known = overlaps.filter((overlap) => rows.overlaps.includes(textIn(overlap, 'rowId'))).map((overlap) => overlapOf(overlap, lines));
    const named = linesOf(rows.lines, lines);
    const amount = [...named, ...known].reduce((sum, one) => sum + (one.amount ?? 0), 0);
    return { kind: 'contradiction', id: [...rows.lines, ...rows.overlaps].join('/'), amount, lines: named, overlaps: known, isAlike: false, round: 0, says: row };
  });
}

function overlapOf(row: TableRow, lines: ReadonlyMap<string, TableRow>): MeetingOverlap {
  const nameOf = (key: string): string => textIn(lines.get(textIn(row, key)) ?? {}, 'description') || textIn(row, key);
  return { id: textIn(row, 'rowId'), amount: numberIn(row, 'known') ?? 0, between: [nameOf('lineA'), nameOf('lineB')], isAdditional: textIn(row, 'resolution') === 'additional' };
}
