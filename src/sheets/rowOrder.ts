import type { Scalar } from '../core/scalar';
import type { TableOrder } from './sheetSpec';

/**
 * Tells whether rows have to be sorted: they stood by their numbers `before` and do not by those `after` a write. Rows that somebody
 * had sorted otherwise stay as they are; a row without a number may stand anywhere.
 */
export function needsSort(order: TableOrder, before: readonly Scalar[], after: readonly Scalar[]): boolean {
  return isInOrder(order, before) && !isInOrder(order, after);
}

function isInOrder({ first }: TableOrder, cells: readonly Scalar[]): boolean {
  const numbers = cells.filter((cell) => typeof cell === 'number').map((cell) => (first === 'smallest' ? cell : -cell));
  return numbers.every((number, at) => at === 0 || (numbers[at - 1] ?? 0) <= number);
}
