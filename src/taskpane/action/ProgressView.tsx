import { Button, ProgressBar, Spinner, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark';
import { CircleRegular } from '@fluentui/react-icons/svg/circle';
import type { Step } from '../../actions/action';
import { fill } from '../../i18n/fill';
import { formatBytes } from '../format/formatBytes';
import { useWords } from '../words/PaneWords';
import type { RunningState } from './runState';

const STEPS: Readonly<Record<'preparing' | 'applying', readonly Step[]>> = {
  preparing: ['check', 'read', 'compute'],
  applying: ['restore-point', 'write', 'log'],
};

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  steps: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  step: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, color: tokens.colorNeutralForeground2, minHeight: '1.5rem' },
  now: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  mark: { display: 'inline-flex', width: '1.25rem', justifyContent: 'center' },
  bytes: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, fontVariantNumeric: 'tabular-nums' },
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' },
});

interface ProgressViewProps {
  readonly state: RunningState;
  readonly title: string;
  readonly onCancel: () => void;
}

/** The steps of the half under way, the one at work marked, and the way to stop it. */
export function ProgressView({ state, title, onCancel }: ProgressViewProps) {
  const styles = useStyles();
  const { text, language } = useWords();
  const steps = STEPS[state.phase];
  const now = Math.max(0, state.progress ? steps.indexOf(state.progress.step) : 0);
  const { fraction, bytes } = state.progress ?? {};
  return (
    <div className={styles.view}>
      <ProgressBar aria-label={title} {...(fraction !== undefined && { value: (now + fraction) / steps.length })} />
      {bytes && <span className={styles.bytes}>{fill(text.action.bytesRead, { read: formatBytes(bytes.bytesRead, language), total: formatBytes(bytes.bytesTotal, language) })}</span>}
      <ol className={styles.steps}>
        {steps.map((step, index) => (
          <li key={step} className={mergeClasses(styles.step, index === now && styles.now)} aria-current={index === now ? 'step' : undefined}>
            <span className={styles.mark}><StepMark order={Math.sign(index - now)} /></span>
            {text.action.steps[step]}
            <span className={styles.hidden}>{[text.action.stepDone, text.action.stepNow, text.action.stepWaiting][Math.sign(index - now) + 1]}</span>
          </li>
        ))}
      </ol>
      <div>
        <Button appearance="secondary" disabledFocusable={state.isCancelling} onClick={onCancel} aria-label={`${text.action.cancel}: ${title}`}>
          {state.isCancelling ? text.action.cancelling : text.action.cancel}
        </Button>
      </div>
    </div>
  );
}

function StepMark({ order }: { readonly order: number }) {
  if (order < 0) return <CheckmarkRegular aria-hidden />;
  return order > 0 ? <CircleRegular aria-hidden /> : <Spinner size="extra-tiny" aria-hidden />;
}
