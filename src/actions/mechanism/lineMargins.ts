import { pastByCoverage } from '../../domain/alignment/pastSales';
import { readScope } from '../../domain/alignment/planDimensions';
import type { ActionInput } from './definition';
import type { ReadAlignment } from './readAlignment';
import { readProfit } from './readProfit';

/** Digits after the point of a margin as a fraction. */
const DIGITS = 4;

/**
 * The margin after ads that each line had in the year before the plan, by id: that of its categories, weighted by what its scope
 * sold of each. Lines that sold nothing, or a category of which costs are not known, are missing.
 */
export function lineMargins({ input, past, dimensions, start }: ReadAlignment, action: ActionInput): Map<string, number> {
  if (start === undefined) return new Map();
  const { marginBefore } = readProfit(action, start, []);
  const known = new Map(dimensions.category.map(({ id }) => [id, marginBefore(id)]));
  const byCategory = dimensions.category.map(({ id }) => ({ id, cells: past.filter(({ category }) => category === id) }));
  return new Map(input.lines.flatMap(({ id, scope }) => {
    const placed = readScope(scope, dimensions);
    const sold = byCategory.map(({ id: category, cells }) => ({ margin: known.get(category), amount: pastByCoverage(cells, [placed], dimensions).get(1n) ?? 0 })).filter(({ amount }) => amount > 0);
    const total = sold.reduce((sum, { amount }) => sum + amount, 0);
    const margin = sold.reduce<number | undefined>((sum, one) => (sum === undefined || one.margin === undefined ? undefined : sum + (one.margin * one.amount) / total), 0);
    return total > 0 && margin !== undefined ? [[id, Number(margin.toFixed(DIGITS))] as const] : [];
  }));
}
