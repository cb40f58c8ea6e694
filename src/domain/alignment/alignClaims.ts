import { groupsThatMeet, laterMeetings, meetOf, sizeOfBox } from './boxes';
import { bookParts, type BookingRule, type PairDecision, type Resolution } from './bookParts';
import type { ClaimLine, Department, PlanBasis } from './claimLine';
import { comparableAmount, type BasisReading } from './comparableAmount';
import { estimateParts } from './estimateParts';
import { groupBounds, type BoxAmount, type ClaimGroup, type GroupBounds } from './groupBounds';
import { pastByCoverage, pastOfEach, unclaimedSales, type PastCell, type UnclaimedSales } from './pastSales';
import { readScope, type Box, type PlacedScope, type PlanDimensions, type UnknownName } from './planDimensions';
import type { Solve } from './solver';

/** What the meeting said about two lines: how much they share for certain, and who counts it. */
export interface LinePair {
  readonly first: string;
  readonly second: string;
  readonly known?: number;
  readonly resolution?: Resolution;
  readonly countedIn?: string;
}

/** Everything an alignment looks at. */
export interface AlignmentInput {
  readonly lines: readonly ClaimLine[];
  readonly plan: PlanBasis;
  readonly dimensions: PlanDimensions;
  readonly past: readonly PastCell[];
  readonly pairs: readonly LinePair[];
  readonly rule: BookingRule;
  /** Departments in the order in which they book a shared part. */
  readonly priority: readonly Department[];
}

/** One line after alignment; amounts in plan currency on the plan's basis. */
export interface AlignedLine {
  readonly line: ClaimLine;
  readonly basis: BasisReading;
  readonly unknown: readonly UnknownName[];
  /** Last year's revenue of its scope. */
  readonly lastYear: number;
  /** What it owns; undefined while it cannot be told. */
  readonly owned: number | undefined;
  /** What it contributes to and another line owns; never summed. */
  readonly memo: number | undefined;
}

/** Two lines of different departments that share a part. */
export interface Overlap {
  readonly id: string;
  readonly first: string;
  readonly second: string;
  /** The most that both can mean. */
  readonly possible: number;
}

/** What all lines together say of the year. */
export interface AlignedTotal {
  readonly naive: number;
  readonly lowest: number;
  readonly highest: number;
  readonly isSharp: boolean;
  /** Ids of lines that contradict each other, one list a contradiction; their groups count with their plain sum. */
  readonly contradictions: readonly (readonly string[])[];
}

/** The outcome of an alignment. */
export interface Alignment {
  readonly lines: readonly AlignedLine[];
  readonly overlaps: readonly Overlap[];
  /** Pairs beyond those listed. */
  readonly furtherOverlaps: { readonly count: number; readonly possible: number };
  readonly total: AlignedTotal;
  readonly unclaimed: readonly UnclaimedSales[];
}

/** Pairs that a person can look at. */
const MOST_OVERLAPS = 2_000;
/** A range narrower than this share of its end is one number. */
const CERTAIN = 1e-9;

interface PlacedLine extends PlacedScope {
  readonly line: ClaimLine;
  readonly amount: number;
}

/**
 * Aligns the claims of the departments: brings each to the plan's basis, finds what they share, tells the range that the total
 * can have, books every part to one owner, and lists last year's sales that nobody claims. A line that cannot be compared is
 * left out and says why; groups of lines that don't touch are solved alone. `large` solves groups beyond the small solver.
 */
export function alignClaims(input: AlignmentInput, large?: Solve): Alignment {
  const read = input.lines.map((line) => ({ line, ...readScope(line.scope, input.dimensions) }));
  const lastYears = pastOfEach(input.past, read, input.dimensions);
  const bases = input.lines.map((line, at) => comparableAmount(line, input.plan, lastYears[at] ?? 0));
  const placed = read.flatMap(({ line, box, everywhere, unknown }, at): PlacedLine[] => {
    const basis = bases[at];
    return basis?.kind !== 'comparable' || unknown.length > 0 ? [] : [{ line, box, everywhere, amount: basis.steps.comparable }];
  });
  const outcomes = groupsOf(placed, input.pairs).map((group) => alignGroup(group, input, large));
  const booked = new Map(outcomes.flatMap(({ booked: lines }) => [...lines]));
  const lines = read.map(({ line, unknown }, at): AlignedLine => ({
    line, unknown, basis: bases[at] ?? { kind: 'blocked', missing: [] }, lastYear: lastYears[at] ?? 0,
    owned: booked.get(line.id)?.owned, memo: booked.get(line.id)?.memo,
  }));
  const overlaps = overlapsOf(placed);
  const further = overlaps.slice(MOST_OVERLAPS);
  return {
    lines, overlaps: overlaps.slice(0, MOST_OVERLAPS),
    furtherOverlaps: { count: further.length, possible: sumOf(further.map(({ possible }) => possible)) },
    total: totalOf(outcomes), unclaimed: unclaimedSales(input.past, read, input.dimensions),
  };
}

/** What is needed of a line to say who comes first. */
export interface RankedLine {
  readonly line: Pick<ClaimLine, 'id' | 'department'>;
  readonly box: Box;
}

/** Ranks by line: who comes first when a part is booked, the department, then the more specific scope, then the id. */
export function ranksOf(lines: readonly RankedLine[], priority: readonly Department[]): number[] {
  const order = ({ line }: RankedLine): number => (priority.includes(line.department) ? priority.indexOf(line.department) : priority.length);
  const ranked = [...lines].sort((a, b) => order(a) - order(b) || sizeOfBox(a.box) - sizeOfBox(b.box) || (a.line.id < b.line.id ? -1 : 1));
  return lines.map((line) => ranked.indexOf(line));
}

