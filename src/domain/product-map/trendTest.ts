import { mean, median, sorted } from '../../core/statistics/quantile';
import { twoSidedP } from '../../core/statistics/normal';

/** One known month of a window: its place in months and its value. */
export interface Point {
  readonly at: number;
  readonly value: number;
}

/** Mann–Kendall test without and Theil–Sen slope with the distance of the points. */
export interface Trend {
  /** Rising minus falling pairs. */
  readonly s: number;
  readonly varS: number;
  readonly z: number;
  /** Two-sided, normal approximation; approximate, since months are not independent. */
  readonly p: number;
  /** Median slope a step. */
  readonly slope: number;
  /** 90 % interval of the slope. */
  readonly slopeLow: number;
  readonly slopeHigh: number;
}

const Z90 = 1.644854;
const TIE = 1e-9;

/**
 * Returns the Mann–Kendall trend test (Mann 1945, Kendall 1975) with tie correction and the Theil–Sen slope (Theil 1950,
 * Sen 1968) with Sen's 90 % interval. Values within 1e-9 of the largest count as equal. Needs two points or more.
 */
export function testTrend(points: readonly Point[]): Trend {
  const tolerance = TIE * Math.max(...points.map((point) => Math.abs(point.value)));
  const slopes: number[] = [];
  let s = 0;
  points.forEach((earlier, i) => {
    for (const later of points.slice(i + 1)) {
      const raw = later.value - earlier.value;
      const difference = Math.abs(raw) <= tolerance ? 0 : raw;
      s += Math.sign(difference);
      slopes.push(difference / (later.at - earlier.at));
    }
  });
  const varS = varianceOfS(points.map((point) => point.value), tolerance);
  const z = s === 0 || varS === 0 ? 0 : (s - Math.sign(s)) / Math.sqrt(varS);
  const ordered = sorted(slopes);
  const [slopeLow, slopeHigh] = senInterval(ordered, varS);
  return { s, varS, z, p: varS === 0 ? 1 : twoSidedP(z), slope: median(ordered), slopeLow, slopeHigh };
}

/** Returns the growth a year that a slope means: slope × steps a year ÷ median (mean where the median is not positive). */
export function annualise(slope: number, stepsPerYear: number, values: readonly number[]): number {
  const middle = median(values);
  const level = middle > 0 ? middle : mean(values);
  return level > 0 ? (stepsPerYear * slope) / level : 0;
}

function varianceOfS(values: readonly number[], tolerance: number): number {
  const n = values.length;
  let ties = 0;
  let run = 1;
  const ordered = sorted(values);
  ordered.forEach((value, index) => {
    const next = ordered[index + 1];
    if (next !== undefined && next - value <= tolerance) {
      run++;
      return;
    }
    ties += run * (run - 1) * (2 * run + 5);
    run = 1;
  });
  return (n * (n - 1) * (2 * n + 5) - ties) / 18;
}

function senInterval(slopes: readonly number[], varS: number): [number, number] {
  const count = slopes.length;
  const spread = Z90 * Math.sqrt(varS);
  const low = Math.max(roundHalfEven((count - spread) / 2) - 1, 0);
  const high = Math.min(roundHalfEven((count + spread) / 2), count - 1);
  return [slopes[low] ?? 0, slopes[high] ?? 0];
}

function roundHalfEven(value: number): number {
  const floor = Math.floor(value);
  if (value - floor !== 0.5) return Math.round(value);
  return floor % 2 === 0 ? floor : floor + 1;
}
