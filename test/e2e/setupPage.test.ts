import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, it } from '@jest/globals';
import { messagesIn } from '../../src/i18n/messages';
import { overflow, violations } from './support/lookAtPane';
import { shootPane, sharedWorkbench, WAIT } from './support/sharedWorkbench';

const workbench = sharedWorkbench();

/** Orders of the sample to October: the year is not over. */
function ordersToOctober(): Buffer {
  const text = gunzipSync(readFileSync(path.join(process.cwd(), 'assets', 'sample', 'shopify-orders-2025.csv.gz'))).toString('utf8');
  return Buffer.from(text.split('\n').filter((line) => !/2025-1[12]-/.test(line)).join('\n'));
}

it.each([['zh-CN', 'light'], ['en', 'dark']] as const)('the four questions know what was imported and fill the plan (%s, %s)', async (language, theme) => {
  const { page, pane, complaints } = await workbench.open({ at: 'import', language, theme, paneWidth: 320 });
  const { action, home, setup } = messagesIn(language).taskpane;
  await pane.locator('input[type=file]').setInputFiles({ name: 'orders.csv', mimeType: 'text/csv', buffer: ordersToOctober() });
  const run = async (title: string, confirm: string): Promise<void> => {
    const card = pane.locator('section').first();
    await card.getByRole('button', { name: `${action.preview}: ${title}` }).click();
    await card.getByRole('button', { name: confirm, exact: true }).click(WAIT);
    await card.getByRole('button', { name: `${action.again}: ${title}` }).waitFor(WAIT);
  };
  await run(home.importTitle, action.import);
  await pane.locator('[data-page="setup"]').click();
  await pane.getByLabel(setup.target).fill('1.2亿');
  await pane.getByRole('button', { name: `${setup.look}: ${setup.estimatedSubject}` }).click();
  expect(await pane.getByLabel(setup.year).inputValue()).toBe('2026');
  expect(await pane.locator('section').innerText()).toContain('11–12');
  expect({ violations: await violations(pane, theme), overflow: await overflow(pane) }).toEqual({ violations: [], overflow: 0 });
  await shootPane(page, `setup-${language}-${theme}-imported`);
  await run(setup.cardTitle, action.generate);
  // Where the page happens to stand, the fixed head may lie over a field.
  await pane.evaluate(() => window.scrollTo({ top: 0 }));
  expect({ violations: await violations(pane, theme), overflow: await overflow(pane) }).toEqual({ violations: [], overflow: 0 });
  await shootPane(page, `setup-${language}-${theme}-done`);
  expect(await pane.getByLabel(setup.target).inputValue()).toBe('1.2亿');
  expect(complaints).toEqual([]);
  await page.context().close();
});
