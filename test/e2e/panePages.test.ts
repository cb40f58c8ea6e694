import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Frame, Page } from 'playwright-core';
import { messagesIn } from '../../src/i18n/messages';
import { pages } from '../../src/taskpane/pages';
import { goTo, overflow, pressRibbon, violations } from './support/lookAtPane';
import { startWorkbench } from './support/openWorkbench';
import type { Workbench } from './support/openWorkbench';

const SCREENSHOTS = path.join(process.cwd(), '.cache', 'screenshots');
const WORK_MS = 240_000;
const words = messagesIn('zh-CN').taskpane;

let workbench: Workbench;
beforeAll(async () => {
  workbench = await startWorkbench();
  await mkdir(SCREENSHOTS, { recursive: true });
});
afterAll(() => workbench.close());

/** Looks at every page in turn: no violation, nothing beside the edge, and a picture for whoever reviews. */
async function lookAtPages(page: Page, pane: Frame, look: string, { isJudged = true } = {}): Promise<void> {
  for (const { id } of pages) {
    await goTo(pane, id);
    expect({ look, id, violations: isJudged ? await violations(pane, look) : [], overflow: await overflow(pane) }).toEqual({ look, id, violations: [], overflow: 0 });
    await page.locator('#pane').screenshot({ path: path.join(SCREENSHOTS, `${id}-${look}.png`) });
  }
}

describe.each(['zh-CN', 'en'] as const)('each page in %s', (language) => {
  it('has no accessibility violation in light and contrast, at 320 and 450 pixels, and loses nothing when text is twice as large', async () => {
    const { page, pane, complaints } = await workbench.open({ language, paneWidth: 320 });
    await lookAtPages(page, pane, `light-${language}`);
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ forcedColors: 'active', colorScheme });
      await lookAtPages(page, pane, `contrast-${colorScheme}-${language}`);
    }
    await page.emulateMedia({ forcedColors: 'none', colorScheme: 'light' });
    await page.locator('#pane').evaluate((frame) => { frame.style.width = '450px'; });
    await lookAtPages(page, pane, `wide-${language}`, { isJudged: false });
    await page.locator('#pane').evaluate((frame) => { frame.style.width = '320px'; });
    await pane.addStyleTag({ content: 'html { font-size: 200%; }' });
    await lookAtPages(page, pane, `large-${language}`, { isJudged: false });
    expect(complaints).toEqual([]);
    await page.context().close();
  }, WORK_MS);

  it('has no accessibility violation in a dark Excel', async () => {
    const { page, pane, complaints } = await workbench.open({ language, theme: 'dark', paneWidth: 320 });
    await lookAtPages(page, pane, `dark-${language}`);
    expect(complaints).toEqual([]);
    await page.context().close();
  }, WORK_MS);

  it('is reached by the buttons of the ribbon, which begin their work and are let go', async () => {
    const { page, pane, complaints } = await workbench.open({ language });
    const { meeting, review, explain, help, maps, tracker, action } = messagesIn(language).taskpane;
    const titles = { openAlignment: meeting.title, openReview: review.title, explainCell: explain.title, openHelp: help.title } as const;
    for (const [name, title] of Object.entries(titles)) {
      expect(await pressRibbon(pane, name as keyof typeof titles)).toBe(true);
      await pane.getByRole('heading', { level: 1, name: title }).waitFor();
    }
    // Without data the maps and the tracker have nothing to work on, and say so in their card.
    const cards = { openBusinessMap: maps.businessTitle, openCustomerMap: maps.customerTitle, openProductMap: maps.productTitle, generateTracker: tracker.trackerTitle } as const;
    for (const [name, title] of Object.entries(cards)) {
      expect(await pressRibbon(pane, name as keyof typeof cards)).toBe(true);
      const card = pane.locator('section').filter({ has: pane.getByRole('heading', { name: title, exact: true }) });
      await card.getByRole('status').filter({ hasText: new RegExp(`${action.notDone}|${action.previewReady}|${action.done}`) }).first().waitFor({ timeout: 60_000 });
    }
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

it.each(['light', 'dark'] as const)('preview and result of an import have no violation in the %s theme, and the keyboard stays in their card', async (theme) => {
  const { page, pane } = await workbench.open({ at: 'import', language: 'zh-CN', theme, paneWidth: 320 });
  await pane.locator('input[type=file]').setInputFiles(['product-costs.csv', 'shopify-orders-2025.csv.gz'].map((name) => path.join(process.cwd(), 'assets', 'sample', name)));
  const card = pane.locator('section').first();
  const isInCard = () => card.evaluate((section) => section.contains(document.activeElement));
  for (const [button, state] of [[`${words.action.preview}: ${words.home.importTitle}`, words.action.previewReady], [words.action.import, words.action.done]] as const) {
    await card.getByRole('button', { name: button, exact: true }).press('Enter');
    await card.getByRole('status').filter({ hasText: state }).waitFor({ timeout: 60_000 });
    expect({ state, violations: await violations(pane, theme), overflow: await overflow(pane), isInCard: await isInCard() }).toEqual({ state, violations: [], overflow: 0, isInCard: true });
  }
  await page.context().close();
});

it.each([['zh-CN', 'light'], ['en', 'dark']] as const)('a function is found in the other language, explained, and put into the active cell by keyboard (%s, %s)', async (language, theme) => {
  const { page, pane, complaints } = await workbench.open({ language, theme, paneWidth: 320 });
  const { functions, action } = messagesIn(language).taskpane;
  await goTo(pane, 'functions');
  await pane.getByRole('searchbox').fill(language === 'en' ? '折扣' : 'discount');
  await pane.locator('[data-function="DISCOUNT_BREAKEVEN"]').press('Enter');
  expect({ violations: await violations(pane, theme), overflow: await overflow(pane) }).toEqual({ violations: [], overflow: 0 });
  const name = functions.insertNamed.replace('{function}', 'DISCOUNT_BREAKEVEN');
  await pane.getByRole('button', { name: `${functions.insert}: ${name}` }).press('Enter');
  await pane.getByRole('button', { name: functions.insertConfirm, exact: true }).press('Enter');
  await pane.getByRole('status').filter({ hasText: action.done }).waitFor();
  await pane.getByRole('button', { name: `${action.again}: ${name}` }).press('Enter');
  await pane.getByRole('checkbox', { name: functions.replace }).waitFor();
  expect({ violations: await violations(pane, theme), overflow: await overflow(pane) }).toEqual({ violations: [], overflow: 0 });
  await page.locator('#pane').screenshot({ path: path.join(SCREENSHOTS, `functions-${language}-${theme}-insert.png`) });
  expect(complaints).toEqual([]);
  await page.context().close();
});

it('every page is reached by keyboard alone, and the focus is always seen', async () => {
  const { page, pane } = await workbench.open({ language: 'en' });
  await pane.locator('[data-page="home"]').focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await pane.getByRole('heading', { level: 1, name: 'Set up the plan' }).waitFor();
  const focused = pane.locator(':focus-visible');
  expect(await focused.getAttribute('data-page')).toBe('setup');
  expect(await focused.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid');
  await page.context().close();
});

it('the place of the navigation leaves the corner of the host\'s menu free', async () => {
  const { page, pane } = await workbench.open({ language: 'en', paneWidth: 320 });
  const covered = await pane.locator('nav button').evaluateAll((buttons) =>
    buttons.filter((button) => button.getBoundingClientRect().right > document.documentElement.clientWidth - 34 && button.getBoundingClientRect().top < 32).length);
  expect(covered).toBe(0);
  await page.context().close();
});
