import type { AlignmentInput } from '../../../src/domain/alignment/alignClaims';
import { DEPARTMENTS, type ClaimLine } from '../../../src/domain/alignment/claimLine';
import { DIMENSIONS, type PlanDimensions } from '../../../src/domain/alignment/planDimensions';
import type { PastCell } from '../../../src/domain/alignment/pastSales';
import { inputOf, lineOf } from './planCase';

/** A small generator of random numbers, the same on every machine (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const leaves = (prefix: string, count: number) => Array.from({ length: count }, (_, at) => ({ id: `${prefix}${String(at + 1)}`, names: [`${prefix}${String(at + 1)}`] }));

/**
 * Claims in groups that don't touch each other: each group has a site of its own, and its claims lie across categories, product
 * scopes, tiers, buyers and months as departments cut them. Amounts are read off one table, so that they can all be true.
 */
export function manyClaims(groups: number, claimsOfGroup: number, seed = 7): AlignmentInput {
  const random = randomFrom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const dimensions: PlanDimensions = {
    site: leaves('S', groups), category: leaves('C', 20), productScope: ['existing', 'new', 'bundle'].map((id) => ({ id, names: [id] })),
    tier: leaves('T', 3), buyer: ['new', 'existing'].map((id) => ({ id, names: [id] })), month: Array.from({ length: 12 }, (_, at) => ({ id: String(at + 1), names: [String(at + 1)] })),
  };
  const past: PastCell[] = dimensions.site.flatMap(({ id }) => Array.from({ length: 400 }, () => ({
    site: id, category: pick(dimensions.category).id, productScope: pick(dimensions.productScope).id, tier: pick(dimensions.tier).id,
    buyer: pick(dimensions.buyer).id, month: pick(dimensions.month).id, revenue: Math.round(random() * 1e7) / 100,
  })));
  const bySite = new Map(dimensions.site.map(({ id }) => [id, past.filter(({ site }) => site === id)]));
  const lines = dimensions.site.flatMap(({ id: site }, group) => Array.from({ length: claimsOfGroup }, (_, at): ClaimLine => {
    const first = 1 + Math.floor(random() * 12);
    const scope = {
      site, category: random() < 0.7 ? [pick(dimensions.category).id, pick(dimensions.category).id].join(',') : '',
      productScope: random() < 0.5 ? pick(dimensions.productScope).id : '', tier: random() < 0.3 ? pick(dimensions.tier).id : '',
      buyer: random() < 0.4 ? pick(dimensions.buyer).id : '', month: random() < 0.5 ? `${String(first)}-12` : '',
    };
    const holds = (cell: PastCell): boolean => DIMENSIONS.every((dimension) => scope[dimension] === '' || (dimension === 'month' ? Number(cell.month) >= first : scope[dimension].split(',').includes(cell[dimension])));
    const amount = (bySite.get(site) ?? []).filter(holds).reduce((sum, { revenue }) => sum + revenue, 0);
    return lineOf(`L${String(group).padStart(3, '0')}${String(at).padStart(3, '0')}`, pick(DEPARTMENTS), scope, Math.max(1, amount));
  }));
  return inputOf(lines, [], { dimensions, past });
}
