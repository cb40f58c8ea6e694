/** What fills a placeholder of a message: a word, a number, or a list of them. */
export type MethodParam = string | number | readonly string[] | readonly number[];

/**
 * A method cannot answer. `invalid`: an argument is of the wrong kind or outside its domain; `unavailable`: the
 * arguments are sound but hold too little to tell, or the result is not defined by them.
 * `code` (kebab, e.g. `lifecycle/no-sales`) names the message, `params` fill its placeholders; lists are joined in the language of
 * the message.
 */
export class MethodError extends Error {
  constructor(
    readonly kind: 'invalid' | 'unavailable',
    readonly code: string,
    readonly params: Readonly<Record<string, MethodParam>> = {},
  ) {
    super(code);
    this.name = 'MethodError';
  }
}

/** Returns the error for an argument of the wrong kind or outside its domain. */
export function invalid(code: string, params?: Readonly<Record<string, MethodParam>>): MethodError {
  return new MethodError('invalid', code, params);
}

/** Returns the error for a result that the arguments do not define. */
export function unavailable(code: string, params?: Readonly<Record<string, MethodParam>>): MethodError {
  return new MethodError('unavailable', code, params);
}
