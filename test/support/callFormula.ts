import { functionImplementations } from '../../src/functions/associate';

/** What came of a call: the cells of the result, or the error that the cell would show. */
export type CallResult = { readonly cells: readonly unknown[][] } | { readonly error: string; readonly message: string };

/**
 * Calls a custom function by a formula of literals, `=NAME(0.1,,{1,2;3,4},"none",TRUE)`, as Excel's runtime would: omitted
 * arguments as null, arguments declared as ranges as rows of cells. It knows no references, operators or nested calls.
 */
export function callFormula(formula: string): CallResult {
  const { name, args } = readCall(formula);
  return callFunction(name, args);
}

/** Reads a formula of literals into the name of the function and its arguments. */
export function readCall(formula: string): { readonly name: string; readonly args: readonly unknown[] } {
  const [, name = '', list = ''] = /^=(\w+)\((.*)\)$/s.exec(formula) ?? [];
  return { name, args: split(list, ',').map(readArgument) };
}

/** Calls a custom function by its name. */
export function callFunction(name: string, args: readonly unknown[]): CallResult {
  const implementation = functionImplementations[name] as ((...args: readonly unknown[]) => unknown) | undefined;
  if (implementation === undefined) throw new Error(`no function ${name}`);
  try {
    const result = implementation(...args);
    return { cells: Array.isArray(result) ? (result as unknown[][]) : [[result]] };
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    if (code === undefined) throw error;
    return { error: code, message };
  }
}

function readArgument(text: string): unknown {
  const inner = /^\{(.*)\}$/s.exec(text)?.[1];
  if (inner === undefined) return readLiteral(text);
  return split(inner, ';').map((row) => split(row, ',').map(readLiteral));
}

function readLiteral(text: string): unknown {
  if (text === '') return null;
  if (text === 'TRUE' || text === 'FALSE') return text === 'TRUE';
  const quoted = /^"(.*)"$/s.exec(text)?.[1];
  return quoted ?? Number(text);
}

/** Splits at a separator outside braces and quotes. */
function split(text: string, separator: string): string[] {
  const parts = [''];
  let depth = 0;
  let quoted = false;
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    if (!quoted && character === '{') depth++;
    if (!quoted && character === '}') depth--;
    if (!quoted && depth === 0 && character === separator) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts.map((part) => part.trim());
}
