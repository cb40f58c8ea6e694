import type { FunctionArgument } from '../model/calculator';
import type { Value } from '../model/values';
import { CellError } from '../model/values';
import type { CustomFunction } from './functionMetadata';

type Call = (args: readonly FunctionArgument[]) => Value[][] | undefined;

/**
 * Calls a function once, or once for each cell when a range is given where one value is wanted.
 * Undefined while any of the calls is under way.
 * Guess: Excel spreads custom functions as it spreads its own.
 */
export function spread(definition: CustomFunction, args: readonly FunctionArgument[], call: Call): Value[][] | undefined {
  const wide = args.map((argument, index) => isWide(definition, argument, index));
  if (!wide.includes(true)) return call(args);
  const matrices = args.filter((_, index) => wide[index]) as Value[][][];
  const rows = Math.max(...matrices.map((matrix) => matrix.length));
  const cols = Math.max(...matrices.map((matrix) => matrix[0]?.length ?? 0));
  let complete = true;
  const answer = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: cols }, (_unused, col): Value => {
      const single = args.map((argument, index) => (wide[index] ? cellOf(argument as Value[][], row, col) : argument));
      const result = call(single);
      if (!result) complete = false;
      return result?.[0]?.[0] ?? null;
    }),
  );
  return complete ? answer : undefined;
}

function isWide({ parameters }: CustomFunction, argument: FunctionArgument, index: number): boolean {
  const last = parameters.at(-1);
  const parameter = parameters[index] ?? (last?.repeating ? last : undefined);
  if (!parameter || parameter.dimensionality === 'matrix' || !Array.isArray(argument)) return false;
  return argument.length > 1 || (argument[0]?.length ?? 0) > 1;
}

/** A single row or column serves every row or column; beyond its end stands #N/A. */
function cellOf(matrix: Value[][], row: number, col: number): Value {
  const line = matrix.length === 1 ? matrix[0] : matrix[row];
  const cell = line?.length === 1 ? line[0] : line?.[col];
  return cell === undefined ? new CellError('#N/A') : cell;
}
