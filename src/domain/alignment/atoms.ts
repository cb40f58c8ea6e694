import { covers, leavesOf, parseScope } from './scopeLeaves';

/** A leaf that belongs to a complete list of its dimension (counted from 1). */
export interface ListedLeaf {
  readonly dimension: number;
  readonly leaf: string;
}

/** A part of the business that the same scopes hold, by their positions; every part lies in at least one. */
export type Atom = ReadonlySet<number>;

/**
 * Cuts the business into the parts that scopes make of it: cells of all dimensions that the same scopes hold are one.
 * `scopes` have one cell a dimension. Throws MethodError (invalid): `claims/scope-empty`, `claims/leaf-unknown`.
 */
export function atomsOf(scopes: readonly (readonly string[])[], listed: readonly ListedLeaf[] = []): Atom[] {
  const dimensions = Math.max(0, ...scopes.map((scope) => scope.length));
  // Which scopes hold a cell is a set of bits; only distinct sets go on to the next dimension.
  let found = new Set([(1n << BigInt(scopes.length)) - 1n]);
  for (let dimension = 0; dimension < dimensions; dimension++) {
    const terms = scopes.map((scope) => parseScope(scope[dimension] ?? ''));
    const complete = listed.filter((one) => one.dimension === dimension + 1).map((one) => one.leaf);
    const holders = new Set(leavesOf(terms, complete, dimension + 1).map((leaf) => bitsOf(terms.map((term) => covers(term, leaf)))));
    found = new Set([...found].flatMap((cell) => [...holders].map((holder) => cell & holder)));
  }
  return [...found].filter((bits) => bits !== 0n).map((bits) => new Set(scopes.flatMap((_, at) => ((bits >> BigInt(at)) & 1n ? [at] : []))));
}

function bitsOf(held: readonly boolean[]): bigint {
  return held.reduce((bits, holds, at) => (holds ? bits | (1n << BigInt(at)) : bits), 0n);
}
