import { describeProblem, refusalOf } from '../../actions/describeProblem';
import { UsageError } from './parseArguments';
import { UnreadableInput } from './session';

/** 0 done, 2 wrong usage, 3 refused for a stated reason, 4 input unreadable. */
export type Status = 0 | 2 | 3 | 4;

/** Prints a line for people; standard output holds results alone. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

function languageOf(words: readonly string[]): 'zh-CN' | 'en' {
  return words.some((word, index) => (word === 'en' && words[index - 1] === '--lang') || word === '--lang=en') ? 'en' : 'zh-CN';
}

type Told = Parameters<typeof describeProblem>[0];

/** Tells why nothing was done: sentences for people, and JSON where that was asked for. */
function fail(problems: readonly Told[], status: Status, words: readonly string[]): Status {
  const described = problems.map((problem) => describeProblem(problem, languageOf(words)));
  if (words.includes('--json')) {
    process.stdout.write(`${JSON.stringify({ action: words[0] ?? '', ok: false, problems: described, created: [], refreshed: [], kept: [], counts: {} })}\n`);
  }
  for (const { message } of described) say(message);
  return status;
}

/** Runs a command and turns its failure into a status and one clear sentence. */
export async function endWell(words: readonly string[], command: () => Promise<Status>): Promise<Status> {
  try {
    return await command();
  } catch (error) {
    if (error instanceof UsageError) {
      say(error.message);
      return 2;
    }
    if (error instanceof UnreadableInput) return fail([{ code: error.code, severity: 'error', params: { file: error.file } }], 4, words);
    const refusal = refusalOf(error);
    if (refusal === undefined) throw error;
    return fail(refusal.problems, refusal.isUnreadable ? 4 : 3, words);
  }
}
