/** What is known of one line's months; all lists by month of the plan year. */
export interface LineMonths {
  /** What the sales data hold now; undefined = nothing. */
  readonly recorded: readonly (number | undefined)[];
  /** What they held when the month was closed; undefined = not closed. */
  readonly atClose: readonly (number | undefined)[];
}

/**
 * Returns by how much the data of closed months have changed since they were closed, in the amounts' own unit; it is booked
 * in the open month, while the closed months keep their figures. A closed month without data now counts as 0.
 */
export function lateCorrection({ recorded, atClose }: LineMonths): number {
  return atClose.reduce<number>((sum, before, month) => (before === undefined ? sum : sum + (recorded[month] ?? 0) - before), 0);
}
