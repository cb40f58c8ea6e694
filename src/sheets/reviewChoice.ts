import { parseDate } from '../core/calendar';
import { listedNames } from '../core/listedNames';
import { addMonths, monthRange, monthToSerial, serialToMonth } from '../core/month';
import { Refusal, type ProblemParams } from '../core/problem';
import type { Site } from '../domain/sales/facts';
import { TWELVE, type MonthNumber } from '../i18n/twelve';
import { numberIn, textIn, type TableRow } from './readTable';
import { findEdition, lastEdition, neighbour, sitesOfEvent, type EventEdition } from './reviewEvents';

/** Kinds of review. */
export const REVIEW_KINDS = ['event', 'siteLaunch', 'productLaunch', 'periods', 'sites'] as const;
/** One of them. */
export type ReviewKind = (typeof REVIEW_KINDS)[number];

/** Days from and to, both included, as serials. */
export interface Days {
  readonly from: number;
  readonly to: number;
}

/** Whether days are whole months. */
export function isWhole({ from, to }: Days): boolean {
  return from === monthToSerial(serialToMonth(from)) && to + 1 === monthToSerial(addMonths(serialToMonth(to), 1));
}

/** As many months before whole months, as many days before other days. */
function daysBefore(days: Days): Days {
  const first = serialToMonth(days.from);
  const from = isWhole(days) ? monthToSerial(addMonths(first, -monthRange(first, serialToMonth(days.to)).length)) : days.from - (days.to - days.from + 1);
  return { from, to: days.from - 1 };
}

/** What is reviewed, and what with. */
export interface ReviewChoice {
  readonly number: MonthNumber;
  readonly kind: ReviewKind;
  readonly sites: readonly Site[];
  /** Of two sites: the other one. */
  readonly against: Site | undefined;
  readonly days: Days;
  /** Days compared with: the period before, or the last edition; undefined where there is none. */
  readonly base: Days | undefined;
  readonly event: EventEdition | undefined;
  readonly last: EventEdition | undefined;
  readonly next: EventEdition | undefined;
  /** Product id of a launch. */
  readonly product: string;
}

/** What a choice is made from. */
export interface ChoiceInput {
  readonly parameters: Readonly<Record<string, string>>;
  readonly reviews: readonly TableRow[];
  readonly sites: readonly Site[];
  /** First day with sales and last known day of a site. */
  readonly reachOf: (site: string) => { readonly first: number; readonly last: number } | undefined;
  readonly editions: readonly EventEdition[];
  /** When the sites say that they went live, by id. */
  readonly goLive: ReadonlyMap<string, number>;
  /** Finds a product by name or id, with its first day of sales. */
  readonly findProduct: (name: string) => { readonly id: string; readonly first: number } | undefined;
}

function refuse(code: string, params: ProblemParams = {}): never {
  throw new Refusal([{ code, severity: 'error', params }]);
}

/** The parameters of a review that stands in the list already. */
function parametersOf(row: TableRow): Record<string, string> {
  const date = (key: string): string => {
    const serial = numberIn(row, key);
    return serial === undefined ? '' : `#${serial}`;
  };
  const isPeriods = textIn(row, 'reviewKind') === 'periods';
  return {
    kind: textIn(row, 'reviewKind'), event: textIn(row, 'reviewEvent'), sites: textIn(row, 'reviewSiteIds'), against: textIn(row, 'reviewAgainstId'), product: textIn(row, 'reviewProduct'),
    from: date('reviewFrom'), to: date('reviewTo'), baseFrom: isPeriods ? date('againstFrom') : '', baseTo: isPeriods ? date('againstTo') : '',
  };
}

class Chooser {
  private readonly asked: Readonly<Record<string, string>>;

  constructor(
    private readonly input: ChoiceInput,
    known: TableRow | undefined,
  ) {
    this.asked = known === undefined ? input.parameters : parametersOf(known);
  }

  private text(key: string): string {
    return (this.asked[key] ?? '').trim();
  }

  get kind(): ReviewKind {
    const { asked } = this;
    const named = REVIEW_KINDS.find((kind) => kind === asked['kind']);
    if (named !== undefined) return named;
    if (this.text('product') !== '') return 'productLaunch';
    if (this.text('against') !== '') return 'sites';
    if (this.text('event') !== '') return 'event';
    return this.text('from') === '' ? refuse('review/choose') : 'periods';
  }

  private site(name: string): Site {
    const { sites } = this.input;
    const wanted = name.trim().toUpperCase();
    const found = sites.find((site) => [site.id, site.name].some((text) => text.toUpperCase() === wanted));
    return found ?? refuse('review/site-unknown', { site: name, known: sites.map((site) => site.name) });
  }

  private get named(): Site[] {
    const text = this.text('sites');
    if (text === '') return [];
    const whole = this.input.sites.find(({ name }) => name.toUpperCase() === text.toUpperCase());
    return whole === undefined ? listedNames(text).map((name) => this.site(name)) : [whole];
  }

  private get selling(): Site[] {
    const own = this.input.sites.filter(({ id }) => this.input.reachOf(id) !== undefined);
    return own.length === 0 ? refuse('review/no-data') : own;
  }

  private date(key: string): number | undefined {
    const text = this.text(key);
    return text.startsWith('#') ? Number(text.slice(1)) : parseDate(text);
  }

  private days(first: string, last: string): Days {
    const [from, to] = [this.date(first), this.date(last)];
    return from === undefined || to === undefined || from > to ? refuse('review/dates-missing') : { from, to };
  }

  private until(sites: readonly Site[]): number {
    return Math.max(0, ...sites.map(({ id }) => this.input.reachOf(id)?.last ?? 0));
  }

