import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { messagesIn } from '../../src/i18n/messages';
import { overflow, violations } from './support/lookAtPane';
import { startWorkbench } from './support/openWorkbench';
import type { Workbench } from './support/openWorkbench';

const SCREENSHOTS = path.join(process.cwd(), '.cache', 'screenshots');
const WORK_MS = 120_000;

let workbench: Workbench;
beforeAll(async () => {
  workbench = await startWorkbench();
  await mkdir(SCREENSHOTS, { recursive: true });
});
afterAll(() => workbench.close());

describe.each([['zh-CN', 'light'], ['en', 'dark']] as const)('the first page in %s (%s)', (language, theme) => {
  it('offers three ways to begin, then shows where the plan stands and leads to the next step', async () => {
    const { page, pane, complaints } = await workbench.open({ language, theme, paneWidth: 320 });
    const { path: words, example, action } = messagesIn(language).taskpane;
    await pane.getByRole('list', { name: words.first.label }).getByRole('button', { name: words.first.example }).click();
    await pane.getByRole('button', { name: `${action.preview}: ${example.cases.sample.title}` }).click();
    await pane.getByRole('button', { name: example.confirm, exact: true }).click({ timeout: WORK_MS });
    await pane.getByRole('button', { name: `${action.again}: ${example.cases.sample.title}` }).waitFor({ timeout: WORK_MS });
    await pane.locator('[data-page="home"]').click();

    const steps = pane.getByRole('list', { name: words.label });
    await steps.waitFor();
    expect(await steps.getByRole('button').allInnerTexts()).toEqual(Object.values(words.steps));
    expect(await steps.getByRole('listitem').filter({ hasText: words.steps.review }).innerText()).toContain(words.states.notStarted);
    expect({ violations: await violations(pane, theme), overflow: await overflow(pane) }).toEqual({ violations: [], overflow: 0 });
    await page.locator('#pane').screenshot({ path: path.join(SCREENSHOTS, `home-path-${language}-${theme}.png`) });

    const [start] = words.next.split('{step}');
    await pane.getByRole('button', { name: new RegExp(`^${start}`) }).click();
    await pane.locator('h1').filter({ hasNotText: words.label }).waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  }, 2 * WORK_MS);
});
