import type { CalendarDate } from './calendar';

/** The present moment, passed in so that pure code never asks the machine. */
export interface Clock {
  /** Today in the user's calendar. */
  today(): CalendarDate;
  /** The present moment as ISO 8601 text in UTC, e.g. `2026-11-22T14:11:00Z`. */
  now(): string;
}
