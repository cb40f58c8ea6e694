import type { EarlierReview } from '../../actions/readReviewStart';
import type { Language } from '../../i18n/language';
import { formatAmount } from '../../i18n/formatAmount';
import { messagesIn } from '../../i18n/messages';

function percent(ratio: number, language: Language, signDisplay: 'exceptZero' | 'auto'): string {
  return new Intl.NumberFormat(language, { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1, signDisplay }).format(ratio);
}

/** The result of a review in one sentence, as its page says it, from the figures of the list of reviews. */
export function reviewHeadline({ kind, sales, changeRate, changeOf, netUplift, visitorValueChange, parityGain }: EarlierReview, language: Language): string {
  const { texts } = messagesIn(language);
  if (kind === 'siteLaunch' || kind === 'productLaunch') return sales === undefined ? '' : `${texts.reviewLaunchBy}${formatAmount(sales, language)}${texts.reviewStop}`;
  return [
    changeRate === undefined ? texts.reviewNoBase : `${changeOf === 'orders' ? texts.reviewOrdersBy : texts.reviewSalesBy}${percent(changeRate, language, 'exceptZero')}`,
    netUplift === undefined ? '' : `${texts.reviewNetBy}${formatAmount(netUplift, language)}`,
    visitorValueChange === undefined ? '' : `${texts.reviewVisitorBy}${percent(visitorValueChange, language, 'exceptZero')}`,
    parityGain === undefined || parityGain <= 0 ? '' : `${texts.reviewParityBy}${percent(parityGain, language, 'auto')}`,
    texts.reviewStop,
  ].join('');
}
