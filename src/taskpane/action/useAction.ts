import { useSyncExternalStore } from 'react';
import type { ActionRequest, Decisions } from '../../actions/action';
import { usePaneServices } from '../paneServices';
import type { RunState } from './runState';

/** One action of a card: its state and what the user can do with it. */
export interface ActionHandle {
  readonly state: RunState;
  /** Another card is at work, so this one cannot start. */
  readonly isBlocked: boolean;
  prepare(request: ActionRequest): void;
  /** Prepares and writes at once what needs no answer. */
  run(request: ActionRequest): void;
  apply(decisions: Decisions): void;
  cancel(): void;
  reset(): void;
}

/** Follows the run of a card; `key` tells cards apart and survives going to another page. */
export function useAction(key: string): ActionHandle {
  const { runs } = usePaneServices();
  const state = useSyncExternalStore(runs.subscribe, () => runs.state(key));
  const runningKey = useSyncExternalStore(runs.subscribe, runs.runningKey);
  return {
    state,
    isBlocked: runningKey !== undefined && runningKey !== key,
    prepare: (request) => void runs.prepare(key, request),
    run: (request) => void runs.run(key, request),
    apply: (decisions) => void runs.apply(key, decisions),
    cancel: () => runs.cancel(key),
    reset: () => runs.reset(key),
  };
}
