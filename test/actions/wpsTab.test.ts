import { beforeAll, describe, expect, it, test } from '@jest/globals';
import { claimsSheets } from '../../src/sheets/specs/claims';
import { headerOf } from '../../src/sheets/words';
import { FilledTab } from '../support/filledTab';
import { startPlan, type Plan } from '../support/plan';
import { wpsWorkbook, type WpsCell } from '../support/wpsWorkbook';

const row = (id: string, values: object): object => ({ row: { id }, values });
const enter = (plan: Plan, rows: object) => plan.runAction('enter-rows', { parameters: { rows: JSON.stringify(rows) } });
const terms = { amountMeans: 'total', claimBasis: 'net', taxState: 'out', currency: 'CNY', claimStatus: 'draft' };
const MARCH_2027 = 46447;

/** A table as WPS saves it: the cells of a sent tab by column key, in another order and language of headings. */
class WpsTab {
  readonly head: number;
  readonly above: readonly WpsCell[][];
  readonly lines: Record<string, WpsCell>[];

  constructor(private readonly sent: FilledTab, language: 'zh-CN' | 'en') {
    const cells = sent.cells();
    this.head = cells.findIndex(([first]) => first === headerOf({ key: 'rowId' }, language));
    this.above = cells.slice(0, this.head);
    const headings = (cells[this.head] ?? []).map(String);
    const keys = headings.map((heading) => claimsSheets.market.table?.columns.find((column) => headerOf(column, language) === heading)?.key ?? heading);
    this.lines = cells.slice(this.head + 1).filter(([first]) => first !== null).map((line) => Object.fromEntries(line.map((cell, at) => [keys[at] ?? '', cell])));
  }

  /** The workbook, with headings of a language, the last column first, and a column of the department's own in between. */
  bytes(language: 'zh-CN' | 'en', keepsHidden: boolean): Uint8Array {
    const [first = '', second = '', ...others] = Object.keys(this.lines[0] ?? {}).reverse();
    const keys = [first, second, '备注', ...others];
    const heading = (key: string): string => (key === '备注' ? key : ` ${headerOf({ key }, language)}\n`);
    const tab = { name: 'Sheet1 (2)', rows: [...this.above, keys.map(heading), ...this.lines.map((line) => keys.map((key) => line[key] ?? null))] };
    const hidden = ['tm_choices', 'tm_sent'].map((name) => ({ name, isHidden: true, rows: this.sent.cells(name) }));
    return wpsWorkbook([{ name: '说明', rows: [['请填黄色的格子']] }, tab, ...(keepsHidden ? hidden : [])]);
  }
}

describe.each([['zh-CN', 'en'], ['en', 'zh-CN']] as const)('a tab filled in WPS (plan in %s, headings in %s)', (language, other) => {
  let plan: Plan;
  let tab: WpsTab;
  beforeAll(async () => {
    plan = await startPlan({ language });
    await plan.runAction('department-tabs');
    await enter(plan, {
      Settings: [row('planYear', { value: 2027 })],
      ClaimsMarket: [row('M000001', { description: '拉美', amount: 300, ...terms }), row('M000002', { description: '北美', amount: 500, taxRate: 0.13, ...terms }), row('M000003', { description: '欧洲', amount: 80, ...terms })],
    });
    const { file } = await plan.runAction('send-tab', { parameters: { department: 'market' } });
    tab = new WpsTab(new FilledTab(file?.bytes ?? new Uint8Array(), language), language);
    Object.assign(tab.lines[0] ?? {}, { rowId: 'm000001 ', amount: '３．２亿 ', taxRate: '１６％', firstMonth: { serial: MARCH_2027 }, lastMonth: '２０２７年12月', claimStatus: '已提交  ', amountMeans: 'On top of last year' });
    // Somebody deleted the number of this line.
    Object.assign(tab.lines[1] ?? {}, { rowId: null, description: { runs: ['北', '美'] }, amount: '5,200', cancelRate: 0.03 });
    tab.lines.push({ description: '中东', amount: '70万', claimStatus: '草稿' }, { claimStatus: '草稿' }, { rowId: '合计', amount: 999 });
  });
  const collect = (bytes: Uint8Array) => plan.prepare({ action: 'collect-tabs', files: [{ name: 'w.xlsx', bytes }] });

  it('comes back line by line, and what is no line known by its number is said with its row', async () => {
    const { preview, apply } = await collect(tab.bytes(other, true));
    const at = tab.head + 3;
    expect(preview.problems.map(({ code, where, params }) => ({ code, row: where?.row, line: params?.['line'] }))).toEqual([
      { code: 'tabs/recognised', row: at, line: 'M000002 北美' }, { code: 'tabs/added', row: at + 2, line: '中东' },
      { code: 'tabs/sum', row: at + 4, line: undefined }, { code: 'tabs/idle', row: at + 3, line: undefined },
    ]);
    expect(preview).toMatchObject({ conflicts: [], counts: { cellsTaken: 8, linesAdded: 1 } });
    await apply({});
    expect(await plan.rows('ClaimsMarket')).toMatchObject([
      { rowId: 'M000001', description: '拉美', amount: 320_000_000, taxRate: 0.16, firstMonth: MARCH_2027, lastMonth: 46722, claimStatus: 'submitted', amountMeans: 'increase' },
      { rowId: 'M000002', description: '北美', amount: 5200, taxRate: 0.13, cancelRate: 0.03 },
      { rowId: 'M000003', description: '欧洲', amount: 80 },
      { rowId: 'M000004', description: '中东', amount: 700_000, claimStatus: 'draft' },
    ]);
    expect((await collect(tab.bytes(language, true))).preview).toMatchObject({ isEmpty: true, counts: { linesAdded: 0 } });
  });

  test('without the hidden sheets a difference is a conflict, for nobody knows what was sent', async () => {
    Object.assign(tab.lines[2] ?? {}, { amount: 90 });
    const { preview } = await collect(tab.bytes(other, false));
    expect(preview.conflicts).toMatchObject([{ cell: 'ClaimsMarket[M000003].amount', here: '80', there: '90' }]);
  });
});
