import { invalid, unavailable } from '../../core/methodError';
import { atomsOf } from './atoms';
import type { ListedLeaf } from './atoms';
import { optimise } from './linearProgramme';
import type { LinearRow, Relation } from './linearProgramme';
import { parseScope } from './scopeLeaves';

/** A claim: sales inside its scope amount to so much. */
export interface Claim {
  /** One cell a dimension, as `parseScope` reads it. */
  readonly scope: readonly string[];
  /** Not negative. */
  readonly amount: number;
}

/** Something known of a scope, exactly or as a limit. */
export interface Fact extends Claim {
  readonly relation?: Relation | undefined;
}

/** What claims say of the total of everything that they cover. */
export interface ClaimBounds {
  /** The claims simply added. */
  readonly naive: number;
  readonly lowest: number;
  readonly highest: number;
}

/** Claims, facts and, by dimension, the complete lists of leaves; a dimension without one has leaves beside the named. */
export interface ClaimsToBound {
  readonly claims: readonly Claim[];
  readonly facts?: readonly Fact[] | undefined;
  readonly leaves?: readonly ListedLeaf[] | undefined;
}

/**
 * Returns the lowest and highest total that agrees with claims and facts: the sharp bounds of Boole and Fréchet, by linear
 * programming over the parts into which the scopes cut the business (Hailperin 1965). What no claim covers stays out.
 * Throws MethodError: `claims/amount`, `claims/scope-empty`, `claims/leaf-unknown` (invalid); `claims/none` and, naming a
 * smallest set of rows that contradict, `claims/contradiction`, `…-with-facts`, `…-of-facts` (unavailable).
 */
export function claimBounds({ claims, facts = [], leaves }: ClaimsToBound): ClaimBounds {
  const stated: readonly Fact[] = [...claims, ...facts];
  if (claims.length === 0) throw unavailable('claims/none');
  if (stated.some(({ amount }) => !(amount >= 0))) throw invalid('claims/amount');
  const atoms = atomsOf(stated.map(({ scope }) => scope), leaves);
  const rows = stated.map(({ amount, relation = '=' }, at): LinearRow => ({ coefficients: atoms.map((atom) => Number(atom.has(at))), relation, amount }));
  const covered = atoms.map((atom) => Number([...atom].some((at) => at < claims.length)));
  const lowest = optimise('minimize', covered, rows);
  const highest = lowest === 'infeasible' ? lowest : optimise('maximize', covered, rows);
  if (typeof lowest !== 'number' || typeof highest !== 'number') throw contradiction(stated, claims.length, rows);
  return { naive: claims.reduce((sum, { amount }) => sum + amount, 0), lowest, highest };
}

/**
 * Names rows that contradict each other, none to spare: a row is left out as long as the rest still contradicts. Slack per
 * row, the other way to tell, names only the row that is cheapest to change and not the one it disagrees with.
 */
function contradiction(stated: readonly Fact[], claimCount: number, rows: readonly LinearRow[]): Error {
  const none = (rows[0]?.coefficients ?? []).map(() => 0);
  let kept = rows.map((_, at) => at);
  for (const at of kept) {
    const rest = kept.filter((other) => other !== at);
    if (optimise('minimize', none, rest.flatMap((row) => rows[row] ?? [])) === 'infeasible') kept = rest;
  }
  const claims = kept.filter((at) => at < claimCount).map((at) => at + 1);
  const facts = kept.filter((at) => at >= claimCount).map((at) => at - claimCount + 1);
  const details = kept.flatMap((at) => (stated[at] ? [inWords(stated[at])] : []));
  const params = { claims, facts, details };
  if (facts.length === 0) return unavailable('claims/contradiction', params);
  return claims.length === 0 ? unavailable('claims/contradiction-of-facts', params) : unavailable('claims/contradiction-with-facts', params);
}

function inWords({ scope, amount, relation = '=' }: Fact): string {
  const named = scope.filter((cell) => !parseScope(cell).isAll);
  return `${named.length > 0 ? named.join(' × ') : '*'}${relation}${String(amount)}`;
}
