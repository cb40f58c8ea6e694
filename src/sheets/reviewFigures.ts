import { addDays, DAY_MEASURES, type DayBook, type DaySums } from '../domain/reviews/dayBook';
import { eventSums, type EventDays, type EventRule, type EventSums } from '../domain/reviews/eventSums';
import type { ReviewChoice } from './reviewChoice';
import { REVIEW_ROOM, type Known, type ReviewForm, type SideFigures } from './specs/reviewForm';

/** What the result is compared with: a key of the list `reviewBase`. */
export type BaseKind = 'lastEdition' | 'usual' | 'period' | 'site' | 'none';

/** What a comparison is made from. */
export interface FigureInput {
  readonly choice: ReviewChoice;
  readonly book: DayBook;
  readonly rule: EventRule;
  /** Tells for an edition on which days another event sells. */
  readonly otherEventsOf: (edition: NonNullable<ReviewChoice['event']>) => (date: number) => boolean;
  readonly categoryName: (id: string) => string;
  /** Visits that people typed, by site id and side; they win over those of the data. */
  readonly typedVisits: ReadonlyMap<string, { readonly before: number | undefined; readonly now: number | undefined }>;
}

/** The two sides of a review, and what stands between them. */
export interface ReviewFigures extends Pick<ReviewForm, 'sites' | 'categories' | 'curve' | 'uplift'> {
  readonly base: BaseKind;
  /** Days that the usual level rests on, of the site with the fewest; undefined where there is none. */
  readonly baselineDays: number | undefined;
  readonly unknownDays: number;
  readonly unknownAfter: number;
}

const toSide = ({ sessions, ...sums }: DaySums, typed: number | undefined): SideFigures => ({ ...sums, visits: typed ?? (sessions > 0 ? sessions : undefined) });

/** The usual level of a site over the days of an event, by measure. */
function usualOf(site: string, event: EventDays, { book, rule }: FigureInput, isOther: (date: number) => boolean): DaySums | undefined {
  const found = DAY_MEASURES.map((measure) => [measure, eventSums((date) => book.on(site, date)?.[measure], event, rule, isOther)?.baseline] as const);
  return found.some(([, value]) => value === undefined) ? undefined : (Object.fromEntries(found) as unknown as DaySums);
}

function salesSums(site: string, edition: NonNullable<ReviewChoice['event']>, { book, rule, otherEventsOf }: FigureInput): EventSums | undefined {
  return eventSums((date) => book.on(site, date)?.sales, edition, rule, otherEventsOf(edition));
}

/** Sums of a site on the side compared with, and of which kind that side is. */
function baseOf(input: FigureInput): { readonly kind: BaseKind; readonly sumOf: (site: string) => DaySums | undefined } {
  const { choice, book } = input;
  const { base, event, against, sites } = choice;
  if (against !== undefined) return { kind: 'site', sumOf: () => book.sum(against.id, choice.days.from, choice.days.to) };
  if (base !== undefined && sites.some(({ id }) => book.sum(id, base.from, base.to) !== undefined)) {
    return { kind: event === undefined ? 'period' : 'lastEdition', sumOf: (site) => book.sum(site, base.from, base.to) };
  }
  if (event === undefined) return { kind: 'none', sumOf: () => undefined };
  const isOther = input.otherEventsOf(event);
  const usual = new Map(sites.map(({ id }) => [id, usualOf(id, event, input, isOther)]));
  return [...usual.values()].some((sums) => sums !== undefined) ? { kind: 'usual', sumOf: (site) => usual.get(site) } : { kind: 'none', sumOf: () => undefined };
}

function siteSides(input: FigureInput, { kind, sumOf }: ReturnType<typeof baseOf>): ReviewForm['sites'] {
  const { choice, book, typedVisits } = input;
  const { from, to } = choice.days;
  return choice.sites.map(({ id, name }) => {
    const [before, now] = [sumOf(id), book.sum(id, from, to)];
    const typed = typedVisits.get(id);
    const typedBefore = choice.against === undefined ? typed?.before : (typedVisits.get(choice.against.id)?.now ?? typed?.before);
    return {
      name: choice.against === undefined ? name : `${name} / ${choice.against.name}`,
      before: before === undefined || kind === 'none' ? undefined : toSide(before, typedBefore),
      now: now === undefined ? undefined : toSide(now, typed?.now),
    };
  });
}

type Sides = ReadonlyMap<string, DaySums>;

/** What an average usual day sold by category, raised to the usual level of the sites, so that both add up to the same. */
function usualCategories(input: FigureInput, level: number): Sides {
  const { choice, book, rule } = input;
  if (choice.event === undefined) return new Map();
  const { date } = choice.event;
  const found = book.byCategory(new Set(choice.sites.map(({ id }) => id)), date - rule.firstBefore, date - rule.lastBefore);
  const total = [...found.values()].reduce((sum, { sales }) => sum + sales, 0);
  const scale = total === 0 ? 0 : level / total;
  return new Map([...found].map(([id, sums]) => [id, Object.fromEntries(DAY_MEASURES.map((key) => [key, sums[key] * scale])) as unknown as DaySums]));
}

const NO_SUMS: DaySums = { orders: 0, units: 0, sales: 0, sessions: 0, adSpend: 0 };

