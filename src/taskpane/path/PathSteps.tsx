import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowSyncRegular } from '@fluentui/react-icons/svg/arrow-sync';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { CircleRegular } from '@fluentui/react-icons/svg/circle';
import { CircleHalfFillRegular } from '@fluentui/react-icons/svg/circle-half-fill';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import type { StepOnPath } from '../../actions/readPlanPath';
import { plural } from '../words/plural';
import { useWords } from '../words/PaneWords';
import { useStepOpener } from './useStepOpener';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  step: { display: 'grid', gridTemplateColumns: '20px 1fr auto', gap: tokens.spacingHorizontalS, alignItems: 'center', minHeight: '28px' },
  state: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

const ICONS = { notStarted: CircleRegular, started: CircleHalfFillRegular, outOfDate: ArrowSyncRegular, hasProblems: WarningRegular, generated: CheckmarkCircleRegular };

/** The steps of the path, each with how far it is and a way to it. */
export function PathSteps({ steps }: { readonly steps: readonly StepOnPath[] }) {
  const styles = useStyles();
  const { text } = useWords();
  return <ol className={styles.list} aria-label={text.path.label}>{steps.map((step) => <Step key={step.step} {...step} />)}</ol>;
}

function Step({ step, state, problems }: StepOnPath) {
  const styles = useStyles();
  const { text, language } = useWords();
  const open = useStepOpener();
  const Icon = ICONS[state];
  return (
    <li className={styles.step}>
      <Icon aria-hidden />
      <span><Link as="button" inline onClick={() => open(step)}>{text.path.steps[step]}</Link></span>
      <span className={styles.state}>{state === 'hasProblems' ? plural(text.path.problems, problems, language) : text.path.states[state]}</span>
    </li>
  );
}
