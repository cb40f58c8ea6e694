import type { Value } from '../model/values';
import { CellError, isErrorCode } from '../model/values';
import { compareValues, parseNumberText, sameNumber } from './coerce';

/** A condition of SUMIFS and its kin. */
export interface Criterion {
  test(value: Value): boolean;
  /** Key of the values that it accepts, when it is one exact value that an index can answer. */
  readonly key?: string;
}

const NORMALISED = new Map<string, string>();
const MAX_NORMALISED = 200_000;

/** The key under which a cell's value answers an equality condition: text that reads as a number counts as that number. */
export function criterionKey(value: Value): string {
  if (typeof value === 'number') return numberKey(value);
  if (typeof value === 'string') return textKey(value);
  if (typeof value === 'boolean') return value ? 'b:1' : 'b:0';
  return value === null ? '' : `e:${value.code}`;
}

function numberKey(value: number): string {
  return `n:${Number.isInteger(value) && Math.abs(value) < 1e15 ? value : Number(value.toPrecision(15))}`;
}

function textKey(text: string): string {
  const known = NORMALISED.get(text);
  if (known !== undefined) return known;
  const number = parseNumberText(text);
  const key = number === undefined ? `t:${text.toLowerCase()}` : numberKey(number);
  if (NORMALISED.size >= MAX_NORMALISED) NORMALISED.clear();
  NORMALISED.set(text, key);
  return key;
}

/** Reads a condition as Excel does: `5`, `">=5"`, `"<>"`, `"a*"`, `"=TRUE"`; an empty cell as condition means 0. */
export function readCriterion(criterion: Value): Criterion {
  if (criterion === null) return byKey(numberKey(0));
  if (typeof criterion !== 'string') return byKey(criterionKey(criterion));
  const [, operator = '', operand = ''] = /^(<>|<=|>=|=|<|>)?([\s\S]*)$/.exec(criterion) ?? [];
  if (operand === '') return emptyCriterion(operator);
  if (operator === '' || operator === '=') return equality(operand);
  if (operator === '<>') {
    const equal = equality(operand);
    return { test: (value) => !equal.test(value) };
  }
  return ordering(operator, operand);
}

function byKey(key: string): Criterion {
  return { key, test: (value) => value !== null && criterionKey(value) === key };
}

function emptyCriterion(operator: string): Criterion {
  if (operator === '') return { test: (value) => value === null || value === '' };
  if (operator === '=') return { test: (value) => value === null };
  if (operator === '<>') return { test: (value) => value !== null };
  return { test: () => false };
}

function equality(operand: string): Criterion {
  const upper = operand.toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return byKey(upper === 'TRUE' ? 'b:1' : 'b:0');
  if (isErrorCode(upper)) return byKey(`e:${upper}`);
  if (!hasWildcard(operand)) return byKey(textKey(unescapeWildcards(operand)));
  const pattern = wildcardPattern(operand);
  return { test: (value) => typeof value === 'string' && pattern.test(value) };
}

function ordering(operator: string, operand: string): Criterion {
  const upper = operand.toUpperCase();
  const logical = upper === 'TRUE' || upper === 'FALSE' ? upper === 'TRUE' : undefined;
  const limit: Value = logical ?? parseNumberText(operand) ?? operand;
  const holds = orderTest(operator);
  return { test: (value) => typeof value === typeof limit && !(value instanceof CellError) && holds(compareValues(value, limit)) };
}

function orderTest(operator: string): (order: number) => boolean {
  if (operator === '<') return (order) => order < 0;
  if (operator === '<=') return (order) => order <= 0;
  if (operator === '>') return (order) => order > 0;
  return (order) => order >= 0;
}

/** Tells whether text holds `*` or `?` that is not escaped by `~`. */
export function hasWildcard(text: string): boolean {
  return /(^|[^~])(~~)*[*?]/.test(text);
}

/** Text with `~*`, `~?`, `~~` read as the character itself. */
export function unescapeWildcards(text: string): string {
  return text.includes('~') ? text.replace(/~([*?~])/g, '$1') : text;
}

const PATTERNS = new Map<string, RegExp>();

/** A pattern for a whole text without regard to case, from `*` (any text), `?` (one character) and `~` (as written). */
export function wildcardPattern(text: string): RegExp {
  let pattern = PATTERNS.get(text);
  if (!pattern) {
    pattern = new RegExp(`^${wildcardSource(text)}$`, 'isu');
    PATTERNS.set(text, pattern);
  }
  return pattern;
}

/** Source of a regular expression for wildcard text, without anchors. */
export function wildcardSource(text: string): string {
  return text.replace(/~([*?~])|[\\^$.|()[\]{}+/-]|[*?]/g, (found, escaped: string | undefined) => {
    if (escaped !== undefined) return escaped === '~' ? '~' : `\\${escaped}`;
    if (found === '*') return '.*';
    return found === '?' ? '.' : found === '-' ? '-' : `\\${found}`;
  });
}

/** Tells whether a value equals a looked-up value as MATCH with 0 has it: same type, text without case. */
export function sameLookup(a: Value, b: Value): boolean {
  if (typeof a === 'number' && typeof b === 'number') return sameNumber(a, b);
  if (typeof a === 'string' && typeof b === 'string') return a.toLowerCase() === b.toLowerCase();
  return a === b;
}
