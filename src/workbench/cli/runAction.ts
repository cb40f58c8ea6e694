import path from 'node:path';
import type { ActionRequest, ActionResult, InputFile } from '../../actions/action';
import { actionList } from '../../actions/actionList';
import { prepareAction } from '../../actions/prepareAction';
import { openInput, readInput, type Session } from './session';
import { UsageError, type CommandLine } from './parseArguments';

async function readFiles(files: readonly string[]): Promise<InputFile[]> {
  return Promise.all(files.map(async (file) => ({ name: path.basename(file), bytes: await openInput(file) })));
}

/** Parameters of the request; those that name a JSON file arrive with its text. */
async function readParameters(line: CommandLine): Promise<Record<string, string>> {
  const specs = actionList.find((action) => action.name === line.command)?.parameters ?? [];
  const parameters: Record<string, string> = {};
  checkKeys(line, specs.map((spec) => spec.key));
  for (const { key, value } of line.set) {
    const spec = specs.find((candidate) => candidate.key === key.split(':')[0]);
    const isFile = spec?.isJsonFile === true && value.trim() !== '' && !value.trim().startsWith('{') && !spec.words?.includes(value);
    parameters[key] = isFile ? new TextDecoder().decode(await readInput(value)) : value;
  }
  return parameters;
}

/** What the command line adds to the parameters of every action: the answers to a preview. */
const ANSWERS = ['replaceTyped', 'withoutRestorePoint', 'taken'];

/** A key that the action does not know, or one for a file that is not given, is wrong usage. */
function checkKeys(line: CommandLine, known: readonly string[]): void {
  const names = new Set(line.files.map((file) => path.basename(file)));
  for (const { key } of line.set) {
    const [name = '', ...file] = key.split(':');
    if (![...known, ...ANSWERS].includes(name)) throw new UsageError(`${line.command} takes no “${name}”; it takes: ${known.join(', ')}`);
    if (file.length > 0 && !names.has(file.join(':'))) throw new UsageError(`“${key}” is for a file that is not given: ${file.join(':')}`);
  }
}

/** Runs an action as the pane would: prepare, then apply what the preview says. */
export async function runAction(session: Session, line: CommandLine): Promise<ActionResult> {
  const parameters = await readParameters(line);
  const decisions = { replaceTyped: parameters['replaceTyped'] === 'true', withoutRestorePoint: parameters['withoutRestorePoint'] === 'true', taken: (parameters['taken'] ?? '').split(',').filter((cell) => cell !== '') };
  for (const answer of ANSWERS) delete parameters[answer];
  const request: ActionRequest = { action: line.command, parameters, files: await readFiles(line.files) };
  const prepared = await prepareAction(request, session.surroundings());
  const result = await prepared.apply(decisions);
  await session.host.idle();
  return result;
}
