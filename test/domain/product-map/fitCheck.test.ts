import { expect, it } from '@jest/globals';
import { fitCheck } from '../../../src/domain/product-map/fitCheck';
import type { FitInput } from '../../../src/domain/product-map/fitCheck';

const DEAR: FitInput = {
  rating: 4.8, reviews: 12, catRating: 4.2, units: 30, catMedianUnits: 100, price: 35, catMedianPrice: 20, sessions: 900, catSessions: 1000, cvr: 0.01, catCvr: 0.03,
};

it('finds a praised product unsold for its price', () => {
  const found = fitCheck(DEAR);
  expect(found).toMatchObject({ verdict: 'praisedUnsold', cause: 'price', fewReviews: false });
  expect(found.quality).toBeCloseTo(4.316129, 6);
  expect(found.trafficShare).toBeCloseTo(0.0875107, 7);
  expect(found.conversionShare).toBeCloseTo(0.9124893, 7);
});

it('believes a rating the more the more reviews there are', () => {
  expect(fitCheck({ ...DEAR, rating: 4.6, reviews: 800 }).quality).toBeCloseTo(4.576471, 6);
  expect(fitCheck({ ...DEAR, rating: undefined, reviews: 0 })).toMatchObject({ quality: 4.2, fewReviews: true });
});

it('looks at the price alone where sessions or conversion are missing', () => {
  expect(fitCheck({ ...DEAR, cvr: undefined })).toMatchObject({ cause: 'price', conversionShare: undefined });
  expect(fitCheck({ ...DEAR, cvr: undefined, sessions: 1, price: 20 })).toMatchObject({ cause: 'unknown' });
});

it('sees exposure before price, and no conversion problem where nobody came', () => {
  expect(fitCheck({ ...DEAR, sessions: 200, cvr: 0.03 })).toMatchObject({ cause: 'exposure' });
  expect(fitCheck({ ...DEAR, units: 0, sessions: 0, cvr: 0, price: 20 })).toMatchObject({ cause: 'exposure', trafficShare: undefined, conversionShare: undefined });
  expect(fitCheck({ ...DEAR, units: 0, price: 20 })).toMatchObject({ cause: 'conversion', salesIndex: 0 });
});

it('reaches the cuts from either side of binary noise', () => {
  expect(fitCheck({ ...DEAR, reviews: 50, rating: 4.4, units: 50 })).toMatchObject({ verdict: 'praisedUnsold' });
  expect(fitCheck({ ...DEAR, units: 100 }).trafficShare).toBeUndefined();
});

it.each<[Partial<FitInput>, string]>([
  [{ catMedianUnits: 0 }, 'fit/category'],
  [{ catCvr: 0 }, 'fit/category'],
  [{ units: -1 }, 'fit/negative'],
  [{ rating: undefined }, 'fit/rating-missing'],
])('has no answer for %j', (change, code) => {
  expect(() => fitCheck({ ...DEAR, ...change })).toThrow(code);
});
