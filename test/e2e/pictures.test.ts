import { beforeAll, expect, it } from '@jest/globals';
import { messagesIn } from '../../src/i18n/messages';
import { pages } from '../../src/taskpane/pages';
import { writeXlsx } from '../../src/workbench/xlsx/writeXlsx';
import type { Locator } from 'playwright-core';
import { importedPlan, type Plan } from '../support/plan';
import { goTo, overflow, violations } from './support/lookAtPane';
import { shootPane, sharedWorkbench, WAIT } from './support/sharedWorkbench';
import { eventually } from './support/typeInGrid';

const workbench = sharedWorkbench();
const row = (id: string, values: object): object => ({ row: { id }, values });
const stated = { amountMeans: 'total', claimBasis: 'net', taxState: 'out', currency: 'USD', claimStatus: 'submitted' };

let bytes: Uint8Array;
let plan: Plan;

const sums = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0);
const shares = (sizes: readonly number[]): number[] => sizes.map((size) => size / Math.max(...sizes));

/** Sizes of the bars that are painted, in the order of the markets or from left to right. */
function barSizes(figure: Locator, side: 'width' | 'height'): Promise<number[]> {
  return figure.locator('svg rect').evaluateAll((rects, wanted) => rects.map((rect) => ({ box: rect.getBoundingClientRect(), fill: getComputedStyle(rect).fill }))
    .filter(({ box, fill }) => box.width > 0 && box.height > 0 && fill !== 'transparent' && fill !== 'none' && fill !== 'rgba(0, 0, 0, 0)')
    .sort((a, b) => (wanted === 'width' ? a.box.y - b.box.y : a.box.x - b.box.x)).map(({ box }) => box[wanted]), side);
}

/** Pixels of the room kept for a picture that its chart leaves; the legend stands there. */
function roomLeft(figure: Locator): Promise<number> {
  return figure.locator('[inert]').evaluate((room) => room.clientHeight - Math.max(0, ...[...room.querySelectorAll('svg')].map((svg) => svg.getBoundingClientRect().height)));
}

/** Painted sizes are whole pixels at best. */
function closeTo(found: readonly number[], wanted: readonly number[]): void {
  expect(found).toHaveLength(wanted.length);
  found.forEach((share, at) => expect(share).toBeCloseTo(wanted[at] ?? Number.NaN, 1.5));
}

/** What the sheets say of the growth by market, the largest first. */
async function increments(): Promise<number[]> {
  const rows = (await plan.rows('Opportunities')).filter(({ increment }) => typeof increment === 'number' && increment !== 0);
  const markets = new Map<unknown, number>();
  for (const { market, increment } of rows) markets.set(market, (markets.get(market) ?? 0) + Number(increment));
  return [...markets.values()].sort((a, b) => b - a);
}

/** What the sheet of rounds says: the total before, each change by its reason, the total after. */
async function bridgeAmounts(): Promise<number[]> {
  const latest = (await plan.rows('Rounds')).filter(({ roundNumber }) => roundNumber === 2);
  const total = (key: string, rows = latest): number => sums(rows.map((entry) => Number(entry[key] ?? 0)));
  const reasons = [...new Set(latest.map(({ reasonCode }) => reasonCode))];
  const steps = reasons.map((reason) => total('roundChange', latest.filter(({ reasonCode }) => reasonCode === reason))).filter((change) => change !== 0);
  return [total('roundBeforeAmount'), ...steps, total('roundAmount')];
}

/** A plan with something in every picture: markets, products, two rounds, months with actuals. */
beforeAll(async () => {
  plan = await importedPlan({ language: 'zh-CN' }, { products: 24, months: 15 });
  const enter = (rows: object) => plan.runAction('enter-rows', { parameters: { rows: JSON.stringify(rows) } });
  await plan.runAction('new-plan', { parameters: { year: '2025', currency: 'USD', target: '900000' } });
  for (const action of ['business-map', 'product-map', 'department-tabs']) await plan.runAction(action);
  const opportunities = (await plan.rows('Opportunities')).map(({ rowId }, at) => row(String(rowId), { target: 400_000 / (at + 1) }));
  await enter({
    Opportunities: opportunities,
    Products: (await plan.rows('Products')).map(({ rowId }, at) => row(String(rowId), { unitCost: 1 + (at % 7) })),
    ClaimsMarket: [row('M000001', { description: 'A', claimSite: '*', claimScope: 'existing', amount: 500_000, ...stated })],
    ClaimsProduct: [row('D000001', { description: 'B', claimScope: 'new', amount: 300_000, ...stated })],
  });
  await plan.runAction('align');
  await plan.runAction('freeze-round');
  await enter({ ClaimsMarket: [row('M000001', { amount: 600_000 })], ClaimsProduct: [row('D000001', { amount: 250_000 })] });
  await plan.runAction('align');
  await plan.runAction('freeze-round');
  await plan.runAction('pdca-tracker');
  bytes = writeXlsx(plan.workbook, { customFunctions: new Set() });
}, 400_000);

