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

/** Amounts that meet target and caps; or the most that the caps allow, the least that the floors do, or the caps that do not even carry the floors. */
export type Proposal =
  | { readonly kind: 'proposed'; readonly amounts: ReadonlyMap<string, number>; readonly binding: readonly string[] }
  | { readonly kind: 'shortOf'; readonly most: number; readonly binding: readonly string[] }
  | { readonly kind: 'above'; readonly least: number }
  | { readonly kind: 'floorsOverCaps'; readonly binding: readonly string[] };

/** Groups that one proposal is computed on; lines of a group move in proportion. */
const MOST_GROUPS = 200;
/** A cap of which less than this share is left is used up; so is one that the solver, whose numbers are this exact beside the target, cannot tell from used up. */
const [USED_UP, EXACT] = [1e-6, 1e-12];

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
  /** What it amounts to without a target; 0 for what a group grows by. */
  readonly owned: number;
  readonly floor: number;
  /** It does not go above; undefined = it may grow. */
  readonly ceiling: number | undefined;
  readonly variance: number;
  /** By cap. */
  readonly uses: readonly CapUse[];
  /** What each of its lines amounts to when the group amounts to `total`, in the order of the lines. */
  readonly spread: (total: number) => readonly number[];
}

/**
 * Proposes amounts nearest to what the lines own that add up to the target and keep every cap and floor (weighted least
 * squares). Lines of one department under the same caps move together: they grow in proportion to what they own and shrink in
 * proportion to what lies above their floors. Binding caps are named. When the caps do not allow the target, the most they allow;
 * when the floors alone exceed it, the least; when they exceed a cap, that cap.
 */
export function proposeAmounts(lines: readonly ProposalLine[], caps: readonly ResourceCap[], target: number): Proposal {
  const groups = groupLines(lines.map(withVariance(lines)), caps);
  const rows = caps.map((cap, at) => ({ coefficients: groups.map(({ uses }) => uses[at]?.rate ?? 0), cap: cap.amount - sumOf(groups, ({ uses }) => uses[at]?.fixed ?? 0) }));
  const solveFor = (aim: number): number[] => adjustClaims({
    claims: groups.map(({ owned }) => owned), variances: groups.map(({ variance }) => variance), lower: groups.map(({ floor }) => floor), upper: groups.map(({ ceiling }) => ceiling), target: aim, groupCaps: rows,
  });
  const bindingAt = (totals: readonly number[]): string[] => caps.flatMap(({ id, amount }, at) => {
    const { coefficients, cap } = rows[at] ?? { coefficients: [], cap: 0 };
    const left = cap - coefficients.reduce((sum, rate, group) => sum + rate * (totals[group] ?? 0), 0);
    return coefficients.some((rate) => rate > 0) && left <= Math.max(USED_UP * amount, EXACT * target) ? [id] : [];
  });
  try {
    const totals = solveFor(target);
    return { kind: 'proposed', amounts: amountsOf(groups, totals), binding: bindingAt(totals) };
  } catch (error) {
    if (!(error instanceof MethodError)) throw error;
    const amount = Number(error.params['amount'] ?? NaN);
    if (error.code === 'claims/at-most') return { kind: 'shortOf', most: amount, binding: bindingAt(solveFor(amount)) };
    if (error.code === 'claims/at-least') return { kind: 'above', least: amount };
    if (error.code === 'claims/caps-contradict') return { kind: 'floorsOverCaps', binding: bindingAt(groups.map(({ floor }) => floor)) };
    throw error;
  }
}

/** Lines without an uncertainty of their own get that of the others, for an amount as large; without any, the amount itself. */
function withVariance(lines: readonly ProposalLine[]): (line: ProposalLine) => WeighedLine {
  const told = lines.filter(({ sigma, owned }) => sigma !== undefined && sigma > 0 && owned > 0);
  const each = told.length > 0 ? sumOf(told, ({ sigma = 0 }) => sigma ** 2) / sumOf(told, ({ owned }) => owned) : 1;
  return (line) => ({ ...line, variance: line.sigma === undefined ? line.owned * each : line.sigma ** 2 });
}

/** What each line amounts to; one that grows stands in two groups. */
function amountsOf(groups: readonly LineGroup[], totals: readonly number[]): Map<string, number> {
  const amounts = new Map<string, number>();
  groups.forEach(({ lines, spread }, at) => {
    spread(totals[at] ?? 0).forEach((amount, line) => {
      const id = lines[line]?.id ?? '';
      amounts.set(id, (amounts.get(id) ?? 0) + amount);
    });
  });
  return amounts;
}

