import { TWELVE } from '../i18n/twelve';
import type { SheetSpec, TableSpec } from './sheetSpec';
import { agreedSheet } from './specs/agreed';
import { agreedPartsSheet } from './specs/agreedParts';
import { asksSheet } from './specs/asks';
import { boundsSheet } from './specs/bounds';
import { bundlesSheet } from './specs/bundles';
import { bottlenecksSheet } from './specs/bottlenecks';
import { businessMapSheet } from './specs/businessMap';
import { capsSheet } from './specs/caps';
import { baseEstimateSheet } from './specs/baseEstimate';
import { checksSheet } from './specs/checks';
import { claimsSheets } from './specs/claims';
import { competitorsSheet } from './specs/competitors';
import { criteriaSheet } from './specs/criteria';
import { budgetCalendarSheet } from './specs/budgetCalendar';
import { churnReasonsSheet } from './specs/churnReasons';
import { confirmationSheet } from './specs/confirmation';
import { customerActionsSheet } from './specs/customerActions';
import { customerIndexSheet } from './specs/customerIndex';
import { customerMapSheet } from './specs/customerMap';
import { buyReasonsSheet, profilesSheet } from './specs/customerProfiles';
import { customerTiersSheet } from './specs/customerTiers';
import { needsSheet } from './specs/needs';
import { customersSheet } from './specs/customers';
import { feeCardsSheet } from './specs/feeCards';
import { decisionsSheet } from './specs/decisions';
import { dependenceSheet } from './specs/dependence';
import { dailyFactsSheet, productFactsSheet, salesFactsSheet } from './specs/facts';
import { eventsSheet } from './specs/events';
import { gapsSheet } from './specs/gaps';
import { generatedBlocksSheet } from './specs/generatedBlocks';
import { growthLedgerSheet } from './specs/growthLedger';
import { coverageSheet, identityCoverageSheet, importLogSheet, skuMapSheet } from './specs/importSheets';
import { incentiveLadderSheet, incentivesSheet, salesKitsSheet } from './specs/incentives';
import { listsSheet } from './specs/lists';
import { changeLogSheet, dictionarySheet, indexSheet, snapshotsSheet } from './specs/log';
import { marketFitSheet } from './specs/marketFit';
import { monthReportSheet } from './specs/monthReport';
import { minutesSheet } from './specs/minutes';
import { mixSimulatorSheet } from './specs/mixSimulator';
import { marketsSheet } from './specs/markets';
import { monthlyUnitsSheet, seasonIndexSheet } from './specs/monthlyUnits';
import { newProductsSheet } from './specs/newProducts';
import { opportunitiesSheet } from './specs/opportunities';
import { ownersSheet, planHistorySheet, tiersSheet } from './specs/planTables';
import { categoriesSheet, costCardsSheet, fxRatesSheet, sitesSheet } from './specs/plan';
import { overlapsSheet } from './specs/overlaps';
import { playsSheet } from './specs/plays';
import { potentialSheet } from './specs/potential';
import { productMapSheet } from './specs/productMap';
import { productsSheet } from './specs/products';
import { proposalSheet } from './specs/proposal';
import { prospectsSheet } from './specs/prospects';
import { plainReview } from './specs/reviewPage';
import { funnelStepsSheet, lessonsSheet, reviewActionsSheet, reviewCausesSheet, reviewsSheet } from './specs/reviewTables';
import { reportPrecedenceSheet } from './specs/reportPrecedence';
import { roundsSheet } from './specs/rounds';
import { sameBasisSheet } from './specs/sameBasis';
import { settingsSheet } from './specs/settings';
import { BLANK_FORM, pdcaActualsSheet } from './specs/pdcaActuals';
import { mapProposalsSheet } from './specs/mapProposals';
import { pdcaCategoriesSheet } from './specs/pdcaCategories';
import { pdcaActionsSheet } from './specs/pdcaActions';
import { plainMonthSheet } from './specs/pdcaMonth';
import { pdcaSummarySheet } from './specs/pdcaSummary';
import { pdcaTasksSheet } from './specs/pdcaTasks';
import { mapKpisSheet } from './specs/mapKpis';
import { kpiActualsSheet } from './specs/kpiActuals';
import { openActionsSheet } from './specs/openActions';
import { otherSpendSheet } from './specs/otherSpend';
import { targetLinesSheet } from './specs/targetLines';
import { targetLocksSheet } from './specs/targetLocks';
import { targetMarginsSheet } from './specs/targetMargins';
import { targetMonthsSheet } from './specs/targetMonths';
import { threeQuestionsSheet } from './specs/threeQuestions';
import { signalsSheet } from './specs/signals';
import { submissionsSheet } from './specs/submissions';
import { unclaimedSheet } from './specs/unclaimed';
import { unitProfitSheet } from './specs/unitProfit';

