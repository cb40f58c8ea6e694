import type { Language } from './language';

/** An amount in full, with separators and at most two decimals. */
export function formatExact(amount: number, language: Language): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(amount);
}
