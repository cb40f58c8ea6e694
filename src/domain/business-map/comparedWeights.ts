import { MethodError } from '../../core/methodError';
import { ahpWeights } from './ahp';

/** Answers of a pairwise comparison: how many times as important the row is as the column; undefined = not answered. */
export type Comparisons = readonly (readonly (number | undefined)[])[];

/** Weights of the compared items, or what keeps the comparison from being used. Places count from 0. */
export type ComparedWeights =
  | { readonly state: 'none' }
  /** `weights` has undefined for items that were not compared; the others add up to 1. */
  | { readonly state: 'used'; readonly weights: readonly (number | undefined)[] }
  | { readonly state: 'incomplete' | 'unreadable'; readonly row: number; readonly column: number }
  | { readonly state: 'contradicts'; readonly items: readonly [number, number, number] };

/**
 * Returns weights from answers that may stand above or below the diagonal; items without any answer take no part. A
 * comparison that lacks a pair, contradicts itself (consistency ratio above 0.10, Saaty) or does not fit together is told
 * with its place and not used.
 */
export function comparedWeights(answers: Comparisons): ComparedWeights {
  const at = (row: number, column: number): number | undefined => answers[row]?.[column];
  const isAnswered = (item: number): boolean => answers.some((_, other) => other !== item && (at(item, other) !== undefined || at(other, item) !== undefined));
  const items = answers.map((_, index) => index).filter(isAnswered);
  if (items.length === 0) return { state: 'none' };
  const place = (index: number): number => items[index] ?? 0;
  const pair = (row: number, column: number): number | undefined => at(row, column) ?? inverse(at(column, row));
  for (const row of items) for (const column of items) if (row < column && pair(row, column) === undefined) return { state: 'incomplete', row, column };
  try {
    const { weights, contradiction } = ahpWeights(items.map((row) => items.map((column) => (row <= column ? (row === column ? 1 : pair(row, column)) : at(row, column)))));
    if (contradiction !== undefined) return { state: 'contradicts', items: [place(contradiction[0]), place(contradiction[1]), place(contradiction[2])] };
    const byItem = new Map(items.map((item, index) => [item, weights[index]]));
    return { state: 'used', weights: answers.map((_, item) => byItem.get(item)) };
  } catch (error) {
    if (!(error instanceof MethodError)) throw error;
    const { row, column } = error.params;
    return { state: 'unreadable', row: place(Number(row ?? 1) - 1), column: place(Number(column ?? 2) - 1) };
  }
}

function inverse(value: number | undefined): number | undefined {
  return value === undefined || !(value > 0) ? undefined : 1 / value;
}
