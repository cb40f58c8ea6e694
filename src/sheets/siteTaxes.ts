import type { TaxTerms } from '../domain/product-map/priceTax';
import { numberIn, textIn, type TableRow } from './readTable';

/** What a row says of the tax in prices: its rate, and in the column `included` whether prices hold it; blank cells say nothing. */
export function taxTerms(row: TableRow, included: 'taxIncluded' | 'priceTaxIncluded'): Partial<TaxTerms> {
  const [vat, word] = [numberIn(row, 'vatRate'), textIn(row, included)];
  return { ...(vat === undefined ? {} : { vat }), ...(word === '' ? {} : { isIncluded: word === 'yes' }) };
}

/** What Sites says of the tax in prices, by site id. */
export function siteTaxes(sites: readonly TableRow[]): Map<string, Partial<TaxTerms>> {
  return new Map(sites.map((row) => [textIn(row, 'rowId'), taxTerms(row, 'priceTaxIncluded')]));
}
