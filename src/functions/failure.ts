import { MethodError, type MethodParam } from '../core/methodError';
import { fill } from '../i18n/fill';
import { isErrorValue, type ErrorValue } from './errorValue';
import { functionMessages } from './functionLanguage';

/**
 * Runs the body of a custom function. Throws nothing but an error that Excel understands: #VALUE! for an argument of the
 * wrong kind, #N/A for too little data, each with a message in the language of the functions.
 */
export function answer<T>(compute: () => T): T {
  try {
    return compute();
  } catch (error) {
    throw toFunctionError(error);
  }
}

/** Returns the error that a cell shows for a failure; it may be thrown or stand in a cell of a returned array. */
export function toFunctionError(error: unknown): Error {
  const failure = error instanceof MethodError ? error : undefined;
  if (isErrorValue(error)) return passOn(error);
  const sentences: Readonly<Record<string, string>> = functionMessages().functions.failures;
  if (failure === undefined) {
    return createError('#VALUE!', fill(sentences['function/failed'] ?? '', { detail: String(error) }));
  }
  const sentence = sentences[failure.code] ?? failure.code;
  return createError(failure.kind === 'invalid' ? '#VALUE!' : '#N/A', fill(sentence, inWords(failure.params)));
}

/** Replaces names of arguments, alone or joined by "/", by their words; joins lists as the language does. */
function inWords(params: MethodError['params']): Record<string, string | number> {
  const { words: named, separators } = functionMessages().functions;
  const words: Readonly<Record<string, string>> = named;
  const translate = (text: string): string => text.split('/').map((part) => words[part] ?? part).join('/');
  const said = (value: MethodParam): string | number => {
    if (typeof value === 'object') return value.join(typeof value[0] === 'number' ? separators.numbers : separators.texts);
    return typeof value === 'string' ? translate(value) : value;
  };
  return Object.fromEntries(Object.entries(params).map(([key, value]) => [key, said(value)]));
}

/** What a runtime takes back from a function; the first two carry a message of their own. */
const RETURNED = ['#VALUE!', '#N/A', '#DIV/0!', '#NUM!', '#NULL!'];

/** An error among the arguments is shown as it is, or said in words where a function may not show it. */
function passOn({ code }: ErrorValue): Error {
  if (RETURNED.includes(code)) return createError(code, '');
  return createError('#VALUE!', fill(functionMessages().functions.failures['argument/error'], { error: code }));
}

function createError(code: string, message: string): Error {
  // Outside Excel's runtime (unit tests) the class does not exist; an error of the same shape stands in.
  if (typeof CustomFunctions === 'undefined') return Object.assign(new Error(message), { code });
  return new CustomFunctions.Error(code as CustomFunctions.ErrorCode, message) as unknown as Error;
}

/** Calls `show` for each line. A failing line shows its error in its own place; alone it is the failure of the call. */
export function eachLine<L, T>(lines: readonly L[], show: (line: L, index: number) => T): (T | Error)[] {
  return lines.map((line, index) => {
    try {
      return show(line, index);
    } catch (error) {
      if (lines.length === 1) throw error;
      return toFunctionError(error);
    }
  });
}
