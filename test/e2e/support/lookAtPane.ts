import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame } from 'playwright-core';
import type { ribbonTargets } from '../../../src/commands/ribbonCommands';
import type { PageId } from '../../../src/taskpane/pages';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What the accessibility checker finds. In a contrast theme the system draws its own colours, which it cannot see: it would judge those that are not painted. */
export async function violations(pane: Frame, theme: string): Promise<readonly string[]> {
  await pane.evaluate(AXE);
  await settled(pane);
  // What lies half under the head of the pane is no smaller for it.
  await pane.evaluate(() => window.scrollTo(0, 0));
  return pane.evaluate(async ({ tags, hasOwnColours }) => {
    const { axe } = window as unknown as { axe: { run(root: Document, options: object): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }> } };
    const found = await axe.run(document, { runOnly: tags, rules: { 'color-contrast': { enabled: hasOwnColours } } });
    return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`));
  }, { tags: RULES, hasOwnColours: !theme.startsWith('contrast') });
}

/** Waits until nothing moves or fades: a colour half way between two states is neither's. */
async function settled(pane: Frame): Promise<void> {
  await pane.evaluate(async () => {
    const passing = document.getAnimations().filter((one) => one.effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(passing.map((one) => one.finished));
  });
}

/** How far the page is wider than the pane, in pixels. */
export function overflow(pane: Frame): Promise<number> {
  return pane.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** Opens a page by the pane's own navigation and waits until it is drawn; the page that only the ribbon leads to, by its button. */
export async function goTo(pane: Frame, id: PageId): Promise<void> {
  if (id === 'explain') await pressRibbon(pane, 'explainCell');
  else await pane.locator(`[data-page="${id}"]`).click();
  await pane.locator('h1').waitFor();
  await pane.waitForFunction(() => document.querySelector('[role=progressbar]') === null);
}

/** Presses a button of the ribbon, as Excel does: by the function that was associated with it. Tells whether Excel was told that it is done. */
export function pressRibbon(pane: Frame, name: keyof typeof ribbonTargets): Promise<boolean> {
  return pane.evaluate((button) => new Promise<boolean>((resolve) => {
    const { mappings } = (Office.actions as unknown as { _association: { mappings: Readonly<Record<string, (event: { completed(): void }) => void>> } })._association;
    setTimeout(() => resolve(false), 10_000);
    mappings[button.toUpperCase()]?.({ completed: () => resolve(true) });
  }), name);
}
