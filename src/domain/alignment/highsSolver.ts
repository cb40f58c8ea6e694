import type { Highs, Model, ModelData } from 'highs';
import type { Relation } from './linearProgramme';
import type { Solve, SumProgramme } from './solver';

/**
 * Returns a solver over HiGHS (Huangfu & Hall 2018), for programmes that are too large for a full table. Amounts are scaled by
 * the largest before they are handed over, so that its tolerances mean the same for cents and for millions.
 */
export function highsSolver(highs: Highs): Solve {
  return (direction, weights, programme) => {
    const scale = Math.max(...programme.rows.map(({ amount }) => Math.abs(amount)), 0) || 1;
    return highs.withModel(toModel(highs, direction, weights, programme, scale), (model: Model) => {
      model.options.set({ output_flag: false, primal_feasibility_tolerance: 1e-9, dual_feasibility_tolerance: 1e-9 });
      model.run();
      const { optimal, infeasible, unbounded, unboundedOrInfeasible } = highs.constants.modelStatus;
      const status = model.getModelStatus();
      if (status === optimal) return Number((model.getObjectiveValue() * scale).toPrecision(10));
      if (status === infeasible || status === unboundedOrInfeasible) return 'infeasible';
      if (status === unbounded) return 'unbounded';
      throw new Error(`linear programme ended as ${String(status)}`);
    });
  };
}

function toModel(highs: Highs, direction: 'minimize' | 'maximize', weights: readonly number[], { columns, rows }: SumProgramme, scale: number): ModelData {
  const starts = [0];
  for (const column of columns) starts.push((starts[starts.length - 1] ?? 0) + column.length);
  const indices = columns.flat();
  const lower = (relation: Relation, amount: number): number => (relation === '<=' ? -highs.infinity : amount / scale);
  const upper = (relation: Relation, amount: number): number => (relation === '>=' ? highs.infinity : amount / scale);
  return {
    numCols: columns.length, numRows: rows.length,
    sense: highs.constants.objectiveSense[direction],
    colCost: [...weights], colLower: columns.map(() => 0), colUpper: columns.map(() => highs.infinity),
    rowLower: rows.map(({ relation, amount }) => lower(relation, amount)), rowUpper: rows.map(({ relation, amount }) => upper(relation, amount)),
    matrix: { format: 'csc', numRows: rows.length, numCols: columns.length, starts, indices, values: indices.map(() => 1) },
  };
}
