import { MethodError } from '../core/methodError';
import { fill } from '../i18n/messages';
import { functionMessages } from './functionLanguage';

/** What a cell shows instead of a result; only these two carry a message of their own. */
type FunctionErrorCode = '#VALUE!' | '#N/A';

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
  const sentences: Readonly<Record<string, string>> = functionMessages().functions.failures;
  if (failure === undefined) {
    return createError('#VALUE!', fill(sentences['function/failed'] ?? '', { detail: String(error) }));
  }
  const sentence = sentences[failure.code] ?? failure.code;
  return createError(failure.kind === 'invalid' ? '#VALUE!' : '#N/A', fill(sentence, inWords(failure.params)));
}

/** Replaces names of arguments, alone or joined by "/", by their words. */
function inWords(params: MethodError['params']): Record<string, string | number> {
  const words: Readonly<Record<string, string>> = functionMessages().functions.words;
  const translate = (text: string): string => text.split('/').map((part) => words[part] ?? part).join('/');
  return Object.fromEntries(
    Object.entries(params).map(([key, value]) => [key, typeof value === 'string' ? translate(value) : value]),
  );
}

function createError(code: FunctionErrorCode, message: string): Error {
  // Outside Excel's runtime (unit tests) the class does not exist; an error of the same shape stands in.
  if (typeof CustomFunctions === 'undefined') return Object.assign(new Error(message), { code });
  const { invalidValue, notAvailable } = CustomFunctions.ErrorCode;
  return new CustomFunctions.Error(code === '#VALUE!' ? invalidValue : notAvailable, message) as unknown as Error;
}
