import type { SheetSpec, TableSpec } from './sheetSpec';
import { checksSheet } from './specs/checks';
import { customerIndexSheet } from './specs/customerIndex';
import { dailyFactsSheet, productFactsSheet, salesFactsSheet } from './specs/facts';
import { generatedBlocksSheet } from './specs/generatedBlocks';
import { coverageSheet, identityCoverageSheet, importLogSheet, skuMapSheet } from './specs/importSheets';
import { listsSheet } from './specs/lists';
import { changeLogSheet, dictionarySheet, indexSheet, snapshotsSheet } from './specs/log';
import { monthlyUnitsSheet, seasonIndexSheet } from './specs/monthlyUnits';
import { categoriesSheet, costCardsSheet, fxRatesSheet, sitesSheet } from './specs/plan';
import { productMapSheet } from './specs/productMap';
import { productsSheet } from './specs/products';
import { settingsSheet } from './specs/settings';

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
  productMapSheet({ month: '', currency: '', top: [] }),
  productsSheet({ verdictsAsValues: false, basis: '' }),
  monthlyUnitsSheet([]),
  seasonIndexSheet,
  costCardsSheet,
  coverageSheet,
  skuMapSheet,
  importLogSheet,
  identityCoverageSheet,
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
