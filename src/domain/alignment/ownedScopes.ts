import { sharesOfPart, type Booking } from './bookParts';
import { groupsThatMeet, isInside, partsOf, positionsOf } from './boxes';
import { SOLVE_LIMITS } from './groupBounds';
import type { Box } from './planDimensions';

/** A part of a line's scope and the share (0–1) of it that the line owns; a later exception overrides those before it. */
export interface ScopeException {
  readonly box: Box;
  readonly share: number;
}

interface Rule {
  /** Lines whose common part it is, as bits. */
  readonly lines: bigint;
  readonly share: number;
}

/** A part that a line holds, and the share of it that the line owns. */
type HeldPart = Rule;

/** Shares nearer than this are the same. */
const SAME = 1e-9;

/**
 * Says of each line where it does not own its whole scope, so that what the lines own is disjoint: first what it shares with one
 * other line, where that is the same all over, then the parts where more lines meet and it is different. A line of which every part
 * is another's has the one exception that it is all of it. Undefined for lines that meet in too many parts to be told apart.
 */
export function ownedScopes(boxes: readonly Box[], booking: Booking): (readonly ScopeException[] | undefined)[] {
  const exceptions: (readonly ScopeException[] | undefined)[] = boxes.map(() => undefined);
  for (const group of groupsThatMeet(boxes)) {
    const parts = partsOf(group.flatMap((at) => [boxes[at] ?? []]), SOLVE_LIMITS.parts);
    if (parts === undefined) continue;
    const held = heldParts(parts, group, booking);
    group.forEach((line, at) => {
      exceptions[line] = exceptionsOf(held[at] ?? [], at, group.map((one) => boxes[one] ?? []));
    });
  }
  return exceptions;
}

function exceptionsOf(held: readonly HeldPart[], own: number, boxes: readonly Box[]): ScopeException[] {
  if (held.length > 0 && held.every(({ share }) => share <= SAME)) return [{ box: boxes[own] ?? [], share: 0 }];
  const said = rulesOf(held, own, boxes.length).map(({ lines, share }): ScopeException => ({ share, box: commonBox(positionsOf(lines).map((at) => boxes[at] ?? [])) }));
  const lasting = said.filter(({ box }, at) => !said.slice(at + 1).some((later) => isInside(box, later.box)));
  return lasting.filter((one, at) => !isSaidBefore(one, lasting.slice(0, at)));
}

/** Whether an earlier exception says the same of all of one, and none between says otherwise of any of it. */
function isSaidBefore({ box, share }: ScopeException, earlier: readonly ScopeException[]): boolean {
  const isSame = (one: ScopeException): boolean => Math.abs(one.share - share) <= SAME;
  const last = earlier.filter((one) => (isSame(one) ? isInside(box, one.box) : one.box.every((bits, at) => (bits & (box[at] ?? 0n)) !== 0n))).at(-1);
  return last !== undefined && isSame(last);
}

/** By line of the group the parts that it holds. */
function heldParts(parts: readonly bigint[], group: readonly number[], booking: Booking): HeldPart[][] {
  const held = group.map((): HeldPart[] => []);
  for (const lines of parts) {
    const positions = positionsOf(lines);
    const shares = sharesOfPart(positions.map((at) => group[at] ?? 0), booking);
    for (const at of positions) held[at]?.push({ lines, share: shares.get(group[at] ?? 0) ?? 0 });
  }
  return held;
}

function rulesOf(held: readonly HeldPart[], own: number, count: number): Rule[] {
  const rules = Array.from({ length: count }, (_, other) => other).flatMap((other) => (other === own ? [] : ruleWithOther(held, own, other)));
  const bySize = held.map((part) => ({ part, size: positionsOf(part.lines).length })).sort((a, b) => a.size - b.size || (a.part.lines < b.part.lines ? -1 : 1));
  // From few lines to many, so that a rule that is added for more lines overrides those for fewer.
  for (const { part } of bySize) {
    const said = rules.filter(({ lines }) => (lines & part.lines) === lines).at(-1)?.share ?? 1;
    if (Math.abs(said - part.share) > SAME) rules.push(part);
  }
  return rules;
}

/** What a line owns of all that it shares with another, where that is one share all over. */
function ruleWithOther(held: readonly HeldPart[], own: number, other: number): Rule[] {
  const bit = 1n << BigInt(other);
  const shared = held.filter(({ lines }) => (lines & bit) !== 0n);
  const share = shared[0]?.share ?? 1;
  const isSame = shared.every((part) => Math.abs(part.share - share) <= SAME);
  return isSame && share < 1 - SAME ? [{ lines: bit | (1n << BigInt(own)), share }] : [];
}

function commonBox(boxes: readonly Box[]): Box {
  return boxes.reduce((common, box) => common.map((bits, at) => bits & (box[at] ?? 0n)));
}
