import { beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { messagesIn } from '../../src/i18n/messages';
import { writeXlsx } from '../../src/workbench/xlsx/writeXlsx';
import { importedPlan } from '../support/plan';
import { goTo, overflow, violations } from './support/lookAtPane';
import { shootPane, sharedWorkbench, WAIT } from './support/sharedWorkbench';
import { eventually, findCell, type PageWindow } from './support/typeInGrid';

const workbench = sharedWorkbench();
let bytes: Uint8Array;

beforeAll(async () => {
  const plan = await importedPlan({ language: 'zh-CN' }, { products: 12, months: 15 });
  await plan.runAction('new-plan', { parameters: { year: '2025', currency: 'USD', target: '900000' } });
  await plan.runAction('product-map');
  await plan.runAction('enter-rows', { parameters: { rows: JSON.stringify({ Products: (await plan.rows('Products')).map(({ rowId }) => ({ row: { id: rowId }, values: { unitCost: 1 } })) }) } });
  bytes = writeXlsx(plan.workbook, { customFunctions: new Set() });
});

/** The words of a column of a table as the workbook shows them now. */
function columnOf(page: Page, table: string, header: string): Promise<unknown[]> {
  return page.evaluate(([tableName, wanted]) => {
    const { workbook } = (window as unknown as PageWindow).threeMapsHost;
    const found = workbook.table(tableName);
    const sheet = found && workbook.sheet(found.sheetId);
    if (!found || !sheet) return [];
    const col = found.area.col + found.columns.findIndex(({ name }) => name === wanted);
    return Array.from({ length: found.body.rows }, (_, at) => sheet.value(found.body.row + at, col));
  }, [table, header] as const);
}

it.each([['zh-CN', 'light'], ['en', 'dark']] as const)('a threshold is set by keyboard: it lands in its cell, what is calculated follows, and History puts it back (%s, %s)', async (language, theme) => {
  const { page, pane, complaints } = await workbench.openPlan({ language, theme, paneWidth: 320 }, bytes, 'settings');
  const { taskpane: words, settings } = messagesIn(language);
  // The sheets speak Chinese in both runs; the pane speaks the language of Excel.
  const sheetWords = messagesIn('zh-CN');
  const setting = () => findCell(page, 'Settings', { header: sheetWords.columns.rowId, value: 'marginCut' }, sheetWords.columns.value);
  const stars = async () => (await columnOf(page, 'Products', sheetWords.columns.quadrant)).filter((quadrant) => quadrant === sheetWords.lists.quadrant.star).length;
  await eventually('stars', stars, (count) => count > 0);
  expect((await setting()).value).not.toBe(0.999);

  const { label } = settings.marginCut;
  await pane.getByRole('button', { name: words.settings.areas.product.title, exact: true }).press('Enter');
  await pane.getByRole('button', { name: new RegExp(`^${label}`) }).press('Enter');
  const field = pane.getByLabel(words.settings.newValue.replace('{setting}', label));
  await field.focus();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('99.9%');
  await page.keyboard.press('Tab');
  expect(await pane.locator(':focus').getAttribute('aria-label')).toBe(`${words.settings.save}: ${label}`);
  await page.keyboard.press('Enter');
  await pane.getByText(words.settings.saved).waitFor(WAIT);
  expect((await setting()).value).toBe(0.999);
  await eventually('no star has so high a margin', stars, (count) => count === 0);
  await pane.getByRole('button', { name: new RegExp(`^${label}.*${words.settings.changed}`) }).waitFor(WAIT);
  // Nothing hides beneath the head of the pane there.
  await pane.evaluate(() => window.scrollTo(0, 0));
  expect({ violations: await violations(pane, theme), overflow: await overflow(pane) }).toEqual({ violations: [], overflow: 0 });
  await shootPane(page, `settings-saved-${language}-${theme}`);

  await goTo(pane, 'history');
  const newest = pane.getByRole('list', { name: words.history.list }).getByRole('listitem').first();
  await newest.getByRole('button', { name: new RegExp(`^${words.history.restore}`) }).press('Enter');
  await newest.getByRole('button', { name: words.action.confirmUndo, exact: true }).press('Enter');
  await pane.getByText(words.action.undone).first().waitFor(WAIT);
  expect((await setting()).value).not.toBe(0.999);
  await eventually('stars again', stars, (count) => count > 0);
  expect(complaints).toEqual([]);
  await page.context().close();
}, 240_000);
