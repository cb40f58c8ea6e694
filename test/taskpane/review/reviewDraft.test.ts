import { describe, expect, test } from '@jest/globals';
import type { EarlierReview, ReviewStart } from '../../../src/actions/readReviewStart';
import { NO_DRAFT, periodBefore, reviewRequest, type ReviewDraft } from '../../../src/taskpane/review/reviewDraft';
import { reviewHeadline } from '../../../src/taskpane/review/reviewHeadline';

const window = { date: '2025-11-28', from: '2025-11-24', to: '2025-12-01' };
const START: ReviewStart = {
  sites: [{ id: 'S01', name: 'Own', from: '2025-01-01', to: '2025-12-31' }, { id: 'S02', name: 'Other', from: '2025-01-01', to: '2025-12-31' }],
  events: [{ ...window, id: 'E9', event: 'blackFriday', market: 'us', year: 2025, offsets: [-4, 3], last: undefined, lastKnown: 'none' }],
  reviews: [],
};
const asked = (draft: Partial<ReviewDraft>): unknown => reviewRequest({ ...NO_DRAFT, ...draft }, START)?.parameters;

describe('What is chosen in the pane', () => {
  test('is the latest event on all sites of its market until something else is chosen', () => {
    expect(asked({})).toEqual({ kind: 'event', event: 'E9', sites: '' });
    expect(asked({ site: 'S02' })).toEqual({ kind: 'event', event: 'E9', sites: 'S02' });
    expect(reviewRequest(NO_DRAFT, { ...START, events: [] })).toBeUndefined();
    expect(reviewRequest(NO_DRAFT, undefined)).toBeUndefined();
  });

  test('asks for dates of a period, and compares with others only where both are given', () => {
    expect(asked({ kind: 'periods', from: '2025-03-01' })).toBeUndefined();
    expect(asked({ kind: 'periods', from: '2025-03-01', to: '2025-03-31' })).toEqual({ kind: 'periods', from: '2025-03-01', to: '2025-03-31', sites: '' });
    expect(asked({ kind: 'periods', from: '2025-03-01', to: '2025-03-31', baseFrom: '2024-03-01' })).toBeUndefined();
    expect(periodBefore('2025-03-02', '2025-03-31')).toEqual({ from: '2025-01-31', to: '2025-03-01' });
    expect(periodBefore('2025-03-01', '2025-03-31')).toEqual({ from: '2025-02-01', to: '2025-02-28' });
    expect(periodBefore('2025-01-01', '2025-02-28')).toEqual({ from: '2024-11-01', to: '2024-12-31' });
    expect(periodBefore('2025-03-02', '2025-03-01')).toBeUndefined();
  });

  test('takes two different sites, in an event or on days', () => {
    expect(asked({ kind: 'sites', event: 'E9', site: 'S02', against: 'S02' })).toEqual({ kind: 'sites', sites: 'S02', against: 'S01', event: 'E9' });
    expect(asked({ kind: 'sites' })).toBeUndefined();
    expect(asked({ kind: 'sites', from: '2025-03-01', to: '2025-03-02' })).toEqual({ kind: 'sites', sites: 'S01', against: 'S02', from: '2025-03-01', to: '2025-03-02' });
  });

  test('is a site or a product for a launch', () => {
    expect(asked({ kind: 'siteLaunch' })).toEqual({ kind: 'siteLaunch', sites: 'S01' });
    expect(asked({ kind: 'productLaunch', product: ' ' })).toBeUndefined();
    expect(asked({ kind: 'productLaunch', product: 'Mug' })).toEqual({ kind: 'productLaunch', product: 'Mug', sites: '' });
  });
});

test('the headline of an earlier review says what its figures know, in the language of the reader', () => {
  const review: EarlierReview = { id: 'R01', title: 'blackFriday', kind: 'event', from: '', to: '', sales: 5000, changeRate: 0.1, changeOf: 'sales', netUplift: 24_280, visitorValueChange: undefined, parityGain: undefined };
  expect(reviewHeadline(review, 'en')).toBe('Net sales +10.0%; net uplift 24.3K.');
  expect(reviewHeadline({ ...review, changeOf: 'orders', netUplift: undefined }, 'zh-CN')).toBe('订单数 +10.0%。');
  expect(reviewHeadline({ ...review, changeRate: undefined, netUplift: undefined }, 'zh-CN')).toBe('没有对照。');
  expect(reviewHeadline({ ...review, kind: 'siteLaunch', changeRate: undefined, netUplift: undefined }, 'en')).toBe('Net sales so far 5.0K.');
  expect(reviewHeadline({ ...review, netUplift: undefined, visitorValueChange: 0.105, parityGain: 1 / 0.85 - 1 }, 'zh-CN')).toBe('净销售额 +10.0%；访客价值 +10.5%；转化追平还能多卖 17.6%。');
});
