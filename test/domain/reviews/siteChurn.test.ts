import { expect, test } from '@jest/globals';
import { siteChurn } from '../../../src/domain/reviews/siteChurn';

const RULE = { leastCustomers: 30, significance: 0.05 };

test('a site that loses more than the others by more than chance is named, with the interval of its rate', () => {
  const [first, second] = siteChurn([{ site: 'S01', customers: 200, lost: 30 }, { site: 'S02', customers: 180, lost: 45 }], RULE);
  // 30/200 against 45/180: p 0.014466.
  expect(first).toMatchObject({ site: 'S02', rate: 0.25, othersRate: 0.15, verdict: 'higher' });
  expect(second).toMatchObject({ site: 'S01', verdict: 'lower' });
  expect(first?.low).toBeCloseTo(0.192413, 5);
  expect(siteChurn([{ site: 'S01', customers: 200, lost: 30 }, { site: 'S02', customers: 180, lost: 45 }], { ...RULE, significance: 0.01 })[0]?.verdict).toBe('same');
});

test('too few customers on either side give no verdict, a site without any is left out', () => {
  expect(siteChurn([{ site: 'S01', customers: 29, lost: 20 }, { site: 'S02', customers: 500, lost: 10 }, { site: 'S03', customers: 0, lost: 0 }], RULE).map(({ site, verdict }) => [site, verdict])).toEqual([['S01', 'few'], ['S02', 'few']]);
  expect(siteChurn([{ site: 'S01', customers: 100, lost: 20 }], RULE)).toMatchObject([{ othersRate: undefined, verdict: 'only' }]);
});
