import type { FunctionArgument } from '../model/calculator';
import type { Value } from '../model/values';
import { CellError } from '../model/values';
import type { CustomFunction, FunctionParameter } from './functionMetadata';

export type BlankAs = 'zero' | 'null';

/** A value as the library's runtime takes it. */
export type Sent = number | string | boolean | null | { readonly code: string; readonly type: 'CustomFunctionError' };

const VALUE_ERROR = new CellError('#VALUE!');

/** Prepares arguments of custom functions: kinds, blanks, errors. */
export class ArgumentReader {
  constructor(
    private readonly blankAs: BlankAs,
    private readonly allowErrors: boolean,
  ) {}

  /** The parameter values of an invocation, or the error that keeps it from being made. */
  read({ parameters }: CustomFunction, args: readonly FunctionArgument[]): { readonly values: unknown[] } | { readonly error: CellError } {
    try {
      return { values: parameters.map((parameter, index) => this.parameter(parameter, args, index)) };
    } catch (error) {
      if (error instanceof CellError) return { error };
      throw error;
    }
  }

  private parameter(parameter: FunctionParameter, args: readonly FunctionArgument[], index: number): unknown {
    if (parameter.repeating) return args.slice(index).map((argument) => this.argument(parameter, argument));
    // Guess: an argument left empty between commas arrives as null, required or not.
    if (args[index] === undefined && index < args.length) return null;
    return this.argument(parameter, args[index]);
  }

  private argument(parameter: FunctionParameter, argument: FunctionArgument): unknown {
    // An omitted argument arrives as null; without a required one the call is not made.
    if (argument === undefined) {
      if (parameter.optional || parameter.repeating) return null;
      throw VALUE_ERROR;
    }
    if (parameter.dimensionality !== 'matrix') return this.value(parameter, Array.isArray(argument) ? (argument[0]?.[0] ?? null) : argument);
    const rows = Array.isArray(argument) ? argument : [[argument]];
    return rows.map((row) => row.map((cell) => this.value(parameter, cell)));
  }

  private value({ type = 'any' }: FunctionParameter, value: Value): Sent {
    if (value === null) return this.blank(type);
    if (value instanceof CellError) {
      if (type !== 'any' || !this.allowErrors) throw value;
      return { code: value.code, type: 'CustomFunctionError' };
    }
    switch (type) {
      case 'number':
        return toNumber(value);
      case 'string':
        return typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : String(value);
      case 'boolean':
        return toBoolean(value);
      default:
        return value;
    }
  }

  private blank(type: string): Sent {
    if (this.blankAs === 'null') return null;
    return type === 'string' ? '' : type === 'boolean' ? false : 0;
  }
}

function toNumber(value: number | string | boolean): number {
  const number = typeof value === 'string' && value.trim() === '' ? Number.NaN : Number(value);
  if (Number.isNaN(number)) throw VALUE_ERROR;
  return number;
}

function toBoolean(value: number | string | boolean): boolean {
  if (typeof value !== 'string') return Boolean(value);
  if (/^(true|false)$/i.test(value)) return value.toLowerCase() === 'true';
  throw VALUE_ERROR;
}
