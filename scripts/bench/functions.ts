/** Calls of the custom functions a second: one by one, as a matrix where there is one, and the same logic called directly. */
import { lifecycle } from '../../src/domain/product-map/lifecycle';
import { quadrant } from '../../src/domain/product-map/quadrant';
import { lifecycleStage } from '../../src/functions/lifecycle';
import { productQuadrant } from '../../src/functions/quadrant';

const QUADRANT_ROWS = 100_000;
const STAGE_ROWS = 10_000;
const MONTHS = 36;

/** Numbers of a fixed seed, so that each run measures the same. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

/** Milliseconds of the best of three runs, told apart by their number. */
function measure(run: (round: number) => void): number {
  const times = [0, 1, 2].map((round) => {
    const start = performance.now();
    run(round);
    return performance.now() - start;
  });
  return Math.min(...times);
}

function print(name: string, form: string, rows: number, ms: number, direct: number): void {
  const perSecond = Math.round((rows / ms) * 1000).toLocaleString('en');
  console.log(`${name.padEnd(18)}${form.padEnd(10)}${perSecond.padStart(14)} rows/s${`${ms.toFixed(1)} ms`.padStart(14)}${`${(ms / direct).toFixed(2)} × direct`.padStart(18)}`);
}

function benchQuadrant(): void {
  const random = numbers(7);
  const lines = Array.from({ length: QUADRANT_ROWS }, () => ({ margin: random() - 0.2, growth: random() - 0.4, share: random() / 5, turns: random() * 8 }));
  const cells = lines.map((line) => [[[line.margin]], [[line.growth]], [[line.share]], [[line.turns]]] as [number[][], number[][], number[][], number[][]]);
  const column = (key: 'margin' | 'growth' | 'share' | 'turns'): number[][] => lines.map((line) => [line[key]]);
  const columns = [column('margin'), column('growth'), column('share'), column('turns')] as const;
  const direct = measure(() => lines.forEach((line) => quadrant(line)));
  print('PRODUCT_QUADRANT', 'direct', QUADRANT_ROWS, direct, direct);
  print('PRODUCT_QUADRANT', 'scalar', QUADRANT_ROWS, measure(() => cells.forEach((line) => productQuadrant(...line))), direct);
  print('PRODUCT_QUADRANT', 'matrix', QUADRANT_ROWS, measure(() => productQuadrant(...columns)), direct);
}

function benchStage(): void {
  const random = numbers(11);
  const sales = (): number[][] => Array.from({ length: STAGE_ROWS }, () => Array.from({ length: MONTHS }, (_, month) => Math.round(100 * (1 + random() + month * 0.02))));
  // Results are remembered by argument: each run has sales of its own.
  const [first = [], ...others] = Array.from({ length: 4 }, sales);
  const direct = measure(() => first.forEach((one) => lifecycle({ sales: one })));
  const scalar = measure((round) => others[round]?.forEach((one) => lifecycleStage([one])));
  const again = measure(() => others[2]?.forEach((one) => lifecycleStage([one])));
  const blocks = Array.from({ length: 3 }, sales);
  const matrix = measure((round) => lifecycleStage(blocks[round] ?? []));
  print('LIFECYCLE_STAGE', 'direct', STAGE_ROWS, direct, direct);
  print('LIFECYCLE_STAGE', 'scalar', STAGE_ROWS, scalar, direct);
  print('LIFECYCLE_STAGE', 'matrix', STAGE_ROWS, matrix, direct);
  print('LIFECYCLE_STAGE', 'again', STAGE_ROWS, again, direct);
}

benchQuadrant();
benchStage();
