import type { Area } from '../model/area';
import type { Sheet } from '../model/sheet';
import { CellError } from '../model/values';
import type { ErrorCode, Value } from '../model/values';

/** A rectangle of cells that a formula refers to. */
export class Reference {
  constructor(
    readonly sheet: Sheet,
    readonly area: Area,
  ) {}
}

/** Several rectangles written as one argument: `(A1,B2)` or `Jan:Mar!A1`. */
export class Union {
  constructor(readonly parts: readonly Reference[]) {}
}

export type Matrix = Value[][];

/** What an expression yields before a cell or a function takes it. */
export type Operand = Value | Matrix | Reference | Union;

const ERRORS = new Map<ErrorCode, CellError>();

/** The error value of a code without a message. */
export function errorOf(code: ErrorCode): CellError {
  let error = ERRORS.get(code);
  if (!error) {
    error = new CellError(code);
    ERRORS.set(code, error);
  }
  return error;
}

export const NA = errorOf('#N/A');
export const VALUE = errorOf('#VALUE!');
export const REF = errorOf('#REF!');
export const DIV0 = errorOf('#DIV/0!');
export const NUM = errorOf('#NUM!');
export const NAME = errorOf('#NAME?');
export const BUSY = errorOf('#BUSY!');

export function isError(value: unknown): value is CellError {
  return value instanceof CellError;
}

export function isMatrix(operand: Operand | undefined): operand is Matrix {
  return Array.isArray(operand);
}

/** The first error among values; undefined when there is none. */
export function firstError(values: readonly unknown[]): CellError | undefined {
  for (const value of values) if (value instanceof CellError) return value;
  return undefined;
}

/** A matrix of one size filled by a function of row and column. */
export function buildMatrix(rows: number, cols: number, cell: (row: number, col: number) => Value): Matrix {
  return Array.from({ length: rows }, (_, row) => Array.from({ length: cols }, (_unused, col) => cell(row, col)));
}
