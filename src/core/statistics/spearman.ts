import { mean } from './quantile';

/**
 * Returns Spearman's rank correlation of two lists of equal length, ties with their mean rank; undefined where one list
 * is constant. Values closer than `tolerance` to their neighbour in order are ties.
 */
export function spearman(a: readonly number[], b: readonly number[], tolerance = 0): number | undefined {
  const ranksA = toRanks(a, tolerance);
  const ranksB = toRanks(b, tolerance);
  const meanA = mean(ranksA);
  const meanB = mean(ranksB);
  let product = 0;
  let squaresA = 0;
  let squaresB = 0;
  ranksA.forEach((rank, index) => {
    const fromA = rank - meanA;
    const fromB = (ranksB[index] ?? meanB) - meanB;
    product += fromA * fromB;
    squaresA += fromA * fromA;
    squaresB += fromB * fromB;
  });
  return squaresA === 0 || squaresB === 0 ? undefined : product / Math.sqrt(squaresA * squaresB);
}

function toRanks(values: readonly number[], tolerance: number): number[] {
  const order = values.map((value, index) => ({ value, index })).sort((x, y) => x.value - y.value);
  const ranks = values.map(() => 0);
  let start = 0;
  while (start < order.length) {
    let end = start;
    while (end + 1 < order.length && gap(order, end) <= tolerance) end++;
    for (const item of order.slice(start, end + 1)) ranks[item.index] = (start + end) / 2 + 1;
    start = end + 1;
  }
  return ranks;
}

function gap(order: readonly { value: number }[], at: number): number {
  return (order[at + 1]?.value ?? Infinity) - (order[at]?.value ?? 0);
}
