import { findAction } from './actionList';
import type { ActionRequest, Prepared, Surroundings } from './action';
import { asRefusal } from './mechanism/asRefusal';
import { checkParameters } from './mechanism/checkParameters';
import { prepareGenerate } from './mechanism/generate';

/**
 * First half of every action: checks the request, reads, computes, and says what would be written. Nothing is written
 * before `apply`. Throws a Refusal when a rule says no or the input cannot be read.
 */
export function prepareAction(request: ActionRequest, surroundings: Surroundings): Promise<Prepared> {
  return asRefusal(async () => {
    surroundings.onProgress?.({ step: 'check' });
    const action = findAction(request.action);
    checkParameters(action, request);
    const prepared = await (action.kind === 'generate' ? prepareGenerate(action, request, surroundings) : action.prepare(request, surroundings));
    const { preview, settle } = prepared;
    return {
      preview,
      apply: (decisions) => asRefusal(() => prepared.apply(decisions)),
      ...(settle === undefined ? {} : { settle: () => asRefusal(settle) }),
    };
  });
}
