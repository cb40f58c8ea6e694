/** A month that is closed: what it counts, and how much of that is an override rather than data. */
export interface ClosedMonth {
  readonly frozen: number;
  /** Override less what the data held with corrections; 0 where nothing was typed. */
  readonly overridden: number;
}

/** What is known of one line's months; all lists by month of the plan year. */
export interface LineBooks {
  /** What the sales data hold now; undefined = nothing of that month at all. */
  readonly recorded: readonly (number | undefined)[];
  /** What the user typed over them; undefined = nothing. */
  readonly typed: readonly (number | undefined)[];
  /** Months that are closed; undefined = open. */
  readonly closed: readonly (ClosedMonth | undefined)[];
}

/** A correction below half a cent is what adding up left. */
const NOTHING = 0.005;

/** Position of the month in which corrections are booked: the first that is not closed; -1 when all are. */
export function openMonth(closed: readonly unknown[]): number {
  return closed.findIndex((month) => month === undefined || month === false);
}

/**
 * Returns what the data of closed months hold beyond what these months count of them, in the amounts' own unit; 0 below half a cent.
 * It is booked in the first open month, while closed months keep their figures. What closed months count is their frozen figure
 * without its override, and earlier corrections are in it: so at any time, whatever was imported, closed and reopened, the actuals
 * of all months less the overrides add up to the data, as long as a month is open. A closed month without data now counts as 0.
 */
export function lateCorrection({ recorded, closed }: Pick<LineBooks, 'recorded' | 'closed'>): number {
  const late = closed.reduce<number>((sum, month, at) => (month === undefined ? sum : sum + (recorded[at] ?? 0) - (month.frozen - month.overridden)), 0);
  return Math.abs(late) < NOTHING ? 0 : late;
}

/** What an open month holds of the data, with the corrections that are booked in it. */
function booked(books: LineBooks, at: number): number {
  return (books.recorded[at] ?? 0) + (at === openMonth(books.closed) ? lateCorrection(books) : 0);
}

/** Returns the actual of a month: frozen, else typed, else what the data hold with corrections; undefined in a month without any. */
export function monthActual(books: LineBooks, at: number): number | undefined {
  const month = books.closed[at];
  if (month !== undefined) return month.frozen;
  return books.typed[at] ?? (books.recorded[at] === undefined ? undefined : booked(books, at));
}

/** Returns what a month keeps when it is closed now; corrections are booked in it even where it has no data. */
export function closedMonth(books: LineBooks, at: number): ClosedMonth {
  const held = booked(books, at);
  const frozen = books.typed[at] ?? held;
  return { frozen, overridden: frozen - held };
}
