import type { Language } from '../../i18n/language';

/** A whole number with separators. */
export function formatCount(count: number, language: Language): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 0 }).format(count);
}
