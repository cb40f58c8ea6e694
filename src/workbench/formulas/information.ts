import { CellError } from '../model/values';
import type { ErrorCode, Value } from '../model/values';
import { toNumber } from './coerce';
import { eager, isReference, lazy, lifted, liftedAll } from './define';
import type { FormulaFunction, FunctionGroup } from './define';
import { NA, Reference, VALUE, isError, isMatrix } from './operand';
import { referenceValues } from './read';

function tests(holds: (value: Value) => boolean): FormulaFunction {
  return liftedAll(1, 1, (value = null) => (value instanceof CellError && value.code === '#BUSY!' ? value : holds(value)));
}

function parity(wanted: 0 | 1): FormulaFunction {
  return lifted(1, 1, (value = null) => {
    if (typeof value === 'boolean') return VALUE;
    const number = toNumber(value);
    return isError(number) ? number : Math.abs(Math.trunc(number)) % 2 === wanted;
  });
}

const ERROR_TYPES: Readonly<Partial<Record<ErrorCode, number>>> = {
  '#NULL!': 1, '#DIV/0!': 2, '#VALUE!': 3, '#REF!': 4, '#NAME?': 5, '#NUM!': 6, '#N/A': 7, '#SPILL!': 9, '#BUSY!': 12, '#CALC!': 14,
};

function typeNumber(value: Value): number {
  if (typeof value === 'string') return 2;
  if (typeof value === 'boolean') return 4;
  return value instanceof CellError ? 16 : 1;
}

export const informationFunctions: FunctionGroup = {
  ISBLANK: tests((value) => value === null),
  ISNUMBER: tests((value) => typeof value === 'number'),
  ISTEXT: tests((value) => typeof value === 'string'),
  ISNONTEXT: tests((value) => typeof value !== 'string'),
  ISLOGICAL: tests((value) => typeof value === 'boolean'),
  ISERROR: tests((value) => value instanceof CellError),
  ISERR: tests((value) => value instanceof CellError && value.code !== '#N/A'),
  ISNA: tests((value) => value instanceof CellError && value.code === '#N/A'),
  ISREF: eager(1, 1, ([operand]) => isReference(operand)),
  ISEVEN: parity(0),
  ISODD: parity(1),
  ISFORMULA: eager(1, 1, ([operand]) => (operand instanceof Reference ? operand.sheet.formula(operand.area.row, operand.area.col) !== undefined : VALUE)),
  FORMULATEXT: eager(1, 1, ([operand]) => (operand instanceof Reference ? (operand.sheet.formula(operand.area.row, operand.area.col) ?? NA) : VALUE)),
  N: lifted(1, 1, (value = null) => (typeof value === 'number' ? value : value === true ? 1 : 0)),
  NA: lazy(0, 0, () => NA),
  TYPE: eager(1, 1, ([operand], context) => {
    const value = operand instanceof Reference ? referenceValues(operand, context) : operand;
    if (!isMatrix(value)) return typeNumber(value as Value);
    return value.length === 1 && value[0]?.length === 1 ? typeNumber(value[0][0] as Value) : 64;
  }),
  'ERROR.TYPE': liftedAll(1, 1, (value) => (value instanceof CellError ? (ERROR_TYPES[value.code] ?? NA) : NA)),
};
