import { beforeAll, describe, expect, it, test } from '@jest/globals';
import { convertWorkbook } from '../../scripts/lib/libreOffice.mjs';
import type { ActionResult, Decisions } from '../../src/actions/action';
import { Refusal } from '../../src/core/problem';
import { writeXlsx } from '../../src/workbench/xlsx/writeXlsx';
import { FilledTab, shownWord } from '../support/filledTab';
import { startPlan, type Plan } from '../support/plan';

const row = (id: string, values: object): object => ({ row: { id }, values });
const enter = (plan: Plan, rows: object) => plan.runAction('enter-rows', { parameters: { rows: JSON.stringify(rows) } });
const terms = { amountMeans: 'total', claimBasis: 'net', taxState: 'out', currency: 'CNY', claimStatus: 'draft' };

async function planWithTabs(language: 'zh-CN' | 'en' = 'zh-CN', openWorkbook?: (bytes: Uint8Array) => void): Promise<Plan> {
  const plan = await startPlan({ language, ...(openWorkbook === undefined ? {} : { openWorkbook }) });
  await plan.runAction('department-tabs');
  await enter(plan, {
    Settings: [row('planYear', { value: 2027 })],
    ClaimsMarket: [row('M000001', { description: '拉美', amount: 300, firstMonth: '2027-03', ...terms }), row('M000002', { description: '北美', amount: 500, taxRate: 0.16, ...terms })],
    ClaimsCustomer: [row('U000001', { description: '老客', amount: 200, ...terms })],
  });
  return plan;
}

const send = async (plan: Plan, department: string): Promise<Uint8Array> => (await plan.runAction('send-tab', { parameters: { department } })).file?.bytes ?? new Uint8Array();
const files = (...list: readonly [name: string, bytes: Uint8Array][]) => ({ files: list.map(([name, bytes]) => ({ name, bytes })) });
const collect = (plan: Plan, bytes: Uint8Array, decisions: Decisions = {}): Promise<ActionResult> => plan.runAction('collect-tabs', files(['市场.xlsx', bytes]), decisions);
const codes = (result: Pick<ActionResult, 'problems'>) => result.problems.map(({ code }) => code);

async function refused(run: Promise<unknown>): Promise<string[]> {
  const failure = await run.then(() => undefined, (error: unknown) => error);
  return failure instanceof Refusal ? failure.problems.map(({ code }) => code) : [];
}

describe('a tab that is sent', () => {
  it('opens in a window of its own where the program can, and is handed over in any case', async () => {
    const opened: Uint8Array[] = [];
    const plan = await planWithTabs('zh-CN', (bytes) => opened.push(bytes));
    const before = plan.model();
    const result = await plan.runAction('send-tab', { parameters: { department: 'market' } });
    expect(codes(result)).toEqual(['tabs/opened']);
    expect(result.file?.name).toBe('市场申报 2027.xlsx');
    expect(opened).toEqual([result.file?.bytes]);
    expect(plan.model()).toEqual(before);
    const other = await planWithTabs('en');
    expect(await other.runAction('send-tab', { parameters: { department: 'customer' } })).toMatchObject({ problems: [{ code: 'tabs/download' }], file: { name: 'Claims Customers 2027.xlsx' } });
  });

  it('is refused before there are tabs', async () => {
    const plan = await startPlan();
    expect(await refused(send(plan, 'market'))).toEqual(['tabs/not-made']);
    expect(await refused(plan.runAction('collect-tabs'))).toEqual(['tabs/no-files']);
  });
});

