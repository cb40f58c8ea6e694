import type { Language } from './language';

const CENTS = 2;
const CODE = /^[A-Z]{3}$/;

/** Decimals that amounts of a currency are written with: none in yen and dong. */
function decimalsOf(currency: string): number {
  return CODE.test(currency) ? (new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? CENTS) : CENTS;
}

/** An amount in full, with separators and its cents: always in a currency that has them, else where the amount has some, so that 4,876.30 stands beside 4,876.32. */
export function formatExact(amount: number, language: Language, currency?: string): string {
  const cents = Math.round(amount * 100);
  const least = currency === undefined ? 0 : decimalsOf(currency);
  const digits = cents % 100 === 0 ? least : CENTS;
  return new Intl.NumberFormat(language, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(amount);
}
