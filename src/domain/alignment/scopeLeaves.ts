import { listedNames } from '../../core/listedNames';
import { invalid } from '../../core/methodError';

/** What one cell of a scope names in one dimension: everything, some names, or all but some. */
export interface ScopeTerm {
  readonly names: readonly string[];
  readonly isExcept: boolean;
  readonly isAll: boolean;
}

/** The leaves of one dimension, by path; `*` at the end of a path stands for what it holds beside the named ones. */
export type Leaves = readonly string[];

/** ! and its full-width form. */
const EXCEPT = /^[!\uFF01]/;
const MONTH = /^(1[0-2]|0?[1-9])月?$/;
const MONTHS = /^(1[0-2]|0?[1-9])月?\s*[-\u2013~]\s*(1[0-2]|0?[1-9])月?$/;

/**
 * Reads a cell of a scope: blank or `*` = all; names separated by , ， 、 ; or |; leading ! = all except; `A/B` lies inside
 * `A`; months as 1–12 or 3-6. Throws `claims/scope-empty` (invalid) when ! excludes everything or names nothing.
 */
export function parseScope(text: string): ScopeTerm {
  const trimmed = text.trim();
  const isExcept = EXCEPT.test(trimmed);
  const names = listedNames(isExcept ? trimmed.slice(1) : trimmed).flatMap(expandMonths).map(toPath);
  const isAll = trimmed === '' || names.includes('*');
  if (isExcept && (isAll || names.length === 0)) throw invalid('claims/scope-empty', { scope: trimmed });
  return { names, isExcept, isAll: isAll || names.length === 0 };
}

/**
 * Returns the leaves of a dimension: the named ones, and one for whatever is not named at each level, unless the dimension
 * is listed completely. A dimension of months alone has the twelve months. Throws `claims/leaf-unknown` (invalid) for a
 * name outside a complete list.
 */
export function leavesOf(terms: readonly ScopeTerm[], listed: readonly string[], dimension: number): Leaves {
  const named = [...new Set(terms.flatMap((term) => (term.isAll ? [] : term.names)))];
  const complete = listed.map(toPath);
  if (complete.length === 0 && named.length > 0 && named.every((name) => MONTH.test(name))) {
    return Array.from({ length: 12 }, (_, month) => String(month + 1));
  }
  if (complete.length > 0) checkKnown(named, complete, dimension);
  const nodes = new Set([...named, ...complete].flatMap(withPrefixes));
  const leaves = [...nodes].filter((node) => ![...nodes].some((other) => isInside(other, node)));
  const inner = [...nodes].filter((node) => !leaves.includes(node) && !complete.some((leaf) => isInside(leaf, node)));
  const others = [...inner.map((node) => `${node}/*`), ...(complete.length > 0 ? [] : ['*'])];
  return [...leaves, ...others];
}

/** Tells whether a scope holds a leaf. */
export function covers(term: ScopeTerm, leaf: string): boolean {
  if (term.isAll) return true;
  return term.names.some((name) => leaf === name || isInside(leaf, name)) !== term.isExcept;
}

function checkKnown(named: readonly string[], complete: readonly string[], dimension: number): void {
  const unknown = named.find((name) => !complete.some((leaf) => leaf === name || isInside(leaf, name) || isInside(name, leaf)));
  if (unknown !== undefined) throw invalid('claims/leaf-unknown', { name: unknown, dimension });
}

function isInside(path: string, outer: string): boolean {
  return path.startsWith(`${outer}/`);
}

function withPrefixes(path: string): string[] {
  const parts = path.split('/');
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

function toPath(name: string): string {
  const month = MONTH.exec(name);
  if (month !== null) return String(Number(month[1]));
  return name.split('/').map((part) => part.trim()).join('/');
}

/** `11-2` runs over the end of the year. */
function expandMonths(name: string): string[] {
  const range = MONTHS.exec(name);
  if (range === null) return [name];
  const first = Number(range[1]);
  const count = ((Number(range[2]) - first + 12) % 12) + 1;
  return Array.from({ length: count }, (_, index) => String(((first - 1 + index) % 12) + 1));
}
