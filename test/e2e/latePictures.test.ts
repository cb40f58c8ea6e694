import { beforeAll, expect, it } from '@jest/globals';
import { messagesIn } from '../../src/i18n/messages';
import { writeXlsx } from '../../src/workbench/xlsx/writeXlsx';
import { importedPlan } from '../support/plan';
import { cardOf, sharedWorkbench, WAIT } from './support/sharedWorkbench';

const workbench = sharedWorkbench();

/** The association of custom functions in the client library. */
interface Library {
  readonly _association: { readonly mappings: Record<string, (...args: readonly unknown[]) => unknown> };
}

const PRODUCTS = 12;
const COSTS = ['SKU,品名,采购成本,币种', ...Array.from({ length: PRODUCTS }, (_, at) => `MP-${String(at + 1).padStart(6, '0')},Product ${at + 1},${1 + (at % 7)},USD`)].join('\n');

let bytes: Uint8Array;

beforeAll(async () => {
  const plan = await importedPlan({ language: 'en' }, { products: PRODUCTS, months: 15 });
  await plan.runAction('import-sales', { files: [{ name: 'costs.csv', bytes: new TextEncoder().encode(COSTS) }] });
  bytes = writeXlsx(plan.workbook, { customFunctions: new Set() });
});

it('a map is drawn as soon as its custom functions have answered, with nobody touching the pane or the sheet', async () => {
  const { page, pane, complaints } = await workbench.openPlan({ language: 'en' }, bytes, 'maps');
  const { maps, action, pictures } = messagesIn('en').taskpane;
  await pane.evaluate(() => {
    const { mappings } = (CustomFunctions as unknown as Library)._association;
    const released = new Promise<void>((resolve) => Object.assign(window, { release: resolve }));
    for (const [name, answer] of Object.entries(mappings)) mappings[name] = (...args) => released.then(() => answer(...args));
  });
  const card = cardOf(pane, maps.productTitle);
  await card.getByRole('button', { name: `${action.preview}: ${maps.productTitle}` }).click(WAIT);
  await card.getByRole('button', { name: action.generate, exact: true }).click(WAIT);
  await card.getByRole('status').filter({ hasText: action.done }).waitFor(WAIT);
  // Longer than a reading takes: what follows is not the reading after the run.
  await page.waitForTimeout(1_500);
  const figure = pane.getByRole('figure').filter({ has: pane.getByRole('heading', { name: pictures.products.title }) });
  expect(await figure.count()).toBe(0);
  await pane.evaluate(() => (window as unknown as { release(): void }).release());
  await figure.locator('[inert] svg').first().waitFor(WAIT);
  expect(complaints).toEqual([]);
  await page.context().close();
}, 240_000);
