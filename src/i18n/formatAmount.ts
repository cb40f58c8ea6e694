import type { Language } from './language';

interface Unit {
  readonly size: number;
  readonly sign: string;
  readonly digits: number;
}

/** From small to large. */
const UNITS: Readonly<Record<Language, readonly Unit[]>> = {
  'zh-CN': [{ size: 1e4, sign: '万', digits: 1 }, { size: 1e8, sign: '亿', digits: 2 }],
  en: [{ size: 1e3, sign: 'K', digits: 1 }, { size: 1e6, sign: 'M', digits: 2 }, { size: 1e9, sign: 'B', digits: 2 }],
};

/** An amount as people say it: 1.20亿, 35.0万 in Chinese; 1.20M, 35.0K in English. Anything but a number becomes a dash. */
export function formatAmount(amount: number, language: Language): string {
  if (!Number.isFinite(amount)) return '–';
  let unit: Unit = { size: 1, sign: '', digits: Number.isInteger(amount) ? 0 : 2 };
  for (const larger of UNITS[language]) {
    // Compared as it would be shown, so that 99,999,600 becomes 1.00亿 and not 10,000.0万.
    const shown = Number((Math.abs(amount) / unit.size).toFixed(unit.digits));
    if (shown * unit.size >= larger.size) unit = larger;
  }
  const format = new Intl.NumberFormat(language, { minimumFractionDigits: unit.digits, maximumFractionDigits: unit.digits });
  return `${format.format(amount / unit.size)}${unit.sign}`;
}
