import { beforeAll, describe, expect, it } from '@jest/globals';
import { FROZEN } from '../../src/excel/palette';
import { readXlsx } from '../../src/workbench/xlsx/readXlsx';
import { startPlan, type Plan } from '../support/plan';

const row = (id: string, values: object): object => ({ row: { id }, values });
const stated = { amount: 300, amountMeans: 'total', claimBasis: 'net', taxState: 'out', currency: 'CNY' };

describe.each(['zh-CN', 'en'] as const)('locked rows (%s)', (language) => {
  let plan: Plan;
  beforeAll(async () => {
    plan = await startPlan({ language });
    await plan.runAction('department-tabs');
    const rows = JSON.stringify({ ClaimsMarket: [row('M000001', { ...stated, claimStatus: 'locked' }), row('M000002', { ...stated, claimStatus: 'draft' })] });
    await plan.runAction('enter-rows', { parameters: { rows } });
  });

  it('are grey by their status, which a formula reads, and cells are not protected', () => {
    const sheet = plan.sheetOf('ClaimsMarket');
    const status = String.fromCharCode(65 + plan.position('ClaimsMarket', 'claimStatus'));
    const rules = sheet.conditionalFormats.map(({ formula }) => formula);
    expect(rules).toContainEqual(expect.stringMatching(new RegExp(`^=\\$${status}\\d+=INDEX\\(List_claimStatus,5\\)$`)));
    expect(plan.workbook.names.get('list_claimstatus')).toBeDefined();
  });

  it('are grey in the tab that a department gets too', async () => {
    const { file } = await plan.runAction('send-tab', { parameters: { department: 'market' } });
    const sent = readXlsx(file?.bytes ?? new Uint8Array());
    const [tab] = sent.sheets;
    const at = (id: string): number => Array.from({ length: 20 }, (_, line) => line).find((line) => tab?.value(line, 0) === id) ?? -1;
    const fillOf = (id: string) => sent.styles.get(tab?.grid.style(at(id), 1) ?? 0).fill;
    expect(JSON.stringify(fillOf('M000001')).toUpperCase()).toContain(FROZEN.fill.replace('#', ''));
    expect(JSON.stringify(fillOf('M000002')).toUpperCase()).not.toContain(FROZEN.fill.replace('#', ''));
  });

  it('become grey in a tab that was made before its rows could be', async () => {
    const sheet = plan.sheetOf('ClaimsMarket');
    const before = sheet.conditionalFormats.length;
    await plan.byHand(async (context) => {
      const table = context.workbook.tables.getItem('ClaimsMarket');
      table.getRange().conditionalFormats.clearAll();
      const notes = context.workbook.tables.getItem('GeneratedBlocks').getDataBodyRange();
      notes.load('values');
      await context.sync();
      const at = notes.values.findIndex((cells) => cells.includes('grey!.ClaimsMarket'));
      notes.getRow(at).getCell(0, 0).getResizedRange(0, 1).values = [['other', 'other']];
    });
    expect(sheet.conditionalFormats.length).toBeLessThan(before);
    await plan.runAction('department-tabs');
    const rules = sheet.conditionalFormats.filter(({ formula }) => formula?.includes('INDEX(List_claimStatus,5)'));
    expect(rules).toHaveLength(1);
    expect((await plan.prepare({ action: 'department-tabs' })).preview.isEmpty).toBe(true);
  });
});
