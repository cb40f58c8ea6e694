import { getFormatFromId, parseValue } from 'numfmt';
import { ApiError, invalidArgument } from './apiError';
import type { Value } from '../model/values';
import { CellError, isErrorCode } from '../model/values';

/** What an input becomes in a cell: a formula, or a constant with the number format that Excel gives it. */
export type Entry = { readonly formula: string } | { readonly value: Value; readonly numberFormat?: string };

const MAX_TEXT = 32_767;
const MAX_FORMULA = 8_192;

/** Inputs worth a closer look: those that may be read as a number, a date, a truth value or an error. */
const MAY_CONVERT = /^\s*(?:[-+(.$¥￥€£#\d]|true|false|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))/i;

/**
 * Reads an input as Excel does when it is typed or assigned to `values`: text beginning with `=`, `+`, `-` is a formula,
 * a leading apostrophe makes text, and what looks like a number, date, percentage or truth value is converted,
 * unless the cell is formatted as text.
 */
export function readEntry(input: unknown, cellFormat: string, locale = 'en-US'): Entry {
  if (typeof input === 'number') return { value: cellFormat === '@' ? String(input) : finite(input) };
  if (typeof input === 'boolean') return { value: input };
  if (typeof input !== 'string') throw invalidArgument();
  if (input === '') return { value: null };
  if (input.startsWith('=') && input.length > MAX_FORMULA) throw new ApiError('FormulaLengthExceedsLimit', 'The formula is longer than the limit.');
  if (input.length > MAX_TEXT) throw invalidArgument('The text is longer than a cell holds.');
  if (input.startsWith("'")) return { value: input.slice(1) };
  if (cellFormat === '@') return { value: input };
  return convert(input, locale);
}

function finite(value: number): number {
  if (!Number.isFinite(value)) throw invalidArgument();
  return value;
}

function convert(input: string, locale: string): Entry {
  const converted = MAY_CONVERT.test(input) ? readConstant(input, locale) : undefined;
  if (converted) return converted;
  // A sign or equals sign alone stays text.
  if (/^[=+-]./s.test(input)) return { formula: input.startsWith('+') || input.startsWith('-') ? `=${input}` : input };
  return { value: input };
}

function readConstant(input: string, locale: string): Entry | undefined {
  const text = input.trim();
  if (isErrorCode(text)) return { value: new CellError(text) };
  const date = readYearMonth(text) ?? readChineseDate(text);
  if (date) return date;
  const parsed = parseValue(text, { locale });
  if (!parsed) return undefined;
  const numberFormat = parsed.formatId === undefined ? undefined : getFormatFromId(Number(parsed.formatId), 'en-US');
  return numberFormat === undefined ? { value: parsed.value as Value } : { value: parsed.value as Value, numberFormat };
}

/** `2024-01` and `2024/1`, which Excel takes for the first of the month. */
function readYearMonth(text: string): Entry | undefined {
  const match = /^((?:19|2[01])\d\d)[-/](0?[1-9]|1[0-2])$/.exec(text);
  return match ? { value: serial(Number(match[1]), Number(match[2]), 1), numberFormat: 'mmm-yy' } : undefined;
}

/** `1月`, `1月5日`, `2024年1月`, `2024年1月5日`. */
function readChineseDate(text: string): Entry | undefined {
  const match = /^(?:((?:19|2[01])\d\d)年)?(1[0-2]|0?[1-9])月(?:([12]\d|3[01]|0?[1-9])日)?$/.exec(text);
  if (!match) return undefined;
  // Guess: `1月` alone becomes the first of the month of this year.
  const year = match[1] === undefined ? new Date().getFullYear() : Number(match[1]);
  const numberFormat = match[1] === undefined ? 'm"月"d"日"' : match[3] === undefined ? 'yyyy"年"m"月"' : 'yyyy"年"m"月"d"日"';
  return { value: serial(year, Number(match[2]), Number(match[3] ?? 1)), numberFormat };
}

/** Days since 1899-12-30, as Excel counts dates after February 1900. */
function serial(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / 86_400_000 + 25_569;
}
