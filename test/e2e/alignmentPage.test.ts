import { expect, it } from '@jest/globals';
import { readMeeting } from '../../src/actions/readMeeting';
import type { Language } from '../../src/i18n/language';
import { fill } from '../../src/i18n/fill';
import { messagesIn } from '../../src/i18n/messages';
import { writeXlsx } from '../../src/workbench/xlsx/writeXlsx';
import { FilledTab } from '../support/filledTab';
import { importedPlan, startPlan, type Plan } from '../support/plan';
import { overflow, violations } from './support/lookAtPane';
import { cardOf, shootPane, sharedWorkbench, WAIT, workbookFile } from './support/sharedWorkbench';

const workbench = sharedWorkbench();
const CHECKED = { violations: [], overflow: 0 };

const row = (id: string, values: object): object => ({ row: { id }, values });

const stated = { amountMeans: 'total', claimBasis: 'net', taxState: 'out', currency: 'CNY', claimStatus: 'submitted' };
const bytesOf = (plan: Plan): Uint8Array => writeXlsx(plan.workbook, { customFunctions: new Set() });
const enter = (plan: Plan, rows: object) => plan.runAction('enter-rows', { parameters: { rows: JSON.stringify(rows) } });

/** A plan in which three departments count the same revenue. */
async function claimed(language: Language): Promise<Plan> {
  const plan = await startPlan({ language });
  await plan.runAction('department-tabs');
  await enter(plan, {
    Settings: [row('annualTarget', { value: '12亿' })],
    Sites: [row('S01', { siteName: 'US', region: 'NA' }), row('S02', { siteName: 'MX', region: 'LatAm' })],
    ClaimsMarket: [row('M000001', { description: 'LatAm', claimSite: 'LatAm', amount: '3亿', firstMonth: '2027-03', ...stated })],
    ClaimsCustomer: [row('U000001', { description: 'Existing', claimBuyer: 'existing', amount: '3.7亿', ...stated })],
    ClaimsProduct: [row('D000001', { description: 'New', claimScope: 'new', amount: '7.5亿', ...stated })],
  });
  return plan;
}

/** The same, aligned, with one department asking another; and how many decisions are open. */
async function openMeeting(language: Language): Promise<{ bytes: Uint8Array; count: number }> {
  const plan = await claimed(language);
  await plan.runAction('align');
  await enter(plan, { Asks: [row('H000001', { askFrom: 'product', askTo: 'customer', request: 'ERP?', linkedLines: 'D000001' })] });
  return { bytes: bytesOf(plan), count: (await readMeeting()).items.length };
}

/** A plan with sales of last year of which only those of new products are claimed. */
async function unclaimed(language: Language): Promise<Uint8Array> {
  const plan = await importedPlan({ language }, { products: 2, months: 14 });
  await plan.runAction('department-tabs');
  await enter(plan, { ClaimsProduct: [row('D000001', { description: 'New', claimScope: 'new', amount: 1000, ...stated })] });
  await plan.runAction('align');
  return bytesOf(plan);
}

/** A plan whose tab was sent, and that has changed since; and the tab as its department filled it. */
async function changedOnBothSides(language: Language): Promise<{ bytes: Uint8Array; filled: Uint8Array }> {
  const plan = await claimed(language);
  const { file } = await plan.runAction('send-tab', { parameters: { department: 'market' } });
  const filled = new FilledTab(file?.bytes ?? new Uint8Array(), language).set('M000001', { amount: 310_000_000, firstMonth: '2027-04', owner: 'Li' }).bytes();
  await enter(plan, { ClaimsMarket: [row('M000001', { amount: '3.2亿', firstMonth: '2027-06' })] });
  return { bytes: bytesOf(plan), filled };
}

it.each([['zh-CN', 'light', 320], ['zh-CN', 'light', 450], ['en', 'dark', 1000], ['zh-CN', 'contrast', 320]] as const)('a meeting is held by keys, and its decisions and minutes are written (%s, %s, %i px)', async (language, theme, paneWidth) => {
  const { bytes, count } = await openMeeting(language);
  const { page, pane, complaints } = await workbench.openPlan({ language, theme, paneWidth }, bytes, 'alignment');
  const { action, meeting } = messagesIn(language).taskpane;
  const stands = (at: number, of: number) => pane.getByText(fill(meeting.position, { at, count: of })).waitFor(WAIT);
  await stands(1, count);
  await shootPane(page, `alignment-meeting-${language}-${theme}-${String(paneWidth)}`);
  expect({ violations: await violations(pane, theme), overflow: await overflow(pane) }).toEqual(CHECKED);

  await pane.getByRole('group', { name: meeting.meeting }).focus();
  await page.keyboard.press('ArrowRight');
  await stands(2, count);
  await page.keyboard.press('ArrowLeft');
  await stands(1, count);
  await page.keyboard.press('1');
  await stands(1, count - 1);
  await shootPane(page, `alignment-decided-${language}-${theme}-${String(paneWidth)}`);

  const minutes = cardOf(pane, meeting.minutesTitle);
  await minutes.getByRole('button', { name: `${action.preview}: ${meeting.minutesTitle}` }).click();
  await minutes.getByRole('button', { name: action.generate, exact: true }).click(WAIT);
  await minutes.getByRole('button', { name: `${action.again}: ${meeting.minutesTitle}` }).waitFor(WAIT);
  expect(await pane.getByRole('alert').count()).toBe(0);
  expect(complaints).toEqual([]);
  await page.context().close();
});

