import { useEffect, useState, useSyncExternalStore } from 'react';
import type { MonthChecklist } from '../../actions/readMonthChecklist';
import { usePaneServices } from '../paneServices';

/** What the open month still waits for, read when the page opens, after every run, and when the user comes back from the sheet. */
export function useMonthChecklist(): MonthChecklist | undefined {
  const { actions, runs } = usePaneServices();
  const [found, setFound] = useState<MonthChecklist | undefined>();
  const runningKey = useSyncExternalStore(runs.subscribe, runs.runningKey);
  useEffect(() => {
    if (runningKey !== undefined) return undefined;
    let isCurrent = true;
    // A workbook that cannot be read now has no list; the card then asks for a tracker.
    const read = () => void actions.readMonthChecklist().then((list) => isCurrent && setFound(list), () => isCurrent && setFound(undefined));
    read();
    window.addEventListener('focus', read);
    return () => {
      isCurrent = false;
      window.removeEventListener('focus', read);
    };
  }, [actions, runningKey]);
  return found;
}
