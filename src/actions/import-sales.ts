import { Refusal } from '../core/problem';
import { monthRange, parseMonth, yearOf, type Month } from '../core/month';
import { parseCurrency, type Currency } from '../core/money';
import { mergeOutcome, type HeldFacts } from '../imports/mergeOutcome';
import { formatMemory, parseMemory } from '../imports/reportMemory';
import { findSplitMonths } from '../imports/splitMonths';
import { suppliedMonths } from '../imports/suppliedMonths';
import type { FileOptions, ImportOptions, ImportOutcome, Known } from '../imports/importTypes';
import type { ImportLogEntry } from '../domain/sales/facts';
import { messagesIn } from '../i18n/messages';
import { dailyFactRows, productFactRows, salesFactRows, toDailyFacts, toProductFacts, toSalesFacts } from '../sheets/factRows';
import { categoryRows, costRows, coverageRows, importLogRows, rateRows, siteRows, skuRows, toCategories, toCoverage, toImportLog, toSites, toSkus } from '../sheets/planRows';
import { readTable, textIn, type TableRow } from '../sheets/readTable';
import { tableSpecs } from '../sheets/registry';
import { dailyFactsSheet, productFactsSheet, salesFactsSheet } from '../sheets/specs/facts';
import { customerIndexSheet } from '../sheets/specs/customerIndex';
import { coverageSheet, identityCoverageSheet, importLogSheet, skuMapSheet } from '../sheets/specs/importSheets';
import { categoriesSheet, costCardsSheet, fxRatesSheet, sitesSheet } from '../sheets/specs/plan';
import type { SheetContent } from '../sheets/tableContent';
import type { WorkbookState } from '../sheets/workbookState';
import { importOffThread } from '../workers/importOffThread';
import type { ActionRequest } from './action';
import { customerIndexRows, readCustomerHistory } from './mechanism/customerIndex';
import type { ActionInput, ActionOutcome, GenerateAction } from './mechanism/definition';

const FILE_KEYS = ['site', 'currency', 'period', 'encoding', 'dateOrder', 'profile'] as const;
const TABLES = tableSpecs();

function rowsOf(name: string, state: WorkbookState): TableRow[] {
  const spec = TABLES.get(name);
  return spec === undefined ? [] : readTable(spec, state);
}

function parseMapping(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new Refusal([{ code: 'import/mapping-unreadable', severity: 'error' }]);
  }
}

/** Options for all files or, with a file name, for one. */
function optionsFor(request: ActionRequest, file: string | undefined): FileOptions {
  const value = (key: string): string | undefined => request.parameters[file === undefined ? key : `${key}:${file}`];
  const options: Record<string, unknown> = {};
  for (const key of FILE_KEYS) {
    const text = value(key);
    if (text !== undefined && text !== '') options[key] = text;
  }
  const mapping = value('mapping');
  if (mapping !== undefined) options['mapping'] = parseMapping(mapping);
  return options;
}

function toOptions(request: ActionRequest): ImportOptions {
  const perFile = Object.fromEntries(request.files.map((file) => [file.name, optionsFor(request, file.name)]));
  return { ...optionsFor(request, undefined), perFile };
}

function heldFacts(state: WorkbookState): HeldFacts {
  return {
    salesFacts: toSalesFacts(rowsOf('SalesFacts', state)),
    productFacts: toProductFacts(rowsOf('ProductFacts', state)),
    dailyFacts: toDailyFacts(rowsOf('DailyFacts', state)),
    coverage: toCoverage(rowsOf('Coverage', state)),
    log: toImportLog(rowsOf('ImportLog', state)),
  };
}

function toKnown(state: WorkbookState, held: HeldFacts, salt: string): Known {
  return {
    sites: toSites(rowsOf('Sites', state)),
    categories: toCategories(rowsOf('Categories', state)),
    skus: toSkus(rowsOf('SkuMap', state)),
    log: held.log,
    customers: readCustomerHistory(state),
    supplied: suppliedMonths(held.salesFacts, held.log),
    memory: parseMemory(state.settings['reports']),
    salt,
  };
}

/** Months that the user says the files hold whole: those of `period`. */
function declaredMonths(request: ActionRequest): ReadonlySet<Month> {
  const periods = Object.entries(request.parameters).filter(([key]) => key.split(':')[0] === 'period').map(([, value]) => value);
  return new Set(periods.flatMap((period) => {
    const [first, last = first] = period.split('..').map((text) => parseMonth(text.trim()));
    return first === undefined || last === undefined ? [] : monthRange(first, last);
  }));
}

/** The currency that a new plan begins with: the one that all sites share, else that of the plan's language. */
function firstCurrency(outcome: ImportOutcome, fallback: Currency): Currency {
  const currencies = new Set(outcome.sites.map((site) => site.currency));
  const [only] = currencies;
  return currencies.size === 1 && only !== undefined ? only : fallback;
}

function lastMonth(held: HeldFacts): Month | undefined {
  return held.salesFacts.reduce<Month | undefined>((last, fact) => (last === undefined || fact.month > last ? fact.month : last), undefined);
}

