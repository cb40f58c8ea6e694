import type { ActionRequest } from '../../actions/action';
import type { ReviewStart, ReviewableEvent } from '../../actions/readReviewStart';

/** Kinds of review in the order in which they are offered. */
export const KINDS = ['event', 'periods', 'sites', 'siteLaunch', 'productLaunch'] as const;
/** One of them. */
export type Kind = (typeof KINDS)[number];

/** What has been chosen so far; empty texts where nothing is. */
export interface ReviewDraft {
  readonly kind: Kind;
  readonly event: string;
  /** Site id; empty for all. */
  readonly site: string;
  readonly against: string;
  readonly from: string;
  readonly to: string;
  readonly baseFrom: string;
  readonly baseTo: string;
  readonly product: string;
}

export const NO_DRAFT: ReviewDraft = { kind: 'event', event: '', site: '', against: '', from: '', to: '', baseFrom: '', baseTo: '', product: '' };

/** The event that is chosen: of two sites only a named one, else the latest stands for none. */
export function chosenEvent({ kind, event }: ReviewDraft, { events }: ReviewStart): ReviewableEvent | undefined {
  return events.find(({ id }) => id === event) ?? (kind === 'event' ? events[0] : undefined);
}

/** The site that is chosen; kinds that are about one take the first where none is named. */
export function chosenSite({ kind, site }: ReviewDraft, { sites }: ReviewStart): ReviewStart['sites'][number] | undefined {
  return sites.find(({ id }) => id === site) ?? (kind === 'sites' || kind === 'siteLaunch' ? sites[0] : undefined);
}

/** The site compared with: the named one, else the first other. */
export function otherSite(draft: ReviewDraft, start: ReviewStart): ReviewStart['sites'][number] | undefined {
  const others = start.sites.filter(({ id }) => id !== chosenSite(draft, start)?.id);
  return others.find(({ id }) => id === draft.against) ?? others[0];
}

const DAY_MS = 86_400_000;

/** The days before two dates (`YYYY-MM-DD`), as many as lie between them, or as many months before whole months; undefined where they are no period. */
export function periodBefore(from: string, to: string): { readonly from: string; readonly to: string } | undefined {
  const [first, last] = [Date.parse(from), Date.parse(to)];
  if (!(first <= last)) return undefined;
  const day = (time: number): string => new Date(time).toISOString().slice(0, 10);
  const [begin, end] = [new Date(first), new Date(last + DAY_MS)];
  const months = begin.getUTCDate() === 1 && end.getUTCDate() === 1 ? (end.getUTCFullYear() - begin.getUTCFullYear()) * 12 + end.getUTCMonth() - begin.getUTCMonth() : 0;
  const earlier = months > 0 ? Date.UTC(begin.getUTCFullYear(), begin.getUTCMonth() - months, 1) : first - (last - first) - DAY_MS;
  return { from: day(earlier), to: day(first - DAY_MS) };
}

/** What a kind asks for, in the words of the action; undefined what it needs and nobody has chosen. */
const PARAMETERS: Readonly<Record<Kind, (draft: ReviewDraft, start: ReviewStart) => Readonly<Record<string, string | undefined>>>> = {
  event: (draft, start) => ({ event: chosenEvent(draft, start)?.id, sites: draft.site }),
  periods: ({ site, baseFrom, baseTo, ...draft }) => ({ ...datesOf(draft), sites: site, ...(baseFrom === '' && baseTo === '' ? {} : { baseFrom: baseFrom || undefined, baseTo: baseTo || undefined }) }),
  sites: (draft, start) => {
    const event = chosenEvent(draft, start)?.id;
    return { sites: chosenSite(draft, start)?.id, against: otherSite(draft, start)?.id, ...(event === undefined ? datesOf(draft) : { event }) };
  },
  siteLaunch: (draft, start) => ({ sites: chosenSite(draft, start)?.id }),
  productLaunch: ({ product, site }) => ({ product: product.trim() || undefined, sites: site }),
};

function datesOf({ from, to }: Pick<ReviewDraft, 'from' | 'to'>): Readonly<Record<'from' | 'to', string | undefined>> {
  return { from: from || undefined, to: to || undefined };
}

/** What to ask for; undefined while something is missing. */
export function reviewRequest(draft: ReviewDraft, start: ReviewStart | undefined): ActionRequest | undefined {
  if (start === undefined) return undefined;
  const parameters = Object.entries({ kind: draft.kind, ...PARAMETERS[draft.kind](draft, start) });
  const known = parameters.flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const]));
  return known.length < parameters.length ? undefined : { action: 'review', parameters: Object.fromEntries(known), files: [] };
}
