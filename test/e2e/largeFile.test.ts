import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Frame, Page } from 'playwright-core';
import { messagesIn } from '../../src/i18n/messages';
import { writeLargeRetail } from '../support/largeRetail';
import { describeWithSharedData, sharedData } from '../support/sharedData';
import type { Workbench } from './support/openWorkbench';
import { startWorkbench } from './support/openWorkbench';

const { action, home } = messagesIn('zh-CN').taskpane;
const LINES = 541_909;
const WORK_MS = 600_000;

const folder = mkdtempSync(path.join(tmpdir(), 'large-'));
const file = path.join(folder, 'retail.csv');
let workbench: Workbench;
let copies = 0;

/** Largest resident memory that any renderer of the browser has had. */
async function peakOfRenderers(page: Page): Promise<number> {
  const session = await page.context().browser()!.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const peaks = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1]);
  return Math.max(...peaks.map((peak) => Number(peak) * 1024));
}

/** Chooses the file, asks for the preview, and waits until bytes of it are read. */
async function startImport(pane: Frame): Promise<void> {
  await pane.locator('input[type=file]').setInputFiles(file);
  await pane.getByRole('button', { name: `${action.preview}: ${home.importTitle}` }).click();
  await pane.getByText(action.bytesRead.split('{')[0]!.trim(), { exact: false }).waitFor({ timeout: WORK_MS });
}

describeWithSharedData('a file of a gigabyte in the pane', () => {
  beforeAll(async () => {
    copies = writeLargeRetail(sharedData('uci-online-retail', 'online-retail-concat.csv.gz'), file, 2 ** 30);
    workbench = await startWorkbench();
  }, WORK_MS);
  afterAll(async () => {
    await workbench.close();
    rmSync(folder, { recursive: true });
  });

  it('leaves nothing behind when its import is cancelled', async () => {
    const { page, pane, complaints } = await workbench.open({ at: 'import', language: 'zh-CN' });
    await startImport(pane);
    expect(page.workers()).toHaveLength(1);
    await pane.getByRole('button', { name: `${action.cancel}: ${home.importTitle}` }).click();
    await pane.getByRole('status').filter({ hasText: action.cancelled }).waitFor();
    expect(page.workers()).toHaveLength(0);
    const sheets = await page.evaluate(() => (window as unknown as { threeMapsHost: { workbook: { sheets: unknown[] } } }).threeMapsHost.workbook.sheets.length);
    expect(sheets).toBe(1);
    expect(complaints).toEqual([]);
    await page.context().close();
  }, WORK_MS);

  it('is read within 600 MB of the renderer, while the pane answers', async () => {
    const { page, pane, complaints } = await workbench.open({ at: 'import', language: 'zh-CN' });
    await startImport(pane);
    await pane.locator('[data-page="functions"]').click();
    await pane.getByRole('searchbox').fill('discount');
    await pane.locator('[data-function="DISCOUNT_BREAKEVEN"]').waitFor();
    expect(page.workers()).toHaveLength(1);
    await pane.locator('[data-page="import"]').click();
    await pane.getByRole('status').filter({ hasText: action.previewReady }).waitFor({ timeout: WORK_MS });
    expect(page.workers()).toHaveLength(0);
    expect(await pane.locator('section').first().innerText()).toContain((copies * LINES).toLocaleString('zh-CN'));
    expect(await peakOfRenderers(page)).toBeLessThan(600e6);
    expect(complaints).toEqual([]);
    await page.context().close();
  }, WORK_MS);
});
