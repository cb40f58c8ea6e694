import { API_CLASSES } from './apiClasses';
import type { ApiClass } from './apiClass';
import { ApiError } from './apiError';
import { lowerFirst } from './memberName';
import { located, Paths } from './paths';
import { identityOf, readQuery, writeScalar, writeState } from './query';
import type { Session } from './session';
import { ApiObject } from './targets';
import type { Action, RequestBody, ResponseBody } from './wire';
import { ACTION } from './wire';

/**
 * Carries out one request of the client library on the workbook. It stops at the first refusal, keeps what was done
 * before it and takes nothing back, as Excel does.
 */
export function processRequest(body: RequestBody, session: Session): ResponseBody {
  const response: ResponseBody = { Results: [], TraceIds: [] };
  const paths = new Paths(body.ObjectPaths, API_CLASSES, session);
  for (const [index, action] of body.Actions.entries()) {
    try {
      const value = perform(action, paths, session);
      if (action.ActionType === ACTION.trace) response.TraceIds.push(action.Id);
      if (value !== undefined) response.Results.push({ ActionId: action.Id, Value: value });
    } catch (error) {
      response.Error = { ...describe(error), ActionIndex: index };
      break;
    }
  }
  session.endRequest();
  return response;
}

function describe(error: unknown): { Code: string; Message: string; Location: string } {
  if (error instanceof ApiError) return { Code: error.code, Message: error.message, Location: error.location };
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { Code: 'GeneralException', Message: `The workbench failed: ${text}`, Location: '' };
}

/** The value of an action's result; undefined when it has no result. */
function perform(action: Action, paths: Paths, session: Session): unknown {
  if (action.ActionType === ACTION.trace || action.ActionType === ACTION.ensureUnchanged) return null;
  const target = paths.resolve(action.ObjectPathId);
  if (!target) return onNullObject(action);
  const reader = { classes: API_CLASSES, session };
  switch (action.ActionType) {
    case ACTION.instantiate:
      return identityOf(target, API_CLASSES[target.type] as ApiClass<unknown>, { naming: 'wire' });
    case ACTION.query:
      return located(target, 'load', () => readQuery(target, action.QueryInfo, { ...reader, naming: 'wire' }));
    case ACTION.queryAsJson:
      return located(target, 'retrieve', () => readQuery(target, action.QueryInfo, { ...reader, naming: 'json' }));
    case ACTION.method:
      return answerOf(paths.call(target, action.Name, action.ArgumentInfo));
    case ACTION.setProperty: {
      const member = lowerFirst(action.Name);
      const [value] = paths.arguments(action.ArgumentInfo);
      located(target, member, () => writeScalar(target, member, value, reader));
      return undefined;
    }
    case ACTION.update:
      located(target, 'update', () => writeState(target, action.ObjectState ?? {}, reader));
      return undefined;
    default:
      throw new ApiError('NotImplemented', `The workbench does not know action type ${action.ActionType}.`);
  }
}

/** Nothing happens on a null object; what is read of it is null. */
function onNullObject(action: Action): unknown {
  if (action.ActionType === ACTION.setProperty || action.ActionType === ACTION.update) return undefined;
  return action.ActionType === ACTION.method ? { _IsNull: true } : null;
}

function answerOf(value: unknown): unknown {
  return value === undefined || value instanceof ApiObject ? null : value;
}
