import { format, isValidFormat } from 'numfmt';
import type { Value } from '../model/values';
import { CellError } from '../model/values';
import { parseNumberText, toNumber, toText } from './coerce';
import type { Context } from './context';
import { hasWildcard, wildcardSource } from './criteria';
import { eager, lifted, logicalArg, scalarArg } from './define';
import type { FormulaFunction, FunctionGroup } from './define';
import { NA, VALUE, firstError, isError } from './operand';
import type { Operand } from './operand';
import { eachValue, toMatrix } from './read';
import { roundTo } from './rounding';

const MAX_TEXT = 32_767;

/** A function of texts and numbers; which argument is which is told by `kinds` (`t` text, `n` number). */
function typed(kinds: string, min: number, call: (...args: never[]) => Value): FormulaFunction {
  return lifted(min, kinds.length, (...values) => {
    const read = values.map((value, at) => (kinds[at] === 'n' ? toNumber(value) : toText(value)));
    const result = firstError(read) ?? call(...(read as never[]));
    return typeof result === 'string' && result.length > MAX_TEXT ? VALUE : result;
  });
}

function find(wanted: string, text: string, from: number): Value {
  if (from < 1) return VALUE;
  const at = text.indexOf(wanted, Math.trunc(from) - 1);
  return at < 0 ? VALUE : at + 1;
}

function search(wanted: string, text: string, from: number): Value {
  if (from < 1 || from > text.length + 1) return VALUE;
  const start = Math.trunc(from) - 1;
  if (!hasWildcard(wanted) && !wanted.includes('~')) return find(wanted.toLowerCase(), text.toLowerCase(), from);
  const at = text.slice(start).search(new RegExp(wildcardSource(wanted), 'isu'));
  return at < 0 ? VALUE : at + start + 1;
}

function substitute(text: string, old: string, fresh: string, which: number | undefined): Value {
  if (old === '') return text;
  if (which === undefined) return text.split(old).join(fresh);
  if (which < 1) return VALUE;
  let at = -1;
  for (let n = 0; n < Math.trunc(which); n += 1) {
    at = text.indexOf(old, at < 0 ? 0 : at + old.length);
    if (at < 0) return text;
  }
  return text.slice(0, at) + fresh + text.slice(at + old.length);
}

function proper(text: string): string {
  return text.toLowerCase().replace(/\p{L}+/gu, (word) => word.charAt(0).toUpperCase() + word.slice(1));
}

/** A value in a number format, as a cell shows it; a format that cannot be read is `#VALUE!`. */
export function formatValue(value: Value, pattern: string): Value {
  if (value instanceof CellError) return value;
  if (pattern === '') return '';
  if (!isValidFormat(pattern)) return VALUE;
  const shown = typeof value === 'string' ? (parseNumberText(value) ?? value) : (value ?? 0);
  return format(pattern, shown, { dateErrorNumber: false });
}

function joinAll(args: readonly Operand[], context: Context, separators: readonly string[], skipEmpty: boolean): Value {
  const parts: string[] = [];
  let error: CellError | undefined;
  for (const arg of args) {
    for (const value of toMatrix(arg, context).flat()) {
      const text = toText(value);
      if (isError(text)) error ??= text;
      else if (text !== '' || !skipEmpty) parts.push(text);
    }
  }
  if (error) return error;
  const joined = parts.map((part, at) => (at === 0 ? part : (separators[(at - 1) % separators.length] ?? '') + part)).join('');
  return joined.length > MAX_TEXT ? VALUE : joined;
}

function textJoin(args: Operand[], context: Context): Operand {
  const separators: string[] = [];
  eachValue([args[0] as Operand], context, (value) => separators.push(String(toText(value))));
  const skipEmpty = logicalArg(args[1], context, true);
  return isError(skipEmpty) ? skipEmpty : joinAll(args.slice(2), context, separators.length > 0 ? separators : [''], skipEmpty);
}

function numberValue(text: string, decimal = '.', group = ','): Value {
  const plain = text.replaceAll(/\s/g, '').split(group).join('').replace(decimal, '.');
  if (plain === '') return 0;
  const percents = /%*$/.exec(plain)?.[0].length ?? 0;
  const number = parseNumberText(plain.slice(0, plain.length - percents));
  return number === undefined ? VALUE : number / 100 ** percents;
}

