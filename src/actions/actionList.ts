import { Refusal } from '../core/problem';
import type { ParameterSpec } from './action';
import type { ActionDefinition } from './mechanism/definition';
import { enterRowsAction } from './enter-rows';
import { exampleAction } from './example';
import { explainAction } from './explain';
import { insertFunctionAction } from './insert-function';
import { mailCopyAction } from './mail-copy';
import { portableCopyAction } from './portable-copy';
import { relabelAction } from './relabel';
import { repairAction } from './repair';
import { sendTabAction } from './send-tab';
import { restoreAction } from './restore';
import { rewriteFormulasAction } from './rewrite-formulas';
import { rollYearAction } from './roll-year';
import { STEP_ACTIONS } from './stepActions';
import { tryFunctionAction } from './try-function';

/** Every action; command line, pane and ribbon find them here by name. */
const ACTIONS: readonly ActionDefinition[] = [...STEP_ACTIONS, sendTabAction, rollYearAction, enterRowsAction, exampleAction, relabelAction, restoreAction, repairAction, portableCopyAction, mailCopyAction, rewriteFormulasAction, insertFunctionAction, tryFunctionAction, explainAction];

/** Names and parameters of all actions. */
export const actionList: readonly { readonly name: string; readonly parameters: readonly ParameterSpec[] }[] = ACTIONS.map(({ name, parameters }) => ({ name, parameters }));

/** Finds an action by name; throws a Refusal that names the known ones. */
export function findAction(name: string): ActionDefinition {
  const action = ACTIONS.find((candidate) => candidate.name === name);
  if (action !== undefined) return action;
  throw new Refusal([{ code: 'action/unknown', severity: 'error', params: { action: name, known: ACTIONS.map((known) => known.name) } }]);
}
