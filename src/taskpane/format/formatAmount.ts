import type { Language } from '../../i18n/language';

interface Unit {
  readonly size: number;
  readonly sign: string;
  readonly digits: number;
}

const UNITS: Readonly<Record<Language, readonly Unit[]>> = {
  'zh-CN': [{ size: 1e8, sign: '亿', digits: 2 }, { size: 1e4, sign: '万', digits: 1 }],
  en: [{ size: 1e9, sign: 'B', digits: 2 }, { size: 1e6, sign: 'M', digits: 2 }, { size: 1e3, sign: 'K', digits: 1 }],
};

/** An amount as people say it: 1.20亿, 35.0万 in Chinese; 1.20M, 35.0K in English. Anything but a number becomes a dash. */
export function formatAmount(amount: number, language: Language): string {
  if (!Number.isFinite(amount)) return '–';
  const unit = UNITS[language].find(({ size, digits }) => roundsTo(Math.abs(amount) / size, digits) >= 1);
  const digits = unit?.digits ?? (Number.isInteger(amount) ? 0 : 2);
  const format = new Intl.NumberFormat(language, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return `${format.format(amount / (unit?.size ?? 1))}${unit?.sign ?? ''}`;
}

/** Rounded as it will be shown, so that 9,999.6 of 万 becomes the next unit and not `10,000.0万`. */
function roundsTo(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
