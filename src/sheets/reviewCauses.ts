import { attributeFactors } from '../domain/reviews/attributeFactors';
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

const NAMES = { visits: ['reviewCauseVisits', 'reviewCauseConversion', 'reviewCauseAov'], orders: ['reviewCauseOrders', undefined, 'reviewCauseAov'] } as const satisfies Readonly<Record<string, readonly (TextKey | undefined)[]>>;

function lossesOf({ name, before, now }: ReviewForm['sites'][number], at: number, language: Language): Proposal[] {
  if (before?.orders === undefined || now?.orders === undefined) return [];
  const names = knowsVisits({ before, now }) ? NAMES.visits : NAMES.orders;
  const { before: from, now: to } = saleFactors(before, now);
  const { texts } = messagesIn(language);
  return attributeFactors(from, to).flatMap((money, factor): Proposal[] => {
    const [old, next, key] = [from[factor] ?? 0, to[factor] ?? 0, names[factor]];
    return money >= 0 || key === undefined || old === 0 ? [] : [{ key: `${at + 1}${key.replace('reviewCause', '')}`, money, text: fill(texts[key], { site: name, change: signed(next / old - 1) }) }];
  });
}

function stepLosses(steps: readonly SiteStep[], language: Language): Proposal[] {
  const { texts } = messagesIn(language);
  return steps.flatMap(({ site, step, impact, methods }, at): Proposal[] => {
    if (impact === undefined || impact <= 0) return [];
    const method = methods.length === 1 ? `${methods[0]?.method ?? ''} ` : '';
    return [{ key: `F${at + 1}`, money: -impact, text: fill(texts.reviewCauseStep, { site, step: wordOf('funnelStep', step, language), method }) }];
  });
}

/** Rows of causes that the figures suggest: where most was lost. They say what happened; why is for people to find out and to prove. */
export function causeProposals(review: string, sites: ReviewForm['sites'], steps: readonly SiteStep[], language: Language): RowContent[] {
  const losses = [...sites.flatMap((site, at) => lossesOf(site, at, language)), ...stepLosses(steps, language)].sort((a, b) => a.money - b.money).slice(0, MOST);
  return losses.map(({ key, text, money }) => ({ id: `N${review}.${key}`, values: { reviewRow: review, causeText: text, causeMoney: money } }));
}