interface PlacedFact extends PlacedScope {
  readonly amount: number;
}

interface LineGroup {
  readonly lines: readonly PlacedLine[];
  readonly facts: readonly PlacedFact[];
}

/** Facts join the groups that they touch: what is known of a part ties all lines around it. */
function groupsOf(placed: readonly PlacedLine[], pairs: readonly LinePair[]): LineGroup[] {
  const byId = new Map(placed.map((one) => [one.line.id, one]));
  const facts = pairs.flatMap((pair): PlacedFact[] => factOf(pair, byId));
  return groupsThatMeet([...placed, ...facts].map(({ box }) => box)).map((positions) => ({
    lines: positions.flatMap((at) => placed[at] ?? []),
    facts: positions.flatMap((at) => facts[at - placed.length] ?? []),
  }));
}

function factOf({ first, second, known, resolution }: LinePair, byId: ReadonlyMap<string, PlacedLine>): PlacedFact[] {
  const [a, b] = [byId.get(first), byId.get(second)];
  const amount = resolution === 'additional' ? 0 : known;
  const shared = a === undefined || b === undefined ? undefined : meetOf(a.box, b.box);
  if (a === undefined || shared === undefined || amount === undefined) return [];
  return [{ box: shared, everywhere: a.everywhere.map((all, at) => all && b?.everywhere[at] === true), amount }];
}

interface GroupOutcome {
  readonly naive: number;
  readonly bounds: GroupBounds;
  readonly booked: ReadonlyMap<string, { readonly owned: number; readonly memo: number }>;
  readonly contradiction: readonly string[];
}

function alignGroup({ lines, facts }: LineGroup, input: AlignmentInput, large: Solve | undefined): GroupOutcome {
  const naive = sumOf(lines.map(({ amount }) => amount));
  const toAmount = ({ box, amount }: PlacedFact): BoxAmount => ({ box, amount });
  const group: ClaimGroup = { claims: lines.map(toAmount), facts: facts.map(toAmount) };
  const bounds = groupBounds(group, large);
  if (bounds.kind === 'contradiction') {
    return { naive, bounds, booked: new Map(), contradiction: bounds.positions.flatMap((at) => lines[at]?.line.id ?? []) };
  }
  const past = pastByCoverage(input.past, [...lines, ...facts], input.dimensions);
  const parts = canTellParts(bounds, past) ? estimateParts(group, past) : undefined;
  if (parts === undefined) return { naive, bounds, booked: new Map(), contradiction: [] };
  const { owned, memo } = bookParts(parts, {
    amounts: lines.map(({ amount }) => amount), ranks: ranksOf(lines, input.priority), rule: input.rule, decisions: decisionsOf(lines, input.pairs),
  });
  return { naive, bounds, booked: new Map(lines.map(({ line }, at) => [line.id, { owned: owned[at] ?? 0, memo: memo[at] ?? 0 }])), contradiction: [] };
}

/** Without last year's structure an even one would not be neutral: parts are told once the total is certain, else only the range. */
function canTellParts({ lowest, highest }: { readonly lowest: number; readonly highest: number }, past: ReadonlyMap<bigint, number>): boolean {
  return highest - lowest <= CERTAIN * highest || [...past.values()].some((revenue) => revenue > 0);
}

/** What the meeting said about pairs of these lines, by their positions. */
export function decisionsOf(lines: readonly Pick<RankedLine, 'line'>[], pairs: readonly LinePair[]): PairDecision[] {
  const positions = new Map(lines.map(({ line }, at) => [line.id, at]));
  return pairs.flatMap(({ first, second, resolution, countedIn }) => {
    const [a, b, owner] = [first, second, countedIn ?? ''].map((id) => positions.get(id));
    if (a === undefined || b === undefined || resolution === undefined) return [];
    return [{ first: a, second: b, resolution, ...(owner === undefined ? {} : { countedIn: owner }) }];
  });
}

function overlapsOf(placed: readonly PlacedLine[]): Overlap[] {
  const found = laterMeetings(placed.map(({ box }) => box)).flatMap((others, at) => others.flatMap((other): Overlap[] => {
    const [a, b] = [placed[at], placed[other]];
    if (a === undefined || b === undefined || a.line.department === b.line.department) return [];
    const [first, second] = [a.line.id, b.line.id].sort() as [string, string];
    return [{ id: `${first}-${second}`, first, second, possible: Math.min(a.amount, b.amount) }];
  }));
  return found.sort((a, b) => b.possible - a.possible || (a.id < b.id ? -1 : 1));
}

function totalOf(outcomes: readonly GroupOutcome[]): AlignedTotal {
  const ends = outcomes.map(({ bounds, naive }) => (bounds.kind === 'range' ? bounds : { lowest: naive, highest: naive, isSharp: false }));
  return {
    naive: sumOf(outcomes.map(({ naive }) => naive)),
    lowest: sumOf(ends.map(({ lowest }) => lowest)),
    highest: sumOf(ends.map(({ highest }) => highest)),
    isSharp: ends.every(({ isSharp }) => isSharp),
    contradictions: outcomes.flatMap(({ bounds, contradiction }) => (bounds.kind === 'contradiction' ? [contradiction] : [])),
  };
}

function sumOf(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + amount, 0);
}
