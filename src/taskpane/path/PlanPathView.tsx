import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { PlanPath } from '../../actions/readPlanPath';
import { fill } from '../../i18n/fill';
import { useWords } from '../words/PaneWords';
import { PathFigures } from './PathFigures';
import { PathSteps } from './PathSteps';
import { useStepOpener } from './useStepOpener';

const useStyles = makeStyles({
  path: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  progress: { margin: 0 },
});

/** Where the plan stands: its numbers, the steps with how far they are, and the next one. */
export function PlanPathView({ path: { steps, next, figures } }: { readonly path: PlanPath }) {
  const styles = useStyles();
  const { text } = useWords();
  const open = useStepOpener();
  const words = text.path;
  const done = steps.filter(({ state }) => state !== 'notStarted' && state !== 'started').length;
  const owner = steps.find(({ step }) => step === next)?.owner ?? '';
  return (
    <div className={styles.path}>
      <PathFigures figures={figures} />
      <p className={styles.progress}>{next === undefined ? words.allDone : fill(words.progress, { done, count: steps.length })}</p>
      <PathSteps steps={steps} />
      {next !== undefined && <div><Button appearance="primary" onClick={() => open(next)}>{fill(owner === '' ? words.next : words.nextOwner, { step: words.steps[next], owner })}</Button></div>}
    </div>
  );
}
