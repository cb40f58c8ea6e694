import type { ActionRequest, ActionResult, Preview, Progress } from '../../actions/action';
import type { Problem } from '../../core/problem';

/** How an action ended without a result. */
export interface Failure {
  readonly problems: readonly Problem[];
  readonly isCancelled: boolean;
  /** False when the action ended before its first write, or refused with nothing written. */
  readonly isPerhapsWritten: boolean;
  /** What an unforeseen error said, for whoever is asked for help. */
  readonly detail?: string;
}

/** An action at work on its first half, up to the preview, or on its second. */
export interface RunningState {
  readonly phase: 'preparing' | 'applying';
  readonly progress: Progress | undefined;
  readonly isCancelling: boolean;
}

/** Where one action stands, from the button to the result. */
export type RunState =
  | { readonly phase: 'idle' }
  | RunningState
  | { readonly phase: 'preview'; readonly request: ActionRequest; readonly preview: Preview; readonly asksWithoutRestorePoint: boolean }
  | { readonly phase: 'done'; readonly result: ActionResult }
  | { readonly phase: 'failed'; readonly failure: Failure };

export const IDLE: RunState = { phase: 'idle' };

/** Whether the action is at work now. */
export function isRunning(state: RunState): state is RunningState {
  return state.phase === 'preparing' || state.phase === 'applying';
}
