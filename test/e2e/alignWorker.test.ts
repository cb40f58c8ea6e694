import { expect, it } from '@jest/globals';
import { messagesIn } from '../../src/i18n/messages';
import { writeXlsx } from '../../src/workbench/xlsx/writeXlsx';
import { manyClaimsPlan } from '../support/manyClaimsPlan';
import { cardOf, sharedWorkbench, WAIT } from './support/sharedWorkbench';

const workbench = sharedWorkbench();

it('aligns in a worker while the pane goes on, and ends the worker when that is given up', async () => {
  const plan = await manyClaimsPlan('en');
  const { page, pane, complaints } = await workbench.openPlan({ language: 'en' }, writeXlsx(plan.workbook, { customFunctions: new Set() }), 'alignment');
  const { action, meeting } = messagesIn('en').taskpane;
  const card = cardOf(pane, meeting.alignTitle);
  const preview = card.getByRole('button', { name: `${action.preview}: ${meeting.alignTitle}` });

  const started = page.waitForEvent('worker', WAIT);
  await preview.click();
  const worker = await started;
  expect(worker.url()).toContain('align');
  let isRunning = true;
  const ended = new Promise<void>((resolve) => worker.on('close', () => {
    isRunning = false;
    resolve();
  }));
  // The pane answers and draws while the worker solves.
  const cancel = card.getByRole('button', { name: `${action.cancel}: ${meeting.alignTitle}` });
  await cancel.focus(WAIT);
  expect(await pane.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => resolve(document.activeElement?.textContent))))).toBe(action.cancel);
  expect(isRunning).toBe(true);
  await cancel.click(WAIT);
  await ended;
  const retry = card.getByRole('button', { name: `${action.retry}: ${meeting.alignTitle}` });

  const again = page.waitForEvent('worker', WAIT);
  await retry.click(WAIT);
  await again;
  await card.getByRole('button', { name: action.generate, exact: true }).waitFor(WAIT);
  expect(await pane.getByRole('alert').count()).toBe(0);
  expect(complaints).toEqual([]);
  await page.context().close();
});
