import { Refusal } from '../core/problem';
import { yearOf, type Month } from '../core/month';
import { parseCurrency, type Currency } from '../core/money';
import { mergeOutcome, type HeldFacts } from '../imports/mergeOutcome';
import type { ImportRules } from '../imports/importRules';
import { formatMemory, parseMemory } from '../imports/reportMemory';
import { CONFIRMED_GUESS } from '../imports/resolveTable';
import { findSplitQuarters } from '../imports/splitMonths';
import { suppliedMonths } from '../imports/suppliedMonths';
import { tellReplaced } from '../imports/tellReplaced';
import type { FileOptions, ImportOptions, ImportOutcome, Known } from '../imports/importTypes';
import { NO_CUSTOMERS } from '../domain/sales/customerHistory';
import type { ImportLogEntry } from '../domain/sales/facts';
import { messagesIn } from '../i18n/messages';
import { toDailyFacts, toProductFacts, toSalesFacts } from '../sheets/factRows';
import { toCategories, toCoverage, toImportLog, toSites, toSkus } from '../sheets/planRows';
import { tableRows } from '../sheets/tableRows';
import type { WorkbookState } from '../sheets/workbookState';
import { importOffThread } from '../workers/importOffThread';
import type { ActionRequest } from './action';
import { readCustomerHistory } from './mechanism/customerIndex';
import type { ActionInput, ActionOutcome, GenerateAction } from './mechanism/definition';
import { importContents } from './mechanism/importContents';
import { fitFacts } from './mechanism/fitFacts';
import { importRulesOf } from './mechanism/importRules';
import { missingRates } from './mechanism/missingRates';
import { tierPlanOf } from './mechanism/planTiers';

const FILE_KEYS = ['site', 'currency', 'period', 'encoding', 'dateOrder', 'decimal', 'profile'] as const;
const FILE_CHOICES: Readonly<Partial<Record<string, { readonly choices: readonly string[] }>>> = { dateOrder: { choices: ['ymd', 'dmy', 'mdy'] }, decimal: { choices: ['.', ','] } };

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
  if (mapping !== undefined) options['mapping'] = mapping === CONFIRMED_GUESS ? mapping : parseMapping(mapping);
  return options;
}

function toOptions(request: ActionRequest): ImportOptions {
  const perFile = Object.fromEntries(request.files.map((file) => [file.name, optionsFor(request, file.name)]));
  return { asksGuesses: true, ...optionsFor(request, undefined), perFile };
}

function heldFacts(state: WorkbookState): HeldFacts {
  return {
    salesFacts: toSalesFacts(tableRows('SalesFacts', state)),
    productFacts: toProductFacts(tableRows('ProductFacts', state)),
    dailyFacts: toDailyFacts(tableRows('DailyFacts', state)),
    coverage: toCoverage(tableRows('Coverage', state)),
    log: toImportLog(tableRows('ImportLog', state)),
  };
}

function toKnown({ state, language }: ActionInput, held: HeldFacts, rules: ImportRules, salt: string): Known {
  return {
    sites: toSites(tableRows('Sites', state)),
    categories: toCategories(tableRows('Categories', state)),
    skus: toSkus(tableRows('SkuMap', state)),
    log: held.log,
    customers: readCustomerHistory(state),
    coverage: held.coverage,
    supplied: suppliedMonths(held.salesFacts, held.log),
    memory: parseMemory(state.settings['reports']),
    rules,
    otherSite: messagesIn(language).lists.platform.Other,
    salt,
  };
}

/** The plan's currency; a new plan begins with that of its example, else the one that all sites share, else that of its language. */
function planCurrency({ settings, request }: ActionInput, outcome: ImportOutcome): Currency {
  const currencies = new Set(outcome.sites.map((site) => site.currency));
  const [only] = currencies;
  const shared = currencies.size === 1 && only !== undefined ? only : settings.currency;
  return settings.exists ? settings.currency : (parseCurrency(String(request.preset?.settings['currency'] ?? '')) ?? shared);
}

