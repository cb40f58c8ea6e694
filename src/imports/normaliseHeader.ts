import { isCurrencyMark } from './readCurrency';

const DASHES = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g;
const TRAILING_BRACKETS = /\s*[([]\s*([^()[\]]+?)\s*[)\]]\s*$/;

/** Returns a header in the form in which headers are compared: no case, no width, one kind of dash and blank. */
export function normaliseHeader(header: unknown): string {
  if (header === null || header === undefined) return '';
  return String(header).normalize('NFKC').replace(DASHES, '-').replace(/[\u00ad\u200b-\u200f\ufeff]/g, '')
    .replace(/\s+/g, ' ').trim().replace(/^["']+|["']+$/g, '').toLowerCase();
}

/** Takes a currency in brackets off a normalised header: `spend (₹)` gives `spend` and `₹`. */
export function splitCurrencyHeader(header: string): { readonly header: string; readonly sign: string | undefined } {
  const sign = TRAILING_BRACKETS.exec(header)?.[1];
  return sign !== undefined && isCurrencyMark(sign) ? { header: header.replace(TRAILING_BRACKETS, ''), sign } : { header, sign: undefined };
}
