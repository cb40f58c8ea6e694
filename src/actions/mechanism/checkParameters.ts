import { Refusal } from '../../core/problem';
import type { ActionRequest } from '../action';
import type { ActionDefinition } from './definition';

/** Refuses a request whose parameters the action does not know, or that lacks one it needs. */
export function checkParameters(action: ActionDefinition, request: ActionRequest): void {
  const known = action.parameters.map((parameter) => parameter.key);
  for (const [name, value] of Object.entries(request.parameters)) {
    const [key = '', ...file] = name.split(':');
    const spec = action.parameters.find((parameter) => parameter.key === key);
    if (spec === undefined || (file.length > 0 && spec.perFile !== true)) {
      throw new Refusal([{ code: 'action/parameter-unknown', severity: 'error', params: { key: name, action: action.name, known } }]);
    }
    if (spec.choices !== undefined && !spec.choices.includes(value)) {
      throw new Refusal([{ code: 'action/parameter-choice', severity: 'error', params: { key, value, choices: spec.choices.map((choice) => `“${choice}”`).join(' ') } }]);
    }
  }
  for (const spec of action.parameters) {
    if (spec.required === true && (request.parameters[spec.key] ?? '') === '') {
      throw new Refusal([{ code: 'action/parameter-missing', severity: 'error', params: { key: spec.key, action: action.name } }]);
    }
  }
}
