import { positionsOf } from './boxes';
import { DIMENSIONS, type Box, type PlanDimensions, type PlanLeaf } from './planDimensions';

/** Words for what a name cannot say. */
export interface ScopeWords {
  readonly everything: string;
  /** Between names of one dimension. */
  readonly and: string;
  /** Between dimensions. */
  readonly of: string;
  /** `{names}` is replaced. */
  readonly except: string;
  /** `{months}` is replaced. */
  readonly months: string;
}

/** As many names as are read at a glance; more are said by what they leave out, where that is shorter. */
const A_FEW = 2;

/**
 * Says in words what a box holds: names of a higher level where all of it is held, "all except" where that is shorter; a
 * dimension that is held whole is left out. The first of a leaf's names is its id, which is said only when it has no other.
 */
export function describeBox(box: Box, dimensions: PlanDimensions, words: ScopeWords): string {
  const parts = DIMENSIONS.flatMap((dimension, at): string[] => {
    const leaves = dimensions[dimension];
    const held = positionsOf(box[at] ?? 0n);
    if (held.length === leaves.length) return [];
    if (dimension === 'month') return [monthsInWords(held, words)];
    const named = namesOf(held, leaves);
    const rest = namesOf(leaves.map((_, position) => position).filter((position) => !held.includes(position)), leaves);
    return [named.length > A_FEW && rest.length < named.length ? words.except.replace('{names}', rest.join(words.and)) : named.join(words.and)];
  });
  return parts.length === 0 ? words.everything : parts.join(words.of);
}

/** Names that cover exactly these leaves, the widest first. */
function namesOf(positions: readonly number[], leaves: readonly PlanLeaf[]): string[] {
  const named: string[] = [];
  let left = [...positions];
  while (left.length > 0) {
    const candidates = (leaves[left[0] ?? 0]?.names ?? []).slice(1).map((name) => ({ name, holders: leaves.flatMap((leaf, at) => (leaf.names.includes(name) ? [at] : [])) }));
    const whole = candidates.filter(({ holders }) => holders.every((at) => positions.includes(at)));
    const widest = whole.reduce<(typeof whole)[number] | undefined>((best, one) => (best === undefined || one.holders.length > best.holders.length ? one : best), undefined);
    named.push(widest?.name ?? leaves[left[0] ?? 0]?.id ?? '');
    left = left.filter((at, index) => index > 0 && widest?.holders.includes(at) !== true);
  }
  return named;
}

/** Months in runs: 3–6, 9. */
function monthsInWords(held: readonly number[], { months, and }: ScopeWords): string {
  const runs: [number, number][] = [];
  for (const month of held.map((at) => at + 1)) {
    const last = runs[runs.length - 1];
    if (last !== undefined && last[1] === month - 1) last[1] = month;
    else runs.push([month, month]);
  }
  const single = (first: number, last: number): string => (first === last ? String(first) : `${String(first)}–${String(last)}`);
  return months.replace('{months}', runs.map(([first, last]) => single(first, last)).join(and));
}
