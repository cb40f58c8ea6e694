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
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

/** Parts of the picture: the radius of the biggest bubble across and up at a scale of 100, a narrow letter, a line of text, and how far a label may reach. */
const PARTS = { radiusX: 0.23, radiusY: 0.31, letter: 0.018, line: 0.055, right: 1.15 } as const;
/** The scale of one bubble alone, and the least at which any is seen. */
const [ALONE, LEAST] = [38, 12] as const;
/** Corners of the square around a bubble are empty: what touches only them does not cover it. */
const ROUND = 0.8;
/** From here on letters are twice as wide. */
const WIDE_FROM = 0x2e80;

/** Returns the size of bubbles in percent of the usual, so that all together cover about as much of the picture as one alone. */
export function bubbleScale(sizes: readonly number[]): number {
  const largest = Math.max(...sizes, 0);
  const together = largest > 0 ? sizes.reduce((sum, size) => sum + Math.max(0, size) / largest, 0) : 1;
  return Math.max(LEAST, Math.round(ALONE / Math.sqrt(together)));
}

/**
 * Returns the label of each bubble, empty where it has no place; the biggest come first. A label stands right of its bubble and is left
 * out where it would reach another label, another bubble or out of the picture; only the first may, since the biggest must have a name.
 */
export function bubbleLabels(points: readonly BubblePoint[], frame: BubbleFrame, scale: number): string[] {
  const largest = Math.max(...points.map(({ size }) => size), 0);
  const bubbles = points.map((point) => bubbleOf(point, frame, largest, scale));
  const labels: Box[] = [];
  return points.map(({ name }, at) => {
    const bubble = bubbles[at];
    if (bubble === undefined) return '';
    const label = labelOf(name, bubble);
    const others = bubbles.filter((other, index) => index !== at && other !== undefined) as Box[];
    const isInTheWay = label.right > PARTS.right || labels.some((other) => overlap(other, label)) || others.some((other) => overlap(shrunk(other), label));
    if (labels.length > 0 && isInTheWay) return '';
    labels.push(label);
    return name;
  });
}

function bubbleOf({ x, y, size }: BubblePoint, frame: BubbleFrame, largest: number, percent: number): Box | undefined {
  if (x === undefined || y === undefined) return undefined;
  const part = (value: number, [from, to]: readonly [number, number]): number => (to > from ? (value - from) / (to - from) : 0);
  const scale = largest > 0 ? (percent / 100) * Math.sqrt(Math.max(0, size) / largest) : 0;
  return boxAround(part(x, frame.x), part(y, frame.y), scale * PARTS.radiusX, scale * PARTS.radiusY);
}

function boxAround(x: number, y: number, across: number, up: number): Box {
  return { left: x - across, right: x + across, bottom: y - up, top: y + up };
}

function shrunk({ left, right, bottom, top }: Box): Box {
  return boxAround((left + right) / 2, (bottom + top) / 2, (ROUND * (right - left)) / 2, (ROUND * (top - bottom)) / 2);
}

function labelOf(name: string, { right, bottom, top }: Box): Box {
  const letters = [...name].reduce((sum, letter) => sum + ((letter.codePointAt(0) ?? 0) >= WIDE_FROM ? 2 : 1), 0);
  const middle = (bottom + top) / 2;
  return { left: right, right: right + letters * PARTS.letter, bottom: middle - PARTS.line / 2, top: middle + PARTS.line / 2 };
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.bottom < b.top && b.bottom < a.top;
}
