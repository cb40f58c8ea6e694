import { beforeAll, describe, expect, it } from '@jest/globals';
import { importedPlan, type Plan, type Row } from '../support/plan';

const TOTAL = 'X.total';
const cents = (rows: readonly Row[], key: string): number => rows.reduce((sum, row) => sum + Math.round(Number(row[key] ?? 0) * 100), 0);

let plan: Plan;
beforeAll(async () => {
  plan = await importedPlan({ language: 'zh-CN' }, { products: 3, months: 14 });
  await plan.runAction('new-plan', { parameters: { year: '2026', currency: 'USD', target: '90000.01' } });
  await plan.runAction('split-targets');
});

const total = async (): Promise<unknown> => (await plan.row('TargetMargins', TOTAL))['marginTarget'];

/** Puts a text where changes stand without the add-in hearing of it, as another program does. */
async function putChange(text: string): Promise<void> {
  const at = (await plan.rows('TargetMargins')).findIndex(({ rowId }) => rowId === TOTAL);
  const { area } = plan.table('TargetMargins');
  plan.sheetOf('TargetMargins').setValue(area.row + 1 + at, area.col + plan.position('TargetMargins', 'changeBy'), text);
}

describe('A change typed beside a total', () => {
  // Excel takes these for formulas in a cell for amounts; here they are typed as they stand.
  it.each([['+1万', 100_000.01], ['-5000', 95_000.01], ['+5%', 99_750.01], ['*1.1', 109_725.01], ['＋２０ｋ', 129_725.01]])('%s changes it at once, and goes', async (text, expected) => {
    await plan.type(`TargetMargins[${TOTAL}].changeBy`, text);
    expect(await plan.row('TargetMargins', TOTAL)).toMatchObject({ marginTarget: expected, changeBy: null });
  });

  it('is spread over the cells by the next split, to the cent, as a total that was typed over is', async () => {
    const { problems } = await plan.runAction('split-targets');
    expect(problems.map(({ code }) => code)).toContain('targets/typed-kept');
    expect([cents(await plan.rows('TargetMonths'), 'yearTarget'), cents(await plan.rows('TargetMonths'), 'monthsSum')]).toEqual([12_972_501, 12_972_501]);
    expect((await plan.prepare({ action: 'split-targets' })).preview.isEmpty).toBe(true);
  });

  it('also changes a row of targets and a line, both at once', async () => {
    const { rowId, yearTarget } = (await plan.rows('TargetMonths'))[0] ?? {};
    await plan.type(`TargetMonths[${String(rowId)}].changeBy`, '+100');
    expect(await plan.row('TargetMonths', String(rowId))).toMatchObject({ yearTarget: Number(yearTarget) + 100, changeBy: null });
    const line = (await plan.rows('TargetLines'))[0] ?? {};
    await plan.type(`TargetLines[${String(line['rowId'])}].changeBy`, '-25.5');
    expect((await plan.row('TargetLines', String(line['rowId'])))['yearTarget']).toBe(Number(line['yearTarget']) - 25.5);
    await plan.type(`TargetLines[${String(line['rowId'])}].changeBy`, '+25.5');
    await plan.type(`TargetMonths[${String(rowId)}].changeBy`, '-100');
  });

  it('that nobody heard of is made when the next action begins, and can be taken back', async () => {
    await putChange('+1万');
    const { restorePoint } = await plan.runAction('split-targets');
    expect(await plan.row('TargetMargins', TOTAL)).toMatchObject({ marginTarget: 139_725.01, changeBy: null });
    expect(cents(await plan.rows('TargetMonths'), 'monthsSum')).toBe(13_972_501);
    await plan.runAction('restore', { parameters: { point: restorePoint ?? '' } });
    expect(await plan.row('TargetMargins', TOTAL)).toMatchObject({ marginTarget: 129_725.01, changeBy: '+1万' });
  });

  it('stays and is told when it is no change', async () => {
    await putChange('多一点');
    const sheetRow = plan.table('TargetMargins').area.row + 2 + (await plan.rows('TargetMargins')).findIndex(({ rowId }) => rowId === TOTAL);
    const { preview } = await plan.prepare({ action: 'split-targets' });
    expect(preview.problems).toContainEqual(expect.objectContaining({ code: 'plan/change-unreadable', params: { text: '多一点', row: sheetRow, why: 'list:changeFault:unreadable' }, where: expect.objectContaining({ cell: `TargetMargins[${TOTAL}].changeBy` }) }));
    await plan.type(`TargetMargins[${TOTAL}].changeBy`, '5000');
    expect([await total(), (await plan.row('TargetMargins', TOTAL))['changeBy']]).toEqual([129_725.01, '5000']);
    await plan.type(`TargetMargins[${TOTAL}].changeBy`, '');
  });

  /** What the next split says of a change that was typed, with the row of targets or lines and its entry. */
  async function refusedChange(table: 'TargetMonths' | 'TargetLines', text: string): Promise<unknown[]> {
    const before = (await plan.rows(table))[0] ?? {};
    const id = String(before['rowId']);
    await plan.type(`${table}[${id}].changeBy`, text);
    expect(await plan.row(table, id)).toMatchObject({ yearTarget: before['yearTarget'], changeBy: text });
    const { preview } = await plan.prepare({ action: 'split-targets' });
    await plan.type(`${table}[${id}].changeBy`, '');
    return preview.problems.filter(({ code }) => code === 'plan/change-unreadable').map(({ params }) => params?.['why']);
  }

  it('stays and is told where the target would fall below 0', async () => {
    expect(await refusedChange('TargetLines', '-3000万')).toEqual(['list:changeFault:belowZero']);
  });

  it('stays and is told in a row of which every month is locked, by itself or by its line', async () => {
    const { rowId, lineId } = (await plan.rows('TargetMonths'))[0] ?? {};
    await plan.type(`TargetMonths[${String(rowId)}].locks`, '1-12');
    expect(await refusedChange('TargetMonths', '*2')).toEqual(['list:changeFault:locked']);
    await plan.type(`TargetMonths[${String(rowId)}].locks`, '');
    await plan.type(`TargetLines[${String(lineId)}].lineLock`, '是');
    for (const [table, id] of [['TargetMonths', rowId], ['TargetLines', lineId]] as const) {
      const before = await plan.row(table, String(id));
      await plan.type(`${table}[${String(id)}].changeBy`, '+100');
      expect(await plan.row(table, String(id))).toEqual({ ...before, changeBy: '+100' });
      await plan.type(`${table}[${String(id)}].changeBy`, '');
    }
    await plan.type(`TargetLines[${String(lineId)}].lineLock`, '');
  });

  it('that another program has made below 0 is refused in words of its own', async () => {
    const { area } = plan.table('TargetLines');
    plan.sheetOf('TargetLines').setValue(area.row + 1, area.col + plan.position('TargetLines', 'yearTarget'), -5);
    await expect(plan.prepare({ action: 'split-targets' })).rejects.toMatchObject({ problems: [{ code: 'targets/below-zero' }] });
  });
});
