import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Frame, Page } from 'playwright-core';
import { messagesIn } from '../../src/i18n/messages';
import { readXlsx } from '../../src/workbench/xlsx/readXlsx';
import type { Workbook } from '../../src/workbench/model/workbook';
import { startWorkbench } from './support/openWorkbench';
import type { Workbench } from './support/openWorkbench';

const SAMPLE = path.join(process.cwd(), 'assets', 'sample');
const FILES = (JSON.parse(readFileSync(path.join(SAMPLE, 'sample.json'), 'utf8')) as { files: { file: string }[] }).files.map(({ file }) => path.join(SAMPLE, file));
const RATES: Readonly<Record<string, string>> = { USD: '7.05', CAD: '5.1', VND: '0.00027' };
const WORK_MS = 60_000;

const zh = messagesIn('zh-CN');
const words = zh.taskpane;

let workbench: Workbench;
beforeAll(async () => { workbench = await startWorkbench(); });
afterAll(() => workbench.close());

interface PageWindow {
  readonly threeMapsHost: { readonly workbook: Workbook };
}

/** Where a cell of a table lies, by the header of its column and what another cell of the row holds. */
interface CellPlace {
  readonly sheet: string;
  readonly address: string;
  readonly value: unknown;
}

/** Looks for a cell of a table in the page's workbook. */
function seekCell(page: Page, table: string, find: { header: string; value: string }, header: string): Promise<CellPlace | undefined> {
  return page.evaluate(([tableName, findHeader, findValue, wantedHeader]) => {
    const { workbook } = (window as unknown as PageWindow).threeMapsHost;
    const found = workbook.table(tableName);
    const sheet = found && workbook.sheet(found.sheetId);
    if (!found || !sheet) return undefined;
    const columnOf = (name: string) => found.area.col + found.columns.findIndex((column) => column.name === name);
    for (let row = found.body.row; row < found.body.row + found.body.rows; row += 1) {
      if (sheet.value(row, columnOf(findHeader)) !== findValue) continue;
      const col = columnOf(wantedHeader);
      const letters = col < 26 ? String.fromCharCode(65 + col) : `${String.fromCharCode(64 + Math.floor(col / 26))}${String.fromCharCode(65 + (col % 26))}`;
      return { sheet: sheet.name, address: `${letters}${row + 1}`, value: sheet.value(row, col) };
    }
    return undefined;
  }, [table, find.header, find.value, header] as const);
}

/** Waits until a cell of a table is there. */
async function findCell(page: Page, table: string, find: { header: string; value: string }, header: string): Promise<CellPlace> {
  return eventually(`${table} with ${find.header} ${find.value}`, () => seekCell(page, table, find, header), (place) => place !== undefined) as Promise<CellPlace>;
}

/** Types into the grid as a user does: the sheet's tab, the cell, the keyboard. */
async function typeInto(page: Page, { sheet, address }: CellPlace, text: string): Promise<void> {
  await page.locator('#grid').getByText(sheet, { exact: true }).last().click();
  await page.locator('#address').fill(address);
  await page.keyboard.press('Enter');
  await page.waitForTimeout(300);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** Waits until what is read fulfils a condition; custom functions and events need a moment. */
async function eventually<T>(what: string, read: () => Promise<T>, isReached: (value: T) => boolean): Promise<T> {
  const deadline = performance.now() + 10_000;
  let value = await read();
  while (!isReached(value)) {
    if (performance.now() > deadline) throw new Error(`Not reached: ${what}; still ${JSON.stringify(value)}.`);
    await new Promise((resolve) => setTimeout(resolve, 200));
    value = await read();
  }
  return value;
}

/** Goes through preview to result of the card with a title. */
async function run(pane: Frame, title: string, confirm: string): Promise<void> {
  const card = pane.locator('section').filter({ has: pane.getByRole('heading', { name: title, exact: true }) });
  await card.getByRole('button', { name: `${words.action.preview}: ${title}` }).click();
  await card.getByRole('button', { name: confirm, exact: true }).click({ timeout: WORK_MS });
  await card.getByRole('button', { name: `${words.action.again}: ${title}` }).waitFor({ timeout: WORK_MS });
  expect(await card.getByRole('status').first().innerText()).not.toBe(words.action.notDone);
}

it('goes from exports to a product map that answers to a typed cost, in both languages, and to a file', async () => {
  const { page, pane, complaints } = await workbench.open({ language: 'zh-CN' });

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
  await page.screenshot({ path: path.join(process.cwd(), '.cache', 'screenshots', 'workbench.png') });

  await pane.locator('[data-page="language"]').click();
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
  const { page, pane } = await workbench.open({ language: 'zh-CN' });
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
  const { page, pane } = await workbench.open({ language: 'zh-CN' });
  await pane.locator('input[type=file]').setInputFiles({ name: 'ventas.csv', mimeType: 'text/csv', buffer: Buffer.from('<!doctype html><html><body>Log in</body></html>') });
  await pane.getByRole('button', { name: `${words.action.preview}: ${words.home.importTitle}` }).click();
  await pane.getByText(words.action.notDone).waitFor();
  expect(await pane.getByRole('list', { name: words.problems.label }).innerText()).toContain('ventas.csv');
  expect(await page.evaluate(() => (window as unknown as PageWindow).threeMapsHost.workbook.sheets.length)).toBe(1);
  await page.context().close();
});
