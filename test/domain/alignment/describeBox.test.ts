import { expect, it } from '@jest/globals';
import { describeBox, type ScopeWords } from '../../../src/domain/alignment/describeBox';
import { readScope, type ScopeText } from '../../../src/domain/alignment/planDimensions';
import { DIMENSIONS_OF_CASE } from './planCase';

const WORDS: ScopeWords = { everything: '全部', and: '、', of: ' · ', except: '除{names}外', months: '{months}月' };
const many = { ...DIMENSIONS_OF_CASE, site: ['S1', 'S2', 'S3', 'S4'].map((id) => ({ id, names: [id] })) };
const said = (scope: Partial<ScopeText>): string =>
  describeBox(readScope({ site: '', category: '', productScope: '', tier: '', buyer: '', month: '', ...scope }, DIMENSIONS_OF_CASE).box, DIMENSIONS_OF_CASE, WORDS);

it('names a region where all of it is held, else its sites', () => {
  expect(said({ site: 'MX,BR' })).toBe('拉美');
  expect(said({ site: 'MX' })).toBe('MX');
  expect(said({ site: '拉美,US' })).toBe('US、拉美');
});

it('leaves out what is held whole, and says so when that is everything', () => {
  expect(said({})).toBe('全部');
  expect(said({ site: '拉美', buyer: '老客', month: '3-6,9' })).toBe('拉美 · 老客 · 3–6、9月');
});

it('says what is left out where that is shorter', () => {
  expect(said({ site: '!US', tier: 'T1' })).toBe('CA、拉美 · T1');
  const words = describeBox(readScope({ site: '!S3', category: '', productScope: '', tier: '', buyer: '', month: '' }, many).box, many, WORDS);
  expect(words).toBe('除S3外');
});

it('says an id only where there is no other name', () => {
  expect(said({ tier: 'T1' })).toBe('T1');
});
