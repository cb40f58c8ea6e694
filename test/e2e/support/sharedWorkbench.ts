import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll } from '@jest/globals';
import type { Frame, Page } from 'playwright-core';
import { startWorkbench, type Look, type Workbench } from './openWorkbench';

const SCREENSHOTS = path.join(process.cwd(), '.cache', 'screenshots');
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** Longest that a run of an action may take in a browser. */
export const WAIT = { timeout: 60_000 };

type Opened = Awaited<ReturnType<Workbench['open']>>;

/** The workbench in a browser, as the tests of a file share it. */
export interface SharedWorkbench {
  open(look: Look): Promise<Opened>;
  /** Opens a workbook and a page of the pane beside it. */
  openPlan(look: Look, bytes: Uint8Array, pageId: string): Promise<Opened>;
}

/** Starts the workbench before the tests of this file and ends it after them. */
export function sharedWorkbench(): SharedWorkbench {
  let workbench: Workbench | undefined;
  beforeAll(async () => {
    await mkdir(SCREENSHOTS, { recursive: true });
    workbench = await startWorkbench();
  });
  afterAll(() => workbench?.close());
  const open = (look: Look): Promise<Opened> => {
    if (workbench === undefined) throw new Error('The workbench has not been started.');
    return workbench.open(look);
  };
  return {
    open,
    async openPlan(look, bytes, pageId) {
      const { page, complaints } = await open(look);
      await page.locator('#file').setInputFiles(workbookFile('plan.xlsx', bytes));
      await page.frameLocator('#pane').locator(`[data-page="${pageId}"]`).click(WAIT);
      const pane = page.frames().find((frame) => frame.url().includes('/pane.html')) as Frame;
      return { page, pane, complaints };
    },
  };
}

/** A workbook as a file input takes it. */
export function workbookFile(name: string, bytes: Uint8Array): { name: string; mimeType: string; buffer: Buffer } {
  return { name, mimeType: SHEET, buffer: Buffer.from(bytes) };
}

/** Takes a picture of the pane for people to look at. */
export async function shootPane(page: Page, name: string): Promise<void> {
  await page.locator('#pane').screenshot({ path: path.join(SCREENSHOTS, `${name}.png`) });
}

/** The card of the pane with this title. */
export function cardOf(pane: Frame, title: string) {
  return pane.locator('section').filter({ has: pane.getByRole('heading', { name: title, exact: true }) });
}
