import { addDays, DAY_MEASURES, NO_DAYS, type DayBook, type DaySums } from '../domain/reviews/dayBook';
import { eventSums, type EventSums } from '../domain/reviews/eventSums';
import type { ReviewChoice } from './reviewChoice';
import type { BaseKind, ReviewSides, SideInput, SitePair } from './reviewSides';
import { NO_UPLIFT, REVIEW_ROOM, type Known, type ReviewForm, type SideFigures } from './specs/reviewForm';

/** What a comparison is made from. */
export interface FigureInput extends SideInput {
  /** Sales that reports tell by day, for the curve and the uplift. */
  readonly daily: DayBook;
  readonly categoryName: (id: string) => string;
  /** Visits that people typed, by site id and side; they win over those of the data. */
  readonly typedVisits: ReadonlyMap<string, { readonly before: number | undefined; readonly now: number | undefined }>;
}

/** The two sides of a review, and what stands between them. */
export interface ReviewFigures extends Pick<ReviewForm, 'sites' | 'categories' | 'curve' | 'uplift'> {
  readonly base: BaseKind;
  /** Days that the usual level rests on, of the site with the fewest; undefined where there is none. */
  readonly baselineDays: number | undefined;
  /** Whether a site has sales in the event and no usual days before it. */
  readonly lacksBaseline: boolean;
  readonly unknownDays: number;
  readonly unknownAfter: number;
  /** Whether a site has sales that no report tells by day. */
  readonly lacksDays: boolean;
  /** Whether orders stand in the place of sales, of which no report of the sites tells any. */
  readonly countsOrders: boolean;
  /** Whether a site has orders without sales, beside others that have sales. */
  readonly lacksSales: boolean;
  /** Whether units stand in the place of orders that no report tells. */
  readonly lacksOrders: boolean;
}

const toSide = ({ sessions, ...sums }: DaySums, typed: number | undefined): SideFigures => ({ ...sums, visits: typed ?? (sessions > 0 ? sessions : undefined) });

/** Whether no report tells the sales of a site by day: none of its days, or none of the window in which it sold. */
function lacksDays({ daily, choice: { days } }: FigureInput, { site, now }: SitePair): boolean {
  return daily.reachOf(site) === undefined || (now !== undefined && now.sales > 0 && daily.sum(site, days.from, days.to) === undefined);
}

/** Orders of a site; where one side sold and no report tells its orders, the units of both. */
function withOrders({ before, now }: Pick<SitePair, 'before' | 'now'>): Pick<SitePair, 'before' | 'now'> {
  const byUnits = (side: DaySums | undefined): DaySums | undefined => (side === undefined ? undefined : { ...side, orders: side.units });
  return lacksOrders({ before, now }) ? { before: byUnits(before), now: byUnits(now) } : { before, now };
}

/** Orders of a side in the place of its sales. */
const inOrders = (side: DaySums | undefined): DaySums | undefined => (side === undefined ? undefined : { ...side, sales: side.orders });

const lacksSales = ({ before, now }: Pick<SitePair, 'before' | 'now'>): boolean => {
  const sides = [before, now].filter((side) => side !== undefined);
  return sides.some(({ orders }) => orders > 0) && sides.every(({ sales }) => sales === 0);
};

/** Whether a comparison is one of orders alone: no site has sales on either side, as in a log of visits. */
function countsOrders({ choice: { kind } }: FigureInput, { sites }: ReviewSides): boolean {
  const known = sites.filter(({ before, now }) => before !== undefined || now !== undefined);
  return (kind === 'periods' || kind === 'sites' || kind === 'event') && known.length > 0 && known.some(lacksSales) && known.every((pair) => lacksSales(pair) || [pair.before, pair.now].every((side) => (side?.sales ?? 0) === 0));
}

const lacksOrders = ({ before, now }: Pick<SitePair, 'before' | 'now'>): boolean => [before, now].some((side) => side !== undefined && side.orders === 0 && side.units > 0);

