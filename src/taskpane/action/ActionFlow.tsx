import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ActionRequest, ActionResult } from '../../actions/action';
import { useWords } from '../words/PaneWords';
import { ActionStatus } from './ActionStatus';
import { FailureView } from './FailureView';
import { PreviewView } from './PreviewView';
import { ProgressView } from './ProgressView';
import { ResultView } from './ResultView';
import { isSameRequest } from './isSameRequest';
import { isRepairable } from './isRepairable';
import { isRunning } from './runState';
import type { ActionHandle } from './useAction';
import { useAction } from './useAction';
import { useKeptFocus } from './useKeptFocus';

const useStyles = makeStyles({
  flow: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
  bar: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  hint: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

const REPAIR: ActionRequest = { action: 'repair', parameters: {}, files: [] };

/** What tells one flow from another. */
export interface ActionFlowProps {
  /** Tells runs apart; the same key on another page shows the same run. */
  readonly runKey: string;
  /** What the action is called, for the live region and for names of buttons. */
  readonly title: string;
  /** What to ask for; undefined while something is still missing. */
  readonly request: ActionRequest | undefined;
  /** Says what is missing while there is no request. */
  readonly missing?: string | undefined;
  readonly startLabel?: string;
  readonly confirmLabel?: string;
  /** Writes at once; the preview is shown only where something typed is at stake. */
  readonly isDirect?: boolean;
  readonly startAppearance?: 'primary' | 'secondary';
  /** Stands in the place of the usual result. */
  readonly doneText?: string;
  /** Shown beneath the result, such as the next step and the way back. */
  readonly afterDone?: (result: ActionResult) => ReactNode;
}

/** Button → preview → progress → result of one action. Nothing is written before the second button is pressed. */
export function ActionFlow(props: ActionFlowProps) {
  const styles = useStyles();
  const action = useAction(props.runKey);
  const { flowRef, statusRef } = useKeptFocus(action.state.phase);
  return (
    <div ref={flowRef} className={styles.flow}>
      <ActionStatus ref={statusRef} state={action.state} title={props.title} {...(props.doneText !== undefined && { doneText: props.doneText })} />
      <PhaseView action={action} {...props} />
      {action.state.phase !== 'preview' && <StartBar action={action} {...props} />}
    </div>
  );
}

function PhaseView({ action, title, confirmLabel, doneText, afterDone, request }: ActionFlowProps & { readonly action: ActionHandle }) {
  const { text, actionName } = useWords();
  const { state } = action;
  switch (state.phase) {
    case 'idle': return null;
    case 'preparing':
    case 'applying': return <ProgressView state={state} title={title} onCancel={action.cancel} />;
    case 'preview': return (
      <PreviewView
        preview={state.preview} asksWithoutRestorePoint={state.asksWithoutRestorePoint} confirmLabel={confirmLabel ?? text.action.generate}
        isStale={!request || !isSameRequest(state.request, request)}
        isBlocked={action.isBlocked} onConfirm={action.apply} onAgain={request && (() => action.prepare(request))} onClose={action.reset}
      />
    );
    case 'done': return <ResultView result={state.result} doneText={doneText}>{afterDone?.(state.result)}</ResultView>;
    case 'failed': return (
      <>
        <FailureView failure={state.failure} />
        {isRepairable(state.failure) && <ActionFlow runKey={`repair for ${title}`} title={actionName('repair')} request={REPAIR} startLabel={text.action.repair} confirmLabel={text.action.repair} startAppearance="secondary" />}
      </>
    );
  }
}

function StartBar({ action, request, missing, startLabel, startAppearance = 'primary', title, isDirect = false }: ActionFlowProps & { readonly action: ActionHandle }) {
  const styles = useStyles();
  const { text } = useWords();
  const { state, isBlocked } = action;
  if (isRunning(state)) return null;
  const hint = isBlocked ? text.action.busy : request ? undefined : missing;
  const start = startLabel ?? text.action.preview;
  const label = { idle: start, done: text.action.again, failed: text.action.retry }[state.phase as 'idle' | 'done' | 'failed'];
  return (
    <div>
      <div className={styles.bar}>
        <Button
          appearance={state.phase === 'done' ? 'secondary' : startAppearance} aria-label={`${label}: ${title}`}
          disabledFocusable={isBlocked || !request} onClick={() => request && (isDirect ? action.run(request) : action.prepare(request))}
        >
          {label}
        </Button>
        {state.phase !== 'idle' && <Button appearance="subtle" onClick={action.reset}>{text.action.close}</Button>}
      </div>
      {hint !== undefined && <p className={styles.hint}>{hint}</p>}
    </div>
  );
}
