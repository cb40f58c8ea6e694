import type { Alignment } from '../domain/alignment/alignClaims';

/** What the worker of the alignment says: one ending. */
export type AlignmentAnswer = { readonly is: 'outcome'; readonly alignment: Alignment } | { readonly is: 'failure'; readonly text: string };
