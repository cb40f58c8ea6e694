import type { AlignmentInput } from '../../../src/domain/alignment/alignClaims';
import type { ClaimLine, Department } from '../../../src/domain/alignment/claimLine';
import type { LinePair } from '../../../src/domain/alignment/linePairs';
import type { PlanDimensions, ScopeText } from '../../../src/domain/alignment/planDimensions';

const leaf = (id: string, ...names: string[]): { id: string; names: string[] } => ({ id, names: [id, ...names] });

/** A plan with two regions, old and new products and bundles, two tiers and both kinds of buyer. */
export const DIMENSIONS_OF_CASE: PlanDimensions = {
  site: [leaf('S01', 'US', '北美'), leaf('S02', 'CA', '北美'), leaf('S03', 'MX', '拉美'), leaf('S04', 'BR', '拉美')],
  category: [leaf('C001', '家居'), leaf('C002', '户外')],
  productScope: [leaf('existing', '老品'), leaf('new', '新品'), leaf('bundle', '套装')],
  tier: [leaf('T1'), leaf('T2')],
  buyer: [leaf('new', '新客'), leaf('existing', '老客')],
  month: Array.from({ length: 12 }, (_, month) => leaf(String(month + 1))),
};

const ANYWHERE: ScopeText = { site: '', category: '', productScope: '', tier: '', buyer: '', month: '' };

/** A claim that needs no conversion. */
export function lineOf(id: string, department: Department, scope: Partial<ScopeText>, amount: number, more: Partial<ClaimLine> = {}): ClaimLine {
  return {
    id, department, description: id, scope: { ...ANYWHERE, ...scope }, amount, means: 'total', basis: 'net', currency: 'CNY', taxIncluded: false,
    taxRate: undefined, cancelRate: undefined, returnRate: undefined, feeRate: undefined, floor: undefined, stretch: undefined, ...more,
  };
}

/** An alignment over the case's plan, net sales in CNY, the default priority. */
export function inputOf(lines: readonly ClaimLine[], pairs: readonly LinePair[] = [], more: Partial<AlignmentInput> = {}): AlignmentInput {
  return {
    lines, pairs, past: [], dimensions: DIMENSIONS_OF_CASE, resources: [], rule: 'priority', priority: ['market', 'customer', 'product'], shares: { market: 1, customer: 1, product: 1 },
    plan: { basis: 'net', taxIncluded: false, afterReturns: true, rates: new Map([['CNY', 1], ['USD', 7.2]]) }, ...more,
  };
}
