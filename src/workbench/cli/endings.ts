import type { Problem } from '../../core/problem';
import { sentenceOf } from '../../i18n/messages';
import { toProblemJson } from './printResult';

/** Prints a line for people; standard output holds results alone. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

function languageOf(words: readonly string[]): 'zh-CN' | 'en' {
  return words.some((word, index) => (word === 'en' && words[index - 1] === '--lang') || word === '--lang=en') ? 'en' : 'zh-CN';
}

/** Ends with problems: their sentences for people, and as JSON where that was asked for. Returns the status. */
export function fail<S extends number>(problems: readonly Problem[], status: S, words: readonly string[]): S {
  const language = languageOf(words);
  if (words.includes('--json')) {
    const answer = { action: words[0] ?? '', ok: false, problems: problems.map((problem) => toProblemJson(problem, language)), created: [], refreshed: [], kept: [], counts: {} };
    process.stdout.write(`${JSON.stringify(answer)}\n`);
  }
  for (const problem of problems) say(sentenceOf(problem, language));
  return status;
}