function fixed(value: number, digits: number, noCommas: Value): Value {
  const places = Math.max(0, Math.trunc(digits));
  const zeros = places > 0 ? `.${'0'.repeat(places)}` : '';
  return format(`${noCommas === true ? '0' : '#,##0'}${zeros}`, roundTo(value, digits, 'nearest'));
}

/** The text before (after) the n-th mark; from the end when n is negative. */
function split(text: string, mark: string, which: number, side: 'before' | 'after'): Value {
  const pieces = text.split(mark);
  const at = which < 0 ? pieces.length + which : which;
  if (which === 0) return VALUE;
  if (at < 1 || at >= pieces.length) return NA;
  return (side === 'before' ? pieces.slice(0, at) : pieces.slice(at)).join(mark);
}

const count = (number: number | undefined): number => (number === undefined ? 1 : Math.trunc(number));

export const textFunctions: FunctionGroup = {
  LEFT: typed('tn', 1, (text: string, length?: number) => (count(length) < 0 ? VALUE : text.slice(0, count(length)))),
  RIGHT: typed('tn', 1, (text: string, length?: number) => (count(length) < 0 ? VALUE : count(length) === 0 ? '' : text.slice(-count(length)))),
  MID: typed('tnn', 3, (text: string, from: number, length: number) => (from < 1 || length < 0 ? VALUE : text.slice(Math.trunc(from) - 1, Math.trunc(from) - 1 + Math.trunc(length)))),
  LEN: typed('t', 1, (text: string) => text.length),
  FIND: typed('ttn', 2, (wanted: string, text: string, from = 1) => find(wanted, text, from)),
  SEARCH: typed('ttn', 2, (wanted: string, text: string, from = 1) => search(wanted, text, from)),
  SUBSTITUTE: typed('tttn', 3, substitute),
  REPLACE: typed('tnnt', 4, (text: string, from: number, length: number, fresh: string) => (from < 1 || length < 0 ? VALUE : text.slice(0, from - 1) + fresh + text.slice(from - 1 + length))),
  UPPER: typed('t', 1, (text: string) => text.toUpperCase()),
  LOWER: typed('t', 1, (text: string) => text.toLowerCase()),
  PROPER: typed('t', 1, proper),
  TRIM: typed('t', 1, (text: string) => text.replace(/^ +| +$/g, '').replace(/ {2,}/g, ' ')),
  CLEAN: typed('t', 1, (text: string) => text.replace(/[\u0000-\u001f]/g, '')),
  REPT: typed('tn', 2, (text: string, times: number) => (times < 0 || text.length * times > MAX_TEXT ? VALUE : text.repeat(Math.trunc(times)))),
  EXACT: typed('tt', 2, (a: string, b: string) => a === b),
  CHAR: typed('n', 1, (code: number) => (code < 1 || code > 255 ? VALUE : String.fromCharCode(code))),
  CODE: typed('t', 1, (text: string) => (text === '' ? VALUE : text.charCodeAt(0))),
  UNICHAR: typed('n', 1, (code: number) => (code < 1 || code > 0x10ffff ? VALUE : String.fromCodePoint(code))),
  UNICODE: typed('t', 1, (text: string) => text.codePointAt(0) ?? VALUE),
  T: lifted(1, 1, (value) => (typeof value === 'string' ? value : '')),
  VALUE: lifted(1, 1, (value = null) => (typeof value === 'boolean' ? VALUE : toNumber(value))),
  NUMBERVALUE: typed('ttt', 1, numberValue),
  TEXT: lifted(2, 2, (value = null, pattern = null) => {
    const text = toText(pattern);
    return isError(text) ? text : formatValue(value, text);
  }),
  FIXED: lifted(1, 3, (value = null, digits = 2, noCommas = false) => {
    const [number, places] = [toNumber(value), toNumber(digits)];
    if (isError(number)) return number;
    return isError(places) ? places : fixed(number, places, noCommas);
  }),
  CONCATENATE: lifted(1, 255, (...values) => values.map((value) => String(toText(value))).join('')),
  CONCAT: eager(1, 255, (args, context) => joinAll(args, context, [''], false)),
  TEXTJOIN: eager(3, 255, textJoin),
  TEXTBEFORE: typed('ttn', 2, (text: string, mark: string, which = 1) => split(text, mark, which, 'before')),
  TEXTAFTER: typed('ttn', 2, (text: string, mark: string, which = 1) => split(text, mark, which, 'after')),
  HYPERLINK: eager(1, 2, (args, context) => scalarArg(args[1] ?? (args[0] as Operand), context)),
};
