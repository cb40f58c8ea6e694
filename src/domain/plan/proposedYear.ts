import { addMonths, yearOf, type Month } from '../../core/month';

/** Months from the last data to the year that is planned: data that end in spring belong to a plan of their own year. */
const AHEAD = 9;

/** Returns the year that is probably planned when data (or the calendar) reach to a month: from April on the next, before it the same. */
export function proposedYear(last: Month): number {
  return yearOf(addMonths(last, AHEAD));
}