it.each([['zh-CN', 'light'], ['en', 'dark']] as const)('that somebody claims unclaimed sales is written once it is said who (%s, %s)', async (language, theme) => {
  const { page, pane, complaints } = await workbench.openPlan({ language, theme, paneWidth: 320 }, await unclaimed(language), 'alignment');
  const { meeting } = messagesIn(language).taskpane;
  const count = (await readMeeting()).items.length;
  const claimant = pane.getByLabel(meeting.claimant);
  await claimant.waitFor(WAIT);
  await pane.getByRole('group', { name: meeting.meeting }).focus();
  await page.keyboard.press('1');
  await pane.getByText(meeting.sayFirst).waitFor(WAIT);
  expect(await claimant.evaluate((field) => field === document.activeElement)).toBe(true);
  await shootPane(page, `alignment-claimant-${language}-${theme}`);
  expect({ violations: await violations(pane, theme), overflow: await overflow(pane) }).toEqual(CHECKED);
  await page.keyboard.type('Li');
  await page.keyboard.press('Enter');
  await page.keyboard.press('1');
  await (count === 1 ? pane.getByText(meeting.done) : pane.getByText(fill(meeting.position, { at: 1, count: count - 1 }))).waitFor(WAIT);
  expect(await pane.getByRole('alert').count()).toBe(0);
  expect(complaints).toEqual([]);
  await page.context().close();
});

it.each([['zh-CN', 'light', 320], ['en', 'dark', 1000]] as const)('a tab goes out as a file and comes back filled (%s, %s, %i px)', async (language, theme, paneWidth) => {
  const { page, pane, complaints } = await workbench.openPlan({ language, theme, paneWidth }, bytesOf(await claimed(language)), 'departments');
  const { action, tabs } = messagesIn(language).taskpane;
  const send = cardOf(pane, tabs.sendTitle);
  await send.getByRole('button', { name: `${action.preview}: ${tabs.sendTitle}` }).click();
  await send.getByRole('button', { name: tabs.send, exact: true }).click(WAIT);
  const [download] = await Promise.all([page.waitForEvent('download', WAIT), send.getByRole('link').click(WAIT)]);
  const chunks = await (await download.createReadStream()).toArray();
  const filled = new FilledTab(new Uint8Array(Buffer.concat(chunks)), language).set('M000001', { amount: 310_000_000 }).bytes();
  await send.scrollIntoViewIfNeeded();
  await shootPane(page, `alignment-sent-${language}-${theme}`);

  const collect = cardOf(pane, tabs.collectTitle);
  await collect.locator('input[type=file]').setInputFiles(workbookFile(download.suggestedFilename(), filled));
  await collect.getByRole('button', { name: `${action.preview}: ${tabs.collectTitle}` }).click();
  await collect.getByRole('button', { name: tabs.take, exact: true }).click(WAIT);
  await collect.getByRole('button', { name: `${action.again}: ${tabs.collectTitle}` }).waitFor(WAIT);
  expect(await pane.getByRole('alert').count()).toBe(0);
  expect(complaints).toEqual([]);
  await page.context().close();
});

it.each([['zh-CN', 'light'], ['en', 'dark'], ['en', 'contrast']] as const)('what both sides changed stands side by side before anything is written, and goes as the user ticks (%s, %s)', async (language, theme) => {
  const { bytes, filled } = await changedOnBothSides(language);
  const { page, pane, complaints } = await workbench.openPlan({ language, theme, paneWidth: 320 }, bytes, 'departments');
  const { action, tabs } = messagesIn(language).taskpane;
  const collect = cardOf(pane, tabs.collectTitle);
  await collect.locator('input[type=file]').setInputFiles(workbookFile('market.xlsx', filled));
  await collect.getByRole('button', { name: `${action.preview}: ${tabs.collectTitle}` }).click();
  const list = collect.getByRole('region', { name: fill(tabs.conflicts.other, { count: 2 }) });
  await list.waitFor(WAIT);
  expect(await list.locator('tbody').count()).toBe(2);
  await list.getByRole('checkbox').first().focus();
  await page.keyboard.press('Space');
  await list.evaluate((node) => node.scrollIntoView({ block: 'center' }));
  await shootPane(page, `alignment-conflicts-${language}-${theme}`);
  // Where the page happens to stand, the fixed head may lie over a button.
  await pane.evaluate(() => window.scrollTo({ top: 0 }));
  expect({ violations: await violations(pane, theme), overflow: await overflow(pane) }).toEqual(CHECKED);
  await collect.getByRole('button', { name: tabs.take, exact: true }).click(WAIT);
  await collect.getByRole('button', { name: `${action.again}: ${tabs.collectTitle}` }).waitFor(WAIT);
  // The ticked amount came in; the month is still the plan's.
  await collect.getByRole('button', { name: `${action.again}: ${tabs.collectTitle}` }).click(WAIT);
  await collect.getByRole('region', { name: tabs.conflicts.one }).waitFor(WAIT);
  await shootPane(page, `alignment-collected-${language}-${theme}`);
  expect(await pane.getByRole('alert').count()).toBe(0);
  expect(complaints).toEqual([]);
  await page.context().close();
});
