import { describe, expect, it } from '@jest/globals';
import { countryCode } from '../../src/imports/countryCode';

describe('countryCode', () => {
  it.each([
    ['United Kingdom', 'GB'], ['UK', 'GB'], ['gb', 'GB'], ['USA', 'US'], ['EIRE', 'IE'], ['RSA', 'ZA'], ['Germany', 'DE'], ['Deutschland', 'DE'], ['Brasil', 'BR'],
    ['México', 'MX'], ['Viet Nam', 'VN'], ['ไทย', 'TH'], ['日本', 'JP'], ['美国', 'US'], ['中国台湾', 'TW'], [' Czech  Republic ', 'CZ'], ['Bosnia and Herzegovina', 'BA'], ['The Netherlands', 'NL'],
  ])('understands %s as %s', (written, code) => {
    expect(countryCode(written)).toBe(code);
  });

  it('keeps a name that is no country of the tables as it is written', () => {
    expect(['Channel Islands', 'European Community', 'XA1'].map(countryCode)).toEqual(['Channel Islands', 'European Community', 'XA1']);
  });

  it('takes what says nothing for nothing', () => {
    expect(['', ' ', '-', 'Unspecified', 'unknown', 'N/A', '未知'].map(countryCode)).toEqual(['', '', '', '', '', '', '']);
  });
});
