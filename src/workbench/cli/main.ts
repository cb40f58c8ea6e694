import { text } from 'node:stream/consumers';
import { actionList } from '../../actions/actionList';
import { readTableRows } from '../../actions/readTableRows';
import { Refusal } from '../../core/problem';
import { fail, say } from './endings';
import { evaluateFormulas } from './evaluateFormulas';
import { parseArguments, UsageError, type CommandLine } from './parseArguments';
import { printProblems, toJson } from './printResult';
import { runAction } from './runAction';
import { openSession, UnreadableInput } from './session';
import { typeCells } from './typeCells';

type Status = 0 | 2 | 3 | 4;

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function listActions(json: boolean): void {
  if (json) print(JSON.stringify(actionList));
  else for (const { name, parameters } of actionList) print([name, ...parameters.map(({ key, choices, perFile }) => `${key}${perFile === true ? '[:FILENAME]' : ''}=${choices?.join('|') ?? '…'}`)].join(' '));
}

async function formulas(line: CommandLine): Promise<Status> {
  const session = await openSession(line.in, line.lang);
  for (const answer of await evaluateFormulas(session, await text(process.stdin))) print(answer);
  return 0;
}

async function table(line: CommandLine): Promise<Status> {
  const name = line.set.find(({ key }) => key === 'name')?.value;
  if (name === undefined || line.in === undefined) throw new UsageError('table needs --in and --set name=…');
  await openSession(line.in, line.lang);
  print(JSON.stringify(await readTableRows(name)));
  return 0;
}

async function type(line: CommandLine): Promise<Status> {
  if (line.set.length === 0) throw new UsageError('type needs at least one --set cell=text');
  const session = await openSession(line.in, line.lang);
  await typeCells(session, line);
  if (line.out !== undefined) await session.save(line.out);
  if (line.json) print(JSON.stringify({ action: 'type', ok: true, problems: [], created: [], refreshed: [], kept: [], counts: { cells: line.set.length }, host: session.host.counters }));
  return 0;
}

async function action(line: CommandLine): Promise<Status> {
  if (!actionList.some(({ name }) => name === line.command)) throw new UsageError(`no action “${line.command}”; known: ${actionList.map(({ name }) => name).join(', ')}`);
  const session = await openSession(line.in, line.lang);
  const start = performance.now();
  const result = await runAction(session, line);
  if (line.out !== undefined) await session.save(line.out);
  if (line.json) print(toJson(result, session, performance.now() - start));
  else printProblems(result, session.language, print);
  return 0;
}

/** Runs the command line; returns the exit status: 0 done, 2 wrong usage, 3 refused, 4 input unreadable. */
export async function main(words: readonly string[]): Promise<Status> {
  try {
    const line = parseArguments(words);
    const commands: Readonly<Record<string, (line: CommandLine) => Promise<Status>>> = { formula: formulas, table, type };
    if (line.command === 'actions') {
      listActions(line.json);
      return 0;
    }
    return await (commands[line.command] ?? action)(line);
  } catch (error) {
    if (error instanceof UsageError) {
      say(error.message);
      return 2;
    }
    if (error instanceof UnreadableInput) return fail([{ code: error.code, severity: 'error', params: { file: error.file } }], 4, words);
    if (error instanceof Refusal) return fail(error.problems, error.kind === 'unreadable' ? 4 : 3, words);
    throw error;
  }
}
