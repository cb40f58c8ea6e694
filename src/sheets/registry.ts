import type { SheetSpec, TableSpec } from './sheetSpec';
import { bottlenecksSheet } from './specs/bottlenecks';
import { businessMapSheet } from './specs/businessMap';
import { bundlesSheet } from './specs/bundles';
import { checksSheet } from './specs/checks';
import { competitorsSheet } from './specs/competitors';
import { criteriaSheet } from './specs/criteria';
import { customerIndexSheet } from './specs/customerIndex';
import { customersSheet } from './specs/customers';
import { dependenceSheet } from './specs/dependence';
import { feeCardsSheet } from './specs/feeCards';
import { dailyFactsSheet, productFactsSheet, salesFactsSheet } from './specs/facts';
import { generatedBlocksSheet } from './specs/generatedBlocks';
import { growthLedgerSheet } from './specs/growthLedger';
import { coverageSheet, identityCoverageSheet, importLogSheet, skuMapSheet } from './specs/importSheets';
import { incentiveLadderSheet, incentivesSheet, salesKitsSheet } from './specs/incentives';
import { listsSheet } from './specs/lists';
import { changeLogSheet, dictionarySheet, indexSheet, snapshotsSheet } from './specs/log';
import { marketsSheet } from './specs/markets';
import { marketFitSheet } from './specs/marketFit';
import { mixSimulatorSheet } from './specs/mixSimulator';
import { monthlyUnitsSheet, seasonIndexSheet } from './specs/monthlyUnits';
import { opportunitiesSheet } from './specs/opportunities';
import { categoriesSheet, costCardsSheet, fxRatesSheet, sitesSheet } from './specs/plan';
import { playsSheet } from './specs/plays';
import { newProductsSheet } from './specs/newProducts';
import { productMapSheet } from './specs/productMap';
import { productsSheet } from './specs/products';
import { prospectsSheet } from './specs/prospects';
import { reportPrecedenceSheet } from './specs/reportPrecedence';
import { settingsSheet } from './specs/settings';
import { signalsSheet } from './specs/signals';
import { unitProfitSheet } from './specs/unitProfit';

/**
 * Every sheet that can be generated, in workbook order. Sheets that depend on data stand in their plain form; an action
 * hands over the form it needs. A new sheet is one line here.
 */
export const SHEETS: readonly SheetSpec[] = [
  indexSheet,
  settingsSheet,
  sitesSheet,
  categoriesSheet,
  fxRatesSheet,
  checksSheet(new Set()),
  businessMapSheet({ base: '', currency: '', markets: [], opportunities: [] }),
  signalsSheet,
  competitorsSheet,
  opportunitiesSheet([], { first: 0, last: 0 }),
  bottlenecksSheet,
  playsSheet,
  growthLedgerSheet(new Set(['Opportunities', 'Bottlenecks'])),
  dependenceSheet,
  marketsSheet,
  criteriaSheet,
  productMapSheet({ month: '', currency: '', top: [] }),
  productsSheet({ verdictsAsValues: false, basis: '', asksCosts: true }),
  monthlyUnitsSheet([]),
  seasonIndexSheet,
  costCardsSheet,
  feeCardsSheet,
  unitProfitSheet(0),
  marketFitSheet(0),
  newProductsSheet,
  bundlesSheet,
  incentivesSheet,
  incentiveLadderSheet,
  salesKitsSheet,
  mixSimulatorSheet(''),
  coverageSheet,
  skuMapSheet,
  importLogSheet,
  reportPrecedenceSheet,
  identityCoverageSheet,
  prospectsSheet,
  customersSheet,
  customerIndexSheet,
  salesFactsSheet,
  productFactsSheet,
  dailyFactsSheet,
  changeLogSheet,
  listsSheet,
  dictionarySheet,
  generatedBlocksSheet,
  snapshotsSheet,
];

/** Every table spec by name; `instead` replaces the plain form of some sheets. */
export function tableSpecs(instead: readonly SheetSpec[] = []): ReadonlyMap<string, TableSpec> {
  const tables = new Map<string, TableSpec>();
  for (const { table } of [...SHEETS, ...instead]) if (table !== undefined) tables.set(table.name, table);
  return tables;
}
