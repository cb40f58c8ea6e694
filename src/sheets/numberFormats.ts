import type { Language } from '../i18n/language';
import type { CellFormat } from './sheetSpec';

/** The unit in which a table shows its money: as it is, or in 万/亿 (zh-CN), K/M (en). */
export type MoneyUnit = 'plain' | 'medium' | 'millions' | 'large';

/** The unit of the money on a sheet, and whether it was another one when the sheet was last written. */
export interface SheetUnit {
  readonly unit: MoneyUnit;
  readonly isChanged: boolean;
}

/** Chooses the unit of a table by the total of its money: below a million as it is, from a billion on the large one; between them English has one more. */
export function moneyUnitFor(total: number): MoneyUnit {
  const size = Math.abs(total);
  if (size >= 1e9) return 'large';
  if (size >= 1e7) return 'millions';
  return size >= 1e6 ? 'medium' : 'plain';
}

const MONEY: Record<Language, Record<MoneyUnit, string>> = {
  'zh-CN': { plain: '#,##0', medium: '0\\.0,"万"', millions: '0\\.0,"万"', large: '0\\.00,,"亿"' },
  en: { plain: '#,##0', medium: '#,##0.0,"K"', millions: '#,##0.000,,"M"', large: '#,##0.00,,"M"' },
};

const FORMATS: Record<Exclude<CellFormat, 'money'>, string> = {
  text: '@',
  general: 'General',
  integer: '#,##0',
  number: '#,##0.00',
  amount: '#,##0.00',
  // An indicator of any kind: a share, days, thousands of orders.
  figure: '[>=1000]#,##0;[<=-1000]-#,##0;General',
  // Where nothing is known, 0 would be a figure.
  amountIfAny: '#,##0.00;-#,##0.00;',
  // From ten thousand on nobody counts cents, and the currencies that have none are there with most prices.
  price: '[>=10000]#,##0;[<=-10000]-#,##0;#,##0.00',
  points: '0.0',
  percent: '0.0%',
  share: '[=0]0.0%;[<0.01]0.00%;0.0%',
  month: 'yyyy-mm',
  date: 'yyyy-mm-dd',
  monthDay: 'mm-dd',
  factor: '0.0000',
  rate: '0.0000####',
};

/** The number format of a cell, in the form that Excel takes in every locale. */
export function numberFormatOf(format: CellFormat, language: Language, unit: MoneyUnit = 'plain'): string {
  return format === 'money' ? MONEY[language][unit] : FORMATS[format];
}
