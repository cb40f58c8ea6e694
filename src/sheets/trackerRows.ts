import { monthToSerial, type Month } from '../core/month';
import { lateCorrection, openMonth, type LineBooks } from '../domain/tracking/lineBooks';
import { isRest, type TrackedLine, type TrackedLines } from '../domain/tracking/trackedLines';
import type { Messages } from '../i18n/messages';
import { TWELVE } from '../i18n/twelve';
import { numberIn, textIn, type TableRow } from './readTable';
import { summaryRow } from './specs/pdcaSummary';
import type { RowContent } from './tableContent';
import { monthKeys } from './trackingKeys';

/** The row of what belongs to no line. */
export const UNASSIGNED_ROW = 'U000000';

/** What the rows of a tracker are made of. */
export interface TrackerRowsInput {
  readonly tracked: TrackedLines;
  /** Months of the plan year, the first of the fiscal year first. */
  readonly months: readonly Month[];
  /** What the sales data hold by row id and month; undefined in a month without any data. */
  readonly recorded: ReadonlyMap<string, readonly (number | undefined)[]>;
  /** Overrides of each month, by row id. */
  readonly typed: readonly ReadonlyMap<string, number | undefined>[];
  /** Rows of PdcaActuals as they stand. */
  readonly before: ReadonlyMap<string, TableRow>;
  readonly isClosed: readonly boolean[];
  readonly sitesExpected: number;
  readonly names: { readonly line: ReadonlyMap<string, string>; readonly site: ReadonlyMap<string, string>; readonly category: ReadonlyMap<string, string>; readonly tier: ReadonlyMap<string, string>; readonly owner: ReadonlyMap<string, string> };
  readonly isDraft: boolean;
  readonly texts: Messages['texts'];
}

function placeOf(line: TrackedLine, { names, texts }: TrackerRowsInput) {
  return {
    description: names.line.get(line.line) ?? line.line,
    siteName: isRest(line) ? texts.otherLines : (names.site.get(line.site) ?? line.site),
    category: names.category.get(line.category) ?? line.category,
    tierTitle: names.tier.get(line.tier) ?? line.tier,
    rowState: 'current',
  };
}

/** What is known of a line's months, its closed ones as its row keeps them. */
export function lineBooks(id: string, { before, recorded, typed, isClosed }: Pick<TrackerRowsInput, 'before' | 'recorded' | 'typed' | 'isClosed'>): LineBooks {
  const row = before.get(id) ?? {};
  const [frozen, overridden] = [monthKeys('f'), monthKeys('v')].map((keys) => keys.map((key) => numberIn(row, key) ?? 0));
  const closed = isClosed.map((one, at) => (one ? { frozen: frozen?.[at] ?? 0, overridden: overridden?.[at] ?? 0 } : undefined));
  return { recorded: recorded.get(id) ?? [], typed: typed.map((month) => month.get(id)), closed };
}

/** The first open month gets what closed ones lack of the data, and no later one has anything; closed months keep what they got. */
function lateOf(id: string, input: TrackerRowsInput): Record<string, number | null> {
  const open = openMonth(input.isClosed);
  if (open < 0) return {};
  const late = lateCorrection(lineBooks(id, input)) || null;
  return Object.fromEntries(monthKeys('l').slice(open).map((key, at) => [key, at === 0 ? late : null]));
}

/** A line that is new has sold nothing in months closed before: what its data hold of them is booked late. */
function closedOfNew(id: string, { before, isClosed }: TrackerRowsInput): Record<string, number> {
  if (before.has(id)) return {};
  return Object.fromEntries(monthKeys('f').flatMap((key, at) => (isClosed[at] === true ? [[key, 0] as const] : [])));
}

function byMonth(letter: 'r' | 't', amounts: readonly (number | undefined)[]): Record<string, number | null> {
  return Object.fromEntries(monthKeys(letter).map((key, at) => [key, amounts[at] ?? null]));
}

/** Where nothing is planned, nothing is said of the targets: what the user typed there stays. */
function targetsOf({ months }: TrackedLine): Record<string, number | null> {
  return months.some((amount) => amount !== undefined) ? byMonth('t', months) : {};
}

function unassigned(input: TrackerRowsInput): RowContent {
  const amounts = input.recorded.get(UNASSIGNED_ROW) ?? [];
  return { id: UNASSIGNED_ROW, values: { description: input.texts.unassignedLine, ...byMonth('r', amounts), ...lateOf(UNASSIGNED_ROW, input), lineState: '', rowState: 'current' } };
}

/** A line that has left keeps what its closed months count; its data belong to other lines now, so the open month takes it off again. */
function leftRows(input: TrackerRowsInput, present: ReadonlySet<string>): RowContent[] {
  const withData = input.recorded.get(UNASSIGNED_ROW) ?? [];
  return [...input.before].flatMap(([id, row]): RowContent[] => {
    const late = present.has(id) ? {} : lateOf(id, input);
    const isLate = Object.values(late).some((amount) => amount !== null);
    if (!isLate && Object.keys(late).every((key) => numberIn(row, key) === undefined)) return [];
    return [{ id, values: { ...byMonth('t', []), ...byMonth('r', isLate ? withData.map((amount) => (amount === undefined ? undefined : 0)) : []), ...late, rowState: 'gone' } }];
  });
}

/** Rows of PdcaActuals: targets and recorded amounts of every line by month, what is booked late, and the row of no line. */
export function actualRows(input: TrackerRowsInput): RowContent[] {
  const lines = input.tracked.lines.map((line): RowContent => ({
    id: line.id,
    values: {
      ...placeOf(line, input), ...targetsOf(line), ...byMonth('r', input.recorded.get(line.id) ?? []), ...lateOf(line.id, input), ...closedOfNew(line.id, input),
      lineId: line.line, siteId: line.site, categoryId: line.category, tierId: line.tier, lineState: input.isDraft ? 'draft' : 'agreed',
    },
  }));
  const present = [...lines, unassigned(input)];
  return [...present, ...leftRows(input, new Set(present.map(({ id }) => id)))];
}

/** Rows of one month sheet: the same lines, with whoever answers for them. */
export function monthRows(input: TrackerRowsInput): RowContent[] {
  const lines = input.tracked.lines.map((line): RowContent => ({ id: line.id, values: { ...placeOf(line, input), owner: input.names.owner.get(line.line) ?? null } }));
  return [...lines, { id: UNASSIGNED_ROW, values: { description: input.texts.unassignedLine, rowState: 'current' } }];
}

/** Rows of PdcaSummary; a month begins open, and its state is then left alone. */
export function summaryRows({ months, sitesExpected }: TrackerRowsInput, known: ReadonlySet<string>): RowContent[] {
  return TWELVE.map((number, at): RowContent => {
    const id = summaryRow(number);
    return { id, values: { month: monthToSerial(months[at] as Month), monthOrder: at + 1, sitesExpected, ...(known.has(id) ? {} : { monthState: 'open' }) } };
  });
}

/** What was booked late in the open month, over all lines. */
export function lateTotal(rows: readonly RowContent[], isClosed: readonly boolean[]): number {
  const key = monthKeys('l')[openMonth(isClosed)] ?? '';
  return rows.reduce((sum, { values }) => sum + (typeof values[key] === 'number' ? values[key] : 0), 0);
}

/** Which months are closed, by the rows of PdcaSummary. */
export function closedMonths(rows: readonly TableRow[]): boolean[] {
  const states = new Map(rows.map((row) => [textIn(row, 'rowId'), textIn(row, 'monthState')]));
  return TWELVE.map((number) => states.get(summaryRow(number)) === 'closed');
}
