import { Refusal, type Problem } from '../../core/problem';
import { isOutOfDate } from '../../domain/plan/outOfDate';
import { writeDocumentSettings } from '../../excel/documentSettings';
import { writeLogRows } from '../../excel/writeRows';
import type { Language } from '../../i18n/language';
import { withLineTables } from '../../sheets/lineIds';
import { loggedRuns } from '../../sheets/loggedRuns';
import { readSettings } from '../../sheets/planSettings';
import type { WorkbookState } from '../../sheets/workbookState';
import type { ActionRequest, ActionResult, Decisions, Prepared, Progress, Surroundings } from '../action';
import { logEntry } from './appendLog';
import { applyPlan } from './applyPlan';
import { planLanguage, type ActionInput, type ActionOutcome, type GenerateAction } from './definition';
import { checkUnprotected } from './checkUnprotected';
import { checkWhole } from './checkWhole';
import { nextNotes } from './notes';
import { normaliseAmounts } from './normaliseAmounts';
import { readState } from './readState';
import { toRestorePoint } from './restorePoint';
import { isSameState } from './sameState';
import { closePoint, nextPointId, readStore, sizeOf, STORE_LIMIT, storeWrite } from './snapshotStore';
import { withWholeIds } from './withWholeIds';
import { toWritePlan, type WritePlan } from './writePlan';

interface Computed {
  readonly state: WorkbookState;
  readonly outcome: ActionOutcome;
}

/** Runs of one action: what was asked for, and the surroundings it runs in. */
class Run {
  /** Amounts that could not be read, as the last reading found them. */
  private unreadable: readonly Problem[] = [];

  private told: { readonly computed: Computed; readonly plan: WritePlan } | undefined;

  constructor(
    private readonly action: GenerateAction,
    private readonly request: ActionRequest,
    private readonly surroundings: Surroundings,
  ) {}

  private tell(progress: Progress): void {
    this.surroundings.onProgress?.(progress);
    if (this.surroundings.signal?.aborted === true) throw new Refusal([{ code: 'action/cancelled', severity: 'info' }]);
  }

  async read(): Promise<WorkbookState> {
    this.tell({ step: 'read' });
    const { state, problems } = normaliseAmounts(withWholeIds(await readState(withLineTables([...this.action.reads, ...(this.action.fills ?? [])]))));
    this.unreadable = problems;
    return state;
  }

  async compute(state: WorkbookState, taken: readonly string[] = []): Promise<Computed> {
    this.tell({ step: 'compute', fraction: 0 });
    const { clock, signal } = this.surroundings;
    checkWhole(this.action, state);
    const settings = readSettings(state);
    const input: ActionInput = {
      request: this.request, state, settings, language: planLanguage(settings, this.surroundings), clock, signal, taken,
      onFraction: (fraction) => this.tell({ step: 'compute', fraction }),
      onBytes: (bytes) => this.tell({ step: 'compute', fraction: bytes.bytesTotal === 0 ? 1 : bytes.bytesRead / bytes.bytesTotal, bytes }),
    };
    return { state, outcome: await this.action.compute(input) };
  }

  /** What the preview told is what is written, unless something changed or typed values are to be replaced. */
  plan(computed: Computed, replaceTyped: boolean): WritePlan {
    if (replaceTyped) return this.planOf(computed, true);
    if (this.told?.computed !== computed) this.told = { computed, plan: this.planOf(computed, false) };
    return this.told.plan;
  }

  private planOf({ state, outcome }: Computed, replaceTyped: boolean): WritePlan {
    const settings = readSettings(state);
    const language = planLanguage(settings, this.surroundings);
    const initialSettings = settings.exists ? {} : { language, ...outcome.initialSettings };
    const plan = toWritePlan(state, { ...outcome, initialSettings, problems: [...this.unreadable, ...outcome.problems] }, language, replaceTyped);
    if (!plan.preview.isEmpty) checkUnprotected(plan);
    return plan;
  }

