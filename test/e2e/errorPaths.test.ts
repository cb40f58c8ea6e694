import { beforeAll, describe, expect, it } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import type { Frame, Locator, Page } from 'playwright-core';
import type { Problem } from '../../src/core/problem';
import { fill } from '../../src/i18n/fill';
import type { Language } from '../../src/i18n/language';
import { messagesIn, sentenceOf } from '../../src/i18n/messages';
import type { Host } from '../../src/workbench/host/host';
import { writeXlsx } from '../../src/workbench/xlsx/writeXlsx';
import { productPlan } from '../support/plan';
import { goTo, overflow, violations } from './support/lookAtPane';
import { PaneUser } from './support/paneUser';
import { shootPane, sharedWorkbench, WAIT } from './support/sharedWorkbench';

const workbench = sharedWorkbench();
const PANE = { paneWidth: 320 };

interface PageWindow {
  readonly threeMapsHost: Host;
}

const csv = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
const bytes = (name: string, content: Uint8Array | readonly number[]) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array<number>(600).fill(0)];
const utf16 = (text: string): number[] => Array.from(text).flatMap((char) => [char.charCodeAt(0), 0]);
const GOOD = 'Row ID,Order ID,Order Date,Customer ID,Product ID,Category,Product Name,Sales,Quantity\n1,O1,2025-03-01,C1,A-1,Cups,Cup,10,1\n';
const ORDERS = 'Order ID,Order Date,SKU,Quantity,Sales';

/** Files that are no export, each with what is said of it. */
const WRONG: readonly (readonly [file: ReturnType<typeof csv>, code: string, params?: Problem['params']])[] = [
  [csv('empty.csv', ''), 'file/empty'],
  [bytes('photo.csv', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]), 'file/not-a-table'],
  [bytes('locked.xlsx', [...OLE, ...utf16('EncryptedPackage')]), 'file/encrypted'],
  [bytes('contract.docx', zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8('<w:document/>') })), 'file/not-a-table'],
  [bytes('half.xlsx', zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }).slice(0, 60)), 'file/damaged'],
  [csv('page.xls', '<html><body><table><tr><td>SKU</td></tr></table></body></html>'), 'file/html'],
  [csv('wide.csv', `${Array.from({ length: 20_000 }, (_, at) => `c${at}`).join(',')}\n${Array.from({ length: 20_000 }, (_, at) => at).join(',')}\n`), 'import/too-many-columns', { columns: 20_000 }],
];

/** Everything in the cells of the workbook but its restore points, which may stay. */
function contents(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { workbook } = (window as unknown as PageWindow).threeMapsHost;
    return JSON.stringify(workbook.sheets.filter(({ name }) => name !== 'tm_restore').map((sheet) => {
      const { rows, cols } = sheet.grid.extent();
      const cells = Array.from({ length: rows }, (_, row) => Array.from({ length: cols }, (_column, col) => sheet.formula(row, col) ?? sheet.value(row, col)));
      return [sheet.name, sheet.visibility, sheet.tables.map(({ name, area, columns }) => [name, area, columns.map((column) => column.name)]), cells];
    }));
  });
}

/** Lets calls of the add-in fail from now on: one member once, or this many calls. */
function fail(page: Page, fault: { readonly member: string } | { readonly calls: number }, code: string): Promise<void> {
  return page.evaluate(([place, failure]) => {
    const { threeMapsHost } = window as unknown as PageWindow;
    if ('member' in place) threeMapsHost.failAt(place, failure);
    else for (let call = 1; call <= place.calls; call += 1) threeMapsHost.failAt({ call }, failure);
  }, [fault, code] as const);
}

function mend(page: Page): Promise<void> {
  return page.evaluate(() => (window as unknown as PageWindow).threeMapsHost.clearFaults());
}

