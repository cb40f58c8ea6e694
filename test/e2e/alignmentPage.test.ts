import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { messagesIn } from '../../src/i18n/messages';
import { overflow, violations } from './support/lookAtPane';
import { startWorkbench, type Workbench } from './support/openWorkbench';

const SCREENSHOTS = path.join(process.cwd(), '.cache', 'screenshots');

let workbench: Workbench;
beforeAll(async () => {
  workbench = await startWorkbench();
  await mkdir(SCREENSHOTS, { recursive: true });
});
afterAll(() => workbench.close());

it.each([['zh-CN', 'light'], ['en', 'dark']] as const)('the page of the alignment says what comes first, and makes the tabs (%s, %s)', async (language, theme) => {
  const { page, pane, complaints } = await workbench.open({ language, theme, paneWidth: 320 });
  const { action, meeting } = messagesIn(language).taskpane;
  const run = async (title: string, confirm: string): Promise<void> => {
    const card = pane.locator('section').filter({ has: pane.getByRole('heading', { name: title, exact: true }) });
    await card.getByRole('button', { name: `${action.preview}: ${title}` }).click();
    await card.getByRole('button', { name: confirm, exact: true }).click({ timeout: 60_000 });
    await card.getByRole('button', { name: `${action.again}: ${title}` }).waitFor({ timeout: 60_000 });
  };
  await pane.locator('[data-page="alignment"]').click();
  await pane.getByText(meeting.notAligned).waitFor();
  await run(meeting.tabsTitle, action.generate);
  expect(complaints).toEqual([]);
  expect({ violations: await violations(pane, theme), overflow: await overflow(pane) }).toEqual({ violations: [], overflow: 0 });
  await page.locator('#pane').screenshot({ path: path.join(SCREENSHOTS, `alignment-${language}-${theme}.png`) });
  await page.context().close();
});
