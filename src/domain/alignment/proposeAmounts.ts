import { MethodError } from '../../core/methodError';
import { adjustClaims } from './adjustClaims';
import { DEPARTMENTS, type Department } from './claimLine';

/** A line as it enters a proposal; amounts in plan currency. */
export interface ProposalLine {
  readonly id: string;
  readonly department: Department;
  /** What it owns after alignment. */
  readonly owned: number;
  /** It does not go below; 0 without one. */
  readonly floor: number;
  /** How uncertain it is: (stretch − floor) ÷ 2.56; undefined = as much for its amount as the lines that say. */
  readonly sigma: number | undefined;
}

/** A limit of a resource: Σ share·amount over its lines ≤ amount. */
export interface ResourceCap {
  readonly id: string;
  readonly amount: number;
  /** Line id → share of the line that needs the resource, 0–1. */
  readonly shares: ReadonlyMap<string, number>;
}

/** Amounts that meet target and caps, or how far the caps allow to go. */
export type Proposal =
  | { readonly kind: 'proposed'; readonly amounts: ReadonlyMap<string, number>; readonly binding: readonly string[] }
  | { readonly kind: 'shortOf'; readonly most: number; readonly binding: readonly string[] }
  | { readonly kind: 'above'; readonly least: number };

/** Groups that one proposal is computed on; lines of a group move in proportion. */
const MOST_GROUPS = 200;
const NOISE = 1e-6;

/** What a group uses of a cap: `fixed` whatever happens, and `rate` for each unit that the group amounts to. */
interface CapUse {
  readonly fixed: number;
  readonly rate: number;
}

interface WeighedLine extends ProposalLine {
  /** How readily it gives way, in the square of the currency where any line says how uncertain it is. */
  readonly variance: number;
}

interface LineGroup {
  readonly lines: readonly WeighedLine[];
  readonly owned: number;
  readonly floor: number;
  readonly variance: number;
  /** By cap. */
  readonly uses: readonly CapUse[];
  /** Its lines use the caps differently, so that what they use goes by how they move. */
  readonly isMixed: boolean;
}

/**
 * Proposes amounts nearest to what the lines own that add up to the target and keep every cap and floor (weighted least
 * squares). Lines of one department under the same caps move together, growing in proportion to what they own. Binding caps are named. When the caps do not allow
 * the target, the most they allow; when the floors alone exceed it, the least.
 */
export function proposeAmounts(lines: readonly ProposalLine[], caps: readonly ResourceCap[], target: number): Proposal {
  const groups = groupLines(lines.map(withVariance(lines)), caps);
  const rows = caps.map((cap, at) => ({ coefficients: groups.map(({ uses }) => uses[at]?.rate ?? 0), cap: cap.amount - sumOf(groups, ({ uses }) => uses[at]?.fixed ?? 0) }));
  const solveFor = (aim: number): number[] => adjustClaims({
    claims: groups.map(({ owned }) => owned), variances: groups.map(({ variance }) => variance), lower: groups.map(({ floor }) => floor), target: aim, groupCaps: rows,
  });
  const bindingAt = (totals: readonly number[]): string[] => caps.flatMap(({ id, amount }, at) => {
    const left = (rows[at]?.cap ?? 0) - totals.reduce((sum, total, group) => sum + total * (rows[at]?.coefficients[group] ?? 0), 0);
    return left <= NOISE * Math.max(1, amount) ? [id] : [];
  });
  try {
    const totals = solveFor(target);
    return { kind: 'proposed', amounts: new Map(groups.flatMap((group, at) => spread(group, totals[at] ?? 0))), binding: bindingAt(totals) };
  } catch (error) {
    if (!(error instanceof MethodError)) throw error;
    const amount = Number(error.params['amount'] ?? NaN);
    if (error.code === 'claims/at-most') return { kind: 'shortOf', most: amount, binding: bindingAt(solveFor(amount)) };
    if (error.code === 'claims/at-least') return { kind: 'above', least: amount };
    throw error;
  }
}

/** Lines without an uncertainty of their own get that of the others, for an amount as large; without any, the amount itself. */
function withVariance(lines: readonly ProposalLine[]): (line: ProposalLine) => WeighedLine {
  const told = lines.filter(({ sigma, owned }) => sigma !== undefined && sigma > 0 && owned > 0);
  const each = told.length > 0 ? sumOf(told, ({ sigma = 0 }) => sigma ** 2) / sumOf(told, ({ owned }) => owned) : 1;
  return (line) => ({ ...line, variance: line.sigma === undefined ? line.owned * each : line.sigma ** 2 });
}

/** Lines of a department under the same caps are one group; when there are too many, the smallest of a department join. */
function groupLines(lines: readonly WeighedLine[], caps: readonly ResourceCap[]): LineGroup[] {
  const bySignature = new Map<string, WeighedLine[]>();
  for (const line of lines) {
    const signature = [line.department, line.owned > 0, ...caps.map(({ shares }) => (shares.get(line.id) ?? 0).toFixed(6))].join(' ');
    bySignature.set(signature, [...(bySignature.get(signature) ?? []), line]);
  }
  const sorted = [...bySignature.values()].map((members) => toGroup(members, caps)).sort((a, b) => b.owned - a.owned);
  if (sorted.length <= MOST_GROUPS) return sorted;
  const kept = sorted.slice(0, MOST_GROUPS - DEPARTMENTS.length);
  const rest = sorted.slice(kept.length).flatMap(({ lines: members }) => members);
  const departments = DEPARTMENTS.map((department) => rest.filter((line) => line.department === department));
  return [...kept, ...departments.filter((members) => members.length > 0).map((members) => toGroup(members, caps, true))];
}

function toGroup(lines: readonly WeighedLine[], caps: readonly ResourceCap[], isMixed = false): LineGroup {
  const owned = sumOf(lines, (line) => line.owned);
  const floor = sumOf(lines, (line) => line.floor);
  const variance = sumOf(lines, (line) => line.variance);
  const uses = caps.map(({ shares }): CapUse => {
    const useOf = (amount: (line: WeighedLine) => number): number => sumOf(lines, (line) => (shares.get(line.id) ?? 0) * amount(line));
    // As the group grows its lines move from their floors in proportion, and so does what they use.
    if (owned > floor) {
      const rate = useOf((line) => line.owned - line.floor) / (owned - floor);
      return { rate, fixed: useOf((line) => line.floor) - rate * floor };
    }
    return { rate: owned > 0 ? useOf((line) => line.owned) / owned : useOf(() => 1) / lines.length, fixed: 0 };
  });
  return { lines, owned, floor, variance, uses, isMixed };
}

/** Lines grow in proportion to what they own and shrink in proportion to what lies above their floors; lines that use caps differently do both so. */
function spread({ lines, owned, floor, isMixed }: LineGroup, total: number): [string, number][] {
  if (owned > floor && (isMixed || total < owned)) return lines.map((line) => [line.id, line.floor + ((total - floor) * (line.owned - line.floor)) / (owned - floor)]);
  return lines.map((line) => [line.id, owned > 0 ? (total * line.owned) / owned : total / lines.length]);
}

function sumOf<T>(list: readonly T[], amount: (item: T) => number): number {
  return list.reduce((sum, item) => sum + amount(item), 0);
}
