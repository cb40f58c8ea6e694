/** A point and the value of the function there. */
export interface Minimum {
  readonly point: readonly number[];
  readonly value: number;
  /** False when the search ended for its number of steps. */
  readonly converged: boolean;
}

/** When a search ends. */
export interface SearchLimits {
  /** Spread of the values over the simplex, relative to their size. */
  readonly tolerance: number;
  readonly maxSteps: number;
  /** Length of the first simplex's edges. */
  readonly edge: number;
}

interface Vertex {
  readonly point: readonly number[];
  readonly value: number;
}

const LIMITS: SearchLimits = { tolerance: 1e-13, maxSteps: 4000, edge: 0.5 };

/**
 * Minimises a function of several variables without derivatives (Nelder & Mead 1965: reflect, expand, contract, shrink).
 * Where the function is not a number the point counts as infinitely bad. Returns the best point seen.
 */
export function nelderMead(compute: (point: readonly number[]) => number, start: readonly number[], limits: Partial<SearchLimits> = {}): Minimum {
  const { tolerance, maxSteps, edge } = { ...LIMITS, ...limits };
  const at = (point: readonly number[]): Vertex => {
    const value = compute(point);
    return { point, value: Number.isNaN(value) ? Infinity : value };
  };
  let simplex = [at(start), ...start.map((_, axis) => at(start.map((value, index) => (index === axis ? value + edge : value))))];
  for (let step = 0; step < maxSteps; step++) {
    simplex.sort((one, other) => one.value - other.value);
    const [best, worst] = ends(simplex);
    if (Math.abs(worst.value - best.value) <= tolerance * (Math.abs(best.value) + tolerance)) return { ...best, converged: true };
    simplex = improve(simplex, at);
  }
  const [best] = ends(simplex.sort((one, other) => one.value - other.value));
  return { ...best, converged: false };
}

/** One step on a simplex in ascending order. */
function improve(simplex: readonly Vertex[], at: (point: readonly number[]) => Vertex): Vertex[] {
  const [best, worst] = ends(simplex);
  const others = simplex.slice(0, -1);
  const secondWorst = others[others.length - 1] ?? best;
  const centre = best.point.map((_, axis) => others.reduce((sum, { point }) => sum + (point[axis] ?? 0), 0) / others.length);
  /** The point beyond the centre seen from the worst, `by` times as far; a negative factor stays on the worst's side. */
  const beyond = (by: number): Vertex => at(centre.map((middle, axis) => middle + by * (middle - (worst.point[axis] ?? 0))));

  const reflected = beyond(1);
  if (reflected.value < best.value) {
    const expanded = beyond(2);
    return [...others, expanded.value < reflected.value ? expanded : reflected];
  }
  if (reflected.value < secondWorst.value) return [...others, reflected];
  const contracted = beyond(reflected.value < worst.value ? 0.5 : -0.5);
  if (contracted.value < Math.min(reflected.value, worst.value)) return [...others, contracted];
  return simplex.map(({ point }, index) => (index === 0 ? best : at(point.map((value, axis) => ((best.point[axis] ?? 0) + value) / 2))));
}

function ends(simplex: readonly Vertex[]): [Vertex, Vertex] {
  return [simplex[0] as Vertex, simplex[simplex.length - 1] as Vertex];
}
