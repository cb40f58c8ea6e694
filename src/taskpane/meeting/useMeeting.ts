import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { ActionRequest } from '../../actions/action';
import type { Meeting } from '../../actions/readMeeting';
import type { Problem } from '../../core/problem';
import { usePaneServices } from '../paneServices';
import { useWords } from '../words/PaneWords';

const RUN = 'meeting';
const ALIGN: ActionRequest = { action: 'align', parameters: {}, files: [] };

/** The meeting as the workbook has it, and how a decision gets there. */
export interface MeetingState {
  readonly reading: 'reading' | 'failed' | 'read';
  readonly meeting: Meeting | undefined;
  readonly isWorking: boolean;
  /** Why the last decision was not written; empty when it was. */
  readonly failure: readonly Problem[];
  decide(answer: ActionRequest): Promise<void>;
}

/** Reads the open decisions when the page opens and after every run; writes a decision by the ordinary action, then aligns again. */
export function useMeeting(): MeetingState {
  const { actions, runs } = usePaneServices();
  const { language } = useWords();
  const [reading, setReading] = useState<MeetingState['reading']>('reading');
  const [meeting, setMeeting] = useState<Meeting>();
  const [isWorking, setWorking] = useState(false);
  const [failure, setFailure] = useState<readonly Problem[]>([]);
  const runningKey = useSyncExternalStore(runs.subscribe, runs.runningKey);
  useEffect(() => {
    if (runningKey !== undefined || isWorking) return;
    actions.readMeeting(language).then(
      (found) => {
        setMeeting(found);
        setReading('read');
      },
      () => setReading('failed'),
    );
  }, [actions, runningKey, isWorking, language]);
  const decide = useCallback(async (answer: ActionRequest) => {
    setWorking(true);
    try {
      for (const request of [answer, ALIGN]) {
        await runs.prepare(RUN, request);
        await runs.apply(RUN, {});
        const state = runs.state(RUN);
        if (state.phase !== 'done') {
          setFailure(state.phase === 'failed' ? state.failure.problems : []);
          return;
        }
      }
      setFailure([]);
    } finally {
      setWorking(false);
    }
  }, [runs]);
  return { reading, meeting, isWorking, failure, decide };
}
