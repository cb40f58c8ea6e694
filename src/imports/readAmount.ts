import { isCurrencyMark } from './readCurrency';
import type { RawCell } from '../files/rawTable';

/** Sign that parts the whole from the fraction. */
export type Decimal = '.' | ',';

/** Codes of the signs of a plain number. */
const [MINUS, POINT, ZERO, NINE] = [0x2d, 0x2e, 0x30, 0x39];
/** Signs of a number whose digits a double holds exactly. */
const MOST_SIGNS = 15;
const BLANK = /^([-–—]+|n\/a|null|nan|none)?$/i;
/** Groups of figures: of three behind a lone separator, and several, as they are written in most countries and in India. */
const LONE_GROUP = /^[1-9]\d{0,2}[.,]\d{3}$/;
const IN_THOUSANDS = /^\d{1,3}(\.\d{2,3})+\.\d{3}$|^\d{1,3}(,\d{2,3})+,\d{3}$/;
/** The whole part of an amount: figures, or groups of them by one sign. */
const WHOLE = /^\d*$|^\d{1,3}(\.\d{2,3})*\.\d{3}$|^\d{1,3}(,\d{2,3})*,\d{3}$/;
const BODY = /^\d[\d.,]*$|^\.\d+$/;

/**
 * Reads an amount, count or percentage. Returns undefined for an empty cell and NaN for text that is no number; never guesses a part.
 * Currency signs and codes, thousands separators, blanks, brackets and trailing minus are understood; `12 %` is 0.12. `decimal` decides
 * where one separator could be either.
 */
export function readAmount(cell: RawCell | undefined, decimal: Decimal = '.'): number | undefined {
  if (typeof cell === 'number') return cell;
  if (cell === null || cell === undefined || typeof cell === 'boolean') return cell === undefined || cell === null ? undefined : Number.NaN;
  const plain = decimal === '.' ? plainNumber(cell) : Number.NaN;
  if (!Number.isNaN(plain)) return plain;
  const text = cell.normalize('NFKC').trim();
  if (BLANK.test(text)) return undefined;
  return readMarked(text, decimal);
}

/**
 * The number of a text of digits, perhaps with a minus before and a point behind or between, which is what most cells hold; NaN for any other. Read
 * sign by sign, because each amount passes here: so many digits are whole numbers, and their quotient is the number nearest to the text.
 */
function plainNumber(text: string): number {
  const first = text.charCodeAt(0) === MINUS ? 1 : 0;
  if (text.length === first || text.length > MOST_SIGNS) return Number.NaN;
  let digits = 0;
  let scale = 0;
  for (let at = first; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= ZERO && code <= NINE) {
      digits = digits * 10 + code - ZERO;
      scale *= 10;
    } else if (code === POINT && scale === 0 && at > first) scale = 1;
    else return Number.NaN;
  }
  const size = digits / (scale || 1);
  return first === 0 ? size : -size;
}

/** Tells which decimal sign an amount proves, undefined when it has none or could be either. A sign that repeats parts thousands, so that the other is meant. */
export function decimalOf(text: string): Decimal | undefined {
  const body = text.replace(/[^\d.,]/g, '');
  const dot = body.lastIndexOf('.');
  const comma = body.lastIndexOf(',');
  if (dot >= 0 && comma >= 0) return dot > comma ? '.' : ',';
  if (dot < 0 && comma < 0) return undefined;
  const sign = dot >= 0 ? '.' : ',';
  if (IN_THOUSANDS.test(body)) return otherSign(sign);
  return onlyOnce(body) && !LONE_GROUP.test(body) ? sign : undefined;
}

/** The separator of an amount that could be its decimal sign or part its thousands, as in `250.000`; undefined where it could be one of them only. */
export function doubtfulSign(text: string): Decimal | undefined {
  const body = text.replace(/[^\d.,]/g, '');
  return LONE_GROUP.test(body) ? (body.includes('.') ? '.' : ',') : undefined;
}

/** The sign that parts thousands where the given one parts the fraction. */
export function otherSign(sign: Decimal): Decimal {
  return sign === '.' ? ',' : '.';
}

function readMarked(marked: string, decimal: Decimal): number {
  let text = marked.replace(/[\u2212\u2013]/g, '-').replace(/[\s'\u2019_]/g, '');
  let sign = 1;
  const bracketed = /^\((.*)\)$/.exec(text);
  if (bracketed) [sign, text] = [-1, bracketed[1]!];
  const unsigned = text.replace(/^([^\d-]*)-/, '$1').replace(/^\+/, '').replace(/-$/, '');
  if (text.length - unsigned.length === 1 && text.includes('-')) sign = -sign;
  let scale = 1;
  let body = unsigned;
  if (/%$/.test(body)) [scale, body] = [0.01, body.slice(0, -1)];
  body = withoutCurrency(body);
  if (!BODY.test(body)) return Number.NaN;
  return sign * scale * Number(withPoint(body, decimal));
}

function withoutCurrency(text: string): string {
  const lead = /^[^\d.,]+\.?(?=\d)|^[^\d.,]+(?=\.\d)/.exec(text)?.[0] ?? '';
  const tail = /[^\d.,]+\.?$/.exec(text)?.[0] ?? '';
  const isMark = (mark: string): boolean => mark === '' || isCurrencyMark(mark);
  return !isMark(lead) || !isMark(tail) ? text : text.slice(lead.length, text.length - tail.length);
}

/** The amount with a point for its fraction and nothing between its thousands; no number where the signs stand in other places. */
function withPoint(body: string, decimal: Decimal): string {
  const found = decimalOf(body) ?? (onlyOnce(body) ? decimal : undefined);
  const point = found === undefined ? -1 : body.lastIndexOf(found);
  const whole = point < 0 ? body : body.slice(0, point);
  const fraction = point < 0 ? '' : body.slice(point + 1);
  return WHOLE.test(whole) && /^\d*$/.test(fraction) ? `${whole.replace(/[.,]/g, '')}.${fraction}0` : 'NaN';
}

/** A separator that stands once may be the decimal sign; one that repeats parts thousands. */
function onlyOnce(body: string): boolean {
  return (body.match(/[.,]/g)?.length ?? 0) === 1;
}
