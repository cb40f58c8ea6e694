import { describe, expect, it, test } from '@jest/globals';
import { AmountEvidence, type FoundDecimal } from '../../src/imports/amountEvidence';
import { codesOf, importText, total } from '../support/importText';

const decimalOf = (cells: readonly string[], currencies: readonly string[] = [], said?: '.' | ','): FoundDecimal => {
  const evidence = new AmountEvidence();
  cells.forEach((cell, at) => evidence.note(cell, 0, at + 2));
  return evidence.decimal({ said, hint: undefined, currencies });
};

describe('the decimal sign of a column', () => {
  test.each<[string, string[], string[], FoundDecimal]>([
    ['amounts that can be read one way', ['250.000', '69,80'], [], { decimal: ',', decimalFrom: 'data' }],
    ['a sign that repeats', ['250.000', '1.250.000'], [], { decimal: ',', decimalFrom: 'data' }],
    ['a currency without fractions', ['250.000', '90.000'], ['VND'], { decimal: ',', decimalFrom: 'currency' }],
    ['a currency without fractions, thousands by commas', ['250,000', '90,000'], ['IDR'], { decimal: '.', decimalFrom: 'currency' }],
    ['whole numbers below a thousand', ['1.250', '340'], ['EUR'], { decimal: ',', decimalFrom: 'data' }],
    ['whole numbers whose thousands are not parted', ['1.250', '3400'], ['EUR'], { decimal: '.', decimalFrom: 'data' }],
    ['thousandths of less than one', ['1.250', '0.340'], ['EUR'], { decimal: '.', decimalFrom: 'data' }],
    ['nothing', ['1.250', '3.400'], ['EUR'], { decimal: '.', decimalFrom: 'guess' }],
    ['nothing in one of several currencies', ['250.000'], ['VND', 'USD'], { decimal: '.', decimalFrom: 'guess' }],
    ['no need', ['12', '7'], [], { decimal: '.', decimalFrom: 'none' }],
  ])('is decided by %s', (_, cells, currencies, found) => {
    expect(decimalOf(cells, currencies)).toEqual(found);
  });

  it('is what the user says, whatever the amounts look like', () => {
    expect(decimalOf(['1.250', '69,80'], ['VND'], '.')).toEqual({ decimal: '.', decimalFrom: 'said' });
  });

  it('stays open until one amount proves it, so that a column of whole numbers is read to its end', () => {
    const evidence = new AmountEvidence();
    ['12', '250.000'].forEach((cell, at) => evidence.note(cell, 0, at));
    expect([evidence.isOpen, new AmountEvidence().isOpen]).toEqual([true, false]);
    evidence.note('1.250.000', 0, 3);
    expect(evidence.isOpen).toBe(false);
  });
});

const orders = (amounts: readonly string[], currency: string): string => ['Order ID,Order Date,SKU,Quantity,Amount,Currency',
  ...amounts.map((amount, at) => `A${at},2025-01-0${at + 1},S1,1,"${amount}",${currency}`)].join('\n');

it.each(['VND', 'IDR', 'CLP', 'JPY', 'KRW'])('reads 250.000 in %s as a quarter of a million, not as 250', async (currency) => {
  const outcome = await importText({ 'orders.csv': orders(['250.000', '90.000'], currency) });
  expect(total(outcome.salesFacts, 'netSales')).toBe(340_000);
  expect(codesOf(outcome)).not.toContain('import/decimal-guessed');
});

it('says what it took amounts for that could be read two ways, and takes the user’s word', async () => {
  const files = { 'orders.csv': orders(['1.250', '3.400'], 'EUR') };
  const guessed = await importText(files);
  expect(guessed.problems.find(({ code }) => code === 'import/decimal-guessed'))
    .toMatchObject({ severity: 'warning', params: { raw: '1.250', amount: 1.25, column: 'Amount', row: 2 }, where: { file: 'orders.csv' } });
  expect(guessed.readings[0]!.evidence).toMatchObject({ decimal: '.', decimalFrom: 'guess' });
  const said = await importText(files, { decimal: ',' });
  expect(total(said.salesFacts, 'netSales')).toBe(4650);
  expect(codesOf(said)).not.toContain('import/decimal-guessed');
});