function countsOf(log: readonly ImportLogEntry[]): ActionOutcome['counts'] {
  const skipped: Record<string, number> = {};
  const amountSkipped: Record<string, number> = {};
  for (const entry of log) {
    for (const [reason, count] of Object.entries(entry.skipped)) skipped[reason] = (skipped[reason] ?? 0) + count;
    for (const [reason, amount] of Object.entries(entry.amountSkipped)) amountSkipped[reason] = cents((amountSkipped[reason] ?? 0) + amount);
  }
  const sum = (value: (entry: ImportLogEntry) => number): number => log.reduce((total, entry) => total + value(entry), 0);
  return {
    read: sum((entry) => entry.read),
    used: sum((entry) => entry.used),
    skipped,
    amountRead: cents(sum((entry) => entry.amountRead)),
    amountUsed: cents(sum((entry) => entry.amountUsed)),
    amountSkipped,
  };
}

function cents(amount: number): number {
  return Math.round(amount * 100) / 100;
}

function contentsOf(input: ActionInput, outcome: ImportOutcome, merged: HeldFacts, currency: Currency): SheetContent[] {
  const { state, clock, language, request } = input;
  const knownLog = new Set(rowsOf('ImportLog', state).map((row) => textIn(row, 'rowId')));
  const knownRates = new Set(rowsOf('FxRates', state).map((row) => textIn(row, 'currency').toUpperCase()));
  const reasons: Readonly<Record<string, string>> = messagesIn(language).imports.reasons;
  const costs = outcome.log.filter((entry) => entry.reportKind === 'costs').map((entry) => entry.file).join(', ');
  const currencies = [...outcome.sites.map((site) => site.currency), ...outcome.costs.map((cost) => cost.currency)];
  return [
    { spec: sitesSheet, table: { mode: 'merge', rows: siteRows(outcome.sites) } },
    { spec: categoriesSheet, table: { mode: 'merge', rows: categoryRows(outcome.categories, messagesIn(language).texts.uncategorised) } },
    { spec: fxRatesSheet, table: { mode: 'merge', rows: rateRows(currencies, currency, knownRates, request.preset?.rates) } },
    { spec: costCardsSheet, table: { mode: 'merge', rows: costRows(outcome.costs, costs) } },
    { spec: salesFactsSheet, table: { mode: 'replace', rows: salesFactRows(merged.salesFacts) } },
    { spec: productFactsSheet, table: { mode: 'replace', rows: productFactRows(merged.productFacts) } },
    { spec: dailyFactsSheet, table: { mode: 'replace', rows: dailyFactRows(merged.dailyFacts) } },
    { spec: customerIndexSheet, table: { mode: 'replace', rows: customerIndexRows(outcome.customers) } },
    { spec: coverageSheet, table: { mode: 'merge', rows: coverageRows(merged.coverage, outcome.sites) } },
    { spec: skuMapSheet, table: { mode: 'merge', rows: skuRows(outcome.skus) } },
    { spec: importLogSheet, table: { mode: 'merge', rows: importLogRows(merged.log, knownLog, clock.now(), (code) => reasons[code] ?? code) } },
    {
      spec: identityCoverageSheet,
      table: { mode: 'merge', rows: outcome.identityCoverage.map(({ site, share }) => ({ id: site, values: { siteName: outcome.sites.find((known) => known.id === site)?.name ?? site, identityRate: share } })) },
    },
  ];
}

async function compute(input: ActionInput): Promise<ActionOutcome> {
  const { request, state, settings, signal, onBytes } = input;
  if (request.files.length === 0) throw new Refusal([{ code: 'action/nothing-to-import', severity: 'error' }]);
  const held = heldFacts(state);
  const salt = state.settings['salt'] ?? crypto.randomUUID();
  const outcome = await importOffThread(request.files, toOptions(request), toKnown(state, held, salt), onBytes, signal);
  const split = findSplitMonths(held, outcome, outcome.sites, declaredMonths(request));
  if (split.length > 0) throw new Refusal(split);
  const merged = mergeOutcome(held, outcome);
  const currency = settings.exists ? settings.currency : (parseCurrency(String(request.preset?.settings['currency'] ?? '')) ?? firstCurrency(outcome, settings.currency));
  const last = lastMonth(merged);
  const counts = countsOf(outcome.log);
  return {
    contents: contentsOf(input, outcome, merged, currency),
    problems: outcome.problems,
    ...(counts === undefined ? {} : { counts }),
    initialSettings: { currency, ...(last === undefined ? {} : { planYear: yearOf(last) + 1 }), ...request.preset?.settings },
    documentSettings: { salt, ...(outcome.said.size === 0 ? {} : { reports: formatMemory(parseMemory(state.settings['reports']), outcome.said) }) },
    readings: outcome.readings,
  };
}

/** Imports platform exports: sites, products, facts, coverage and log, with every skipped line accounted for. */
export const importSalesAction: GenerateAction = {
  kind: 'generate',
  name: 'import-sales',
  parameters: [...FILE_KEYS.map((key) => ({ key, perFile: true })), { key: 'mapping', perFile: true, isJsonFile: true }],
  reads: ['Sites', 'Categories', 'SkuMap', 'FxRates', 'CostCards', 'SalesFacts', 'ProductFacts', 'DailyFacts', 'Coverage', 'ImportLog', 'IdentityCoverage', 'CustomerIndex'],
  compute,
};
