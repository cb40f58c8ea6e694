/** How much a problem matters: an error stops the action, a warning or a note does not. */
export type Severity = 'error' | 'warning' | 'info';

/** Where a problem was found. Rows count from 1 as the user sees them; every part is optional. */
export interface Place {
  readonly file?: string;
  readonly sheet?: string;
  readonly table?: string;
  readonly row?: number;
  readonly column?: string;
  readonly cell?: string;
}

/** What fills the placeholders of a message. */
export type ProblemParams = Readonly<Record<string, string | number | readonly string[]>>;

/**
 * Something the user should know, as data: the words come from the messages, by `code`.
 * `params` fill the placeholders of the message, lists joined as its language does; `count` tells how many rows share the problem.
 */
export interface Problem {
  readonly code: string;
  readonly severity: Severity;
  readonly where?: Place;
  readonly params?: ProblemParams;
  readonly count?: number;
}

/** A value together with what was noticed on the way to it. */
export interface WithProblems<T> {
  readonly result: T;
  readonly problems: readonly Problem[];
}

/**
 * The one exception that ends an action with a stated reason and nothing written.
 * `kind` tells the two endings apart: refused (a rule says no) and unreadable (the input cannot be read).
 */
export class Refusal extends Error {
  constructor(
    readonly problems: readonly Problem[],
    readonly kind: 'refused' | 'unreadable' = 'refused',
  ) {
    super(problems.map((problem) => problem.code).join(', '));
    this.name = 'Refusal';
  }
}