/** What is shown is accessible, within 320 px, without a trace of code, and has not taken the keyboard away. */
async function looksGood(page: Page, pane: Frame, name: string, card?: Locator): Promise<void> {
  if (card !== undefined) expect({ name, isFocusInCard: await card.evaluate((section) => section.contains(document.activeElement)) }).toEqual({ name, isFocusInCard: true });
  const text = await pane.locator('main').innerText();
  expect({ name, traces: /\n\s+at |TypeError|undefined|\[object|\{\w+\}/.exec(text)?.[0] }).toEqual({ name, traces: undefined });
  expect({ name, violations: await violations(pane, 'light'), overflow: await overflow(pane) }).toEqual({ name, violations: [], overflow: 0 });
  await card?.scrollIntoViewIfNeeded();
  await shootPane(page, `error-${name}`);
}

describe.each(['zh-CN', 'en'] as const)('what goes wrong in %s', (language: Language) => {
  const { taskpane: words } = messagesIn(language);
  const said = (code: string, params: Problem['params'] = {}): string => sentenceOf({ code, params }, language);
  let plan: Uint8Array;
  beforeAll(async () => {
    const { workbook } = await productPlan({ language }, { products: 3, months: 14 });
    plan = writeXlsx(workbook, { customFunctions: new Set() });
  });

  /** The plan with newer sales, so that the product map has something to write. */
  async function openMaps(): Promise<{ readonly page: Page; readonly pane: Frame; readonly user: PaneUser; readonly card: Locator; readonly complaints: readonly string[] }> {
    const { page, pane, complaints } = await workbench.openPlan({ language, ...PANE }, plan, 'settings');
    const user = new PaneUser(page, pane, language);
    await pane.evaluate(() => Excel.run(async (context) => {
      context.workbook.tables.getItem('ProductFacts').getDataBodyRange().getRow(0).delete('Up');
      await context.sync();
    }));
    await goTo(pane, 'maps');
    return { page, pane, user, card: user.card(words.maps.productTitle), complaints };
  }

  it('a file that is no export is told by name, and the good one imports once the others are gone', async () => {
    const { page, pane, complaints } = await workbench.open({ at: 'import', language, ...PANE });
    const before = await contents(page);
    await pane.locator('input[type=file]').setInputFiles(WRONG.map(([file]) => file));
    for (const [file, code, params] of WRONG) await pane.getByText(said(code, { file: file.name, ...params }), { exact: true }).waitFor(WAIT);
    await looksGood(page, pane, `files-${language}`);
    await pane.getByRole('button', { name: words.files.removeAll }).click();
    await pane.locator('input[type=file]').setInputFiles([csv('good.csv', GOOD)]);
    const user = new PaneUser(page, pane, language);
    expect(await contents(page)).toBe(before);
    await user.run(words.home.importTitle, words.action.import);
    expect((await user.rows('Coverage', 'netSales')).map(({ netSales }) => netSales)).toEqual([10]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('a table without known columns is mapped by hand, and a line that cannot be read is shown with its reason', async () => {
    const { page, pane } = await workbench.open({ at: 'import', language, ...PANE });
    await pane.locator('input[type=file]').setInputFiles([csv('lanes.csv', 'Fulfilment Zone,Lane,Carton\nNorth,7,12\n')]);
    await pane.getByText(words.import.unknown).waitFor(WAIT);
    await pane.getByText(fill(words.import.mapMissing, { name: 'lanes.csv' })).waitFor(WAIT);
    await looksGood(page, pane, `columns-${language}`);
    await pane.getByRole('button', { name: fill(words.files.remove, { name: 'lanes.csv' }) }).click();
    await pane.locator('input[type=file]').setInputFiles([csv('orders.csv', `${ORDERS}\n1,2025-03-01,A-1,1,5\n2,someday,A-1,1,5\n3,2025-03-02,A-1,1,much\n`)]);
    await pane.getByRole('button', { name: words.import.map, exact: true }).click(WAIT);
    await pane.getByLabel(words.import.mapping.currency).fill('USD');
    await pane.getByRole('button', { name: words.import.mapping.confirm }).click();
    const user = new PaneUser(page, pane, language);
    const card = await user.run(words.home.importTitle, words.action.import);
    await looksGood(page, pane, `lines-${language}`, card);
    const { reasons } = messagesIn(language).imports;
    for (const reason of [reasons['date-unreadable'], reasons['amount-unreadable']]) expect(await card.innerText()).toContain(reason);
    await page.context().close();
  });

  it('an import is cancelled while it reads, and nothing has changed', async () => {
    const { page, pane, complaints } = await workbench.open({ at: 'import', language, ...PANE });
    const before = await contents(page);
    const line = (at: number): string => `${at},O${at},2025-03-01,C${at},A-${at % 50},Cups,Cup,10,1`;
    const text = [GOOD.split('\n')[0], ...Array.from({ length: 200_000 }, (_, at) => line(at))].join('\n');
    await pane.locator('input[type=file]').setInputFiles([csv('long.csv', text)]);
    const user = new PaneUser(page, pane, language);
    const card = user.card(words.home.importTitle);
    await user.preview(words.home.importTitle);
    const cancel = card.getByRole('button', { name: `${words.action.cancel}: ${words.home.importTitle}` });
    await cancel.waitFor(WAIT);
    await looksGood(page, pane, `progress-${language}`, card);
    await cancel.click(WAIT);
    await card.getByRole('status').filter({ hasText: words.action.cancelled }).waitFor(WAIT);
    await looksGood(page, pane, `cancelled-${language}`, card);
    expect(await contents(page)).toBe(before);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('a write is cancelled half-way, and the workbook is as it was; the next try gets through', async () => {
    const { page, user, card, pane, complaints } = await openMaps();
    const before = await contents(page);
    // Slow enough to be stopped.
    await page.evaluate(() => {
      const { threeMapsHost } = window as unknown as { threeMapsHost: { execute: (request: unknown) => Promise<unknown>; isSlow?: boolean } };
      const execute = threeMapsHost.execute.bind(threeMapsHost);
      threeMapsHost.isSlow = true;
      threeMapsHost.execute = async (request) => {
        if (threeMapsHost.isSlow === true) await new Promise((resolve) => setTimeout(resolve, 700));
        return execute(request);
      };
    });
    await user.preview(words.maps.productTitle);
    await card.getByRole('button', { name: words.action.generate, exact: true }).click(WAIT);
    await card.locator('[aria-current=step]').filter({ hasText: words.action.steps.write }).waitFor(WAIT);
    await card.getByRole('button', { name: `${words.action.cancel}: ${words.maps.productTitle}` }).click(WAIT);
    await card.getByRole('status').filter({ hasText: words.action.cancelled }).waitFor(WAIT);
    await looksGood(page, pane, `cancelled-write-${language}`, card);
    expect(await contents(page)).toBe(before);
    await page.evaluate(() => { (window as unknown as { threeMapsHost: { isSlow: boolean } }).threeMapsHost.isSlow = false; });
    await user.run(words.maps.productTitle);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('a fault while writing, a cell that is being edited and a protected sheet each leave the workbook as it was and say what to do; then it works', async () => {
    const { page, pane, user, card, complaints } = await openMaps();
    const before = await contents(page);
    const title = words.maps.productTitle;
    await user.preview(title);
    const generate = card.getByRole('button', { name: words.action.generate, exact: true });
    await generate.waitFor(WAIT);
    // A call of the writing: those before it only read.
    await fail(page, { member: 'Table.resize' }, 'GeneralException');
    await generate.click();
    await card.getByText(said('action/restored-after-failure')).waitFor(WAIT);
    await looksGood(page, pane, `fault-${language}`, card);
    await mend(page);
    expect(await contents(page)).toBe(before);

    await fail(page, { calls: 20 }, 'InvalidOperationInCellEditMode');
    await user.preview(title);
    await card.getByText(said('excel/edit-mode')).waitFor(WAIT);
    await looksGood(page, pane, `edit-mode-${language}`, card);
    await mend(page);
    expect(await contents(page)).toBe(before);

    const sheet = messagesIn(language).sheets.products;
    const protect = (isProtected: boolean) => page.evaluate(([name, is]) => {
      const found = (window as unknown as PageWindow).threeMapsHost.workbook.sheets.find((candidate) => candidate.name === name);
      if (found === undefined) throw new Error(`No sheet ${name}`);
      found.isProtected = is;
    }, [sheet, isProtected] as const);
    await protect(true);
    await user.preview(title);
    await card.getByText(said('sheet/protected', { sheets: [sheet] })).waitFor(WAIT);
    await looksGood(page, pane, `protected-${language}`, card);
    expect(await contents(page)).toBe(before);
    await protect(false);
    await user.run(title);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('a renamed column is still found; a deleted one is named, put back by the offered repair, and the next try works', async () => {
    const { page, pane, user, card, complaints } = await openMaps();
    const title = words.maps.productTitle;
    const { month, sku } = messagesIn(language).columns;
    await pane.evaluate(([old, gone]) => Excel.run(async (context) => {
      const { columns } = context.workbook.tables.getItem('ProductFacts');
      columns.getItem(old).getHeaderRowRange().values = [['Mine']];
      context.workbook.tables.getItem('SkuMap').columns.getItem(gone).delete();
      await context.sync();
    }), [month, sku] as const);
    const before = await contents(page);
    await user.preview(title);
    await card.getByText(said('table/column-missing', { table: 'SkuMap', column: 'header:sku' })).waitFor(WAIT);
    expect(await card.innerText()).not.toContain('Mine');
    await looksGood(page, pane, `column-gone-${language}`, card);
    expect(await contents(page)).toBe(before);
    await card.getByRole('button', { name: new RegExp(`^${words.action.repair}: `) }).click(WAIT);
    await card.getByRole('button', { name: words.action.repair, exact: true }).click(WAIT);
    await card.getByRole('status').filter({ hasText: new RegExp(`^${words.action.done}`) }).waitFor(WAIT);
    await looksGood(page, pane, `repaired-${language}`, card);
    await card.getByRole('button', { name: `${words.action.retry}: ${title}` }).click(WAIT);
    await card.getByRole('button', { name: words.action.generate, exact: true }).click(WAIT);
    await user.isDone(title);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('what is typed into an input cell and cannot be read stays, and is told with its place', async () => {
    const { page, pane, user, card } = await openMaps();
    await page.evaluate(([header]) => {
      const { threeMapsHost } = window as unknown as PageWindow;
      const table = threeMapsHost.workbook.table('Products');
      const sheet = table && threeMapsHost.workbook.sheet(table.sheetId);
      if (!table || !sheet) throw new Error('No products');
      threeMapsHost.typeInto(sheet, table.body.row, table.area.col + table.columns.findIndex(({ name }) => name === header), 'about ten');
    }, [messagesIn(language).columns.unitCost] as const);
    await user.preview(words.maps.productTitle);
    await card.getByText(said('plan/amount-unreadable', { text: 'about ten' })).waitFor(WAIT);
    await looksGood(page, pane, `rubbish-${language}`, card);
    await card.getByRole('button', { name: words.action.generate, exact: true }).click(WAIT);
    await user.isDone(words.maps.productTitle);
    expect((await user.rows('Products', 'unitCost'))[0]?.unitCost).toBe('about ten');
    await page.context().close();
  });

  it('a page that cannot be loaded without a connection says so, and opens by one click once there is one', async () => {
    const { page, pane } = await workbench.openPlan({ language, ...PANE }, plan, 'settings');
    await page.context().setOffline(true);
    await pane.locator('[data-page="functions"]').click();
    await pane.getByRole('alert').filter({ hasText: words.pageUnreached }).waitFor(WAIT);
    await looksGood(page, pane, `offline-${language}`);
    await pane.locator('[data-page="settings"]').click();
    await pane.getByRole('heading', { name: words.settings.title }).waitFor(WAIT);
    await page.context().setOffline(false);
    await pane.locator('[data-page="functions"]').click();
    await pane.getByRole('button', { name: words.action.retry, exact: true }).click();
    await pane.getByRole('heading', { name: words.functions.title }).waitFor(WAIT);
    await page.context().close();
  });
});
