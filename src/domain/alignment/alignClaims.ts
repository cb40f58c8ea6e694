import { groupsThatMeet, meetOf, positionsOf } from './boxes';
import { bookParts, sharesOfPart, type BookingTerms } from './bookParts';
import type { ClaimLine, PlanBasis } from './claimLine';
import { comparableAmount, type BasisReading } from './comparableAmount';
import { estimateParts, type TracedPart } from './estimateParts';
import { groupBounds, isLargeGroup, type BoxAmount, type ClaimGroup, type GroupBounds } from './groupBounds';
import { bookingOf, type LinePair } from './linePairs';
import { LISTED_OVERLAPS, overlapsOf, type Overlap } from './overlaps';
import { pastByCoverage, pastOfEach, unclaimedSales, type PastCell, type UnclaimedSales } from './pastSales';
import { readScope, type PlacedScope, type PlanDimensions, type UnknownName } from './planDimensions';
import { partsInside } from './shareInResource';
import type { Solve } from './solver';

/** Everything an alignment looks at. */
export interface AlignmentInput extends BookingTerms {
  readonly lines: readonly ClaimLine[];
  readonly plan: PlanBasis;
  readonly dimensions: PlanDimensions;
  readonly past: readonly PastCell[];
  readonly pairs: readonly LinePair[];
  /** Scopes of resources, of which each line says how much it owns inside. */
  readonly resources: readonly PlacedScope[];
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
  /** What it owns inside the scope of each resource; empty while it cannot be told what it owns. */
  readonly inside: readonly number[];
}

/** What cannot all be true: lines with what they claim, and what is known of pairs; nothing in it is to spare. */
export interface Contradiction {
  readonly lines: readonly { readonly id: string; readonly amount: number }[];
  readonly known: readonly { readonly first: string; readonly second: string; readonly amount: number }[];
}

/** What all lines together say of the year. */
export interface AlignedTotal {
  readonly naive: number;
  readonly lowest: number;
  readonly highest: number;
  readonly isSharp: boolean;
  /** One for each group that contradicts itself; such a group counts with its plain sum. */
  readonly contradictions: readonly Contradiction[];
}

/** The outcome of an alignment. */
export interface Alignment {
  readonly lines: readonly AlignedLine[];
  /** The pairs that are listed, the most money first. */
  readonly overlaps: readonly Overlap[];
  /** Pairs beyond those listed. */
  readonly furtherOverlaps: readonly Overlap[];
  readonly total: AlignedTotal;
  readonly unclaimed: readonly UnclaimedSales[];
}

/** A range narrower than this share of its end is one number. */
const CERTAIN = 1e-9;

/** A comparable line in its place. */
interface PlacedLine extends PlacedScope {
  readonly line: ClaimLine;
  readonly amount: number;
}

type ReadLine = Omit<AlignedLine, 'owned' | 'memo' | 'inside'> & PlacedScope;

/**
 * Aligns the claims of the departments: brings each to the plan's basis, finds what they share, tells the range that the total
 * can have, books every part to one owner, and lists last year's sales that nobody claims. A line that cannot be compared is
 * left out and says why; groups of lines that don't touch are solved alone. `large` solves groups beyond the small solver.
 */
export function alignClaims(input: AlignmentInput, large?: Solve): Alignment {
  const read = readLines(input);
  const placed = placedLines(read);
  const outcomes = groupsOf(placed, input.pairs).map((group) => alignGroup(group, input, large));
  const booked = new Map(outcomes.flatMap(({ booked: lines }) => [...lines]));
  const lines = read.map(({ line, unknown, basis, lastYear }): AlignedLine => {
    const { owned, memo, inside = [] } = booked.get(line.id) ?? { owned: undefined, memo: undefined };
    return { line, unknown, basis, lastYear, owned, memo, inside };
  });
  const overlaps = overlapsOf(placed);
  return {
    lines, overlaps: overlaps.slice(0, LISTED_OVERLAPS), furtherOverlaps: overlaps.slice(LISTED_OVERLAPS),
    total: totalOf(outcomes), unclaimed: unclaimedSales(input.past, read, input.dimensions),
  };
}

/** Tells whether some group of lines that touch, with what is known of their pairs, is beyond the small solver. */
export function hasLargeGroup(input: AlignmentInput): boolean {
  // What was sold last year moves amounts, not scopes.
  return groupsOf(placedLines(readLines({ ...input, past: [] })), input.pairs).some(({ lines, facts }) => isLargeGroup([...lines, ...facts].map(({ box }) => box)));
}

function readLines({ lines, dimensions, past, plan }: AlignmentInput): ReadLine[] {
  const scopes = lines.map((line) => readScope(line.scope, dimensions));
  const lastYears = pastOfEach(past, scopes, dimensions);
  return scopes.map((scope, at): ReadLine => {
    const line = lines[at] as ClaimLine;
    const lastYear = lastYears[at] ?? 0;
    return { ...scope, line, lastYear, basis: comparableAmount(line, plan, lastYear) };
  });
}

