import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Frame } from 'playwright-core';
import { fill } from '../../src/i18n/fill';
import { messagesIn } from '../../src/i18n/messages';
import { formatDay } from '../../src/taskpane/format/formatDay';
import { writeXlsx } from '../../src/workbench/xlsx/writeXlsx';
import { startPlan } from '../support/plan';
import { TWO_SHOPS_WITH_BUYERS, twoShops } from '../support/twoShops';
import { overflow, violations } from './support/lookAtPane';
import { startWorkbench, type Workbench } from './support/openWorkbench';

const SCREENSHOTS = path.join(process.cwd(), '.cache', 'screenshots');
const WAIT = { timeout: 60_000 };

let workbench: Workbench;
let file: Buffer;
beforeAll(async () => {
  const plan = await startPlan();
  await plan.importFile({ file: twoShops(true), mapping: TWO_SHOPS_WITH_BUYERS });
  await plan.runAction('new-plan', { parameters: { year: '2026', currency: 'CNY' } });
  file = Buffer.from(writeXlsx(plan.workbook, { customFunctions: new Set() }));
  workbench = await startWorkbench();
  await mkdir(SCREENSHOTS, { recursive: true });
});
afterAll(() => workbench.close());

it.each([['zh-CN', 'light'], ['en', 'dark'], ['zh-CN', 'contrast']] as const)('what is compared is shown before a review is made by keyboard, and its headline stands in the list with a way to its cells (%s, %s)', async (language, theme) => {
  const { page, complaints } = await workbench.open({ language, theme, paneWidth: 320 });
  const words = messagesIn(language).taskpane;
  await page.locator('#file').setInputFiles({ name: 'plan.xlsx', mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer: file });
  await page.frameLocator('#pane').locator('[data-page="review"]').click(WAIT);
  const pane = page.frames().find((frame) => frame.url().includes('/pane.html')) as Frame;
  const looksGood = async (name: string): Promise<void> => {
    expect({ name, violations: await violations(pane, theme), overflow: await overflow(pane) }).toEqual({ name, violations: [], overflow: 0 });
    await page.locator('#pane').screenshot({ path: path.join(SCREENSHOTS, `review-${name}-${language}-${theme}.png`) });
  };
  const kind = pane.getByRole('combobox', { name: words.review.kind });
  await kind.waitFor(WAIT);
  for (const [code, label] of Object.entries(words.review.kinds)) {
    await kind.selectOption({ label });
    await looksGood(code);
  }
  await kind.selectOption('event');
  await pane.getByRole('combobox', { name: words.review.event, exact: true }).selectOption({ index: await blackFriday(pane) });
  const day = (date: string): string => formatDay(date, language);
  await pane.getByText(day('2025-11-24')).first().waitFor(WAIT);
  await pane.getByText(fill(words.review.partDays, { date: day('2024-11-29'), from: day('2024-11-25'), to: day('2024-12-02') })).waitFor(WAIT);
  // Customers who have left are counted off the pane's thread.
  const counting = page.waitForEvent('worker', WAIT);
  await pane.getByRole('button', { name: `${words.action.preview}: ${words.review.cardTitle}` }).press('Enter');
  expect((await counting).url()).toContain('site-losses');
  await pane.getByRole('button', { name: words.review.confirm, exact: true }).press('Enter', WAIT);
  await pane.getByRole('status').filter({ hasText: words.action.done }).waitFor(WAIT);
  // The sheets speak Chinese, the list of the pane its own language.
  await pane.getByText(language === 'en' ? /^Net sales \+250\.0%; net uplift 1.3K\.$/ : /^净销售额 \+250\.0%；净增量 1,320。$/).waitFor(WAIT);
  await looksGood('done');
  await pane.getByRole('button', { name: messagesIn(language).lists.event.blackFriday, exact: true }).press('Enter');
  await page.getByText('复盘 2025年黑五').first().waitFor(WAIT);
  expect(complaints).toEqual([]);
  await page.context().close();
});

async function blackFriday(pane: Frame): Promise<number> {
  const options = await pane.locator('option').allTextContents();
  const events = options.filter((text) => text.includes(' · '));
  return events.findIndex((text) => /2025年11月28日|Nov 28, 2025/.test(text) && /2025年黑五|2025 Black Friday/.test(text));
}
