import { useEffect, useState, useSyncExternalStore } from 'react';
import type { PaneActions } from './paneActions';
import { usePaneServices } from './paneServices';

/** So long nobody has typed before the workbook is read again. */
const PAUSE_MS = 800;

/**
 * What `read` finds in the workbook: read when the page opens, after every run, when cells were typed over, and when the user comes back
 * from the sheet. `none` until then, and where the workbook cannot be read. `read` must be the same function at every call.
 */
export function useFreshReading<T>(read: (actions: PaneActions) => Promise<T>, none: T): T {
  const { actions, runs } = usePaneServices();
  const [found, setFound] = useState<T | undefined>();
  const runningKey = useSyncExternalStore(runs.subscribe, runs.runningKey);
  useEffect(() => {
    if (runningKey !== undefined) return undefined;
    // Readings wait for custom functions, so that an earlier one may end after a later one.
    let latest = 0;
    const refresh = (): void => {
      latest += 1;
      const own = latest;
      const show = (next: T | undefined): void => {
        if (own === latest) setFound(next);
      };
      void read(actions).then(show, () => show(undefined));
    };
    refresh();
    let pause: number | undefined;
    const endWatch = actions.onHandChange(() => {
      window.clearTimeout(pause);
      pause = window.setTimeout(refresh, PAUSE_MS);
    });
    window.addEventListener('focus', refresh);
    return () => {
      latest += 1;
      endWatch();
      window.clearTimeout(pause);
      window.removeEventListener('focus', refresh);
    };
  }, [actions, read, runningKey]);
  return found ?? none;
}
