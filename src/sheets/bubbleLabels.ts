/** A bubble by its place; undefined where it has none. */
export interface BubblePoint {
  readonly x: number | undefined;
  readonly y: number | undefined;
  readonly name: string;
}

/** Labels nearer to each other than these parts of the picture would cover each other. */
const NEAR_X = 0.3;
const NEAR_Y = 0.12;

/** Returns the label of each bubble, empty where it has no place or stands too near to a bigger one that is labelled; the biggest come first. */
export function bubbleLabels(points: readonly BubblePoint[]): string[] {
  const placed = points.flatMap(({ x, y }) => (x === undefined || y === undefined ? [] : [{ x, y }]));
  const [width, height] = [spanOf(placed.map(({ x }) => x)), spanOf(placed.map(({ y }) => y))];
  const labelled: { readonly x: number; readonly y: number }[] = [];
  return points.map(({ x, y, name }) => {
    if (x === undefined || y === undefined) return '';
    if (labelled.some((other) => Math.abs(other.x - x) < NEAR_X * width && Math.abs(other.y - y) < NEAR_Y * height)) return '';
    labelled.push({ x, y });
    return name;
  });
}

function spanOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : Math.max(...values) - Math.min(...values);
}
