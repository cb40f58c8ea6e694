import { solve } from 'yalps';

/** How a sum compares with an amount. */
export type Relation = '=' | '<=' | '>=';

/** A weighted sum of variables compared with an amount. */
export interface LinearRow {
  readonly coefficients: readonly number[];
  readonly relation: Relation;
  readonly amount: number;
}

/** What comes out at best: a number, or none because the rows contradict or nothing bounds it. */
export type Optimum = number | 'infeasible' | 'unbounded';

const PRECISION = 1e-12;
const BOUND = { '=': 'equal', '<=': 'max', '>=': 'min' } as const;

/**
 * Returns the least or greatest value of a weighted sum of variables ≥ 0 under the rows. Amounts are scaled by the largest
 * before they are handed to the solver, which mistakes large amounts for contradictions.
 */
export function optimise(direction: 'minimize' | 'maximize', objective: readonly number[], rows: readonly LinearRow[]): Optimum {
  const scale = Math.max(...rows.map((row) => Math.abs(row.amount)), 0) || 1;
  const found = run(direction, objective, rows, scale, false);
  // The simplex may go round in circles; another order of the columns leads it elsewhere.
  const settled = found.status === 'cycled' ? run(direction, objective, rows, scale, true) : found;
  if (settled.status === 'infeasible' || settled.status === 'unbounded') return settled.status;
  if (settled.status !== 'optimal') throw new Error(`linear programme ended as ${settled.status}`);
  return Number((settled.result * scale).toPrecision(12));
}

function run(direction: 'minimize' | 'maximize', objective: readonly number[], rows: readonly LinearRow[], scale: number, turned: boolean): ReturnType<typeof solve> {
  const variables = objective.map((weight, column) => {
    const coefficients = rows.map((row, at) => [`row ${String(at)}`, row.coefficients[column] ?? 0] as const);
    return [`x ${String(column)}`, [['objective', weight] as const, ...coefficients.filter(([, value]) => value !== 0)]] as const;
  });
  const constraints = rows.map((row, at) => [`row ${String(at)}`, { [BOUND[row.relation]]: row.amount / scale }] as const);
  const model = { direction, objective: 'objective', constraints, variables: turned ? variables.reverse() : variables };
  return solve(model, { precision: PRECISION, checkCycles: true });
}
