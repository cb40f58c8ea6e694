import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Frame, Page } from 'playwright-core';
import type { Language } from '../../src/i18n/language';
import { messagesIn } from '../../src/i18n/messages';
import { writeXlsx } from '../../src/workbench/xlsx/writeXlsx';
import { buyersOrders, madeOrders } from '../support/buyers';
import { startPlan } from '../support/plan';
import { overflow, violations } from './support/lookAtPane';
import { startWorkbench, type Workbench } from './support/openWorkbench';

const SCREENSHOTS = path.join(process.cwd(), '.cache', 'screenshots');
const WAIT = { timeout: 60_000 };
const WORKER = '**/customer-map.*.js';

let workbench: Workbench;
let file: Buffer;
beforeAll(async () => {
  const plan = await startPlan();
  await plan.importFile(madeOrders(buyersOrders(240)), { period: '2022-07..2024-12' });
  file = Buffer.from(writeXlsx(plan.workbook, { customFunctions: new Set() }));
  workbench = await startWorkbench();
  await mkdir(SCREENSHOTS, { recursive: true });
});
afterAll(() => workbench.close());

/** Holds the script of the worker back, so that the map is still being computed when the user looks; returns what waits for it and lets it go. */
async function holdWorker(page: Page): Promise<() => Promise<void>> {
  const asked = page.waitForRequest(WORKER, WAIT);
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(WORKER, async (route) => {
    await released;
    await route.continue().catch(() => undefined);
  });
  return async () => {
    await asked;
    release();
    await page.unroute(WORKER);
  };
}

async function openMaps(page: Page, language: Language): Promise<Frame> {
  await page.locator('#file').setInputFiles({ name: 'plan.xlsx', mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer: file });
  await page.frameLocator('#pane').locator('[data-page="maps"]').click(WAIT);
  const pane = page.frames().find((frame) => frame.url().includes('/pane.html')) as Frame;
  await pane.getByRole('heading', { level: 1, name: messagesIn(language).taskpane.maps.title }).waitFor(WAIT);
  return pane;
}

it.each([['zh-CN', 'light'], ['zh-CN', 'dark'], ['en', 'contrast']] as const)('the customer map is computed in a worker, with progress, can be cancelled, and is built (%s, %s)', async (language, theme) => {
  const { page, complaints } = await workbench.open({ language, theme, paneWidth: 320 });
  const pane = await openMaps(page, language);
  const { action, maps } = messagesIn(language).taskpane;
  const card = pane.locator('section').filter({ has: pane.getByRole('heading', { name: maps.customerTitle, exact: true }) });
  const looksGood = async (name: string): Promise<void> => {
    expect({ name, violations: await violations(pane, theme), overflow: await overflow(pane) }).toEqual({ name, violations: [], overflow: 0 });
    await card.screenshot({ path: path.join(SCREENSHOTS, `customer-map-${name}-${language}-${theme}.png`) });
  };

  const release = await holdWorker(page);
  await card.getByRole('button', { name: action.preview }).click();
  await card.getByRole('progressbar').waitFor(WAIT);
  await looksGood('progress');
  await card.getByRole('button', { name: action.cancel }).click();
  await card.getByText(action.cancelled).waitFor(WAIT);
  await looksGood('cancelled');
  await release();

  await card.getByRole('button', { name: action.retry }).or(card.getByRole('button', { name: action.preview })).first().click();
  await card.getByRole('status').filter({ hasText: action.previewReady }).waitFor(WAIT);
  await looksGood('preview');
  await card.getByRole('button', { name: action.generate, exact: true }).click();
  await card.getByRole('status').filter({ hasText: action.done }).waitFor(WAIT);
  await looksGood('done');
  expect(complaints).toEqual([]);
  await page.context().close();
});
