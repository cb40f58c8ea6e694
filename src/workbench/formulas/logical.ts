import type { Value } from '../model/values';
import { CellError } from '../model/values';
import { compareValues, toLogical } from './coerce';
import type { Context, Thunk } from './context';
import { eager, lazy, lifted, numberArg } from './define';
import type { FunctionGroup } from './define';
import { NA, VALUE, isError, isMatrix } from './operand';
import type { Matrix, Operand } from './operand';
import { broadcast } from './operators';
import { dereference, eachValue } from './read';

/** IF over one condition takes one branch alone; over an array of conditions both are met element by element. */
function ifFunction(args: readonly Thunk[], context: Context): Operand {
  const condition = dereference((args[0] as Thunk)(context), context);
  const whenTrue = args[1] as Thunk;
  const whenFalse = args[2] ?? (() => false);
  if (!isMatrix(condition)) {
    const holds = toLogical(condition);
    if (isError(holds)) return holds;
    return holds ? whenTrue(context) : whenFalse(context);
  }
  const yes = dereference(whenTrue(context), context);
  const no = dereference(whenFalse(context), context);
  return broadcast([condition, yes, no], ([test, a, b]) => {
    const holds = toLogical(test as Value);
    if (isError(holds)) return holds;
    return (holds ? a : b) as Value;
  });
}

/** The other value where an error of a kind stands; a call that is under way stays so. */
function replaceErrors(matches: (error: CellError) => boolean) {
  const replaced = (value: Value | undefined): boolean => value instanceof CellError && value.code !== '#BUSY!' && matches(value);
  return lazy(2, 2, (args, context) => {
    const operand = (args[0] as Thunk)(context);
    const value = dereference(operand, context);
    if (!isMatrix(value)) return replaced(value) ? (args[1] as Thunk)(context) : operand;
    if (!value.some((row) => row.some(replaced))) return operand;
    const other = dereference((args[1] as Thunk)(context), context);
    return broadcast([value, other], ([a, b]) => (replaced(a) ? (b as Value) : (a as Value)));
  });
}

function ifs(args: readonly Thunk[], context: Context): Operand {
  for (let at = 0; at + 1 < args.length; at += 2) {
    const condition = dereference((args[at] as Thunk)(context), context);
    if (isMatrix(condition)) return ifsOverArrays(args, context);
    const holds = toLogical(condition);
    if (isError(holds)) return holds;
    if (holds) return (args[at + 1] as Thunk)(context);
  }
  return NA;
}

function ifsOverArrays(args: readonly Thunk[], context: Context): Operand {
  const all = args.map((arg) => dereference(arg(context), context));
  return broadcast(all, (values) => {
    for (let at = 0; at + 1 < values.length; at += 2) {
      const holds = toLogical(values[at] as Value);
      if (isError(holds)) return holds;
      if (holds) return values[at + 1] as Value;
    }
    return NA;
  });
}

function switchFunction(args: readonly Thunk[], context: Context): Operand {
  const subject = dereference((args[0] as Thunk)(context), context);
  if (isMatrix(subject)) {
    return subject.map((row) => row.map((value) => first(dereference(switchFunction([() => value, ...args.slice(1)], context), context)))) as Matrix;
  }
  if (isError(subject)) return subject;
  let at = 1;
  for (; at + 1 < args.length; at += 2) {
    const candidate = first(dereference((args[at] as Thunk)(context), context));
    if (isError(candidate)) return candidate;
    if (typeof candidate === typeof subject && compareValues(candidate, subject) === 0) return (args[at + 1] as Thunk)(context);
  }
  return at < args.length ? (args[at] as Thunk)(context) : NA;
}

function first(value: Value | Matrix): Value {
  return isMatrix(value) ? (value[0]?.[0] ?? null) : value;
}

function choose(args: readonly Thunk[], context: Context): Operand {
  const index = dereference((args[0] as Thunk)(context), context);
  if (isMatrix(index)) {
    const rest = args.slice(1).map((arg) => dereference(arg(context), context));
    return broadcast([index, ...rest], ([at, ...values]) => (typeof at === 'number' ? (values[Math.trunc(at) - 1] ?? VALUE) : VALUE));
  }
  const at = numberArg(index, context);
  if (isError(at)) return at;
  const chosen = args[Math.trunc(at)];
  return at >= 1 && chosen ? chosen(context) : VALUE;
}

/** AND, OR and XOR: text in cells is passed over, no logical value at all is `#VALUE!`. */
function junction(combine: (values: readonly boolean[]) => boolean) {
  return eager(1, 255, (args, context) => {
    const values: boolean[] = [];
    let error: CellError | undefined;
    eachValue(args, context, (value, fromCells) => {
      if (value instanceof CellError) error ??= value;
      else if (fromCells && typeof value === 'string') return;
      else {
        const logical = toLogical(value);
        if (isError(logical)) error ??= logical;
        else values.push(logical);
      }
    });
    if (error) return error;
    return values.length === 0 ? VALUE : combine(values);
  });
}

export const logicalFunctions: FunctionGroup = {
  IF: lazy(2, 3, ifFunction),
  IFERROR: replaceErrors(() => true),
  IFNA: replaceErrors((error) => error.code === '#N/A'),
  IFS: lazy(2, 254, ifs),
  SWITCH: lazy(3, 254, switchFunction),
  CHOOSE: lazy(2, 255, choose),
  AND: junction((values) => values.every(Boolean)),
  OR: junction((values) => values.some(Boolean)),
  XOR: junction((values) => values.filter(Boolean).length % 2 === 1),
  NOT: lifted(1, 1, (value) => {
    const logical = toLogical(value);
    return isError(logical) ? logical : !logical;
  }),
  TRUE: lazy(0, 0, () => true),
  FALSE: lazy(0, 0, () => false),
};
