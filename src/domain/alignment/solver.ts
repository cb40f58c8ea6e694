import { optimise, type Optimum, type Relation } from './linearProgramme';

/** Sums of variables ≥ 0 compared with amounts: `columns` says of each variable which rows count it. */
export interface SumProgramme {
  readonly columns: readonly (readonly number[])[];
  readonly rows: readonly { readonly relation: Relation; readonly amount: number }[];
}

/** Finds the least or greatest weighted sum of the variables under the rows. */
export type Solve = (direction: 'minimize' | 'maximize', weights: readonly number[], programme: SumProgramme) => Optimum;

/** The solver for small programmes; it holds the whole table of numbers. */
export const solveSmall: Solve = (direction, weights, { columns, rows }) => {
  const members = columns.map((column) => new Set(column));
  return optimise(direction, weights, rows.map(({ relation, amount }, row) => ({ coefficients: members.map((holds) => Number(holds.has(row))), relation, amount })));
};