/** Lines of a department under the same caps are one group; when there are too many, the smallest of a department join. */
function groupLines(lines: readonly WeighedLine[], caps: readonly ResourceCap[]): LineGroup[] {
  const bySignature = new Map<string, WeighedLine[]>();
  for (const line of lines) {
    const signature = [line.department, line.owned > 0, ...caps.map(({ shares }) => (shares.get(line.id) ?? 0).toFixed(6))].join(' ');
    bySignature.set(signature, [...(bySignature.get(signature) ?? []), line]);
  }
  const sorted = [...bySignature.values()].sort((a, b) => ownedBy(b) - ownedBy(a));
  if (sorted.length <= MOST_GROUPS) return sorted.map((members) => alikeGroup(members, caps));
  const kept = sorted.slice(0, MOST_GROUPS - DEPARTMENTS.length);
  const rest = sorted.slice(kept.length).flat();
  const departments = DEPARTMENTS.map((department) => rest.filter((line) => line.department === department)).filter((members) => members.length > 0);
  return [...kept.map((members) => alikeGroup(members, caps)), ...departments.flatMap((members) => joinedGroups(members, caps))];
}

/** Lines that use the caps alike: what they use does not depend on which of them moves. */
function alikeGroup(lines: readonly WeighedLine[], caps: readonly ResourceCap[]): LineGroup {
  const base = summed(lines);
  const spread = (total: number): number[] => (total < base.owned ? shrunk(lines, total) : grown(lines, total));
  return { ...base, ceiling: undefined, uses: usesOf(lines, caps, [0, 1], grown), spread };
}

/** Lines that use the caps differently: growing they use them otherwise than shrinking, so that what comes on top is a group of its own. */
function joinedGroups(lines: readonly WeighedLine[], caps: readonly ResourceCap[]): LineGroup[] {
  const base = summed(lines);
  const kept: LineGroup = { ...base, ceiling: base.owned, uses: usesOf(lines, caps, [base.floor, base.owned], shrunk), spread: (total) => shrunk(lines, total) };
  const growth: LineGroup = { ...base, owned: 0, floor: 0, ceiling: undefined, uses: usesOf(lines, caps, [0, 1], grown), spread: (total) => grown(lines, total) };
  return [kept, growth];
}

function summed(lines: readonly WeighedLine[]): Pick<LineGroup, 'lines' | 'owned' | 'floor' | 'variance'> {
  return { lines, owned: ownedBy(lines), floor: sumOf(lines, ({ floor }) => floor), variance: sumOf(lines, ({ variance }) => variance) };
}

/** What lines use of each cap by what they amount to, which is a straight line through what they use at two totals. */
function usesOf(lines: readonly WeighedLine[], caps: readonly ResourceCap[], [low, high]: readonly [number, number], spread: Spread): CapUse[] {
  const [atLow, atHigh] = [spread(lines, low), spread(lines, high)];
  return caps.map(({ shares }) => {
    const useOf = (amounts: readonly number[]): number => amounts.reduce((sum, amount, at) => sum + amount * (shares.get(lines[at]?.id ?? '') ?? 0), 0);
    const rate = high > low ? (useOf(atHigh) - useOf(atLow)) / (high - low) : 0;
    return { rate, fixed: useOf(atLow) - rate * low };
  });
}

/** How lines of a group share what it amounts to. */
type Spread = (lines: readonly WeighedLine[], total: number) => number[];

/** In proportion to what they own. */
const grown: Spread = (lines, total) => {
  const owned = ownedBy(lines);
  return lines.map((line) => (owned > 0 ? (total * line.owned) / owned : total / lines.length));
};

/** In proportion to what lies above their floors. */
const shrunk: Spread = (lines, total) => {
  const floor = sumOf(lines, (line) => line.floor);
  const above = ownedBy(lines) - floor;
  return lines.map((line) => (above > 0 ? line.floor + ((total - floor) * (line.owned - line.floor)) / above : line.owned));
};

function ownedBy(lines: readonly WeighedLine[]): number {
  return sumOf(lines, ({ owned }) => owned);
}

function sumOf<T>(list: readonly T[], amount: (item: T) => number): number {
  return list.reduce((sum, item) => sum + amount(item), 0);
}