/**
 * Every sheet that can be generated, in workbook order. Sheets that depend on data stand in their plain form; an action
 * hands over the form it needs. A new sheet is one line here.
 */
export const SHEETS: readonly SheetSpec[] = [
  indexSheet,
  threeQuestionsSheet(new Set()),
  settingsSheet,
  sitesSheet,
  categoriesSheet,
  tiersSheet,
  ownersSheet,
  fxRatesSheet,
  planHistorySheet,
  baseEstimateSheet({ first: 0, last: 0, hasFacts: false, basis: '', rates: 0 }),
  eventsSheet,
  checksSheet(new Set()),
  businessMapSheet({ base: '', currency: '', markets: [], hasLosses: false, opportunities: [] }),
  signalsSheet,
  competitorsSheet,
  opportunitiesSheet([], { first: 0, last: 0, from: 'nothing' }),
  bottlenecksSheet,
  playsSheet,
  growthLedgerSheet(new Set(['Opportunities', 'Bottlenecks'])),
  dependenceSheet,
  marketsSheet,
  criteriaSheet,
  customerMapSheet({ month: '', currency: '', rule: '', sentences: [], tiers: [] }),
  customerTiersSheet({ rule: '', sentences: [], identity: undefined, mapRate: undefined }),
  profilesSheet,
  buyReasonsSheet,
  needsSheet(0),
  budgetCalendarSheet({ verdictsAsValues: false, hasEvents: true }),
  churnReasonsSheet,
  customerActionsSheet,
  productMapSheet({ month: '', currency: '', top: [], clear: [] }),
  productsSheet({ valuesOf: undefined, basis: '', asksCosts: true, first: 0, last: 0 }),
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
  claimsSheets.market,
  claimsSheets.customer,
  claimsSheets.product,
  gapsSheet,
  submissionsSheet,
  sameBasisSheet,
  overlapsSheet,
  boundsSheet,
  asksSheet,
  potentialSheet,
  unclaimedSheet,
  capsSheet,
  proposalSheet,
  roundsSheet,
  agreedSheet,
  agreedPartsSheet,
  confirmationSheet,
  decisionsSheet,
  minutesSheet,
  targetMarginsSheet,
  targetLinesSheet,
  targetLocksSheet,
  targetMonthsSheet,
  mapKpisSheet(new Set()),
  pdcaSummarySheet(BLANK_FORM),
  openActionsSheet,
  mapProposalsSheet(new Set()),
  monthReportSheet({ number: '01', month: '', date: '', currency: '', rows: [] }),
  kpiActualsSheet,
  ...TWELVE.flatMap((number) => [plainMonthSheet(number), pdcaTasksSheet(number, new Set()), pdcaActionsSheet(number)]),
  pdcaActualsSheet(BLANK_FORM),
  pdcaCategoriesSheet,
  reviewsSheet,
  ...TWELVE.map(plainReview),
  funnelStepsSheet,
  reviewCausesSheet(new Set()),
  lessonsSheet(new Set()),
  reviewActionsSheet(new Set()),
  otherSpendSheet,
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
