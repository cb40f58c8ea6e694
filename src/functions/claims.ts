import { invalid, unavailable } from '../core/methodError';
import { adjustClaims } from '../domain/alignment/adjustClaims';
import type { GroupCap } from '../domain/alignment/adjustClaims';
import type { ListedLeaf } from '../domain/alignment/atoms';
import { claimBounds } from '../domain/alignment/claimBounds';
import type { Fact } from '../domain/alignment/claimBounds';
import { sameBasis } from '../domain/alignment/sameBasis';
import { isLeftOut, readFlag, readFraction, readFullNumbers, readMatrix, readNumber, readNumbers, readOptionalNumbers } from './arguments';
import { toResultCell } from './cells';
import { answer } from './failure';
import { inShape, requireSameLength } from './vectors';

/**
 * Returns a stated amount as net sales of a year in the plan's currency; whatever is not stated is #N/A, never assumed.
 * @customfunction SAME_BASIS
 */
export function onSameBasis(
  amount: unknown,
  fx: unknown,
  taxIncluded: unknown,
  vat: unknown,
  cancelRate: unknown,
  returnRate: unknown,
  periodShare?: unknown,
  feeRate?: unknown,
): number {
  return answer(() => {
    const result = sameBasis({
      amount: readNumber('amount', amount),
      fx: readNumber('fx', fx),
      taxIncluded: readFlag('taxIncluded', taxIncluded),
      vat: readFraction('vat', vat),
      cancelRate: readFraction('cancelRate', cancelRate),
      returnRate: readFraction('returnRate', returnRate),
      periodShare: readFraction('periodShare', periodShare),
      feeRate: readFraction('feeRate', feeRate),
    });
    return toResultCell(result) as number;
  });
}

/**
 * Returns the claims simply added, the lowest and the highest total that agrees with claims and facts, in one row.
 * @customfunction CLAIM_BOUNDS
 */
export function boundsOfClaims(
  scopes: unknown[][],
  amounts: unknown[][],
  factScopes?: unknown[][],
  factAmounts?: unknown[][],
  leaves?: unknown[][],
): unknown[][] {
  return answer(() => {
    const stated = readNumbers('amounts', amounts).cells;
    const rows = readRows('scopes', scopes);
    requireSameLength('scopes', rows.length, { amounts: stated });
    const claims = readClaims(rows, stated.map((amount) => ({ amount })), 'amounts');
    const { naive, lowest, highest } = claimBounds({ claims, facts: readFacts(factScopes, factAmounts), leaves: readLeaves(leaves) });
    return [[naive, lowest, highest].map(toResultCell)];
  });
}

/**
 * Returns the amounts nearest to the claims that add up to the target within all limits, in the orientation of the claims.
 * @customfunction CLAIM_ADJUST
 */
export function adjustedClaims(
  claims: unknown[][],
  target?: unknown,
  variances?: unknown[][],
  lower?: unknown[][],
  upper?: unknown[][],
  groupCaps?: unknown[][],
): unknown[][] {
  return answer(() => {
    const { cells, shape } = readFullNumbers('claims', claims);
    const amounts = adjustClaims({
      claims: cells,
      target: readNumber('target', target),
      variances: readPerClaim('variances', variances, cells.length),
      lower: readPerClaim('lower', lower, cells.length),
      upper: readPerClaim('upper', upper, cells.length),
      groupCaps: readGroupCaps(groupCaps, cells.length),
    });
    return inShape(amounts.map(toResultCell), shape);
  });
}

/** A single cell holds for every claim. */
function readPerClaim(argument: string, raw: unknown, count: number): readonly (number | undefined)[] | undefined {
  const cells = readOptionalNumbers(argument, raw);
  if (cells === undefined) return undefined;
  if (cells.length === 1) return Array.from({ length: count }, () => cells[0]);
  requireSameLength('claims', count, { [argument]: cells });
  return cells;
}

function readGroupCaps(raw: unknown, count: number): GroupCap[] {
  return readMatrix('groupCaps', raw).flatMap((row) => {
    if (row.every((cell) => cell === undefined)) return [];
    if (row.length !== count + 1) throw invalid('claims/cap-columns', { count: row.length, needed: count + 1 });
    const cap = row[count];
    if (cap === undefined) throw unavailable('argument/missing', { argument: 'groupCaps' });
    return [{ coefficients: row.slice(0, count).map((value) => value ?? 0), cap }];
  });
}

function readRows(argument: string, raw: unknown): string[][] {
  const rows: unknown[] = Array.isArray(raw) ? raw : [[raw]];
  return rows.map((row) => (Array.isArray(row) ? (row as unknown[]) : [row]).map((cell) => toText(argument, cell)));
}

function toText(argument: string, cell: unknown): string {
  if (isLeftOut(cell)) return '';
  if (typeof cell !== 'string' && typeof cell !== 'number') throw invalid('claims/scope-text', { argument });
  return String(cell);
}

/** Rows without scope and amount are the empty end of a range; an amount alone is of everything. */
function readClaims(scopes: readonly (readonly string[])[], amounts: readonly { amount: number | undefined; relation?: Fact['relation'] }[], argument: string): Fact[] {
  return scopes.flatMap((scope, at): Fact[] => {
    const { amount, relation } = amounts[at] ?? { amount: undefined };
    if (amount === undefined && scope.every((cell) => cell.trim() === '')) return [];
    if (amount === undefined) throw unavailable('claims/amount-missing', { argument, position: at + 1 });
    return [{ scope, amount, relation }];
  });
}

function readFacts(factScopes: unknown, factAmounts: unknown): Fact[] {
  const scopes = readRows('factScopes', factScopes);
  const stated = readRows('factAmounts', factAmounts);
  if ([...scopes, ...stated].flat().every((cell) => cell.trim() === '')) return [];
  requireSameLength('factScopes', scopes.length, { factAmounts: stated });
  const amounts = stated.map(([amount, ...rest]) => ({ amount: toAmount(amount), relation: toRelation(rest) }));
  return readClaims(scopes, amounts, 'factAmounts');
}

function toAmount(text = ''): number | undefined {
  if (text.trim() === '') return undefined;
  const amount = Number(text);
  if (!Number.isFinite(amount)) throw invalid('argument/not-number', { argument: 'factAmounts' });
  return amount;
}

function toRelation(cells: readonly string[]): Fact['relation'] {
  const sign = cells.map((cell) => cell.trim()).find((cell) => cell !== '');
  if (sign === undefined || sign === '=') return '=';
  if (sign === '<=' || sign === '≤') return '<=';
  if (sign === '>=' || sign === '≥') return '>=';
  throw invalid('claims/relation', { sign });
}

function readLeaves(raw: unknown): ListedLeaf[] {
  return readRows('leaves', raw).flatMap(([number = '', leaf = '']) => {
    if (number === '' && leaf === '') return [];
    const dimension = Number(number);
    if (!Number.isInteger(dimension) || dimension < 1 || leaf.trim() === '') throw invalid('claims/leaves');
    return [{ dimension, leaf: leaf.trim() }];
  });
}