  async apply(computed: Computed, decisions: Decisions): Promise<ActionResult> {
    const now = await this.read();
    const isSame = isSameState(now, computed.state);
    const { taken = [] } = decisions;
    const fresh = isSame && taken.length === 0 ? computed : await this.compute(now, taken);
    const plan = this.plan(fresh, decisions.replaceTyped === true);
    const problems: Problem[] = [...(isSame ? [] : [{ code: 'action/changed-meanwhile', severity: 'info' as const }]), ...plan.preview.problems];
    const { isEmpty, ...shown } = plan.preview;
    const result = { ...shown, action: this.action.name, ok: true, problems };
    if (isEmpty) {
      await this.settle(fresh);
      return result;
    }
    const restorePoint = await this.write(plan, fresh.state, decisions, problems);
    return { ...result, ...(restorePoint === undefined ? {} : { restorePoint }) };
  }

  /** Where what this action makes was out of date, the log tells that it needs no change; returns whether it had to. */
  async settle(computed: Computed): Promise<boolean> {
    const { makers, name } = this.action;
    if (makers === undefined || !isOutOfDate({ ...this.action, makers }, loggedRuns(computed.state))) return false;
    const entry = logEntry(this.plan(computed, false).context, { at: this.surroundings.clock.now(), action: name, restorePoint: '', created: [], refreshed: [], kept: [], cells: 0, problems: '' });
    if (entry !== undefined) await writeLogRows([entry]);
    return entry !== undefined;
  }

  private async write(plan: WritePlan, state: WorkbookState, decisions: Decisions, problems: readonly Problem[]): Promise<string | undefined> {
    const stored = readStore(state);
    const at = this.surroundings.clock.now();
    const documentSettings = { language: plan.context.language, ...plan.documentSettings };
    const point = toRestorePoint(plan, { id: nextPointId(stored), at, action: this.action.name }, nextNotes(plan, []), documentSettings);
    const closed = closePoint(point);
    const isTooLarge = sizeOf(closed) > STORE_LIMIT;
    if (isTooLarge && decisions.withoutRestorePoint !== true) {
      throw new Refusal([{ code: 'action/too-large-to-restore', severity: 'error', params: { megabytes: (sizeOf(closed) / 1e6).toFixed(1) } }]);
    }
    const store = isTooLarge ? undefined : storeWrite(stored, closed, readSettings(state).number('restorePoints') ?? 10);
    const { created, refreshed, kept, counts } = plan.preview;
    const cells = typeof counts['cellsRefreshed'] === 'number' ? counts['cellsRefreshed'] : 0;
    const codes = [...new Set(problems.map(logText))].join(', ');
    const log = { at, action: this.action.name, restorePoint: isTooLarge ? '' : point.id, created, refreshed, kept, cells, problems: codes };
    await this.setLanguage(plan.context.language, state);
    try {
      await applyPlan({ plan, point, store, log, documentSettings, onStep: (step) => this.tell({ step }) });
    } finally {
      // A failure puts the former language back.
      this.surroundings.onLanguage?.();
    }
    return isTooLarge ? undefined : point.id;
  }

  /** Lets the functions speak the language of the sheets before these are calculated in it. */
  private async setLanguage(language: Language, state: WorkbookState): Promise<void> {
    if (state.settings['language'] === language) return;
    await writeDocumentSettings({ language });
    this.surroundings.onLanguage?.();
  }
}

/** A problem as the log keeps it: its code, and the share of sales that stands alone where products had to join, or why a month was reopened. */
function logText({ code, params }: Problem): string {
  const said = params?.['standsAlone'] ?? params?.['reason'];
  return said === undefined ? code : `${code} ${said}`;
}

/** Prepares an action that fills sheets: reads, computes, previews; `apply` checks that nothing changed, and writes. */
export async function prepareGenerate(action: GenerateAction, request: ActionRequest, surroundings: Surroundings): Promise<Prepared> {
  const run = new Run(action, request, surroundings);
  let computed = await run.compute(await run.read());
  const { preview } = run.plan(computed, false);
  const settle = async (): Promise<void> => {
    if (await run.settle(computed)) computed = { ...computed, state: await run.read() };
  };
  return { preview, apply: (decisions) => run.apply(computed, decisions), ...(preview.isEmpty ? { settle } : {}) };
}
