import { DAY_MEASURES, type DayBook, type DaySums } from '../domain/reviews/dayBook';
import { eventSums, type EventRule } from '../domain/reviews/eventSums';
import type { Days, ReviewChoice } from './reviewChoice';

/** What the result is compared with: a key of the list `reviewBase`. */
export type BaseKind = 'lastEdition' | 'usual' | 'period' | 'site' | 'none';

/** What the sides of a review are read from. */
export interface SideInput {
  readonly choice: ReviewChoice;
  readonly book: DayBook;
  readonly rule: EventRule;
  /** Tells for an edition on which days another event sells. */
  readonly otherEventsOf: (edition: NonNullable<ReviewChoice['event']>) => (date: number) => boolean;
}

/** One site of a review on both sides, with the days that count on each; undefined sums where nothing is known. */
export interface SitePair {
  readonly site: string;
  readonly now: DaySums | undefined;
  readonly before: DaySums | undefined;
  readonly nowDates: readonly number[];
  readonly beforeDates: readonly number[];
}

/** All sites of a review, and what they are compared with. */
export interface ReviewSides {
  readonly kind: BaseKind;
  readonly sites: readonly SitePair[];
}

const range = ({ from, to }: Days): number[] => Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);

/** Days at the same distance from the first that are known on both sides; periods of different lengths count with all known days of each. */
function matched(book: DayBook, now: { readonly site: string; readonly days: Days }, before: { readonly site: string; readonly days: Days }): { readonly nowDates: number[]; readonly beforeDates: number[] } {
  const [dates, earlier] = [range(now.days), range(before.days)];
  if (dates.length !== earlier.length) return { nowDates: dates.filter((date) => book.knows(now.site, date)), beforeDates: earlier.filter((date) => book.knows(before.site, date)) };
  const isKnown = (at: number): boolean => book.knows(now.site, dates[at] ?? 0) && book.knows(before.site, earlier[at] ?? 0);
  return { nowDates: dates.filter((_, at) => isKnown(at)), beforeDates: earlier.filter((_, at) => isKnown(at)) };
}

/** A site beside itself earlier, or beside another one. A site of which nothing is known earlier is new: all its days count. */
function pairOf({ book, choice: { days } }: SideInput, site: string, other: { readonly site: string; readonly days: Days }): SitePair {
  const { nowDates, beforeDates } = matched(book, { site, days }, other);
  const isNew = !range(other.days).some((date) => book.knows(other.site, date));
  const counted = isNew ? range(days).filter((date) => book.knows(site, date)) : nowDates;
  return { site, now: book.sumOn(site, counted), before: isNew ? undefined : book.sumOn(other.site, beforeDates), nowDates: counted, beforeDates };
}

/** Whether a site knows each day of the last edition that it knows of this one: fewer days would make the edition look weak. */
function knowsAll({ book, choice: { days } }: SideInput, site: string, last: Days): boolean {
  const dates = range(days).filter((date) => book.knows(site, date));
  return dates.every((date) => book.knows(site, last.from + date - days.from));
}

/** The usual level of a site over the days of an event, by measure. */
function usualOf(site: string, event: Days, { book, rule }: SideInput, isOther: (date: number) => boolean): DaySums | undefined {
  const found = DAY_MEASURES.map((measure) => [measure, eventSums((date) => book.on(site, date)?.[measure], event, rule, isOther)?.baseline] as const);
  return found.some(([, value]) => value === undefined) ? undefined : (Object.fromEntries(found) as unknown as DaySums);
}

/** Sites beside what they usually sell, or beside nothing where no day before the event is known either. */
function usualSides(input: SideInput): ReviewSides {
  const { choice: { event, sites, days }, book } = input;
  const isOther = event === undefined ? undefined : input.otherEventsOf(event);
  const pairs = sites.map(({ id }): SitePair => {
    const nowDates = range(days).filter((date) => book.knows(id, date));
    const before = event === undefined || isOther === undefined ? undefined : usualOf(id, event, input, isOther);
    return { site: id, now: book.sumOn(id, nowDates), before, nowDates, beforeDates: [] };
  });
  return { kind: pairs.some(({ before }) => before !== undefined) ? 'usual' : 'none', sites: pairs };
}

/**
 * Returns both sides of a review by site: another site, the period before, or the last edition of an event by distance from its date; an
 * edition that the data do not know whole gives way to the usual days before the event.
 */
export function reviewSides(input: SideInput): ReviewSides {
  const { choice: { against, base, event, sites }, book } = input;
  if (against !== undefined) return { kind: 'site', sites: sites.map(({ id }) => pairOf(input, id, { site: against.id, days: input.choice.days })) };
  const known = base === undefined ? [] : sites.filter(({ id }) => range(base).some((date) => book.knows(id, date)));
  const isWhole = base !== undefined && known.length > 0 && (event === undefined || known.every(({ id }) => knowsAll(input, id, base)));
  if (!isWhole) return usualSides(input);
  return { kind: event === undefined ? 'period' : 'lastEdition', sites: sites.map(({ id }) => pairOf(input, id, { site: id, days: base })) };
}
