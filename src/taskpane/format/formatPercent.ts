import type { Language } from '../../i18n/language';

/** A ratio as a percentage without decimals: 0.534 is 53%. */
export function formatPercent(ratio: number, language: Language): string {
  return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 }).format(ratio);
}