describe.each(['zh-CN', 'en'] as const)('a tab that comes back (%s)', (language) => {
  let plan: Plan;
  let sent: Uint8Array;
  beforeAll(async () => {
    plan = await planWithTabs(language);
    sent = await send(plan, 'market');
  });

  it('changes nothing when nobody filled anything', async () => {
    expect((await plan.prepare({ action: 'collect-tabs', ...files(['a.xlsx', sent]) })).preview).toMatchObject({ isEmpty: true, conflicts: [], counts: { cellsTaken: 0, linesAdded: 0 } });
  });

  it('brings changed cells by line and new lines with new ids, once, also from another program and from a sheet of another name', async () => {
    const filled = new FilledTab(sent, language).named('内容').set('M000002', { amount: '5.2k', amountMeans: shownWord('amountMeans', 'increase', language), firstMonth: '2027-05' }).set(0, { description: '欧洲', amount: 70, cancelRate: 0.03 });
    const saved = language === 'en' ? filled.bytes() : await convertWorkbook(filled.bytes(), 'xlsx');
    expect(await collect(plan, saved)).toMatchObject({ counts: { cellsTaken: 3, linesAdded: 1 }, conflicts: [], problems: [{ code: 'tabs/added', where: { row: 8 }, params: { line: '欧洲' } }] });
    expect(await plan.row('ClaimsMarket', 'M000002')).toMatchObject({ amount: 5200, amountMeans: 'increase', firstMonth: 46508, taxRate: 0.16 });
    expect(await plan.row('ClaimsMarket', 'M000003')).toMatchObject({ description: '欧洲', amount: 70, cancelRate: 0.03 });
    expect((await plan.prepare({ action: 'collect-tabs', ...files(['市场.xlsx', saved]) })).preview.isEmpty).toBe(true);
  });

  it('shows both values where the plan has changed too, and takes the one that the user says', async () => {
    const filled = new FilledTab(await send(plan, 'market'), language).set('M000001', { amount: 310, firstMonth: '2027-04' }).set('M000002', { description: 'North' }).bytes();
    await enter(plan, { ClaimsMarket: [row('M000001', { amount: 320, firstMonth: '2027-06' }), row('M000002', { amount: 510 })] });
    const prepared = await plan.prepare({ action: 'collect-tabs', ...files(['市场.xlsx', filled]) });
    expect(prepared.preview.conflicts).toEqual([
      { cell: 'ClaimsMarket[M000001].amount', line: '拉美', here: '320', there: '310', file: '市场.xlsx' },
      { cell: 'ClaimsMarket[M000001].firstMonth', line: '拉美', here: '2027-06', there: '2027-04', file: '市场.xlsx' },
    ]);
    await prepared.apply({ taken: ['ClaimsMarket[M000001].amount'] });
    expect(await plan.row('ClaimsMarket', 'M000001')).toMatchObject({ amount: 310, firstMonth: 46539 });
    expect(await plan.row('ClaimsMarket', 'M000002')).toMatchObject({ amount: 510, description: 'North' });
    await collect(plan, filled, { taken: ['all'] });
    expect(await plan.row('ClaimsMarket', 'M000001')).toMatchObject({ firstMonth: 46478 });
  });
});

