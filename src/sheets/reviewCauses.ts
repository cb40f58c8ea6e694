import { attributeFactors } from '../domain/reviews/attributeFactors';
import type { Site } from '../domain/sales/facts';
import type { Language } from '../i18n/language';
import { fill } from '../i18n/fill';
import { messagesIn } from '../i18n/messages';
import { knowsVisits, saleFactors } from './reviewFactors';
import type { SiteStep } from './reviewSteps';
import type { TextKey } from './sheetSpec';
import type { RowContent } from './tableContent';
import type { ReviewForm } from './specs/reviewForm';
import { wordOf } from './words';

/** Causes that are proposed, the largest losses. */
const MOST = 3;

interface Proposal {
  readonly key: string;
  readonly text: string;
  /** Negative: what was lost. */
  readonly money: number;
}

const signed = (ratio: number): string => `${ratio < 0 ? '−' : '+'}${(Math.abs(ratio) * 100).toFixed(1)}%`;

const FACTORS = {
  visits: [['visits', 'reviewCauseVisits'], ['conversion', 'reviewCauseConversion'], ['orderValue', 'reviewCauseAov']],
  orders: [['orders', 'reviewCauseOrders'], undefined, ['orderValue', 'reviewCauseAov']],
} as const satisfies Readonly<Record<string, readonly (readonly [key: string, text: TextKey] | undefined)[]>>;

function lossesOf({ name, before, now }: ReviewForm['sites'][number], site: string, language: Language): Proposal[] {
  if (before?.orders === undefined || now?.orders === undefined) return [];
  const factors = knowsVisits({ before, now }) ? FACTORS.visits : FACTORS.orders;
  const { before: from, now: to } = saleFactors(before, now);
  const { texts } = messagesIn(language);
  return attributeFactors(from, to).flatMap((money, at): Proposal[] => {
    const [old, next, factor] = [from[at] ?? 0, to[at] ?? 0, factors[at]];
    return money >= 0 || factor === undefined || old === 0 ? [] : [{ key: `${site}.${factor[0]}`, money, text: fill(texts[factor[1]], { site: name, change: signed(next / old - 1) }) }];
  });
}

function stepLosses(steps: readonly SiteStep[], siteId: (name: string) => string, language: Language): Proposal[] {
  const { texts } = messagesIn(language);
  return steps.flatMap(({ site, step, impact, methods }): Proposal[] => {
    if (impact === undefined || impact <= 0) return [];
    const method = methods.length === 1 ? `${methods[0]?.method ?? ''} ` : '';
    return [{ key: `${siteId(site)}.step.${step}`, money: -impact, text: fill(texts.reviewCauseStep, { site, step: wordOf('funnelStep', step, language), method }) }];
  });
}

/** An id that a proposal has; rows that people enter bear other ones. */
const PROPOSED = /^N(R\d+)\.[^.]+\.(visits|conversion|orderValue|orders|step\.[^.]+)$/i;

/** What causes are proposed from. */
export interface CauseInput {
  /** Id of the review. */
  readonly review: string;
  /** The sites reviewed, and what they sold on both sides, in the same order. */
  readonly sites: readonly Site[];
  readonly figures: ReviewForm['sites'];
  readonly steps: readonly SiteStep[];
  /** Whether the figures count orders: then no cause has money. */
  readonly countsOrders: boolean;
  /** Whether two sites are compared: steps are then measured against the other one, and say where conversion was lost. */
  readonly isAgainstSite: boolean;
  readonly siteId: (name: string) => string;
  readonly language: Language;
}

function proposals({ sites, figures, steps, isAgainstSite, siteId, language }: CauseInput): Proposal[] {
  const ofSteps = stepLosses(steps, siteId, language);
  const ofSites = figures.flatMap((site, at) => lossesOf(site, sites[at]?.id ?? '', language));
  // The same loss is not told twice.
  const told = new Set(isAgainstSite ? ofSteps.map(({ key }) => key.replace(/\.step\..*/, '.conversion')) : []);
  return [...ofSites.filter(({ key }) => !told.has(key)), ...ofSteps].sort((a, b) => a.money - b.money).slice(0, MOST);
}

/**
 * Rows of causes that the figures suggest: where most was lost. They say what happened; why is for people to find out and to prove. `untouched` are
 * the ids of rows that are as an earlier run wrote them: of this review, those that are no longer proposed are emptied.
 */
export function causeProposals(input: CauseInput, untouched: readonly string[]): RowContent[] {
  const { review, countsOrders } = input;
  const rows = proposals(input).map(({ key, text, money }): RowContent => ({ id: `N${review}.${key}`, values: { reviewRow: review, causeText: text, causeMoney: countsOrders ? null : money } }));
  const own = new Set(rows.map(({ id }) => id.toUpperCase()));
  const gone = untouched.filter((id) => PROPOSED.exec(id)?.[1]?.toUpperCase() === review.toUpperCase() && !own.has(id.toUpperCase()));
  return [...rows, ...gone.map((id): RowContent => ({ id, values: { reviewRow: null, causeText: null, causeMoney: null } }))];
}
