import type { Refusal } from '../../core/problem';
import type { Failure } from './runState';

/** Cancelled between the steps of an action, or inside its import. */
const CANCELLED = new Set(['action/cancelled', 'import/cancelled']);
export const TOO_LARGE_TO_RESTORE = 'action/too-large-to-restore';

/** Codes after which the message itself says what was written and how to put it back. */
const HALF_WRITTEN = 'action/half-written';

/** Turns whatever ended an action into what the pane shows; nothing is swallowed. */
export function toFailure(error: unknown, during: 'preparing' | 'applying'): Failure {
  if (isRefusal(error)) {
    return {
      problems: error.problems,
      isCancelled: error.problems.some(({ code }) => CANCELLED.has(code)),
      isPerhapsWritten: error.problems.some(({ code }) => code === HALF_WRITTEN),
    };
  }
  if (error instanceof Error && error.name === 'AbortError') {
    return { problems: [], isCancelled: true, isPerhapsWritten: during === 'applying' };
  }
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { problems: [], isCancelled: false, isPerhapsWritten: during === 'applying', detail };
}

/** A refusal may come out of a worker, where its class is lost; its shape is not. */
function isRefusal(error: unknown): error is Refusal {
  return error instanceof Error && 'problems' in error && Array.isArray(error.problems);
}