  private edition(): EventEdition {
    const { editions } = this.input;
    const until = this.until(this.selling);
    const found = findEdition(this.text('event'), editions, this.selling, until);
    const known = [...new Set(editions.filter(({ from }) => from <= until).map(({ code, year }) => `edition:${year}:${code}`))].slice(-8);
    return found ?? refuse('review/event-unknown', { event: this.text('event'), known });
  }

  private ofEvent(): Omit<ReviewChoice, 'number' | 'kind'> {
    const event = this.edition();
    const last = lastEdition(event, this.input.editions);
    return {
      sites: this.named.length > 0 ? this.named : sitesOfEvent(event, this.selling), against: undefined, days: event, base: last, event, last, next: neighbour(event, this.input.editions, 1), product: '',
    };
  }

  private ofPeriods(): Omit<ReviewChoice, 'number' | 'kind'> {
    const days = this.days('from', 'to');
    const base = this.text('baseFrom') === '' && this.text('baseTo') === '' ? daysBefore(days) : this.days('baseFrom', 'baseTo');
    return { ...NOTHING, sites: this.named.length > 0 ? this.named : this.selling, days, base };
  }

  private ofSites(): Omit<ReviewChoice, 'number' | 'kind'> {
    const [site] = this.named;
    const against = this.text('against') === '' ? undefined : this.site(this.text('against'));
    if (site === undefined || against === undefined || site.id === against.id) return refuse('review/sites-same');
    const event = this.text('event') === '' ? undefined : this.edition();
    const days = event ?? this.days('from', 'to');
    return { ...NOTHING, sites: [site], against, days: { from: days.from, to: days.to }, base: { from: days.from, to: days.to }, event };
  }

  private ofLaunch(): Omit<ReviewChoice, 'number' | 'kind'> {
    const [site] = this.named;
    if (site === undefined) return refuse('review/site-unknown', { site: '', known: this.input.sites.map(({ name }) => name) });
    const reach = this.input.reachOf(site.id) ?? refuse('review/no-data');
    const goLive = this.input.goLive.get(site.id);
    // An import knows the month alone: its first day stands for the first day with sales.
    const from = goLive === undefined || goLive === monthToSerial(serialToMonth(reach.first)) ? reach.first : goLive;
    return { ...NOTHING, sites: [site], days: { from, to: reach.last } };
  }

  private ofProduct(): Omit<ReviewChoice, 'number' | 'kind'> {
    const found = this.input.findProduct(this.text('product')) ?? refuse('review/product-unknown', { product: this.text('product') });
    return { ...NOTHING, sites: this.named.length > 0 ? this.named : this.selling, days: { from: found.first, to: this.until(this.selling) }, product: found.id };
  }

  choose(): Omit<ReviewChoice, 'number'> {
    const { kind } = this;
    const of = { event: () => this.ofEvent(), periods: () => this.ofPeriods(), sites: () => this.ofSites(), siteLaunch: () => this.ofLaunch(), productLaunch: () => this.ofProduct() };
    return { kind, ...of[kind]() };
  }
}

const NOTHING = { against: undefined, base: undefined, event: undefined, last: undefined, next: undefined, product: '' } as const;

/** Days by which reviews of one kind and the same sites are told apart; those of an event or a launch follow from it. */
function datesOf({ kind, event, days, base }: Omit<ReviewChoice, 'number'>): Readonly<Record<string, number | undefined>> {
  if (kind === 'periods') return { reviewFrom: days.from, reviewTo: days.to, againstFrom: base?.from };
  return kind === 'sites' && event === undefined ? { reviewFrom: days.from, reviewTo: days.to } : {};
}

/** Whether a row of the list is the review of this choice. */
function isSame(row: TableRow, choice: Omit<ReviewChoice, 'number'>): boolean {
  const texts = { reviewKind: choice.kind, reviewEvent: choice.event?.id ?? '', reviewProduct: choice.product, reviewSiteIds: siteIds(choice.sites), reviewAgainstId: choice.against?.id ?? '' };
  return Object.entries(texts).every(([key, value]) => textIn(row, key).toUpperCase() === value.toUpperCase()) && Object.entries(datesOf(choice)).every(([key, value]) => numberIn(row, key) === value);
}

/** All sites that a review speaks of: those reviewed and the one they are compared with. */
export function sitesOf({ sites, against }: Pick<ReviewChoice, 'sites' | 'against'>): readonly Site[] {
  return against === undefined ? sites : [...sites, against];
}

/** Ids of sites as the list of reviews holds them. */
export function siteIds(sites: readonly Site[]): string {
  return sites.map(({ id }) => id).join(', ');
}

/**
 * Says what is reviewed: the review that `review` names, what the parameters choose, or the last of the list. The same choice gives the same
 * number. Refuses with what is missing or unknown (`review/choose`, `review/site-unknown`, `review/event-unknown`, …).
 */
export function chooseReview(input: ChoiceInput): ReviewChoice {
  const { parameters, reviews } = input;
  const asked = (parameters['review'] ?? '').trim().toUpperCase();
  const isOpen = Object.entries(parameters).every(([key, value]) => key === 'review' || value.trim() === '');
  const known = asked === '' ? (isOpen ? reviews.at(-1) : undefined) : reviews.find((row) => textIn(row, 'rowId').toUpperCase() === asked);
  if (asked !== '' && known === undefined) return refuse('review/unknown', { review: asked });
  const choice = new Chooser(input, known).choose();
  const same = known ?? reviews.find((row) => isSame(row, choice));
  const taken = new Set(reviews.map((row) => textIn(row, 'rowId').slice(1)));
  const number = same === undefined ? TWELVE.find((candidate) => !taken.has(candidate)) : TWELVE.find((candidate) => candidate === textIn(same, 'rowId').slice(1));
  return { ...choice, number: number ?? refuse('review/full') };
}
