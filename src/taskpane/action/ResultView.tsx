import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ActionResult } from '../../actions/action';
import { ProblemList } from '../problems/ProblemList';
import { useWords } from '../words/PaneWords';
import { ChangeList } from './ChangeList';
import { CountsView } from './CountsView';

const useStyles = makeStyles({ view: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 } });

interface ResultViewProps {
  readonly result: ActionResult;
  readonly doneText: string | undefined;
  readonly children?: ReactNode;
}

/** What was done, what to know about it, and the way back. */
export function ResultView({ result, doneText, children }: ResultViewProps) {
  const styles = useStyles();
  const { text } = useWords();
  return (
    <div className={styles.view}>
      {doneText === undefined && <CountsView counts={result.counts} />}
      {doneText === undefined && <ChangeList changes={result} headings={text.result} />}
      <ProblemList problems={result.problems} />
      {children}
    </div>
  );
}
