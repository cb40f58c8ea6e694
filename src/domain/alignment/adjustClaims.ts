import { invalid, unavailable } from '../../core/methodError';
import { optimise } from './linearProgramme';
import type { LinearRow, Relation } from './linearProgramme';
import { nearestPoint } from './solveQuadratic';
import type { Condition } from './solveQuadratic';

/** A limit on several claims together: Σ coefficients·claim ≤ cap. */
export interface GroupCap {
  readonly coefficients: readonly number[];
  readonly cap: number;
}

/** Claims to be brought to a target, within limits; lists have one entry a claim. */
export interface ClaimsToAdjust {
  /** Not negative. */
  readonly claims: readonly number[];
  /** What they are to add up to; left out, only the limits count. */
  readonly target?: number | undefined;
  /** How readily each gives way; undefined = the claim itself, which scales in proportion; 0 = fixed. */
  readonly variances?: readonly (number | undefined)[] | undefined;
  /** Undefined = 0. */
  readonly lower?: readonly (number | undefined)[] | undefined;
  /** Undefined = no limit. */
  readonly upper?: readonly (number | undefined)[] | undefined;
  readonly groupCaps?: readonly GroupCap[] | undefined;
}

interface Limit {
  readonly lower: number;
  readonly upper: number;
}

/** From here on an upper limit stands for none, as 1E+99 does in a formula. */
const NO_LIMIT = 1e90;
/** Limits that meet in one point must not contradict each other by noise: first hardly any slack, then some. */
const SLACKS = [1e-13, 1e-10];
const NOISE = 1e-9;
/** The slack shows in further digits. */
const DIGITS = 12;

/**
 * Returns the amounts nearest to the claims, Σ(x − c)² ÷ variance least, that add up to the target and keep every limit:
 * weighted least-squares reconciliation (Wickramasuriya, Athanasopoulos & Hyndman 2019; with limits Wickramasuriya,
 * Turlach & Hyndman 2020). Throws MethodError: `claims/amount`, `claims/variance`, `claims/limits` (invalid);
 * `claims/at-most`, `claims/at-least` with the total within reach, `claims/caps-contradict` (unavailable).
 */
export function adjustClaims(input: ClaimsToAdjust): number[] {
  const { claims, groupCaps = [] } = input;
  const variances = claims.map((claim, at) => input.variances?.[at] ?? claim);
  if (claims.some((claim) => !(claim >= 0))) throw invalid('claims/amount');
  if (variances.some((variance) => !(variance >= 0))) throw invalid('claims/variance');
  const limits = claims.map((_, at) => readLimit(input, at));
  const rows = [...limits.flatMap((limit, at) => limitRows(limit, at, claims.length)), ...groupCaps.map(capRow)];
  const fixed = claims.flatMap((claim, at) => (variances[at] === 0 ? [unitRow(at, claims.length, '=', claim)] : []));
  const target = withinReach(input.target, claims.length, [...rows, ...fixed]);
  const scale = Math.max(...claims, target ?? 0, ...limits.map(({ lower }) => lower)) || 1;
  const amounts = nearestAmounts(claims, variances, target, rows, scale);
  return settle(amounts, limits, target, scale);
}

function readLimit({ lower, upper }: ClaimsToAdjust, at: number): Limit {
  const low = lower?.[at] ?? 0;
  const high = upper?.[at] ?? Infinity;
  if (!(low >= 0) || !(high >= low)) throw invalid('claims/limits', { position: at + 1 });
  return { lower: low, upper: high >= NO_LIMIT ? Infinity : high };
}

function limitRows({ lower, upper }: Limit, at: number, count: number): LinearRow[] {
  return [unitRow(at, count, '>=', lower), ...(upper === Infinity ? [] : [unitRow(at, count, '<=', upper)])];
}

function unitRow(at: number, count: number, relation: Relation, amount: number): LinearRow {
  return { coefficients: Array.from({ length: count }, (_, other) => Number(other === at)), relation, amount };
}

function capRow({ coefficients, cap }: GroupCap): LinearRow {
  return { coefficients, relation: '<=', amount: cap };
}

/** Returns the target when the limits allow it, noise aside; throws with what they do allow when not. */
function withinReach(target: number | undefined, count: number, rows: readonly LinearRow[]): number | undefined {
  const all = Array.from({ length: count }, () => 1);
  const least = optimise('minimize', all, rows);
  if (typeof least !== 'number') throw unavailable('claims/caps-contradict');
  if (target === undefined) return undefined;
  const found = optimise('maximize', all, rows);
  const most = typeof found === 'number' ? found : Infinity;
  const noise = NOISE * Math.max(Math.abs(target), least);
  if (target > most + noise) throw unavailable('claims/at-most', { amount: most });
  if (target < least - noise) throw unavailable('claims/at-least', { amount: least });
  return Math.min(Math.max(target, least), most);
}

/** In units of each claim's own spread the nearest point is the one wanted; claims without spread stay what they are. */
function nearestAmounts(claims: readonly number[], variances: readonly number[], target: number | undefined, rows: readonly LinearRow[], scale: number): number[] {
  const widest = Math.max(...variances);
  const widths = variances.map((variance) => Math.sqrt(variance / (widest || 1)));
  const free = widths.flatMap((width, at) => (width > 0 ? [at] : []));
  if (free.length === 0) return [...claims];
  const widthOf = (at: number): number => widths[at] ?? 0;
  const condition = ({ coefficients, relation, amount }: LinearRow): Condition => {
    const sign = relation === '<=' ? -1 : 1;
    const fixed = claims.reduce((sum, claim, at) => sum + (widthOf(at) > 0 ? 0 : (coefficients[at] ?? 0) * claim), 0);
    return { coefficients: free.map((at) => sign * (coefficients[at] ?? 0) * widthOf(at)), bound: (sign * (amount - fixed)) / scale };
  };
  const sum = target === undefined ? [] : [condition({ coefficients: claims.map(() => 1), relation: '=', amount: target })];
  const limits = rows.map(condition).filter(({ coefficients }) => coefficients.some((value) => value !== 0));
  const wanted = free.map((at) => (claims[at] ?? 0) / scale / widthOf(at));
  const relaxed = (slack: number): Condition[] => limits.map(({ coefficients, bound }) => ({ coefficients, bound: bound - slack }));
  const point = SLACKS.reduce<number[] | undefined>((found, slack) => found ?? nearestPoint(wanted, sum, relaxed(slack)), undefined);
  if (point === undefined) throw unavailable('claims/caps-contradict');
  const amounts = [...claims];
  free.forEach((at, index) => (amounts[at] = Number(((point[index] ?? 0) * widthOf(at) * scale).toPrecision(DIGITS))));
  return amounts;
}

/** Puts amounts that miss a limit by noise onto it, and what that leaves of the target to the one with most room. */
function settle(amounts: readonly number[], limits: readonly Limit[], target: number | undefined, scale: number): number[] {
  const limitOf = (at: number): Limit => limits[at] ?? { lower: 0, upper: Infinity };
  const settled = amounts.map((amount, at) => {
    const { lower, upper } = limitOf(at);
    if (amount - lower <= NOISE * scale) return lower;
    return upper - amount <= NOISE * scale ? upper : amount;
  });
  if (target === undefined) return settled;
  const room = settled.map((amount, at) => Math.min(amount - limitOf(at).lower, limitOf(at).upper - amount));
  const widest = room.indexOf(Math.max(...room));
  const left = target - settled.reduce((sum, amount) => sum + amount, 0);
  if ((room[widest] ?? 0) > Math.abs(left)) settled[widest] = (settled[widest] ?? 0) + left;
  return settled;
}
