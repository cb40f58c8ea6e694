import { MethodError } from '../../core/methodError';
import { parseScope, type ScopeTerm } from './scopeLeaves';

/** What the business is cut by when departments say where a claim lies, in the order of a box. */
export const DIMENSIONS = ['site', 'category', 'productScope', 'tier', 'buyer', 'month'] as const;
/** One of the dimensions. */
export type DimensionKey = (typeof DIMENSIONS)[number];

/** One leaf of a dimension: its id and every name that holds it, its own and those of what it lies in (site, country, region). */
export interface PlanLeaf {
  readonly id: string;
  readonly names: readonly string[];
}

/** All leaves of the plan by dimension; the lists are complete. */
export interface PlanDimensions extends Readonly<Record<DimensionKey, readonly PlanLeaf[]>> {
  /** What people call that which is not identified in a dimension; it is no leaf. */
  readonly unidentified?: Readonly<Partial<Record<DimensionKey, readonly string[]>>>;
}

/** The cells of a claim that say where it lies, as typed; blank = everywhere. */
export type ScopeText = Readonly<Record<DimensionKey, string>>;

/** Leaves by dimension as bits: a part of the business that is a box. */
export type Box = readonly bigint[];

/** A name in a scope that the plan does not know. */
export interface UnknownName {
  readonly dimension: DimensionKey;
  readonly name: string;
}

/** A scope as a box; `everywhere` says by dimension whether it also holds what is not identified there: it names nothing, or that too. */
export interface PlacedScope {
  readonly box: Box;
  readonly everywhere: readonly boolean[];
}

/** What a scope means, with the names that the plan does not know. */
export interface ScopeReading extends PlacedScope {
  readonly unknown: readonly UnknownName[];
}

/**
 * Reads the scope of a claim as a box of the plan's leaves. Names match in any case and by path (`拉美/墨西哥` is Mexico); an
 * unknown name is told and the box has nothing of it. A cell that leaves nothing over (`!*`) is told as if it were a name.
 */
export function readScope(scope: ScopeText, dimensions: PlanDimensions): ScopeReading {
  const read = DIMENSIONS.map((dimension) => readDimension(scope[dimension], dimensions[dimension], dimensions.unidentified?.[dimension] ?? []));
  return {
    box: read.map(({ bits }) => bits), everywhere: read.map(({ isAll }) => isAll),
    unknown: read.flatMap(({ unknown }, at) => unknown.map((name) => ({ dimension: DIMENSIONS[at] ?? 'site', name }))),
  };
}

interface DimensionReading {
  readonly bits: bigint;
  readonly isAll: boolean;
  readonly unknown: readonly string[];
}

function readDimension(text: string, leaves: readonly PlanLeaf[], unidentified: readonly string[]): DimensionReading {
  const read = readTerm(text);
  if (read === undefined) return { bits: 0n, isAll: false, unknown: [text.trim()] };
  const isNoLeaf = (name: string): boolean => unidentified.some((word) => word.toUpperCase() === name.toUpperCase()) && !leaves.some((leaf) => isNamed(leaf, name));
  const term = { ...read, names: read.names.filter((name) => !isNoLeaf(name)) };
  const namesNoLeaf = term.names.length < read.names.length;
  const unknown = unknownNames(term, leaves);
  const bits = bitsWhere(leaves, (leaf) => holds(term, leaf));
  return { bits, isAll: term.isAll || (namesNoLeaf && !term.isExcept), unknown: bits === 0n && unknown.length === 0 ? [text.trim()] : unknown };
}

/** Undefined for a cell that excludes everything. */
function readTerm(text: string): ScopeTerm | undefined {
  try {
    return parseScope(text);
  } catch (error) {
    if (error instanceof MethodError) return undefined;
    throw error;
  }
}

function holds(term: ScopeTerm, leaf: PlanLeaf): boolean {
  return term.isAll || term.names.some((name) => isNamed(leaf, name)) !== term.isExcept;
}

function unknownNames(term: ScopeTerm, leaves: readonly PlanLeaf[]): string[] {
  return term.isAll ? [] : term.names.filter((name) => !leaves.some((leaf) => isNamed(leaf, name)));
}

/** Every part of a path must be a name of the leaf; `*` stands for any. */
function isNamed(leaf: PlanLeaf, path: string): boolean {
  return path.split('/').every((part) => part === '*' || leaf.names.some((name) => name.toUpperCase() === part.toUpperCase()));
}

function bitsWhere<T>(list: readonly T[], has: (item: T) => boolean): bigint {
  return list.reduce((bits, item, at) => (has(item) ? bits | (1n << BigInt(at)) : bits), 0n);
}
