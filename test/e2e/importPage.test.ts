import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Frame, Page } from 'playwright-core';
import { fill } from '../../src/i18n/fill';
import { messagesIn } from '../../src/i18n/messages';
import type { Language } from '../../src/i18n/language';
import type { Workbook } from '../../src/workbench/model/workbook';
import { overflow, violations } from './support/lookAtPane';
import { startWorkbench } from './support/openWorkbench';
import type { Workbench } from './support/openWorkbench';

const SCREENSHOTS = path.join(process.cwd(), '.cache', 'screenshots');
const WORK_MS = 60_000;

/** Headers of an ERP that no profile knows, a site beside the store, a buyer among them, days that only one order allows, lines that are left out. */
const ERP = ['店铺名,站点,平台单号,下单时间,MSKU,品名,发货件数,商品销售额,买家姓名,订单状态',
  ...Array.from({ length: 12 }, (_, line) => `一号店,德国,P${line},${line + 10}/03/2025,A-${line % 3},杯子${line % 3},${line + 1},"1.${line + 100},50",张三,${line % 4 === 0 ? '已取消' : '已完成'}`)].join('\n');
const TWO_REPORTS = ['Row ID,Order ID,Order Date,Customer ID,Product ID,Category,Product Name,Sales,Quantity,InvoiceNo,StockCode,Description,InvoiceDate,UnitPrice',
  '1,O1,2025-03-01,C1,A-1,Cups,Cup,10,1,I1,S1,Cup,2025-03-01,10'].join('\n');
const KNOWN = ['Row ID,Order ID,Order Date,Customer ID,Product ID,Category,Product Name,Sales,Quantity', '1,O1,2025-03-01,C1,A-1,Cups,Cup,10,1'].join('\n');

/** A shop's list of customers: no sales in it, and a person in almost every column. */
const CUSTOMERS = ['Customer ID,First Name,Last Name,Email,Accepts Email Marketing,Default Address Address1,Default Address City,Default Address Zip,Phone,Total Spent,Total Orders,Note,Tags',
  "'70001,Ada,Lovelace,ada@example.org,yes,1 Main Street,London,N1,'+15550100200,120.50,3,,vip"].join('\n');

interface PageWindow {
  readonly threeMapsHost: { readonly workbook: Workbook };
}

let workbench: Workbench;
beforeAll(async () => {
  workbench = await startWorkbench();
  await mkdir(SCREENSHOTS, { recursive: true });
});
afterAll(() => workbench.close());

const textFile = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

async function choose(pane: Frame, ...files: { name: string; mimeType: string; buffer: Buffer }[]): Promise<void> {
  await pane.locator('input[type=file]').setInputFiles(files);
}

/** Looks at the pane as it is now: no violation, nothing beside the edge, and a picture for whoever reviews. */
async function look(page: Page, pane: Frame, name: string, theme: string): Promise<void> {
  // As tall as what it shows: nothing hides beneath the head of the pane, and the picture shows everything.
  const height = await pane.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: 1280, height: Math.max(800, height + 100) });
  await pane.evaluate(() => window.scrollTo(0, 0));
  expect({ name, violations: await violations(pane, theme), overflow: await overflow(pane) }).toEqual({ name, violations: [], overflow: 0 });
  await page.locator('#pane').screenshot({ path: path.join(SCREENSHOTS, `${name}.png`) });
}

async function importAll(pane: Frame, language: Language): Promise<void> {
  const { taskpane: words } = messagesIn(language);
  const card = pane.locator('section').filter({ has: pane.getByRole('heading', { name: words.home.importTitle, exact: true }) });
  await card.getByRole('button', { name: `${words.action.preview}: ${words.home.importTitle}` }).click();
  await card.getByRole('button', { name: words.action.import, exact: true }).click({ timeout: WORK_MS });
  await card.getByRole('button', { name: `${words.action.again}: ${words.home.importTitle}` }).waitFor({ timeout: WORK_MS });
}

