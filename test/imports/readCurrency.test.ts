import { expect, it, test } from '@jest/globals';
import { currenciesOfScript, isCurrencyMark, readCurrency } from '../../src/imports/readCurrency';

test.each([
  ['usd', 'USD'], ['US$', 'USD'], ['美元', 'USD'], ['RMB', 'CNY'], ['人民币', 'CNY'], ['人民幣', 'CNY'], ['円', 'JPY'], ['€', 'EUR'], ['歐元', 'EUR'], ['新台幣', 'TWD'],
  ['USD-美元', 'USD'], ['美元(USD)', 'USD'], ['美元（USD）', 'USD'], ['R$', 'BRL'], ['₫', 'VND'], ['￡', 'GBP'], ['￦', 'KRW'], ['US Dollar', 'USD'], ['CNY¥', 'CNY'], ['\\', 'JPY'],
])('reads “%s” as %s, without assuming anything', (text, code) => {
  expect(readCurrency(text)).toEqual({ code, isAssumed: false });
});

test.each([['¥', 'CNY'], ['￥', 'CNY'], ['$', 'USD'], ['kr', 'SEK'], ['元', 'CNY'], ['pesos', 'MXN']])('assumes the commonest currency of %s where nothing tells', (sign, code) => {
  expect(readCurrency(sign)).toEqual({ code, isAssumed: true });
});

it('takes the first clue that shares a sign', () => {
  expect(readCurrency('¥', ['EUR', 'JPY', 'CNY'])).toEqual({ code: 'JPY', isAssumed: false });
  expect(readCurrency('$', ['CAD'])).toEqual({ code: 'CAD', isAssumed: false });
  expect(readCurrency('£', ['CAD'])).toEqual({ code: 'GBP', isAssumed: false });
});

test.each(['', 'xyz', '5', 'pieces'])('“%s” is no currency', (text) => {
  expect(readCurrency(text)).toBeUndefined();
});

it('takes a word in brackets behind a header for no currency, although a code is spelt so', () => {
  expect([isCurrencyMark('all'), isCurrencyMark('top'), isCurrencyMark('₹'), isCurrencyMark('MXN')]).toEqual([false, false, true, true]);
});

it('hears Japanese headers speak for yen and each kind of Chinese for its own money', () => {
  expect(currenciesOfScript(['日付', '注文番号', 'タイトル'])).toEqual(['JPY']);
  expect(currenciesOfScript(['订单号', '金额'])).toEqual(['CNY']);
  expect(currenciesOfScript(['訂單編號', '金額'])).toEqual(['TWD', 'HKD']);
  expect(currenciesOfScript(['Order', 'Amount'])).toEqual([]);
});
