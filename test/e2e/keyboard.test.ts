import { expect, it } from '@jest/globals';
import type { Frame, Page } from 'playwright-core';
import { pages } from '../../src/taskpane/pages';
import type { PageId } from '../../src/taskpane/pages';
import { goTo } from './support/lookAtPane';
import { sharedWorkbench } from './support/sharedWorkbench';

const workbench = sharedWorkbench();
/** More steps than any page has places for the focus. */
const MOST_STEPS = 150;

/** What is remembered in the pane from one step of the focus to the next. */
interface Walk {
  walk: { element: Element; looks: string }[];
}

/** Opens a page by the keyboard where the navigation leads to it, and begins at its heading. */
async function openByKey(pane: Frame, id: PageId): Promise<void> {
  const link = pane.locator(`[data-page="${id}"]`);
  if ((await link.count()) === 0) return goTo(pane, id);
  await link.press('Enter');
  await pane.locator(`[data-page="${id}"][aria-current=page]`).waitFor();
  await pane.locator('h1').waitFor();
  return pane.waitForFunction(() => document.querySelector('[role=progressbar]') === null).then(() => undefined);
}

/** Notes the element that has the focus and how it and what surrounds it look; false where it was noted before or is outside. */
function noteFocus(pane: Frame): Promise<boolean> {
  return pane.evaluate(() => {
    const walk = ((window as unknown as Partial<Walk>).walk ??= []);
    const element = document.activeElement;
    if (element === null || element === document.body || walk.some((step) => step.element === element)) return false;
    const looks = (at: Element | null): string => {
      const parts: string[] = [];
      for (let up = at, level = 0; up !== null && level < 3; up = up.parentElement, level += 1) {
        for (const pseudo of [undefined, '::after', '::before']) {
          const { outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor, borderWidth, transform, textDecorationLine, textDecorationStyle } = getComputedStyle(up, pseudo);
          parts.push([outlineStyle, outlineStyle === 'none' ? '' : `${outlineWidth} ${outlineColor}`, boxShadow, borderColor, borderWidth, transform, textDecorationLine, textDecorationStyle].join(' '));
        }
      }
      return parts.join('|');
    };
    Object.assign(window, { looksOf: looks });
    walk.push({ element, looks: looks(element) });
    return true;
  });
}

/** What the walk did not reach, and what looked the same with the focus as without it. */
function judge(pane: Frame): Promise<{ unreached: string[]; unseen: string[]; steps: number }> {
  return pane.evaluate(() => {
    const { walk, looksOf } = window as unknown as Walk & { looksOf(at: Element): string };
    (document.activeElement as HTMLElement | null)?.blur();
    const reached = new Set(walk.map(({ element }) => element));
    const places = [...document.querySelectorAll<HTMLElement>('main a[href], main button, main input, main select, main textarea, main [tabindex="0"]')]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !element.matches(':disabled') && element.tabIndex >= 0 && element.closest('[inert]') === null && !element.hasAttribute('data-tabster-dummy'))
      // One of a group of radio buttons takes the focus; arrows lead to the others.
      .filter((element) => !(element instanceof HTMLInputElement && element.type === 'radio' && !element.checked));
    return {
      unreached: places.filter((element) => !reached.has(element)).map((element) => element.outerHTML.slice(0, 200)),
      unseen: walk.filter(({ element, looks }) => element.isConnected && looksOf(element) === looks).map(({ element }) => element.outerHTML.slice(0, 200)),
      steps: walk.length,
    };
  });
}

/** Goes through everything after the navigation by Tab until the focus leaves the pane or comes round. */
async function walkThrough(page: Page, pane: Frame, id: PageId): Promise<void> {
  await pane.evaluate(() => { delete (window as unknown as Partial<Walk>).walk; });
  await pane.locator('[data-page="home"]').focus();
  for (let step = 0; step < MOST_STEPS; step += 1) {
    if (!(await noteFocus(pane)) && step > 0) break;
    await page.keyboard.press('Tab');
  }
  // Whatever fades in does so at once here, but not before the next frame.
  await page.waitForTimeout(100);
  const { steps, ...found } = await judge(pane);
  expect({ id, ...found }).toEqual({ id, unreached: [], unseen: [] });
  expect(steps).toBeGreaterThan(pages.filter(({ place }) => place !== 'elsewhere').length);
}

it.each(['zh-CN', 'en'] as const)('every place of every page is reached by Tab alone, and the focus is seen there (%s)', async (language) => {
  const { page, pane, complaints } = await workbench.open({ language, paneWidth: 320 });
  for (const { id } of pages) {
    await openByKey(pane, id);
    await walkThrough(page, pane, id);
    await toggleLines(pane, id);
  }
  expect(complaints).toEqual([]);
  await page.context().close();
}, 400_000);

/** What opens by Enter closes by Enter, and the focus stays where it was. */
async function toggleLines(pane: Frame, id: PageId): Promise<void> {
  const lines = await pane.locator('main button[aria-expanded="false"][aria-controls]:not([data-function])').all();
  for (const line of lines.slice(0, 3)) {
    const name = await line.innerText();
    const found = pane.locator('main button[aria-controls]').filter({ hasText: name }).first();
    for (const isOpen of ['true', 'false']) {
      await found.press('Enter');
      expect({ id, name, isOpen: await found.getAttribute('aria-expanded'), hasFocus: await found.evaluate((element) => element === document.activeElement) }).toEqual({ id, name, isOpen, hasFocus: true });
    }
  }
}

it('nothing moves or fades for users who asked for less motion, and it does for others', async () => {
  const { page, pane } = await workbench.open({ language: 'en' });
  // Longest time that an element of the pane takes to change, in milliseconds.
  const longest = () => pane.evaluate(() => Math.max(...[...document.querySelectorAll('body *')].flatMap((element) => {
    const { transitionDuration, animationDuration, animationName } = getComputedStyle(element);
    return [...transitionDuration.split(','), ...(animationName === 'none' ? [] : animationDuration.split(','))].map((time) => parseFloat(time) * (time.trim().endsWith('ms') ? 1 : 1000));
  })));
  const look = async (reducedMotion: 'reduce' | 'no-preference') => {
    await page.emulateMedia({ reducedMotion });
    const times: number[] = [];
    for (const { id } of pages) {
      await goTo(pane, id);
      times.push(await longest());
    }
    return Math.max(...times);
  };
  expect(await look('reduce')).toBeLessThanOrEqual(1);
  expect(await look('no-preference')).toBeGreaterThan(50);
  await page.context().close();
}, 240_000);