describe.each(['zh-CN', 'en'] as const)('importing an unknown table in %s', (language) => {
  const words = messagesIn(language).taskpane;
  const { import: text } = words;

  it.each(['light', 'dark', 'contrast'] as const)('asks once which column holds what, and then knows the header, in the %s theme', async (theme) => {
    const { page, pane, complaints } = await workbench.open({ at: 'import', language, theme, paneWidth: 320 });
    const shot = (name: string) => look(page, pane, `import-${name}-${language}-${theme}`, theme);
    await choose(pane, textFile('march.csv', ERP));
    await pane.getByText(text.unknown).waitFor();
    await shot('unknown');

    await pane.getByRole('button', { name: text.map, exact: true }).click();
    await pane.getByRole('heading', { name: text.mapping.title }).waitFor();
    expect(await pane.getByText('张三').count()).toBe(0);
    const column = (field: keyof typeof text.fields) => pane.getByLabel(text.fields[field], { exact: true });
    expect(await column('amount').locator('option:checked').innerText()).toBe('商品销售额');
    await column('quantity').selectOption({ label: '发货件数' });
    expect(await pane.getByText(fill(text.mapping.rivals, { columns: '店铺名' })).count()).toBe(1);
    await column('site').selectOption({ label: '店铺名' });
    expect(await pane.getByText(fill(text.mapping.rivals, { columns: '站点' })).count()).toBe(1);
    await pane.getByLabel(text.mapping.currency).fill('EUR');
    await shot('mapping');
    await pane.getByRole('button', { name: text.mapping.confirm }).click();

    await pane.getByRole('button', { name: `${text.evidence}: march.csv` }).click();
    await pane.getByText(text.by.said, { exact: true }).waitFor();
    await shot('evidence');
    await importAll(pane, language);
    const skipped = fill(text.outcome.reason, { reason: messagesIn(language).imports.reasons.cancelled, count: 3 });
    await pane.getByRole('button', { name: `${skipped}: march.csv` }).click();
    expect(await pane.getByRole('table').innerText()).toContain('P0');
    expect(await pane.getByText('张三').count()).toBe(0);
    await pane.getByLabel(text.proof.theirs).first().fill('1');
    await shot('proof');

    await choose(pane, textFile('april.csv', ERP.replaceAll('/03/2025', '/04/2025').replaceAll(',P', ',Q')));
    await pane.getByRole('button', { name: `${text.evidence}: april.csv` }).click();
    await pane.getByText(text.by.memory, { exact: true }).waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('shows nobody of a list of customers, wherever it asks for columns', async () => {
    const { page, pane } = await workbench.open({ at: 'import', language, theme: 'light', paneWidth: 320 });
    await choose(pane, textFile('customers_export.csv', CUSTOMERS));
    await pane.getByRole('button', { name: text.map, exact: true }).click();
    await pane.getByRole('heading', { name: text.mapping.title }).waitFor();
    await look(page, pane, `import-customers-${language}-light`, 'light');
    for (const told of ['Ada', 'Lovelace', 'ada@example.org', 'Main Street', '5550100']) expect(await pane.getByText(told).count()).toBe(0);
    await page.context().close();
  });

  it.each(['light', 'dark', 'contrast'] as const)('lets the user choose between two reports, and says what is wrong with a file, in the %s theme', async (theme) => {
    const { page, pane } = await workbench.open({ at: 'import', language, theme, paneWidth: 320 });
    await choose(pane, textFile('both.csv', TWO_REPORTS), textFile('page.csv', '<html><body>Log in</body></html>'));
    await pane.getByText(text.choose).waitFor();
    await look(page, pane, `import-choice-${language}-${theme}`, theme);
    await pane.getByRole('button', { name: fill(words.files.remove, { name: 'page.csv' }) }).click();
    expect(await pane.getByText(fill(text.chooseMissing, { name: 'both.csv' })).count()).toBe(1);
    await pane.getByRole('radio').last().click();
    await pane.getByText(text.choose).waitFor({ state: 'detached' });
    await importAll(pane, language);
    await page.context().close();
  });
});

it('keeps the figure of the seller centre in Coverage', async () => {
  const { page, pane } = await workbench.open({ at: 'import', language: 'en' });
  await choose(pane, textFile('known.csv', KNOWN));
  await importAll(pane, 'en');
  const { proof } = messagesIn('en').taskpane.import;
  const save = pane.getByRole('button', { name: `${proof.save}: ${proof.title}` });
  await pane.getByLabel(new RegExp(`^${proof.theirs}`)).first().fill('1,000.5');
  await save.click();
  await pane.getByRole('button', { name: proof.save, exact: true }).click({ timeout: WORK_MS });
  await pane.getByText(proof.saved).waitFor({ timeout: WORK_MS });
  const kept = await page.evaluate(() => {
    const { workbook } = (window as unknown as PageWindow).threeMapsHost;
    const table = workbook.table('Coverage');
    const sheet = table && workbook.sheet(table.sheetId);
    if (!table || !sheet) return [];
    return Array.from({ length: table.body.rows }, (_, row) => table.columns.map((_column, col) => sheet.value(table.body.row + row, table.area.col + col))).flat();
  });
  expect(kept).toContain(1000.5);
  await page.context().close();
});
