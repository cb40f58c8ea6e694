import { describe, expect, it } from '@jest/globals';
import type { ActionRequest, ActionResult, Prepared, Preview } from '../../../src/actions/action';
import { Refusal } from '../../../src/core/problem';
import { ActionRuns } from '../../../src/taskpane/action/actionRuns';
import type { PaneActions } from '../../../src/taskpane/paneActions';

const request: ActionRequest = { action: 'product-map', parameters: {}, files: [] };
const preview: Preview = { created: ['Products'], refreshed: [], kept: [], typedOver: [], counts: {}, problems: [], isEmpty: false };
const result: ActionResult = { action: 'product-map', ok: true, created: ['Products'], refreshed: [], kept: [], counts: {}, problems: [], restorePoint: 'R1' };

function runsOver(prepare: PaneActions['prepare']): ActionRuns {
  return new ActionRuns({ prepare }, () => 'zh-CN');
}

function prepared(apply: Prepared['apply']): () => Promise<Prepared> {
  return () => Promise.resolve({ preview, apply });
}

describe('a run', () => {
  it('stops at the preview and writes nothing by itself', async () => {
    let applied = 0;
    const runs = runsOver(prepared(() => { applied += 1; return Promise.resolve(result); }));
    await runs.prepare('map', request);
    expect(runs.state('map')).toMatchObject({ phase: 'preview', preview, asksWithoutRestorePoint: false });
    expect(applied).toBe(0);
  });

  it('that finds nothing to change has that noted before it says so', async () => {
    const phases: string[] = [];
    const settle = (): Promise<void> => { phases.push(runs.state('map').phase); return Promise.resolve(); };
    const runs = runsOver(() => Promise.resolve({ preview: { ...preview, created: [], isEmpty: true }, apply: () => Promise.resolve(result), settle }));
    await runs.prepare('map', request);
    expect([phases, runs.state('map').phase]).toEqual([['preparing'], 'preview']);
  });

  it('that starts directly writes at once, but stops where something typed is at stake', async () => {
    const decided: unknown[] = [];
    const apply: Prepared['apply'] = (decisions) => { decided.push(decisions); return Promise.resolve(result); };
    const runs = runsOver(prepared(apply));
    await runs.run('tracker', request);
    expect([runs.state('tracker').phase, decided]).toEqual(['done', [{}]]);
    const leaves: Preview = { ...preview, problems: [{ code: 'tracker/typed-leaves', severity: 'warning' }] };
    const typed: Preview = { ...preview, typedOver: [{ cell: 'Products[P1].stock', typed: '1', calculated: '2' }] };
    for (const asking of [leaves, typed]) {
      const careful = runsOver(() => Promise.resolve({ preview: asking, apply }));
      await careful.run('tracker', request);
      expect([careful.state('tracker').phase, decided.length]).toEqual(['preview', 1]);
    }
  });

  it('shows the result of what was confirmed', async () => {
    const runs = runsOver(prepared(() => Promise.resolve(result)));
    await runs.prepare('map', request);
    await runs.apply('map', {});
    expect(runs.state('map')).toEqual({ phase: 'done', result });
  });

  it('hands the decisions of the user to the action', async () => {
    const decided: unknown[] = [];
    const runs = runsOver(prepared((decisions) => { decided.push(decisions); return Promise.resolve(result); }));
    await runs.prepare('map', request);
    await runs.apply('map', { replaceTyped: true });
    expect(decided).toEqual([{ replaceTyped: true }]);
  });

  it('does not start while another is at work', async () => {
    let release: (() => void) | undefined;
    let started = 0;
    const runs = runsOver(() => new Promise((resolve) => {
      started += 1;
      release = () => resolve({ preview, apply: () => Promise.resolve(result) });
    }));
    const first = runs.prepare('map', request);
    await runs.prepare('import', request);
    expect([started, runs.runningKey(), runs.state('import').phase]).toEqual([1, 'map', 'idle']);
    release?.();
    await first;
    expect(runs.runningKey()).toBeUndefined();
  });

  it('shows how far it is', async () => {
    const seen: unknown[] = [];
    const runs = runsOver((_request, { onProgress }) => {
      onProgress?.({ step: 'read', fraction: 0.5 });
      return Promise.resolve({ preview, apply: () => Promise.resolve(result) });
    });
    runs.subscribe(() => seen.push(runs.state('map')));
    await runs.prepare('map', request);
    expect(seen).toContainEqual({ phase: 'preparing', progress: { step: 'read', fraction: 0.5 }, isCancelling: false });
  });

  it('passes cancelling on and ends as cancelled, with nothing written', async () => {
    const runs = runsOver((_request, { signal }) => new Promise((_resolve, reject) => {
      signal?.addEventListener('abort', () => reject(new Refusal([{ code: 'action/cancelled', severity: 'info' }])));
    }));
    const run = runs.prepare('map', request);
    runs.cancel('map');
    await run;
    expect(runs.state('map')).toMatchObject({ phase: 'failed', failure: { isCancelled: true, isPerhapsWritten: false } });
  });
});

describe('a run that fails', () => {
  it('shows the problems of a refusal as they are', async () => {
    const problems = [{ code: 'plan/no-sales', severity: 'error' as const }];
    const runs = runsOver(() => Promise.reject(new Refusal(problems)));
    await runs.prepare('map', request);
    expect(runs.state('map')).toMatchObject({ phase: 'failed', failure: { problems, isPerhapsWritten: false } });
  });

  it('warns of a half-written workbook only when an unforeseen error came while writing', async () => {
    const runs = runsOver(prepared(() => Promise.reject(new TypeError('x'))));
    await runs.prepare('map', request);
    await runs.apply('map', {});
    expect(runs.state('map')).toMatchObject({ phase: 'failed', failure: { isPerhapsWritten: true, detail: 'TypeError: x' } });
  });

  it('asks before it goes on without a restore point', async () => {
    const runs = runsOver(prepared(({ withoutRestorePoint }) => (withoutRestorePoint
      ? Promise.resolve(result)
      : Promise.reject(new Refusal([{ code: 'action/too-large-to-restore', severity: 'error' }])))));
    await runs.prepare('map', request);
    await runs.apply('map', {});
    expect(runs.state('map')).toMatchObject({ phase: 'preview', asksWithoutRestorePoint: true });
    await runs.apply('map', { withoutRestorePoint: true });
    expect(runs.state('map').phase).toBe('done');
  });
});
