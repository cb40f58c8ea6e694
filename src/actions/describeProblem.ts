import { Refusal, type Place, type Problem } from '../core/problem';
import { sentenceOf } from '../i18n/messages';
import type { Language } from '../i18n/language';

/** A problem in words, for callers that only show it. */
export interface DescribedProblem {
  readonly code: string;
  readonly severity: Problem['severity'];
  /** File, sheet or table, row and column in one piece; empty when it is about the whole. */
  readonly where: string;
  readonly message: string;
  /** Rows that share the problem. */
  readonly count?: number;
}

/** A place in one piece: file, sheet or table, row, column. */
function formatPlace({ file, sheet, table, row, column, cell }: Place): string {
  return [file, sheet, table, row === undefined ? undefined : `#${row}`, column, cell].filter((part) => part !== undefined).join(' · ');
}

/** Says a problem in a language. */
export function describeProblem(problem: Problem, language: Language): DescribedProblem {
  const { code, severity, where, count } = problem;
  return { code, severity, where: formatPlace(where ?? {}), message: sentenceOf(problem, language), ...(count === undefined ? {} : { count }) };
}

/** The problems of a refusal and whether the input was at fault; undefined for any other error. */
export function refusalOf(error: unknown): { readonly problems: readonly Problem[]; readonly isUnreadable: boolean } | undefined {
  return error instanceof Refusal ? { problems: error.problems, isUnreadable: error.kind === 'unreadable' } : undefined;
}