describe('lines that do not fit', () => {
  let plan: Plan;
  let sent: Uint8Array;
  beforeAll(async () => {
    plan = await planWithTabs();
    sent = await send(plan, 'market');
  });

  it('names what cannot be read and keeps the cell of the plan', async () => {
    const result = await collect(plan, new FilledTab(sent).set('M000001', { amount: '大约三亿', firstMonth: '春天' }).bytes());
    expect(result.problems).toEqual([
      { code: 'tabs/unread', severity: 'warning', where: { file: '市场.xlsx', row: 6, column: 'amount' }, params: { text: '大约三亿' } },
      { code: 'tabs/unread', severity: 'warning', where: { file: '市场.xlsx', row: 6, column: 'firstMonth' }, params: { text: '春天' } },
    ]);
    expect(await plan.row('ClaimsMarket', 'M000001')).toMatchObject({ amount: 300 });
  });

  it('takes a copy of the whole workbook; what both hold differently is a conflict, since nobody knows what was sent', async () => {
    const copy = await plan.reopen();
    await enter(copy, { ClaimsMarket: [row('M000001', { owner: '市场部', amount: 333 })], ClaimsCustomer: [row('U000002', { description: '回流客', amount: 40 })] });
    const bytes = writeXlsx(copy.workbook, { customFunctions: new Set() });
    const again = await plan.reopen();
    expect(await collect(again, bytes)).toMatchObject({ conflicts: [{ cell: 'ClaimsMarket[M000001].amount', here: '300', there: '333' }], problems: [{ code: 'tabs/stale', params: { lines: 'U000002 回流客' } }] });
    expect(await again.row('ClaimsMarket', 'M000001')).toMatchObject({ amount: 300, owner: '市场部' });
  });

  it('gives a line with a copied id an id of its own, says which lines the file lacks or the plan has dropped, and leaves locked ones alone', async () => {
    const other = await plan.reopen();
    const copied = new FilledTab(sent).set('M000002', { rowId: 'M000001', description: '又一行' }).bytes();
    expect((await collect(other, copied)).problems).toMatchObject([{ code: 'tabs/added', where: { row: 7 } }, { code: 'tabs/left', params: { count: 1, lines: 'M000002 北美' } }]);
    expect(await other.row('ClaimsMarket', 'M000003')).toMatchObject({ description: '又一行', amount: 500 });
    await other.byHand((context) => context.workbook.tables.getItem('ClaimsMarket').rows.getItemAt(1).delete());
    await enter(other, { ClaimsMarket: [row('M000001', { claimStatus: 'locked' })] });
    const result = await collect(other, new FilledTab(sent).set('M000001', { amount: 999 }).bytes());
    expect(result.problems).toMatchObject([{ code: 'tabs/stale', params: { lines: 'M000002 北美' } }, { code: 'tabs/locked', params: { lines: 'M000001 拉美' } }]);
    expect(await other.rows('ClaimsMarket')).toMatchObject([{ rowId: 'M000001', amount: 300 }, { rowId: 'M000003' }]);
  });
});

describe('a file that is not the tab of this plan', () => {
  let plan: Plan;
  let sent: Uint8Array;
  beforeAll(async () => {
    plan = await planWithTabs();
    sent = await send(plan, 'market');
  });
  const outcome = (...list: readonly [string, Uint8Array][]) => refused(plan.runAction('collect-tabs', files(...list)));

  test('is refused with its reason, and nothing is written', async () => {
    const before = plan.model();
    const text = (content: string) => new TextEncoder().encode(content);
    expect(await outcome(['other.csv', text('a,b\n1,2\n')])).toEqual(['tabs/none']);
    expect(await outcome(['damaged.xlsx', sent.slice(0, sent.length / 2)])).toEqual(['file/damaged']);
    expect(await outcome(['page.xlsx', text('<html><body>login</body></html>')])).toEqual(['file/html']);
    expect(await outcome(['heads.xlsx', new FilledTab(sent).rename('amount', '要多少').rename('claimBasis', '怎么算').bytes()])).toEqual(['tabs/column-missing']);
    expect(await outcome(['one.xlsx', sent], ['two.xlsx', sent])).toEqual(['tabs/twice']);
    // One bad file keeps the good one out as well.
    expect(await outcome(['one.xlsx', new FilledTab(sent).set('M000001', { amount: 1 }).bytes()], ['other.csv', text('a,b\n1,2\n')])).toEqual(['tabs/none']);
    expect(plan.model()).toEqual(before);
  });

  test('is refused when it was sent in another currency, from another plan, or says nothing of itself', async () => {
    await enter(plan, { Settings: [row('currency', { value: 'USD' })] });
    expect(await outcome(['currency.xlsx', sent])).toEqual(['tabs/other-currency']);
    await enter(plan, { Settings: [row('currency', { value: 'CNY' }), row('planYear', { value: 2028 })] });
    expect(await outcome(['year.xlsx', sent])).toEqual(['tabs/other-plan']);
    await enter(plan, { Settings: [row('planYear', { value: 2027 })] });
    const bare = new FilledTab(sent).dropSheets('tm_sent').set('M000001', { rowId: null, description: '新' }).set('M000002', { rowId: null });
    bare.sheet.setValue(0, 0, '表');
    expect(await outcome(['bare.xlsx', bare.bytes()])).toEqual(['tabs/whose']);
  });
});