function placedLines(read: readonly ReadLine[]): PlacedLine[] {
  return read.flatMap(({ line, box, everywhere, unknown, basis }): PlacedLine[] =>
    basis.kind !== 'comparable' || unknown.length > 0 ? [] : [{ line, box, everywhere, amount: basis.steps.comparable }]);
}

interface PlacedFact extends PlacedScope {
  readonly amount: number;
  readonly pair: LinePair;
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

function factOf(pair: LinePair, byId: ReadonlyMap<string, PlacedLine>): PlacedFact[] {
  const { first, second, known, resolution } = pair;
  const [a, b] = [byId.get(first), byId.get(second)];
  const amount = resolution === 'additional' ? 0 : known;
  const shared = a === undefined || b === undefined ? undefined : meetOf(a.box, b.box);
  if (a === undefined || shared === undefined || amount === undefined) return [];
  return [{ box: shared, everywhere: a.everywhere.map((all, at) => all && b?.everywhere[at] === true), amount, pair }];
}

type BookedLine = Pick<AlignedLine, 'inside'> & { readonly owned: number; readonly memo: number };

interface GroupOutcome {
  readonly naive: number;
  readonly bounds: GroupBounds;
  readonly booked: ReadonlyMap<string, BookedLine>;
  readonly contradiction: Contradiction | undefined;
}

function alignGroup({ lines, facts }: LineGroup, input: AlignmentInput, large: Solve | undefined): GroupOutcome {
  const naive = sumOf(lines.map(({ amount }) => amount));
  const toAmount = ({ box, amount }: BoxAmount): BoxAmount => ({ box, amount });
  const group: ClaimGroup = { claims: lines.map(toAmount), facts: facts.map(toAmount) };
  const bounds = groupBounds(group, large);
  if (bounds.kind === 'contradiction') return { naive, bounds, booked: new Map(), contradiction: contradictionAt(bounds.positions, { lines, facts }) };
  const stated = [...lines, ...facts];
  const withResources = pastByCoverage(input.past, [...stated, ...input.resources], input.dimensions);
  const past = sumByMask(withResources, (1n << BigInt(stated.length)) - 1n);
  const parts = canTellParts(bounds, past) ? estimateParts(group, past) : undefined;
  if (parts === undefined) return { naive, bounds, booked: new Map(), contradiction: undefined };
  return { naive, bounds, booked: bookLines(parts, { lines, facts }, input, withResources), contradiction: undefined };
}

/** What stands at these positions of a group: lines first, then facts. */
function contradictionAt(positions: readonly number[], { lines, facts }: LineGroup): Contradiction {
  return {
    lines: positions.flatMap((at) => lines[at] ?? []).map(({ line: { id }, amount }) => ({ id, amount })),
    known: positions.flatMap((at) => facts[at - lines.length] ?? []).map(({ pair: { first, second }, amount }) => ({ first, second, amount })),
  };
}

function bookLines(parts: readonly TracedPart[], { lines, facts }: LineGroup, input: AlignmentInput, past: ReadonlyMap<bigint, number>): Map<string, BookedLine> {
  const stated = [...lines, ...facts];
  const booking = bookingOf(lines, lines.map(({ amount }) => amount), input.pairs, input);
  const { owned, memo } = bookParts(parts, booking);
  const inside = lines.map(() => input.resources.map(() => 0));
  input.resources.forEach((resource, at) => {
    const shares = partsInside(parts.map((part) => part.stated), stated, resource, past, stated.length + at);
    parts.forEach(({ holders, amount }, index) => {
      const within = amount * (shares[index] ?? 0);
      if (within === 0) return;
      for (const [line, share] of sharesOfPart(positionsOf(holders), booking)) {
        const sums = inside[line];
        if (sums !== undefined) sums[at] = (sums[at] ?? 0) + within * share;
      }
    });
  });
  return new Map(lines.map(({ line }, at) => [line.id, { owned: owned[at] ?? 0, memo: memo[at] ?? 0, inside: inside[at] ?? [] }]));
}

function sumByMask(sums: ReadonlyMap<bigint, number>, mask: bigint): Map<bigint, number> {
  const masked = new Map<bigint, number>();
  for (const [bits, amount] of sums) masked.set(bits & mask, (masked.get(bits & mask) ?? 0) + amount);
  return masked;
}

/** Without last year's structure an even one would not be neutral: parts are told once the total is certain, else only the range. */
function canTellParts({ lowest, highest }: { readonly lowest: number; readonly highest: number }, past: ReadonlyMap<bigint, number>): boolean {
  return highest - lowest <= CERTAIN * highest || [...past.values()].some((revenue) => revenue > 0);
}

function totalOf(outcomes: readonly GroupOutcome[]): AlignedTotal {
  const ends = outcomes.map(({ bounds, naive }) => (bounds.kind === 'range' ? bounds : { lowest: naive, highest: naive, isSharp: false }));
  return {
    naive: sumOf(outcomes.map(({ naive }) => naive)),
    lowest: sumOf(ends.map(({ lowest }) => lowest)),
    highest: sumOf(ends.map(({ highest }) => highest)),
    isSharp: ends.every(({ isSharp }) => isSharp),
    contradictions: outcomes.flatMap(({ contradiction }) => contradiction ?? []),
  };
}

function sumOf(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + amount, 0);
}
