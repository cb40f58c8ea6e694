import { format, isValidFormat } from 'numfmt';
import type { Value } from '../model/values';
import { CellError } from '../model/values';

const valid = new Map<string, boolean>();

/** What a cell shows, by its number format. */
export function cellText(value: Value, numberFormat: string, locale = 'en-US'): string {
  if (value === null) return '';
  if (value instanceof CellError) return value.code;
  if (typeof value === 'string' && (numberFormat === 'General' || numberFormat === '@')) return value;
  return format(isKnown(numberFormat) ? numberFormat : 'General', value, { locale, nbsp: false });
}

function isKnown(numberFormat: string): boolean {
  let known = valid.get(numberFormat);
  if (known === undefined) {
    known = isValidFormat(numberFormat);
    valid.set(numberFormat, known);
  }
  return known;
}

/** Whether Excel would take a text for a number format. */
export function isNumberFormat(text: string): boolean {
  return isKnown(text);
}
