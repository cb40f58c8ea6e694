import { describe, expect, test } from '@jest/globals';
import { numberFormatOf } from '../../src/sheets/numberFormats';
import { withPriceFormats } from '../../src/sheets/priceFormats';
import { unitProfitSheet } from '../../src/sheets/specs/unitProfit';

const row = (currency: string) => ({ id: 'U000001', values: { currency } });

describe('Prices of sheets with several currencies', () => {
  test.each([['VND', 'integer'], ['JPY', 'integer'], ['KRW', 'integer'], ['USD', undefined], ['', undefined]])('%s: a new row shows them as %s', (currency, format) => {
    const [first] = withPriceFormats(unitProfitSheet(10), [row(currency)]);
    expect([first?.formats?.['price'], first?.formats?.['cm2'], first?.formats?.['cm2Rate']]).toEqual([format, format, undefined]);
  });

  test('lose their cents from ten thousand on, also below zero', () => {
    expect(numberFormatOf('price', 'en')).toBe('[>=10000]#,##0;[<=-10000]-#,##0;#,##0.00');
  });
});
