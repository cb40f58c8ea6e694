import type { ActionRequest, Decisions, Prepared, Progress } from '../../actions/action';
import type { Language } from '../../i18n/language';
import type { PaneActions } from '../paneActions';
import type { RunState } from './runState';
import { IDLE, isRunning } from './runState';
import { needsAnswer } from './needsAnswer';
import { TOO_LARGE_TO_RESTORE, toFailure } from './toFailure';

interface Run {
  state: RunState;
  prepared: Prepared | undefined;
  readonly controller: AbortController;
}

/**
 * The runs of all cards of the pane, kept above the pages, so that going to another page neither stops nor forgets one.
 * One action works at a time: two writing at once would undo each other's check that nothing changed.
 */
export class ActionRuns {
  private readonly runs = new Map<string, Run>();
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly actions: Pick<PaneActions, 'prepare'>,
    private readonly displayLanguage: () => Language,
  ) {}

  /** Calls the listener after every change; returns the way to stop that. */
  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** The state of a card's run. */
  state(key: string): RunState {
    return this.runs.get(key)?.state ?? IDLE;
  }

  /** The key of the run at work, if there is one. */
  runningKey = (): string | undefined => [...this.runs].find(([, run]) => isRunning(run.state))?.[0];

  /** Prepares an action, up to its preview. */
  async prepare(key: string, request: ActionRequest): Promise<void> {
    if (this.runningKey() !== undefined) return;
    const run: Run = { state: IDLE, prepared: undefined, controller: new AbortController() };
    this.runs.set(key, run);
    this.enter(run, { phase: 'preparing', progress: undefined, isCancelling: false });
    try {
      run.prepared = await this.actions.prepare(request, {
        displayLanguage: this.displayLanguage(),
        signal: run.controller.signal,
        onProgress: (progress) => this.report(run, progress),
      });
      await run.prepared.settle?.();
      this.enter(run, { phase: 'preview', request, preview: run.prepared.preview, asksWithoutRestorePoint: asksConsent(run.prepared) });
    } catch (error) {
      this.enter(run, { phase: 'failed', failure: toFailure(error, 'preparing') });
    }
  }

  /** Prepares an action and writes at once what needs no answer; where something does, it stops at the preview. */
  async run(key: string, request: ActionRequest): Promise<void> {
    if (this.runningKey() !== undefined) return;
    await this.prepare(key, request);
    const state = this.state(key);
    if (state.phase === 'preview' && !needsAnswer(state.preview)) await this.apply(key, {});
  }

  /** Writes what the preview promised. */
  async apply(key: string, decisions: Decisions): Promise<void> {
    const run = this.runs.get(key);
    if (!run?.prepared || run.state.phase !== 'preview' || this.runningKey() !== undefined) return;
    const shown = run.state;
    this.enter(run, { phase: 'applying', progress: undefined, isCancelling: false });
    try {
      this.enter(run, { phase: 'done', result: await run.prepared.apply(decisions) });
    } catch (error) {
      const failure = toFailure(error, 'applying');
      const isConsentMissing = failure.problems.some(({ code }) => code === TOO_LARGE_TO_RESTORE);
      this.enter(run, isConsentMissing
        ? { ...shown, asksWithoutRestorePoint: true }
        : { phase: 'failed', failure });
    }
  }

  /** Asks a run at work to stop; it ends when the action has noticed. */
  cancel(key: string): void {
    const run = this.runs.get(key);
    if (!run || !isRunning(run.state)) return;
    run.controller.abort();
    this.enter(run, { ...run.state, isCancelling: true });
  }

  /** Puts a card that is not at work back to its button. */
  reset(key: string): void {
    const run = this.runs.get(key);
    if (!run || isRunning(run.state)) return;
    this.runs.delete(key);
    this.announce();
  }

  private report(run: Run, progress: Progress): void {
    if (isRunning(run.state)) this.enter(run, { ...run.state, progress });
  }

  private enter(run: Run, state: RunState): void {
    run.state = state;
    this.announce();
  }

  private announce(): void {
    for (const listener of this.listeners) listener();
  }
}

function asksConsent(prepared: Prepared): boolean {
  return prepared.preview.problems.some(({ code }) => code === TOO_LARGE_TO_RESTORE);
}
