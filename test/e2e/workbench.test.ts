import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Frame } from 'playwright-core';
import { messagesIn } from '../../src/i18n/messages';
import { readXlsx } from '../../src/workbench/xlsx/readXlsx';
import { startWorkbench } from './support/openWorkbench';
import type { Workbench } from './support/openWorkbench';
import { eventually, findCell, typeInto, type PageWindow } from './support/typeInGrid';

const SAMPLE = path.join(process.cwd(), 'assets', 'sample');
const FILES = (JSON.parse(readFileSync(path.join(SAMPLE, 'sample.json'), 'utf8')) as { files: { file: string }[] }).files.map(({ file }) => path.join(SAMPLE, file));
const RATES: Readonly<Record<string, string>> = { USD: '7.05', CAD: '5.1', VND: '0.00027' };
const WORK_MS = 60_000;

const zh = messagesIn('zh-CN');
const words = zh.taskpane;

let workbench: Workbench;
beforeAll(async () => { workbench = await startWorkbench(); });
afterAll(() => workbench.close());

/** Goes through preview to result of the card with a title. */
async function run(pane: Frame, title: string, confirm: string): Promise<void> {
  const card = pane.locator('section').filter({ has: pane.getByRole('heading', { name: title, exact: true }) });
  await card.getByRole('button', { name: `${words.action.preview}: ${title}` }).click();
  await card.getByRole('button', { name: confirm, exact: true }).click({ timeout: WORK_MS });
  await card.getByRole('button', { name: `${words.action.again}: ${title}` }).waitFor({ timeout: WORK_MS });
  expect(await card.getByRole('status').first().innerText()).not.toBe(words.action.notDone);
}

it('goes from exports to a product map that answers to a typed cost, in both languages, and to a file', async () => {
  const { page, pane, complaints } = await workbench.open({ at: 'import', language: 'zh-CN' });

  await pane.locator('input[type=file]').setInputFiles(FILES);
  await run(pane, words.home.importTitle, words.action.import);
  for (const [currency, rate] of Object.entries(RATES)) {
    await typeInto(page, await findCell(page, 'FxRates', { header: zh.columns.currency, value: currency }, zh.columns.rate), rate);
  }
  await pane.locator('[data-page="maps"]').click();
  await run(pane, words.maps.productTitle, words.action.generate);

  const starRow = await findCell(page, 'Products', { header: zh.columns.quadrant, value: zh.lists.quadrant.star }, zh.columns.rowId);
  const ofProduct = (header: string) => findCell(page, 'Products', { header: zh.columns.rowId, value: String(starRow.value) }, header);
  await typeInto(page, await ofProduct(zh.columns.unitCost), '9999');
  const { cow, question, dog } = zh.lists.quadrant;
  await eventually('another quadrant', async () => (await ofProduct(zh.columns.quadrant)).value, (value) => [cow, question, dog].includes(String(value)));
  expect((await ofProduct(zh.columns.unitCost)).value).toBe(9999);
  await pane.locator('figure svg').first().waitFor();
  await page.screenshot({ path: path.join(process.cwd(), '.cache', 'screenshots', 'workbench.png') });

  await pane.getByRole('button', { name: words.language.footerLinkNamed }).click();
  await run(pane, words.language.cardTitle, words.language.confirm);
  const english = messagesIn('en');
  const cost = await findCell(page, 'Products', { header: english.columns.rowId, value: String(starRow.value) }, english.columns.unitCost);
  expect(cost).toMatchObject({ sheet: english.sheets.products, value: 9999 });

  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#download').click()]);
  const file = readXlsx(new Uint8Array(readFileSync(await download.path())));
  const table = file.table('Products');
  expect(download.suggestedFilename()).toBe('plan.xlsx');
  expect(table && file.sheet(table.sheetId)?.name).toBe(english.sheets.products);

  await page.locator('#file').setInputFiles({ name: 'plan.xlsx', mimeType: 'application/octet-stream', buffer: readFileSync(await download.path()) });
  await eventually('the opened file', async () => (await findCell(page, 'Products', { header: english.columns.rowId, value: String(starRow.value) }, english.columns.unitCost)).value, (value) => value === 9999);

  expect(complaints).toEqual([]);
  await page.context().close();
});

it('takes a run back from the history, and warns of nothing that it did not do', async () => {
  const { page, pane } = await workbench.open({ at: 'import', language: 'zh-CN' });
  const sheets = () => page.evaluate(() => (window as unknown as PageWindow).threeMapsHost.workbook.sheets.map(({ name }) => name));
  const before = await sheets();
  await pane.locator('input[type=file]').setInputFiles(FILES.slice(0, 1).concat(FILES.slice(-1)));
  await run(pane, words.home.importTitle, words.action.import);
  expect((await sheets()).length).toBeGreaterThan(before.length);

  await pane.locator('[data-page="history"]').click();
  const point = pane.getByRole('listitem').filter({ has: pane.getByRole('heading', { name: words.actions['import-sales'] }) });
  await point.getByRole('button', { name: words.history.restore }).click();
  await point.getByRole('button', { name: words.action.confirmUndo }).click();
  await pane.getByText(words.action.undone).waitFor({ timeout: WORK_MS });
  expect(await sheets()).not.toContain(zh.sheets.salesFacts);
  await page.context().close();
});

it('says what to do when a file is none, and writes nothing', async () => {
  const { page, pane } = await workbench.open({ at: 'import', language: 'zh-CN' });
  await pane.locator('input[type=file]').setInputFiles({ name: 'ventas.csv', mimeType: 'text/csv', buffer: Buffer.from('<!doctype html><html><body>Log in</body></html>') });
  await pane.getByRole('button', { name: `${words.action.preview}: ${words.home.importTitle}` }).click();
  await pane.getByText(words.action.notDone).waitFor();
  expect(await pane.getByRole('list', { name: words.problems.label }).innerText()).toContain('ventas.csv');
  expect(await page.evaluate(() => (window as unknown as PageWindow).threeMapsHost.workbook.sheets.length)).toBe(1);
  await page.context().close();
});
