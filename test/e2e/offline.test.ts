import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { sharedWorkbench } from './support/sharedWorkbench';

const workbench = sharedWorkbench();
/** Longer than the twelve seconds after which the pane gives up waiting. */
const GIVEN_UP = { timeout: 40_000 };

/** Opens the page that Excel opens, while scripts whose address matches cannot be reached. */
async function openWithout(page: Page, blocked: RegExp): Promise<Page> {
  const bare = await page.context().newPage();
  await bare.route(blocked, (route) => route.abort());
  await bare.goto(new URL('taskpane.html', page.url()).href);
  return bare;
}

it.each([['zh-CN', 'en'], ['en', 'zh-CN']] as const)('a pane without office.js says so in the language of the user, and where to look (%s)', async (language, other) => {
  const { page } = await workbench.open({ language });
  const bare = await openWithout(page, /office\.js/);
  const banner = bare.getByRole('alert');
  await banner.waitFor(GIVEN_UP);
  expect([await banner.locator(`[lang="${language}"]`).isVisible(), await banner.locator(`[lang="${other}"]`).isVisible()]).toEqual([true, false]);
  const link = banner.locator(`[lang="${language}"] a`);
  expect((await bare.request.get(new URL(String(await link.getAttribute('href')), bare.url()).href)).ok()).toBe(true);
  await page.context().close();
}, 120_000);

it('a pane without any script says so in both languages', async () => {
  const { page } = await workbench.open({ language: 'en' });
  const bare = await openWithout(page, /\.js$/);
  const banner = bare.getByRole('alert');
  await banner.waitFor(GIVEN_UP);
  expect(await banner.locator('p').evaluateAll((lines) => lines.filter((line) => line.checkVisibility()).length)).toBe(2);
  await page.context().close();
}, 120_000);