function siteFigures({ choice, typedVisits }: FigureInput, { sites }: ReviewSides, asOrders: boolean): ReviewForm['sites'] {
  const { against } = choice;
  return choice.sites.map(({ id, name }) => {
    const counted = withOrders(sites.find(({ site }) => site === id) ?? { before: undefined, now: undefined });
    const { before, now } = asOrders ? { before: inOrders(counted.before), now: inOrders(counted.now) } : counted;
    const typed = typedVisits.get(id);
    const typedBefore = against === undefined ? typed?.before : (typedVisits.get(against.id)?.now ?? typed?.before);
    return {
      name: against === undefined ? name : `${name} / ${against.name}`,
      before: before === undefined ? undefined : toSide(before, typedBefore),
      now: now === undefined ? undefined : toSide(now, typed?.now),
    };
  });
}

/** What an average usual day sold by category, raised to the usual level of the sites, so that both add up to the same. */
function usualCategories({ choice, book, rule }: FigureInput, level: number): ReadonlyMap<string, DaySums> {
  const { event, sites } = choice;
  if (event === undefined) return new Map();
  const dates = new Set(range(event.from - rule.firstBefore, event.from - rule.lastBefore));
  const found = book.byCategory(new Map(sites.map(({ id }) => [id, dates])));
  const sold = [...found.values()].reduce((sum, { sales }) => sum + sales, 0);
  const scale = sold === 0 ? 0 : level / sold;
  return new Map([...found].map(([id, sums]) => [id, Object.fromEntries(DAY_MEASURES.map((key) => [key, sums[key] * scale])) as unknown as DaySums]));
}

function categoriesBefore(input: FigureInput, { kind, sites }: ReviewSides): ReadonlyMap<string, DaySums> {
  if (kind === 'usual') return usualCategories(input, sites.reduce((sum, { before }) => sum + (before?.sales ?? 0), 0));
  const { against } = input.choice;
  return input.book.byCategory(new Map(sites.map(({ site, beforeDates }) => [against?.id ?? site, new Set(beforeDates)])));
}

function categorySides(input: FigureInput, sides: ReviewSides): ReviewForm['categories'] {
  const now = input.book.byCategory(new Map(sides.sites.map(({ site, nowDates }) => [site, new Set(nowDates)])));
  const before = categoriesBefore(input, sides);
  const rows = [...new Set([...before.keys(), ...now.keys()])].map((id) => ({ name: input.categoryName(id), before: before.get(id), now: now.get(id) }))
    .sort((a, b) => (b.now?.sales ?? 0) - (a.now?.sales ?? 0));
  const room = REVIEW_ROOM.categories;
  const [shown, rest] = rows.length <= room ? [rows, []] : [rows.slice(0, room - 1), rows.slice(room - 1)];
  const sumOf = (side: 'before' | 'now'): DaySums => rest.reduce((sum, row) => addDays(sum, row[side] ?? NO_DAYS), NO_DAYS);
  const joined = rest.length === 0 ? [] : [{ name: '…', before: sumOf('before'), now: sumOf('now') }];
  return [...shown, ...joined].map(({ name, before: earlier, now: later }) => ({ name, before: earlier === undefined ? undefined : toSide(earlier, undefined), now: later === undefined ? undefined : toSide(later, undefined) }));
}

/** A sum over sites of what is known of each; undefined where nothing is. */
function total(values: readonly (number | undefined)[]): number | undefined {
  const found = values.filter((value) => value !== undefined);
  return found.length === 0 ? undefined : found.reduce((sum, value) => sum + value, 0);
}

const atLeastZero = (value: number | undefined): Known => (value === undefined ? '' : Math.max(0, value));

function salesSums(site: string, edition: NonNullable<ReviewChoice['event']>, { daily, rule, otherEventsOf }: FigureInput): EventSums | undefined {
  return eventSums((date) => daily.on(site, date)?.sales, edition, rule, otherEventsOf(edition));
}

/** The same sums of the last edition; none where a site that sold then has no usual days before it, for the two years would not be alike. */
function lastSums(input: FigureInput, { kind, sites }: ReviewSides): EventSums[] {
  const { last } = input.choice;
  if (last === undefined || kind !== 'lastEdition') return [];
  const sold = sites.filter(({ before }) => before !== undefined).map(({ site }) => salesSums(site, last, input));
  return sold.every((sums) => sums !== undefined) ? sold : [];
}

