import type { ActionResult } from '../../actions/action';
import { describeProblem } from '../../actions/describeProblem';
import type { Session } from './session';

/** The result of an action as one line of JSON. */
export function toJson(result: ActionResult, { host, language }: Session, ms: number): string {
  const { syncs, calls, requestBytes, responseBytes } = host.counters;
  return JSON.stringify({
    ...result,
    problems: result.problems.map((problem) => describeProblem(problem, language)),
    host: { syncs, calls, requestBytes, responseBytes, ms: Math.round(ms) },
  });
}

function printExplanation({ explanation }: ActionResult, print: (line: string) => void): void {
  if (explanation === undefined) return;
  print(explanation.cell);
  for (const { heading, lines } of explanation.parts) {
    print(heading);
    for (const { text, cell } of lines) print(`  ${text}${cell === undefined ? '' : `  [${cell}]`}`);
  }
}

/** The result of an action in words. */
export function printResult(result: ActionResult, language: 'zh-CN' | 'en', print: (line: string) => void): void {
  const lists = { created: result.created, refreshed: result.refreshed, kept: result.kept };
  for (const [name, tables] of Object.entries(lists)) if (tables.length > 0) print(`${name}: ${tables.join(', ')}`);
  printExplanation(result, print);
  print(`counts: ${JSON.stringify(result.counts)}`);
  for (const { table, row, column, expected, found, isMet } of result.checks ?? []) print(`${isMet ? '✓' : '✗'} ${table}[${row}].${column} = ${found}${isMet ? '' : ` (${expected})`}`);
  for (const { cell, line, here, there, file } of result.conflicts ?? []) print(`${cell} (${line}): ${here} | ${there} (${file})`);
  for (const problem of result.problems) {
    const { severity, message, where } = describeProblem(problem, language);
    print(`${severity}: ${message} ${where}`.trim());
  }
}
