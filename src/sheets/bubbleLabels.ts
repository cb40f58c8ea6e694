import type { LabelSide } from './sheetSpec';

/** A bubble by its place; undefined where it has none. */
export interface BubblePoint {
  readonly x: number | undefined;
  readonly y: number | undefined;
  /** By which its area is drawn. */
  readonly size: number;
  readonly name: string;
}

/** What the axes of a picture show. */
export interface BubbleFrame {
  readonly x: readonly [from: number, to: number];
  readonly y: readonly [from: number, to: number];
  /** Where a line runs up and one across, if any. */
  readonly lines?: { readonly x: number; readonly y: number };
}

/** A name beside its bubble. */
export interface BubbleLabel {
  readonly name: string;
  readonly side: LabelSide;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

/** Parts of the picture: the radius of the biggest bubble across and up at a scale of 100, a narrow letter, a line of text, and how far a label may reach. */
const PARTS = { radiusX: 0.23, radiusY: 0.31, letter: 0.018, line: 0.075, right: 1.15 } as const;
/** The scale of one bubble alone, and the least at which any is seen. */
const [ALONE, LEAST] = [38, 12] as const;
/** Corners of the square around a bubble are empty: what touches only them does not cover it. */
const ROUND = 0.8;
/** Where a label may stand, best first. */
const SIDES: readonly LabelSide[] = ['Right', 'Left', 'Top', 'Bottom'];
/** From here on letters are twice as wide. */
const WIDE_FROM = 0x2e80;

/** Returns the size of bubbles in percent of the usual, so that all together cover about as much of the picture as one alone. */
export function bubbleScale(sizes: readonly number[]): number {
  const largest = Math.max(...sizes, 0);
  const together = largest > 0 ? sizes.reduce((sum, size) => sum + Math.max(0, size) / largest, 0) : 1;
  return Math.max(LEAST, Math.round(ALONE / Math.sqrt(together)));
}

/**
 * Returns the label of each bubble, undefined where it has no place; the biggest come first. A label stands right of its bubble, else left,
 * above or below, where it reaches no other label, no other bubble, no line and not out of the picture.
 * The biggest must have a name: only that may stand across a line, or cover something where there is no other way.
 */
export function bubbleLabels(points: readonly BubblePoint[], frame: BubbleFrame, scale: number): (BubbleLabel | undefined)[] {
  const largest = Math.max(...points.map(({ size }) => size), 0);
  const bubbles = points.map((point) => bubbleOf(point, frame, largest, scale));
  const lines = linesOf(frame);
  const labels: Box[] = [];
  return points.map(({ name }, at) => {
    const bubble = bubbles[at];
    if (bubble === undefined) return undefined;
    const inTheWay = [...labels, ...bubbles.flatMap((other, index) => (index === at || other === undefined ? [] : shrunk(other)))];
    const places = SIDES.map((side) => ({ side, box: labelOf(name, bubble, side) }));
    const free = places.filter(({ box }) => isInside(box) && !inTheWay.some((other) => overlap(other, box)));
    const found = free.find(({ box }) => !lines.some((line) => overlap(line, box))) ?? (labels.length === 0 ? (free[0] ?? places[0]) : undefined);
    if (found === undefined) return undefined;
    labels.push(found.box);
    return { name, side: found.side };
  });
}

function bubbleOf({ x, y, size }: BubblePoint, frame: BubbleFrame, largest: number, percent: number): Box | undefined {
  if (x === undefined || y === undefined) return undefined;
  const scale = largest > 0 ? (percent / 100) * Math.sqrt(Math.max(0, size) / largest) : 0;
  return boxAround(partOf(x, frame.x), partOf(y, frame.y), scale * PARTS.radiusX, scale * PARTS.radiusY);
}

function partOf(value: number, [from, to]: readonly [number, number]): number {
  return to > from ? (value - from) / (to - from) : 0;
}

function boxAround(x: number, y: number, across: number, up: number): Box {
  return { left: x - across, right: x + across, bottom: y - up, top: y + up };
}

function shrunk({ left, right, bottom, top }: Box): Box {
  return boxAround((left + right) / 2, (bottom + top) / 2, (ROUND * (right - left)) / 2, (ROUND * (top - bottom)) / 2);
}

function labelOf(name: string, { left, right, bottom, top }: Box, side: LabelSide): Box {
  const letters = [...name].reduce((sum, letter) => sum + ((letter.codePointAt(0) ?? 0) >= WIDE_FROM ? 2 : 1), 0);
  const [across, up] = [(letters * PARTS.letter) / 2, PARTS.line / 2];
  const [middle, level] = [(left + right) / 2, (bottom + top) / 2];
  switch (side) {
    case 'Right': return boxAround(right + across, level, across, up);
    case 'Left': return boxAround(left - across, level, across, up);
    case 'Top': return boxAround(middle, top + up, across, up);
    case 'Bottom': return boxAround(middle, bottom - up, across, up);
  }
}

function isInside({ left, right, bottom, top }: Box): boolean {
  return left >= 0 && right <= PARTS.right && bottom >= -PARTS.line && top <= 1 + PARTS.line;
}

/** The lines across the picture, without width. */
function linesOf({ x, y, lines }: BubbleFrame): Box[] {
  if (lines === undefined) return [];
  const [across, up] = [partOf(lines.x, x), partOf(lines.y, y)];
  return [{ left: across, right: across, bottom: 0, top: 1 }, { left: 0, right: 1, bottom: up, top: up }];
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.bottom < b.top && b.bottom < a.top;
}
