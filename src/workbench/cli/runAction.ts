import path from 'node:path';
import type { ActionRequest, ActionResult, InputFile } from '../../actions/action';
import { actionList } from '../../actions/actionList';
import { prepareAction } from '../../actions/prepareAction';
import { readInput, type Session } from './session';
import type { CommandLine } from './parseArguments';

async function readFiles(files: readonly string[]): Promise<InputFile[]> {
  return Promise.all(files.map(async (file) => ({ name: path.basename(file), bytes: await readInput(file) })));
}

/** Parameters of the request; those that name a JSON file arrive with its text. */
async function readParameters(line: CommandLine): Promise<Record<string, string>> {
  const specs = actionList.find((action) => action.name === line.command)?.parameters ?? [];
  const parameters: Record<string, string> = {};
  for (const { key, value } of line.set) {
    const spec = specs.find((candidate) => candidate.key === key.split(':')[0]);
    parameters[key] = spec?.isJsonFile === true && value.trim() !== '' && !value.trim().startsWith('{') ? new TextDecoder().decode(await readInput(value)) : value;
  }
  return parameters;
}

/** Runs an action as the pane would: prepare, then apply what the preview says. */
export async function runAction(session: Session, line: CommandLine): Promise<ActionResult> {
  const parameters = await readParameters(line);
  const decisions = { replaceTyped: parameters['replaceTyped'] === 'true', withoutRestorePoint: parameters['withoutRestorePoint'] === 'true' };
  delete parameters['replaceTyped'];
  delete parameters['withoutRestorePoint'];
  const request: ActionRequest = { action: line.command, parameters, files: await readFiles(line.files) };
  const prepared = await prepareAction(request, session.surroundings());
  const result = await prepared.apply(decisions);
  await session.host.idle();
  return result;
}
