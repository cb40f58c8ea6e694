import { formatDate, fromSerial } from '../core/calendar';
import { serialToMonth } from '../core/month';
import { isBlank, type Scalar } from '../core/scalar';
import type { Language } from '../i18n/language';
import type { ColumnSpec } from './sheetSpec';
import { wordOf } from './words';

/** A cell as text for people: the word of a choice, dates and months written out, numbers in full; empty for an empty cell. */
export function shownCell({ list, format }: ColumnSpec, value: Scalar, language: Language): string {
  if (isBlank(value)) return '';
  if (list !== undefined) return wordOf(list, String(value), language);
  if (typeof value !== 'number') return String(value);
  if (format === 'month') return serialToMonth(value);
  if (format === 'date') return formatDate(fromSerial(value));
  if (format === 'percent') return `${String(Number((value * 100).toPrecision(12)))}%`;
  return new Intl.NumberFormat(language, { maximumFractionDigits: 6 }).format(value);
}
