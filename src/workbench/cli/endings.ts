import { describeProblem, refusalOf } from '../../actions/describeProblem';
import { UsageError } from './parseArguments';
import { languageOfFile, UnreadableInput } from './session';

/** 0 done, 2 wrong usage, 3 refused for a stated reason, 4 input unreadable. */
export type Status = 0 | 2 | 3 | 4;

/** Prints a line for people; standard output holds results alone. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** The value of an option, wherever it stands and however it is joined to its name; undefined without it. */
function optionIn(words: readonly string[], name: string): string | undefined {
  const at = words.findIndex((word) => word === name || word.startsWith(`${name}=`));
  return words[at] === name ? words[at + 1] : words[at]?.slice(name.length + 1);
}

/** The language that was asked for, else that of the plan. */
async function languageOf(words: readonly string[]): Promise<'zh-CN' | 'en'> {
  const asked = optionIn(words, '--lang');
  if (asked !== undefined) return asked === 'en' ? 'en' : 'zh-CN';
  const file = optionIn(words, '--in');
  return (file === undefined ? undefined : await languageOfFile(file)) ?? 'zh-CN';
}

type Told = Parameters<typeof describeProblem>[0];

/** Tells why nothing was done: sentences for people, and JSON where that was asked for. */
async function fail(problems: readonly Told[], status: Status, words: readonly string[]): Promise<Status> {
  const language = await languageOf(words);
  const described = problems.map((problem) => describeProblem(problem, language));
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
