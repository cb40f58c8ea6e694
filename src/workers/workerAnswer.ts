import type { Problem, Refusal } from '../core/problem';

/** What a worker says of its one job: how far it is, and one ending. */
export type WorkerAnswer<Progress, Outcome> =
  | { readonly is: 'progress'; readonly state: Progress }
  | { readonly is: 'outcome'; readonly outcome: Outcome }
  | { readonly is: 'refusal'; readonly problems: readonly Problem[]; readonly kind: Refusal['kind'] }
  | { readonly is: 'failure'; readonly text: string };