it.each(['zh-CN', 'en'] as const)('pictures stand on their pages with a sentence and a table, and no page of a full plan has a violation (%s)', async (language) => {
  const { page, pane, complaints } = await workbench.openPlan({ language, paneWidth: 320 }, bytes, 'maps');
  const { pictures, settings, imported } = messagesIn(language).taskpane;
  const titles = { maps: [pictures.markets.title, pictures.products.title], alignment: [pictures.rounds.title], pdca: [pictures.year.title] } as const;
  for (const [id, names] of Object.entries(titles)) {
    await goTo(pane, id as keyof typeof titles);
    for (const name of names) {
      const figure = pane.getByRole('figure').filter({ has: pane.getByRole('heading', { name, exact: true }) });
      await figure.locator('[inert] svg').first().waitFor(WAIT);
      // The chart fills the room that was kept for it, and no more.
      expect(await figure.locator('[inert]').evaluate((room) => room.scrollHeight - room.clientHeight)).toBe(0);
      await eventually(`${name} fills its room`, () => roomLeft(figure), (left) => left < 110);
      if (name === pictures.markets.title) closeTo(shares(await barSizes(figure, 'width')), shares(await increments()));
      if (name === pictures.rounds.title) closeTo(shares(await barSizes(figure, 'height')).sort(), shares((await bridgeAmounts()).map(Math.abs)).sort());
      if (name === pictures.rounds.title) expect((await figure.locator('[inert] svg .tick text').allTextContents()).join(' ')).toMatch(/[▲▼]\S/);
      const drawn = () => figure.locator('[inert] svg').first().evaluate((svg) => svg.getBoundingClientRect().width);
      const narrow = await drawn();
      for (const [look, width] of [['320', 320], ['450', 450]] as const) {
        await page.locator('#pane').evaluate((frame, pixels) => { frame.style.width = `${String(pixels)}px`; }, width);
        await page.waitForTimeout(300);
        await figure.evaluate((element) => element.scrollIntoView({ block: 'end' }));
        await shootPane(page, `picture-${id}-${String(names.indexOf(name as never))}-${look}-${language}`);
      }
      await eventually(`${name} grows with the pane`, drawn, (wide) => Math.abs(wide - narrow - 130) < 3);
      await page.locator('#pane').evaluate((frame) => { frame.style.width = '320px'; });
      await eventually(`${name} shrinks with the pane`, drawn, (again) => Math.abs(again - narrow) < 3);
      await figure.getByRole('button', { name: `${pictures.asTable}: ${name}` }).click();
      expect(await figure.getByRole('row').count()).toBeGreaterThan(2);
      for (const [look, media] of [['light', { forcedColors: 'none' }], ['contrast', { forcedColors: 'active', colorScheme: 'dark' }]] as const) {
        await page.emulateMedia(media);
        await figure.evaluate((element) => element.scrollIntoView({ block: 'center' }));
        expect({ name, violations: await violations(pane, look), overflow: await overflow(pane) }).toEqual({ name, violations: [], overflow: 0 });
        await shootPane(page, `picture-${id}-${String(names.indexOf(name as never))}-${look}-${language}`);
      }
      await page.emulateMedia({ forcedColors: 'none', colorScheme: 'light' });
      await figure.getByRole('button', { name: `${pictures.asTable}: ${name}` }).click();
    }
  }
  for (const { id } of pages) {
    await goTo(pane, id);
    if (id === 'settings') await pane.getByRole('button', { name: settings.areas.pdca.title }).click();
    if (id === 'import') await pane.getByRole('heading', { name: imported.costsTitle }).waitFor(WAIT);
    // Nothing hides beneath the head of the pane there.
    await pane.evaluate(() => window.scrollTo(0, 0));
    expect({ id, violations: await violations(pane, 'light'), overflow: await overflow(pane) }).toEqual({ id, violations: [], overflow: 0 });
    await shootPane(page, `full-${id}-${language}`);
  }
  expect(complaints).toEqual([]);
  await page.context().close();
}, 240_000);
