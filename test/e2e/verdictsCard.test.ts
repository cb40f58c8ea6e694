import { beforeAll, expect, it } from '@jest/globals';
import { messagesIn } from '../../src/i18n/messages';
import { writeXlsx } from '../../src/workbench/xlsx/writeXlsx';
import { importedPlan } from '../support/plan';
import { overflow, violations } from './support/lookAtPane';
import { cardOf, sharedWorkbench, shootPane, WAIT } from './support/sharedWorkbench';

const workbench = sharedWorkbench();
let bytes: Uint8Array;

beforeAll(async () => {
  const plan = await importedPlan();
  await plan.type('Settings[customCellLimit].value', '50');
  await plan.runAction('product-map');
  await plan.type('Products[P000001].unitCost', '1');
  bytes = writeXlsx(plan.workbook, { customFunctions: new Set() });
});

it.each([['zh-CN', 'light'], ['en', 'dark']] as const)('verdicts that are values are renewed from the pane (%s, %s)', async (language, theme) => {
  const { page, pane, complaints } = await workbench.openPlan({ language, theme, paneWidth: 320 }, bytes, 'maps');
  const { maps, action } = messagesIn(language).taskpane;
  const card = cardOf(pane, maps.verdictsTitle);
  await card.scrollIntoViewIfNeeded();
  await shootPane(page, `verdicts-${language}-${theme}-before`);
  await card.getByRole('button', { name: maps.verdictsTitle }).click(WAIT);
  await card.getByRole('status').filter({ hasText: action.done }).waitFor(WAIT);
  await card.scrollIntoViewIfNeeded();
  await shootPane(page, `verdicts-${language}-${theme}-after`);
  expect([await violations(pane, theme), await overflow(pane), complaints]).toEqual([[], 0, []]);
});