function categorySides(input: FigureInput, kind: BaseKind, sites: ReviewForm['sites']): ReviewForm['categories'] {
  const { choice, book, categoryName } = input;
  const ids = new Set(choice.sites.map(({ id }) => id));
  const now = book.byCategory(ids, choice.days.from, choice.days.to);
  const days = choice.base;
  const before = kind === 'usual' ? usualCategories(input, sites.reduce((sum, site) => sum + (site.before?.sales ?? 0), 0))
    : kind === 'none' || days === undefined ? new Map<string, DaySums>() : book.byCategory(choice.against === undefined ? ids : new Set([choice.against.id]), days.from, days.to);
  const rows = [...new Set([...before.keys(), ...now.keys()])].map((id) => ({ name: categoryName(id), before: before.get(id), now: now.get(id) }))
    .sort((a, b) => (b.now?.sales ?? 0) - (a.now?.sales ?? 0));
  const room = REVIEW_ROOM.categories;
  const [shown, rest] = rows.length <= room ? [rows, []] : [rows.slice(0, room - 1), rows.slice(room - 1)];
  const joined = rest.length === 0 ? [] : [{ name: '…', before: rest.reduce((sum, row) => addDays(sum, row.before ?? NO_SUMS), NO_SUMS), now: rest.reduce((sum, row) => addDays(sum, row.now ?? NO_SUMS), NO_SUMS) }];
  return [...shown, ...joined].map(({ name, before: earlier, now: later }) => ({ name, before: earlier === undefined ? undefined : toSide(earlier, undefined), now: later === undefined ? undefined : toSide(later, undefined) }));
}

/** A sum over sites of what is known of each; undefined where nothing is. */
function total(values: readonly (number | undefined)[]): number | undefined {
  const found = values.filter((value) => value !== undefined);
  return found.length === 0 ? undefined : found.reduce((sum, value) => sum + value, 0);
}

const atLeastZero = (value: number | undefined): Known => (value === undefined ? '' : Math.max(0, value));

function upliftOf(input: FigureInput, cm2Rate: number | undefined): Pick<ReviewFigures, 'uplift' | 'baselineDays' | 'unknownAfter'> {
  const { event, last, sites, days } = input.choice;
  if (event === undefined || input.choice.kind !== 'event') return { uplift: undefined, baselineDays: undefined, unknownAfter: 0 };
  const found = sites.flatMap(({ id }) => salesSums(id, event, input) ?? []);
  const before = last === undefined ? [] : sites.flatMap(({ id }) => salesSums(id, last, input) ?? []);
  const ads = total(sites.map(({ id }) => input.book.sum(id, days.from, days.to)?.adSpend)) ?? 0;
  const sum = (list: readonly EventSums[], key: 'actual' | 'baseline' | 'pullForward' | 'waiting'): number | undefined => total(list.map((sums) => sums[key]));
  return {
    uplift: {
      actual: sum(found, 'actual') ?? '', baseline: sum(found, 'baseline') ?? '', pullForward: atLeastZero(sum(found, 'pullForward')), waiting: atLeastZero(sum(found, 'waiting')),
      adSpend: ads > 0 ? ads : '', cm2Rate: cm2Rate ?? '', lastActual: sum(before, 'actual') ?? '', lastBaseline: sum(before, 'baseline') ?? '',
    },
    baselineDays: found.length === 0 ? undefined : Math.min(...found.map(({ baselineDays }) => baselineDays)),
    unknownAfter: Math.max(0, ...found.map(({ unknownAfter }) => unknownAfter)),
  };
}

const range = (first: number, last: number): number[] => Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);

/** Day by day: an event and two weeks around it against its usual days, else one side beside the other. */
function curveOf(input: FigureInput, base: BaseKind): ReviewForm['curve'] {
  const { choice, book, rule, otherEventsOf } = input;
  const { sites, against, days, event } = choice;
  const salesOn = (ids: readonly string[], date: number): Known => total(ids.map((id) => book.on(id, date)?.sales)) ?? '';
  const ids = sites.map(({ id }) => id);
  if (event !== undefined && choice.kind === 'event') {
    const isOther = otherEventsOf(event);
    const dates = range(Math.min(event.from, event.date - rule.waitFirst), event.to + rule.daysAfter).slice(0, REVIEW_ROOM.curve);
    return dates.map((date) => {
      const usual = ids.map((id) => eventSums((day) => book.on(id, day)?.sales, { date: event.date, from: date, to: date }, rule, (day) => isOther(day) || (day >= event.from && day <= event.to))?.baseline);
      return [date, date - event.date, salesOn(ids, date), total(usual) ?? ''];
    });
  }
  const dates = range(days.from, days.to).slice(-REVIEW_ROOM.curve);
  const first = choice.base?.from;
  return dates.map((date) => {
    const compared = first === undefined || base === 'none' ? '' : salesOn(against === undefined ? ids : [against.id], first + date - days.from);
    return [date, date - days.from, salesOn(ids, date), compared];
  });
}

/** Computes both sides of a review by site, category and day, and the uplift of an event. */
export function reviewFigures(input: FigureInput, cm2Rate: number | undefined): ReviewFigures {
  const { choice, book } = input;
  const base = baseOf(input);
  const sites = siteSides(input, base);
  const unknown = choice.sites.flatMap(({ id }) => (book.reachOf(id) === undefined ? [] : [range(choice.days.from, choice.days.to).filter((date) => !book.knows(id, date)).length]));
  return {
    base: base.kind, sites, categories: categorySides(input, base.kind, sites), curve: curveOf(input, base.kind),
    unknownDays: Math.max(0, ...unknown), ...upliftOf(input, cm2Rate),
  };
}
