import { text } from 'node:stream/consumers';
import type { ParameterSpec } from '../../actions/action';
import { actionList } from '../../actions/actionList';
import { readTableRows } from '../../actions/readTableRows';
import { endWell, type Status } from './endings';
import { evaluateFormulas } from './evaluateFormulas';
import { parseArguments, UsageError, type CommandLine } from './parseArguments';
import { printResult, toJson } from './printResult';
import { runAction } from './runAction';
import { openSession } from './session';
import { typeCells } from './typeCells';

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function listActions(json: boolean): void {
  if (json) print(JSON.stringify(actionList));
  else for (const { name, parameters } of actionList) print([name, ...parameters.map(usageOf)].join(' '));
}

function usageOf({ key, choices = [], words = [], isJsonFile, perFile }: ParameterSpec): string {
  const values = [...choices, ...words, ...(isJsonFile === true ? ['FILE.json'] : [])];
  return `${key}${perFile === true ? '[:FILENAME]' : ''}=${values.join('|') || '…'}`;
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
  const { file, ...result } = await runAction(session, line);
  // An action that makes a file leaves the workbook alone.
  if (line.out !== undefined) await (file === undefined ? session.save(line.out) : session.hand(line.out, file.bytes));
  if (line.json) print(toJson(result, session, performance.now() - start));
  else printResult(result, session.language, print);
  return 0;
}

/** Runs the command line; returns the exit status. */
export function main(words: readonly string[]): Promise<Status> {
  return endWell(words, async () => {
    const line = parseArguments(words);
    const commands: Readonly<Record<string, (line: CommandLine) => Promise<Status>>> = { formula: formulas, table, type };
    if (line.command !== 'actions') return (commands[line.command] ?? action)(line);
    listActions(line.json);
    return 0;
  });
}
