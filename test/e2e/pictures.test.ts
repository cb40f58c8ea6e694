import { beforeAll, expect, it } from '@jest/globals';
import { messagesIn } from '../../src/i18n/messages';
import { pages } from '../../src/taskpane/pages';
import { writeXlsx } from '../../src/workbench/xlsx/writeXlsx';
import { importedPlan } from '../support/plan';
import { goTo, overflow, violations } from './support/lookAtPane';
import { shootPane, sharedWorkbench, WAIT } from './support/sharedWorkbench';

const workbench = sharedWorkbench();
const row = (id: string, values: object): object => ({ row: { id }, values });
const stated = { amountMeans: 'total', claimBasis: 'net', taxState: 'out', currency: 'USD', claimStatus: 'submitted' };

let bytes: Uint8Array;

/** A plan with something in every picture: markets, products, two rounds, months with actuals. */
beforeAll(async () => {
  const plan = await importedPlan({ language: 'zh-CN' }, { products: 24, months: 15 });
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
      await figure.locator('svg').first().waitFor(WAIT);
      await figure.evaluate((element) => element.scrollIntoView({ block: 'end' }));
      await shootPane(page, `picture-${id}-${String(names.indexOf(name as never))}-${language}`);
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
    expect({ id, violations: await violations(pane, 'light'), overflow: await overflow(pane) }).toEqual({ id, violations: [], overflow: 0 });
    await shootPane(page, `full-${id}-${language}`);
  }
  expect(complaints).toEqual([]);
  await page.context().close();
}, 240_000);