function lastMonth(held: HeldFacts): Month | undefined {
  return held.salesFacts.reduce<Month | undefined>((last, fact) => (last === undefined || fact.month > last ? fact.month : last), undefined);
}

/** Lines of all files, and their amounts: one number where all share a currency, else by currency. */
function countsOf(log: readonly ImportLogEntry[]): ActionOutcome['counts'] {
  const skipped: Record<string, number> = {};
  const [read, used]: [Record<string, number>, Record<string, number>] = [{}, {}];
  const amountSkipped: Record<string, number> = {};
  const add = (sums: Record<string, number>, key: string, amount: number): void => void (sums[key] = cents((sums[key] ?? 0) + amount));
  for (const entry of log) {
    for (const [reason, count] of Object.entries(entry.skipped)) skipped[reason] = (skipped[reason] ?? 0) + count;
    for (const [currency, amounts] of Object.entries(entry.amounts)) {
      add(used, currency, amounts.used);
      add(read, currency, Object.values(amounts.skipped).reduce((sum, amount) => sum + amount, amounts.used));
      for (const [reason, amount] of Object.entries(amounts.skipped)) add(amountSkipped, reason, amount);
    }
  }
  const isOne = Object.keys(read).length <= 1;
  const sum = (value: (entry: ImportLogEntry) => number): number => log.reduce((total, entry) => total + value(entry), 0);
  return {
    read: sum((entry) => entry.read), used: sum((entry) => entry.used), skipped,
    amountRead: isOne ? (Object.values(read)[0] ?? 0) : read, amountUsed: isOne ? (Object.values(used)[0] ?? 0) : used,
    ...(isOne ? { amountSkipped } : {}),
  };
}

function cents(amount: number): number {
  return Math.round(amount * 100) / 100;
}

async function compute(input: ActionInput): Promise<ActionOutcome> {
  const { request, state, settings, language, signal, onBytes } = input;
  if (request.files.length === 0) throw new Refusal([{ code: 'action/nothing-to-import', severity: 'error' }]);
  const held = heldFacts(state);
  const salt = state.settings['salt'] ?? crypto.randomUUID();
  const rules = importRulesOf(state, settings, request.preset?.rates);
  const tierPlan = tierPlanOf(state, settings, language);
  const known = toKnown(input, held, rules, salt);
  const outcome = await importOffThread({ files: request.files, options: toOptions(request), known, tierPlan }, onBytes, signal);
  const replaced = tellReplaced({ held, customers: known.customers ?? NO_CUSTOMERS, outcome, changeMost: rules.differenceMax });
  const refused = [...replaced.filter(({ severity }) => severity === 'error'), ...findSplitQuarters(held, outcome, outcome.sites)];
  if (refused.length > 0) throw new Refusal(refused);
  const { facts: merged, problems: limits } = fitFacts(mergeOutcome(held, outcome, rules.precedence), state, settings);
  const currency = planCurrency(input, outcome);
  const last = lastMonth(merged);
  const counts = countsOf(outcome.log);
  return {
    contents: importContents(input, { outcome, merged, rules, tierPlan, currency }),
    problems: [...outcome.problems, ...replaced, ...limits, ...missingRates(merged, outcome.sites, { ...rules.rates, [currency]: 1 }, messagesIn(language).sheets.fxRates)],
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
  parameters: [...FILE_KEYS.map((key) => ({ key, perFile: true, ...FILE_CHOICES[key] })), { key: 'mapping', perFile: true, isJsonFile: true, words: [CONFIRMED_GUESS] }],
  reads: ['Sites', 'Categories', 'SkuMap', 'FxRates', 'CostCards', 'SalesFacts', 'ProductFacts', 'DailyFacts', 'Coverage', 'ImportLog', 'IdentityCoverage', 'CustomerIndex', 'Customers', 'ReportPrecedence', 'Prospects', 'Events', 'Tiers'],
  compute,
};
