import type { Currency } from '../../core/money';
import type { TierPlan } from '../../domain/customer-map/judgeTiers';
import type { Site } from '../../domain/sales/facts';
import { identityShares } from '../../domain/sales/identityShares';
import { messagesIn } from '../../i18n/messages';
import type { ImportRules } from '../../imports/importRules';
import type { ImportOutcome, ReportKind } from '../../imports/importTypes';
import type { HeldFacts } from '../../imports/mergeOutcome';
import { REPORT_PRECEDENCE } from '../../imports/reportPrecedence';
import { dailyFactRows, productFactRows, salesFactRows } from '../../sheets/factRows';
import { precedenceRows, prospectRows } from '../../sheets/importRows';
import { categoryRows, costRows, coverageRows, importLogRows, rateRows, siteRows, skuRows } from '../../sheets/planRows';
import { textIn } from '../../sheets/readTable';
import { customerIndexSheet } from '../../sheets/specs/customerIndex';
import { customersSheet } from '../../sheets/specs/customers';
import { dailyFactsSheet, productFactsSheet, salesFactsSheet } from '../../sheets/specs/facts';
import { coverageSheet, identityCoverageSheet, importLogSheet, skuMapSheet } from '../../sheets/specs/importSheets';
import { categoriesSheet, costCardsSheet, fxRatesSheet, sitesSheet } from '../../sheets/specs/plan';
import { prospectsSheet } from '../../sheets/specs/prospects';
import { reportPrecedenceSheet } from '../../sheets/specs/reportPrecedence';
import type { SheetContent } from '../../sheets/tableContent';
import { tableRows } from '../../sheets/tableRows';
import { customerIndexRows } from './customerIndex';
import { customerRows } from './customerRows';
import type { ActionInput } from './definition';
import { localMoment } from './localMoment';
import { planTiers } from './planTiers';

/** What an import leaves, before it becomes sheets. */
export interface Imported {
  readonly outcome: ImportOutcome;
  /** All facts of the workbook once the import is in. */
  readonly merged: HeldFacts;
  readonly rules: ImportRules;
  readonly tierPlan: TierPlan;
  /** Plan currency. */
  readonly currency: Currency;
}

/** The sheets that an import fills. */
export function importContents(input: ActionInput, { outcome, merged, rules, tierPlan, currency }: Imported): SheetContent[] {
  const { state, clock, language, request } = input;
  const knownLog = new Set(tableRows('ImportLog', state).map((row) => textIn(row, 'rowId')));
  const knownRates = new Set(tableRows('FxRates', state).map((row) => textIn(row, 'currency').toUpperCase()));
  const reasons: Readonly<Record<string, string>> = messagesIn(language).imports.reasons;
  const tierNames = new Map(planTiers(state, tierPlan.options.rule, language).map(({ id, name }) => [id, name]));
  const siteOf = new Map(outcome.sites.map((site) => [site.id, site]));
  const currencies = [...outcome.sites.map((site) => site.currency), ...outcome.costs.map((cost) => cost.currency)];
  return [
    { spec: sitesSheet, table: { mode: 'merge', rows: siteRows(outcome.sites) } },
    { spec: categoriesSheet, table: { mode: 'merge', rows: categoryRows(outcome.categories, messagesIn(language).texts.uncategorised) } },
    { spec: fxRatesSheet, table: { mode: 'merge', rows: rateRows(currencies, currency, knownRates, request.preset?.rates) } },
    { spec: costCardsSheet, table: { mode: 'merge', rows: costRows(outcome.costs, filesOf(outcome, 'costs')) } },
    { spec: salesFactsSheet, table: { mode: 'replace', rows: salesFactRows(merged.salesFacts) } },
    { spec: productFactsSheet, table: { mode: 'replace', rows: productFactRows(merged.productFacts) } },
    { spec: dailyFactsSheet, table: { mode: 'replace', rows: dailyFactRows(merged.dailyFacts) } },
    { spec: customersSheet, table: { mode: 'replace', rows: customerRows(outcome.customers, rules.customers, { tierPlan, tierNames, rateOf: rateOf(outcome.sites, { ...rules.rates, [currency]: 1 }) }) } },
    { spec: customerIndexSheet, table: { mode: 'replace', rows: customerIndexRows(outcome.customers) } },
    { spec: coverageSheet, table: { mode: 'merge', rows: coverageRows(merged.coverage, outcome.sites) } },
    { spec: skuMapSheet, table: { mode: 'merge', rows: skuRows(outcome.skus) } },
    { spec: importLogSheet, table: { mode: 'merge', rows: importLogRows(merged.log, knownLog, localMoment(clock.now()), (code) => reasons[code] ?? code) } },
    { spec: reportPrecedenceSheet, table: { mode: 'merge', rows: precedenceRows(REPORT_PRECEDENCE) } },
    { spec: prospectsSheet, table: { mode: 'merge', rows: prospectRows(outcome.prospects, (site) => siteOf.get(site)?.currency ?? '', filesOf(outcome, 'prospects')) } },
    {
      spec: identityCoverageSheet,
      table: { mode: 'merge', rows: identityShares(merged.salesFacts).map(({ site, share }) => ({ id: site, values: { siteName: siteOf.get(site)?.name ?? site, identityRate: share } })) },
    },
  ];
}

function filesOf({ log }: ImportOutcome, kind: ReportKind): string {
  return log.filter((entry) => entry.reportKind === kind).map((entry) => entry.file).join(', ');
}

function rateOf(sites: readonly Site[], rates: ImportRules['rates']): (site: string) => number | undefined {
  const currencies = new Map(sites.map(({ id, currency }) => [id, currency]));
  return (site) => rates[currencies.get(site) ?? ''];
}
