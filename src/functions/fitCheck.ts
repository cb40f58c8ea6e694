import { fitCheck } from '../domain/product-map/fitCheck';
import type { Fit } from '../domain/product-map/fitCheck';
import { readFraction, readNumber, readRequiredNumber } from './arguments';
import { toResultCell } from './cells';
import type { ResultCell } from './cells';
import { answer } from './failure';
import { functionMessages } from './functionLanguage';

/**
 * Returns verdict, cause, adjusted rating, sales index, traffic share, conversion share, price index and reliability in a
 * row of 8; the cause only for a product that is praised but unsold, shares empty where they are not defined.
 * @customfunction FIT_CHECK
 */
export function fitCheckRow(
  rating: unknown,
  reviews: unknown,
  catRating: unknown,
  units: unknown,
  catMedianUnits: unknown,
  price: unknown,
  catMedianPrice: unknown,
  sessions?: unknown,
  catSessions?: unknown,
  cvr?: unknown,
  catCvr?: unknown,
): unknown[][] {
  return answer(() => {
    const found = fitCheck({
      rating: readNumber('rating', rating),
      reviews: readRequiredNumber('reviews', reviews),
      catRating: readRequiredNumber('catRating', catRating),
      units: readRequiredNumber('units', units),
      catMedianUnits: readRequiredNumber('catMedianUnits', catMedianUnits),
      price: readRequiredNumber('price', price),
      catMedianPrice: readRequiredNumber('catMedianPrice', catMedianPrice),
      sessions: readNumber('sessions', sessions),
      catSessions: readNumber('catSessions', catSessions),
      cvr: readFraction('cvr', cvr),
      catCvr: readFraction('catCvr', catCvr),
    });
    return [toRow(found)];
  });
}

function toRow({ verdict, cause, quality, salesIndex, trafficShare, conversionShare, priceIndex, fewReviews }: Fit): ResultCell[] {
  const { fit, fitCause, reliability } = functionMessages().functions.labels;
  const reason = cause === undefined ? undefined : fitCause[cause];
  const reliable = fewReviews ? reliability.low : reliability.normal;
  return [fit[verdict], reason, quality, salesIndex, trafficShare, conversionShare, priceIndex, reliable].map(toResultCell);
}
