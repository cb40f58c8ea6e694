import type { ActionResult } from '../../actions/action';
import type { Place, Problem } from '../../core/problem';
import { sentenceOf } from '../../i18n/messages';
import type { Session } from './session';

type Language = 'zh-CN' | 'en';

/** A place in one piece: file, sheet or table, row, column. */
export function formatPlace(where: Place | undefined): string {
  if (where === undefined) return '';
  const { file, sheet, table, row, column, cell } = where;
  const head = [file, sheet, table].filter((part) => part !== undefined).join(' · ');
  const tail = [row === undefined ? undefined : `#${row}`, column, cell].filter((part) => part !== undefined).join(' · ');
  return [head, tail].filter((part) => part !== '').join(' · ');
}

/** A problem as the command line prints it. */
export function toProblemJson(problem: Problem, language: Language): Record<string, unknown> {
  const { code, severity, where, count } = problem;
  return { code, severity, where: formatPlace(where), message: sentenceOf(problem, language), ...(count === undefined ? {} : { count }) };
}

/** The result of an action as one line of JSON. */
export function toJson(result: ActionResult, { host, language }: Session, ms: number): string {
  const { syncs, calls, requestBytes, responseBytes } = host.counters;
  return JSON.stringify({
    ...result,
    problems: result.problems.map((problem) => toProblemJson(problem, language)),
    host: { syncs, calls, requestBytes, responseBytes, ms: Math.round(ms) },
  });
}

/** The result of an action in words. */
export function printProblems(result: ActionResult, language: Language, print: (line: string) => void): void {
  const lists = { created: result.created, refreshed: result.refreshed, kept: result.kept };
  for (const [name, tables] of Object.entries(lists)) if (tables.length > 0) print(`${name}: ${tables.join(', ')}`);
  print(`counts: ${JSON.stringify(result.counts)}`);
  for (const problem of result.problems) print(`${problem.severity}: ${sentenceOf(problem, language)} ${formatPlace(problem.where)}`.trim());
}
