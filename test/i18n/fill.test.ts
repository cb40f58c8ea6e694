import { fill } from '../../src/i18n/fill';

describe('the words of a count', () => {
  const month = '{month|January|February|March} {year}';

  it('goes by whether two words stand for one and for others', () => {
    expect(fill('{n} {n|line is|lines are} open', { n: 1 })).toBe('1 line is open');
    expect(fill('{n} {n|line is|lines are} open', { n: 3 })).toBe('3 lines are open');
    expect(fill('{n} row{n||s}', { n: 2 })).toBe('2 rows');
  });

  it('takes of more words the one of that number', () => {
    expect(fill(month, { month: '3', year: 2026 })).toBe('March 2026');
    expect(fill(month, { month: '01', year: 2026 })).toBe('January 2026');
    expect(fill(month, { month: 13, year: 2026 })).toBe(' 2026');
  });
});