function upliftOf(input: FigureInput, sides: ReviewSides, cm2Rate: number | undefined): Pick<ReviewFigures, 'uplift' | 'baselineDays' | 'lacksBaseline' | 'unknownAfter'> {
  const { event, sites, days } = input.choice;
  if (event === undefined || input.choice.kind !== 'event') return { uplift: NO_UPLIFT, baselineDays: undefined, lacksBaseline: false, unknownAfter: 0 };
  const found = sites.flatMap(({ id }) => salesSums(id, event, input) ?? []);
  const before = lastSums(input, sides);
  const ads = total(sites.map(({ id }) => input.book.sum(id, days.from, days.to)?.adSpend)) ?? 0;
  const sum = (list: readonly EventSums[], key: 'actual' | 'baseline' | 'pullForward' | 'waiting'): number | undefined => total(list.map((sums) => sums[key]));
  return {
    uplift: {
      actual: sum(found, 'actual') ?? '', baseline: sum(found, 'baseline') ?? '', pullForward: atLeastZero(sum(found, 'pullForward')), waiting: atLeastZero(sum(found, 'waiting')),
      adSpend: ads > 0 ? ads : '', cm2Rate: cm2Rate ?? '', lastActual: sum(before, 'actual') ?? '', lastBaseline: sum(before, 'baseline') ?? '',
    },
    lacksBaseline: found.length < sides.sites.filter(({ now }) => now !== undefined).length,
    baselineDays: found.length === 0 ? undefined : Math.min(...found.map(({ baselineDays }) => baselineDays)),
    unknownAfter: Math.max(0, ...found.map(({ unknownAfter }) => unknownAfter)),
  };
}

const range = (first: number, last: number): number[] => Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);

/** Day by day: an event and two weeks around it against its usual days, else one side beside the other. */
function curveOf(input: FigureInput, base: BaseKind): ReviewForm['curve'] {
  const { choice, daily, rule, otherEventsOf } = input;
  const { sites, against, days, event } = choice;
  const salesOn = (ids: readonly string[], date: number): Known => total(ids.map((id) => daily.on(id, date)?.sales)) ?? '';
  const ids = sites.map(({ id }) => id);
  if (event !== undefined && choice.kind === 'event') {
    const isOther = otherEventsOf(event);
    const dates = range(event.from - rule.waitFirst, event.to + rule.daysAfter).slice(0, REVIEW_ROOM.curve);
    return dates.map((date) => {
      const usual = ids.map((id) => eventSums((day) => daily.on(id, day)?.sales, { from: date, to: date, countedFrom: event.from }, rule, (day) => isOther(day) || (day >= event.from && day <= event.to))?.baseline);
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

/** Days of the window that do not count on every site: unknown now, or on the side compared with. Before it opened a site has none to miss. */
function uncounted({ choice: { days }, book }: FigureInput, { sites }: ReviewSides): number {
  return Math.max(0, ...sites.map(({ site, nowDates }) => {
    const reach = book.reachOf(site);
    return reach === undefined ? 0 : days.to - Math.max(days.from, reach.first) + 1 - nowDates.length;
  }));
}

/** Computes a review by site, category and day, and the uplift of an event; `cm2Rate` is the margin after platform fees ÷ net sales. */
export function reviewFigures(input: FigureInput, sides: ReviewSides, cm2Rate: number | undefined): ReviewFigures {
  const asOrders = countsOrders(input, sides);
  return {
    base: sides.kind, sites: siteFigures(input, sides, asOrders), categories: asOrders ? [] : categorySides(input, sides), curve: asOrders ? [] : curveOf(input, sides.kind),
    countsOrders: asOrders, lacksSales: !asOrders && sides.sites.some(lacksSales),
    lacksDays: sides.sites.some((pair) => lacksDays(input, pair)),
    lacksOrders: sides.sites.some(lacksOrders),
    unknownDays: uncounted(input, sides), ...upliftOf(input, sides, cm2Rate), ...(asOrders ? { uplift: NO_UPLIFT } : {}),
  };
}
