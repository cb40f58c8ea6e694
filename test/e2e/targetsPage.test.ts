import { expect, it } from '@jest/globals';
import type { Language } from '../../src/i18n/language';
import { messagesIn } from '../../src/i18n/messages';
import { writeXlsx } from '../../src/workbench/xlsx/writeXlsx';
import { importedPlan } from '../support/plan';
import { overflow, violations } from './support/lookAtPane';
import { cardOf, shootPane, sharedWorkbench, WAIT } from './support/sharedWorkbench';
import { eventually, findCell, typeInto } from './support/typeInGrid';

const workbench = sharedWorkbench();
const CHECKED = { violations: [], overflow: 0 };

/** A small plan split as a draft; a tracker of three lines is more than it wants. */
async function splitPlan(language: Language): Promise<Uint8Array> {
  const plan = await importedPlan({ language }, { products: 3, months: 14 });
  await plan.runAction('new-plan', { parameters: { year: '2026', currency: 'USD', target: '90000' } });
  await plan.runAction('enter-rows', { parameters: { rows: JSON.stringify({ Settings: [{ row: { id: 'trackerWarnRows' }, values: { value: 1 } }, { row: { id: 'trackerGrain' }, values: { value: 'siteCategoryTier' } }] }) } });
  await plan.runAction('split-targets');
  return writeXlsx(plan.workbook, { customFunctions: new Set() });
}

it.each([['zh-CN', 'light', '+1万', 100_000], ['zh-CN', 'contrast', '*1.1', 99_000], ['en', 'dark', '*1.1', 99_000]] as const)('a total that is typed over is offered to be spread, and the tracker is made with one click (%s, %s, %s)', async (language, theme, typed, total) => {
  const { page, pane, complaints } = await workbench.openPlan({ language, theme, paneWidth: 320 }, await splitPlan(language), 'targets');
  const { taskpane: { action, targets, tracker }, columns, lists } = messagesIn(language);
  const looksGood = async (name: string): Promise<void> => {
    await shootPane(page, `${name}-${language}-${theme}`);
    expect({ name, violations: await violations(pane, theme), overflow: await overflow(pane) }).toEqual({ name, ...CHECKED });
  };
  const cell = (header: string) => findCell(page, 'TargetMargins', { header: columns.marginLevel, value: lists.marginLevel.total }, header);
  await cardOf(pane, targets.splitTitle).waitFor(WAIT);
  await looksGood('targets-split');

  await typeInto(page, await cell(typed.startsWith('+') ? columns.changeBy : columns.marginTarget), typed);
  await eventually('the total is changed', async () => (await cell(columns.marginTarget)).value, (value) => value === total);
  const offer = cardOf(pane, targets.openTitle);
  await offer.waitFor(WAIT);
  await looksGood('targets-offer');
  await offer.getByRole('button', { name: `${action.preview}: ${targets.openTitle}` }).click();
  await offer.getByRole('button', { name: targets.spread, exact: true }).waitFor(WAIT);
  await looksGood('targets-preview');
  await offer.getByRole('button', { name: targets.spread, exact: true }).click();
  await cardOf(pane, targets.splitTitle).getByRole('button', { name: `${action.again}: ${targets.splitTitle}` }).waitFor(WAIT);
  await looksGood('targets-spread');
  expect((await cell(columns.marginSum)).value).toBe(total);

  await pane.locator('[data-page="pdca"]').click();
  const card = cardOf(pane, tracker.trackerTitle);
  await pane.getByText(tracker.checklistNone).waitFor(WAIT);
  await looksGood('pdca-before');
  await card.getByRole('button', { name: `${tracker.generate}: ${tracker.trackerTitle}` }).click();
  await card.getByRole('button', { name: action.undo }).waitFor(WAIT);
  await card.getByText(tracker.grainQuestion).waitFor(WAIT);
  await pane.getByText(tracker.checklist.causes).waitFor(WAIT);
  await looksGood('pdca-done');
  // A tracker too long to read is made, with a warning that names the coarser one; the choice stands beneath.
  await card.getByText(lists.trackerGrain.siteCategory).first().waitFor(WAIT);
  await card.getByRole('button', { name: `${tracker.grainStart}: ${tracker.grainTitle}` }).scrollIntoViewIfNeeded();
  await looksGood('pdca-grain');
  expect(complaints).toEqual([]);
  await page.context().close();
}, 240_000);
