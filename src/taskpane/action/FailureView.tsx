import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRoute } from '../routing/RouteContext';
import { ProblemList } from '../problems/ProblemList';
import { Disclosure } from '../shell/Disclosure';
import { useWords } from '../words/PaneWords';
import type { Failure } from './runState';

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  text: { margin: 0, overflowWrap: 'anywhere' },
});

/** Why an action ended early, whether anything was written, and what to do. */
export function FailureView({ failure }: { readonly failure: Failure }) {
  const styles = useStyles();
  const { text } = useWords();
  const { goTo } = useRoute();
  const isHistoryNeeded = failure.isPerhapsWritten;
  if (failure.isCancelled && !isHistoryNeeded) return null;
  return (
    <div className={styles.view}>
      <ProblemList problems={failure.problems} />
      {failure.detail !== undefined && <p className={styles.text}>{text.action.unexpected}</p>}
      {!failure.isCancelled && failure.problems.length === 0 && (
        <p className={styles.text}>{isHistoryNeeded ? text.action.perhapsWritten : text.action.nothingWritten}</p>
      )}
      {isHistoryNeeded && <div><Button onClick={() => goTo('history')}>{text.action.openHistory}</Button></div>}
      {failure.detail !== undefined && <Disclosure label={text.action.detail}><code>{failure.detail}</code></Disclosure>}
    </div>
  );
}
