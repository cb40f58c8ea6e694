import type { Place, Problem, Severity } from '../../core/problem';

/** Problems that read the same, with all their places. */
export interface ProblemGroup {
  readonly severity: Severity;
  readonly sentence: string;
  readonly places: readonly Place[];
  /** Rows that share the problem, as the problems count them; 0 when they count none. */
  readonly rows: number;
}

const ORDER: readonly Severity[] = ['error', 'warning', 'info'];

/** Joins problems of one sentence, worst first and otherwise in the order in which they were found. */
export function groupProblems(problems: readonly Problem[], sentenceOf: (problem: Problem) => string): readonly ProblemGroup[] {
  const groups = new Map<string, { severity: Severity; sentence: string; places: Place[]; rows: number }>();
  for (const problem of problems) {
    const sentence = sentenceOf(problem);
    const key = `${problem.severity} ${sentence}`;
    const group = groups.get(key) ?? { severity: problem.severity, sentence, places: [], rows: 0 };
    groups.set(key, group);
    if (problem.where && Object.keys(problem.where).length > 0) group.places.push(problem.where);
    group.rows += problem.count ?? 0;
  }
  return [...groups.values()].sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
}
