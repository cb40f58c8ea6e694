import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { ErrorCircleFilled } from '@fluentui/react-icons/svg/error-circle';
import { EyeRegular } from '@fluentui/react-icons/svg/eye';
import { InfoRegular } from '@fluentui/react-icons/svg/info';
import { forwardRef } from 'react';
import type { ActionResult } from '../../actions/action';
import { fill } from '../../i18n/fill';
import type { PaneWords } from '../words/PaneWords';
import { useWords } from '../words/PaneWords';
import type { Failure, RunState, RunningState } from './runState';
import { isRunning } from './runState';

const useStyles = makeStyles({
  status: {
    display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalS, margin: 0, fontWeight: tokens.fontWeightSemibold,
    borderRadius: tokens.borderRadiusSmall, overflowWrap: 'anywhere',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  silent: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' },
  icon: { flexShrink: 0, fontSize: '1.25rem' },
  good: { color: tokens.colorStatusSuccessForeground1 },
  bad: { color: tokens.colorStatusDangerForeground1 },
  neutral: { color: tokens.colorBrandForeground1 },
});

interface ActionStatusProps {
  readonly state: RunState;
  readonly title: string;
  readonly doneText?: string;
}

/** One sentence saying where the action stands; read out when it changes, and seen as the heading of what follows. */
export const ActionStatus = forwardRef<HTMLParagraphElement, ActionStatusProps>(function ActionStatus({ state, title, doneText }, ref) {
  const styles = useStyles();
  const words = useWords();
  const isSilent = state.phase === 'idle' || isRunning(state);
  return (
    <p ref={ref} tabIndex={-1} role="status" className={isSilent ? styles.silent : styles.status}>
      {!isSilent && <StatusIcon state={state} />}
      <span>{statusText(state, title, doneText, words)}</span>
    </p>
  );
});

function StatusIcon({ state }: { readonly state: RunState }) {
  const styles = useStyles();
  if (state.phase === 'preview') return <EyeRegular className={mergeClasses(styles.icon, styles.neutral)} aria-hidden />;
  if (state.phase === 'done' && state.result.ok) return <CheckmarkCircleFilled className={mergeClasses(styles.icon, styles.good)} aria-hidden />;
  if (state.phase === 'failed' && state.failure.isCancelled) return <InfoRegular className={mergeClasses(styles.icon, styles.neutral)} aria-hidden />;
  return <ErrorCircleFilled className={mergeClasses(styles.icon, styles.bad)} aria-hidden />;
}

function statusText(state: RunState, title: string, doneText: string | undefined, { text }: PaneWords): string {
  switch (state.phase) {
    case 'idle': return '';
    case 'preparing':
    case 'applying': return runningText(state, title, text.action);
    case 'preview': return state.preview.isEmpty ? text.action.nothingToDo : text.action.previewReady;
    case 'done': return doneText !== undefined && state.result.ok ? doneText : resultText(state.result, text.action);
    case 'failed': return failureText(state.failure, text.action);
  }
}

type ActionWords = PaneWords['text']['action'];

function runningText({ isCancelling, progress }: RunningState, title: string, words: ActionWords): string {
  if (isCancelling) return words.cancelling;
  return progress ? fill(words.progress, { title, step: words.steps[progress.step] }) : title;
}

function resultText({ ok, problems }: ActionResult, words: ActionWords): string {
  if (!ok) return words.notDone;
  return problems.some(({ severity }) => severity !== 'info') ? words.doneWithProblems : words.done;
}

function failureText({ isCancelled, isPerhapsWritten }: Failure, words: ActionWords): string {
  if (!isCancelled) return words.notDone;
  return isPerhapsWritten ? words.cancelledWriting : words.cancelled;
}
