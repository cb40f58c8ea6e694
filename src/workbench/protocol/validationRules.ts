import type { Validation } from '../model/validation';
import { invalidArgument } from './apiError';
import { formatReference } from './references';
import { targetOf } from './targets';

const KINDS: Readonly<Record<string, Validation['kind']>> = {
  wholeNumber: 'WholeNumber', decimal: 'Decimal', date: 'Date', time: 'Time', textLength: 'TextLength', list: 'List', custom: 'Custom',
};

const OPERATORS: Readonly<Record<string, NonNullable<Validation['operator']>>> = {
  Between: 'Between', NotBetween: 'NotBetween', EqualTo: 'EqualTo', NotEqualTo: 'NotEqualTo', GreaterThan: 'GreaterThan', LessThan: 'LessThan',
  GreaterThanOrEqualTo: 'GreaterThanOrEqualTo', LessThanOrEqualTo: 'LessThanOrEqualTo',
};

/** The longest list of words, with its commas. */
const MAX_LIST = 255;

type Criterion = Pick<Validation, 'kind' | 'operator' | 'formula1' | 'formula2' | 'inCellDropDown'>;

/** Reads a rule of the client library; the one member it has says its kind. */
export function readRule(rule: unknown): Criterion {
  const [name, body] = Object.entries((rule ?? {}) as Record<string, Record<string, unknown>>).find(([, value]) => value !== undefined && value !== null) ?? [];
  const kind = name === undefined ? undefined : KINDS[name];
  if (!kind || !body) throw invalidArgument();
  if (kind === 'List') return { kind, formula1: listSource(body.source), inCellDropDown: body.inCellDropDown !== false };
  if (kind === 'Custom') return { kind, formula1: operand(body.formula) };
  const operator = OPERATORS[String(body.operator)];
  if (!operator) throw invalidArgument();
  const second = operator === 'Between' || operator === 'NotBetween';
  return { kind, operator, formula1: operand(body.formula1), ...(second ? { formula2: operand(body.formula2) } : {}) };
}

function listSource(source: unknown): string {
  const range = targetOf('Range', source);
  if (range) return `=${formatReference(range)}`;
  if (typeof source !== 'string' || source === '') throw invalidArgument();
  if (!source.startsWith('=') && source.length > MAX_LIST) throw invalidArgument('A list of words has at most 255 characters.');
  return source;
}

function operand(value: unknown): string {
  const range = targetOf('Range', value);
  if (range) return `=${formatReference(range)}`;
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string' || value === '') throw invalidArgument();
  return value;
}

/** The rule in the library's form. */
export function writeRule(validation: Criterion): Record<string, unknown> {
  const { kind, operator, formula1, formula2, inCellDropDown } = validation;
  if (kind === 'None') return {};
  const name = Object.keys(KINDS).find((key) => KINDS[key] === kind) as string;
  if (kind === 'List') return { [name]: { inCellDropDown: inCellDropDown !== false, source: formula1 } };
  if (kind === 'Custom') return { [name]: { formula: formula1 } };
  return { [name]: { formula1: numeric(formula1), ...(formula2 === undefined ? {} : { formula2: numeric(formula2) }), operator } };
}

function numeric(text: string | undefined): unknown {
  return text !== undefined && text !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
}
