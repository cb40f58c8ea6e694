import { beforeAll, describe, expect, test } from '@jest/globals';
import type { ActionResult } from '../../src/actions/action';
import { listRestorePoints } from '../../src/actions/listRestorePoints';
import { writeXlsx } from '../../src/workbench/xlsx/writeXlsx';
import { differences, startPlan, withoutLog, type Plan } from '../support/plan';

describe('A copy for mailing', () => {
  let plan: Plan;
  let before: ReturnType<Plan['model']>;
  let size: number;
  let result: ActionResult;

  beforeAll(async () => {
    plan = await startPlan();
    await plan.runAction('new-plan');
    before = plan.model();
    size = writeXlsx(plan.workbook, { customFunctions: new Set() }).length;
    plan.host.resetCounters();
    result = await plan.runAction('mail-copy');
  });

  test('holds no restore point, and everything else as it was', async () => {
    expect(await listRestorePoints()).toEqual([]);
    expect(plan.workbook.table('Snapshots')).toBeUndefined();
    expect(differences(withoutLog(plan.model()), withoutLog(before)).filter((line) => !/tm_restore|Snapshots/.test(line))).toEqual([]);
    expect(writeXlsx(plan.workbook, { customFunctions: new Set() }).length).toBeLessThan(size);
  });

  test('says how many leave before, what to do after, and that it happened in the log', async () => {
    expect([result.counts, result.problems.map(({ code }) => code)]).toEqual([{ restorePoints: 1 }, ['mail/save']]);
    expect((await plan.rows('ChangeLog')).at(-1)).toMatchObject({ action: 'mail-copy', restorePoint: null });
    expect(plan.host.counters.syncs).toBeLessThanOrEqual(9);
  });

  test('is one already where there is none', async () => {
    const { preview } = await plan.prepare({ action: 'mail-copy' });
    expect([preview.isEmpty, preview.problems.map(({ code }) => code)]).toEqual([true, ['mail/nothing']]);
  });

  test('goes on as any plan does: the next write has its restore point, which brings everything back', async () => {
    const start = plan.model();
    await plan.runAction('enter-rows', { parameters: { rows: JSON.stringify({ Settings: [{ row: { id: 'marginCut' }, values: { value: 0.31 } }] }) } });
    const { preview } = await plan.prepare({ action: 'mail-copy' });
    expect([preview.isEmpty, preview.problems.map(({ code, params }) => [code, params?.['count']])]).toEqual([false, [['mail/points-go', 1]]]);
    await plan.runAction('restore', { parameters: { point: 'R0001' } });
    expect(differences(withoutLog(plan.model()), withoutLog(start)).filter((line) => !/tm_restore|Snapshots/.test(line))).toEqual([]);
  });
});
