import { monthToSerial, type Month } from '../core/month';
import { lateCorrection } from '../domain/tracking/lateCorrections';
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
  /** Rows of PdcaActuals as they stand. */
  readonly before: ReadonlyMap<string, TableRow>;
  readonly isClosed: readonly boolean[];
  readonly sitesExpected: number;
  readonly names: { readonly line: ReadonlyMap<string, string>; readonly site: ReadonlyMap<string, string>; readonly category: ReadonlyMap<string, string>; readonly tier: ReadonlyMap<string, string>; readonly owner: ReadonlyMap<string, string> };
  readonly isDraft: boolean;
  readonly texts: Messages['texts'];
}

/** Position of the month in which corrections are booked: the first that is not closed; -1 when all are. */
export function openMonth(isClosed: readonly boolean[]): number {
  return isClosed.indexOf(false);
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

/** What the data of a line's closed months have changed by since they were closed, to the cent. */
export function lateAmount(id: string, { before, recorded, isClosed }: Pick<TrackerRowsInput, 'before' | 'recorded' | 'isClosed'>): number {
  const row = before.get(id) ?? {};
  const atClose = monthKeys('b').map((key, at) => (isClosed[at] === true ? (numberIn(row, key) ?? 0) : undefined));
  return Math.round(lateCorrection({ recorded: recorded.get(id) ?? [], atClose }) * 100) / 100;
}

/** What the open month gets of changes in closed ones; nothing before a month is closed. */
function lateOf(id: string, input: TrackerRowsInput): Record<string, number | null> {
  const open = openMonth(input.isClosed);
  return open <= 0 ? {} : { [monthKeys('l')[open] ?? '']: lateAmount(id, input) || null };
}

/** A line that is new has sold nothing in months closed before: what its data hold of them is booked late. */
function closedOfNew(id: string, { before, isClosed }: TrackerRowsInput): Record<string, number> {
  if (before.has(id)) return {};
  return Object.fromEntries((['f', 'b'] as const).flatMap((letter) => monthKeys(letter).flatMap((key, at) => (isClosed[at] === true ? [[key, 0] as const] : []))));
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

/** Rows of PdcaActuals: targets and recorded amounts of every line by month, what is booked late, and the row of no line. */
export function actualRows(input: TrackerRowsInput): RowContent[] {
  const lines = input.tracked.lines.map((line): RowContent => ({
    id: line.id,
    values: {
      ...placeOf(line, input), ...targetsOf(line), ...byMonth('r', input.recorded.get(line.id) ?? []), ...lateOf(line.id, input), ...closedOfNew(line.id, input),
      lineId: line.line, siteId: line.site, categoryId: line.category, tierId: line.tier, lineState: input.isDraft ? 'draft' : 'agreed',
    },
  }));
  return [...lines, unassigned(input)];
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
