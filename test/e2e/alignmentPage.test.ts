import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Frame } from 'playwright-core';
import { readMeeting } from '../../src/actions/readMeeting';
import type { Language } from '../../src/i18n/language';
import { fill, messagesIn } from '../../src/i18n/messages';
import { writeXlsx } from '../../src/workbench/xlsx/writeXlsx';
import { FilledTab } from '../support/filledTab';
import { startPlan } from '../support/plan';
import { overflow, violations } from './support/lookAtPane';
import { startWorkbench, type Workbench } from './support/openWorkbench';

const SCREENSHOTS = path.join(process.cwd(), '.cache', 'screenshots');
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const WAIT = { timeout: 60_000 };

let workbench: Workbench;
beforeAll(async () => {
  workbench = await startWorkbench();
  await mkdir(SCREENSHOTS, { recursive: true });
});
afterAll(() => workbench.close());

const row = (id: string, values: object): object => ({ row: { id }, values });

/** A plan in which three departments count the same revenue and one asks another; and how many decisions are open. */
async function openMeeting(language: Language): Promise<{ file: Buffer; count: number }> {
  const plan = await startPlan({ language });
  const enter = (rows: object) => plan.runAction('enter-rows', { parameters: { rows: JSON.stringify(rows) } });
  const stated = { amountMeans: 'total', claimBasis: 'net', taxState: 'out', currency: 'CNY', claimStatus: 'submitted' };
  await plan.runAction('department-tabs');
  await enter({
    Settings: [row('annualTarget', { value: '12亿' })],
    Sites: [row('S01', { siteName: 'US', region: 'NA' }), row('S02', { siteName: 'MX', region: 'LatAm' })],
    ClaimsMarket: [row('M000001', { description: 'LatAm', claimSite: 'LatAm', amount: '3亿', ...stated })],
    ClaimsCustomer: [row('U000001', { description: 'Existing', claimBuyer: 'existing', amount: '3.7亿', ...stated })],
    ClaimsProduct: [row('D000001', { description: 'New', claimScope: 'new', amount: '7.5亿', ...stated })],
  });
  await plan.runAction('align');
  await enter({ Asks: [row('H000001', { askFrom: 'product', askTo: 'customer', request: 'ERP?', linkedLines: 'D000001' })] });
  return { file: Buffer.from(writeXlsx(plan.workbook, { customFunctions: new Set() })), count: (await readMeeting()).items.length };
}

function cardOf(pane: Frame, title: string) {
  return pane.locator('section').filter({ has: pane.getByRole('heading', { name: title, exact: true }) });
}

it.each([['zh-CN', 'light', 320], ['en', 'dark', 1000]] as const)('a meeting is held by keys, its decisions and minutes are written, and a tab goes out and comes back (%s, %s, %i px)', async (language, theme, paneWidth) => {
  const { file, count } = await openMeeting(language);
  const { page, complaints } = await workbench.open({ language, theme, paneWidth });
  await page.locator('#file').setInputFiles({ name: 'plan.xlsx', mimeType: SHEET, buffer: file });
  await page.frameLocator('#pane').locator('[data-page="alignment"]').click(WAIT);
  const pane = page.frames().find((frame) => frame.url().includes('/pane.html')) as Frame;
  const { action, meeting, tabs } = messagesIn(language).taskpane;
  const shot = (name: string) => page.locator('#pane').screenshot({ path: path.join(SCREENSHOTS, `alignment-${name}-${language}-${theme}.png`) });
  await pane.getByText(fill(meeting.position, { at: 1, count })).waitFor(WAIT);
  await shot('meeting');
  expect({ violations: await violations(pane, theme), overflow: await overflow(pane) }).toEqual({ violations: [], overflow: 0 });

  await pane.getByRole('group', { name: meeting.meeting }).focus();
  await page.keyboard.press('ArrowRight');
  await pane.getByText(fill(meeting.position, { at: 2, count })).waitFor(WAIT);
  await page.keyboard.press('ArrowLeft');
  await pane.getByText(fill(meeting.position, { at: 1, count })).waitFor(WAIT);
  await page.keyboard.press('1');
  await pane.getByText(fill(meeting.position, { at: 1, count: count - 1 })).waitFor(WAIT);
  await shot('decided');

  const minutes = cardOf(pane, meeting.minutesTitle);
  await minutes.getByRole('button', { name: `${action.preview}: ${meeting.minutesTitle}` }).click();
  await minutes.getByRole('button', { name: action.generate, exact: true }).click(WAIT);
  await minutes.getByRole('button', { name: `${action.again}: ${meeting.minutesTitle}` }).waitFor(WAIT);

  const send = cardOf(pane, tabs.sendTitle);
  await send.getByRole('button', { name: `${action.preview}: ${tabs.sendTitle}` }).click();
  await send.getByRole('button', { name: tabs.send, exact: true }).click(WAIT);
  const [download] = await Promise.all([page.waitForEvent('download', WAIT), send.getByRole('link').click(WAIT)]);
  const chunks = await (await download.createReadStream()).toArray();
  const filled = new FilledTab(new Uint8Array(Buffer.concat(chunks)), language).set('M000001', { amount: 310_000_000 }).bytes();
  await send.scrollIntoViewIfNeeded();
  await shot('sent');

  const collect = cardOf(pane, tabs.collectTitle);
  await collect.locator('input[type=file]').setInputFiles({ name: download.suggestedFilename(), mimeType: SHEET, buffer: Buffer.from(filled) });
  await collect.getByRole('button', { name: `${action.preview}: ${tabs.collectTitle}` }).click();
  await collect.getByRole('button', { name: tabs.take, exact: true }).click(WAIT);
  await collect.getByRole('button', { name: `${action.again}: ${tabs.collectTitle}` }).waitFor(WAIT);
  await collect.scrollIntoViewIfNeeded();
  await shot('collected');
  expect(await pane.getByRole('alert').count()).toBe(0);
  expect(complaints).toEqual([]);
  await page.context().close();
});
