import { useEffect, useState, useSyncExternalStore } from 'react';
import type { PlanStart } from '../../actions/readPlanStart';
import { usePaneServices } from '../paneServices';

export type PlanStartReading = { readonly state: 'reading' } | { readonly state: 'failed' } | { readonly state: 'read'; readonly start: PlanStart };

/** What the questions begin with: read when the page opens and after every run that ends. */
export function usePlanStart(): PlanStartReading {
  const { actions, runs } = usePaneServices();
  const [reading, setReading] = useState<PlanStartReading>({ state: 'reading' });
  const runningKey = useSyncExternalStore(runs.subscribe, runs.runningKey);
  useEffect(() => {
    if (runningKey !== undefined) return;
    actions.readPlanStart().then(
      (start) => setReading({ state: 'read', start }),
      () => setReading({ state: 'failed' }),
    );
  }, [actions, runningKey]);
  return reading;
}
