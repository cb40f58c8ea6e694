import type { Problem } from '../core/problem';
import type { CustomerMap, CustomerMapInput } from '../domain/customer-map/buildCustomerMap';
import type { TierRule } from '../domain/customer-map/assignTiers';
import { PROSPECT_PLACE } from '../domain/customer-map/judgeTiers';
import { ALL } from '../domain/customer-map/orderCalendar';
import { tierCategories, type TierCategories } from '../domain/customer-map/tierCategories';
import { eventMarkets } from '../domain/plan/eventMarkets';
import { messagesIn } from '../i18n/messages';
import { customerContents, type ProspectCount } from '../sheets/customerContents';
import { toSalesFacts } from '../sheets/factRows';
import { growthLedgerContent, LEDGER_TABLES } from '../sheets/growthLedgerContent';
import { numberSetting, type PlanSettings } from '../sheets/planSettings';
import { toCategories, toCoverage, toRates, toSites } from '../sheets/planRows';
import { numberIn, textIn } from '../sheets/readTable';
import { tableRows } from '../sheets/tableRows';
import type { WorkbookState } from '../sheets/workbookState';
import { customerMapOffThread } from '../workers/customerMapOffThread';
import { readCustomerHistory } from './mechanism/customerIndex';
import { customerMapInput } from './mechanism/customerMapInput';
import { countryProblems } from './mechanism/missingCountries';
import { customerProblems, customerSentences } from './mechanism/customerSentences';
import { planTiers, type PlanTier } from './mechanism/planTiers';
import type { ActionInput, ActionOutcome, GenerateAction } from './mechanism/definition';

/** Tables of the map in which users have rows of their own. */
const FILLED = ['Profiles', 'BuyReasons', 'Needs', 'ChurnReasons', 'CustomerActions'] as const;
const PUSH_CELLS = 12;

/** What the product map knows of margins: the rate where enough costs are known, and the share of sales whose cost is. */
interface CostRate {
  readonly rate: number | undefined;
  readonly covered: number | undefined;
}

/** Margin after platform of what the product map knows the costs of, as a share of net sales as customers' are told: before refunds, with the tax inside them; undefined where that is too little. */
function productRate(state: WorkbookState, least: number): CostRate {
  let [total, known, margin] = [0, 0, 0];
  for (const row of tableRows('Products', state)) {
    const netSales = numberIn(row, 'netSales') ?? 0;
    const cm2 = numberIn(row, 'cm2');
    total += netSales;
    if (cm2 === undefined) continue;
    known += netSales;
    margin += cm2;
  }
  if (total <= 0) return { rate: undefined, covered: undefined };
  const covered = known / total;
  return { rate: covered >= least && known > 0 ? Math.round((margin / known) * 1e6) / 1e6 : undefined, covered };
}

function prospectsOf(state: WorkbookState): ProspectCount[] {
  const rows = tableRows('Prospects', state);
  return (['cart', 'registered'] as const).map((kind) => ({
    kind, people: rows.filter((row) => row['prospectKind'] === kind).reduce((sum, row) => sum + (numberIn(row, 'prospects') ?? numberIn(row, 'checkouts') ?? 0), 0),
  }));
}

function costProblem({ rate, covered }: CostRate, settings: PlanSettings, state: WorkbookState, sheet: string): Problem[] {
  if (rate !== undefined || settings.number('contributionRate') !== undefined) return [];
  if (!state.tables.has('Products')) return [{ code: 'customer/costs-later', severity: 'info' }];
  const percent = (share: number): string => (share * 100).toFixed(0);
  return [{ code: 'customer/costs-unknown', severity: 'info', params: { share: percent(covered ?? 0), least: percent(numberSetting(settings, 'costCoverageMin')), sheet } }];
}

/** Currencies of sites that have no plan rate: what they sold cannot be added. */
function rateProblems({ places, facts }: CustomerMapInput, state: WorkbookState, sheet: string): Problem[] {
  const selling = new Set(facts.map(({ site }) => site));
  const missing = toSites(tableRows('Sites', state)).filter(({ id }) => selling.has(id) && places.get(id)?.rate === undefined).map(({ currency }) => currency);
  return [...new Set(missing)].map((currency) => ({ code: 'customer/rate-missing', severity: 'warning', params: { currency, sheet } }));
}

/** Ids of the rows that stand in the tables that people fill. */
function standingRows(state: WorkbookState): Map<string, Set<string>> {
  return new Map(FILLED.map((name) => [name, new Set(tableRows(name, state).map((row) => textIn(row, 'rowId').toUpperCase()))]));
}

function categoriesOf(state: WorkbookState, input: CustomerMapInput, settings: PlanSettings): TierCategories[] {
  const names = new Map(toCategories(tableRows('Categories', state)).map(({ id, name }) => [id, name]));
  const named = (ids: readonly string[]): string[] => ids.map((id) => names.get(id) ?? id);
  const facts = toSalesFacts(tableRows('SalesFacts', state)).filter(({ month }) => month >= input.year.first && month <= input.year.last);
  return tierCategories(facts, input.places, input.tiers.map(({ id }) => id), numberSetting(settings, 'whiteSpaceShare'))
    .map(({ tier, owned, whiteSpace }) => ({ tier, owned: named(owned), whiteSpace: named(whiteSpace) }));
}

/** Countries in which the plan sells, or whose customers it knows. */
function countriesOf(state: WorkbookState, map: CustomerMap | undefined): string[] {
  return [...toSites(tableRows('Sites', state)), ...(map?.calendar ?? [])].map(({ country }) => country).filter((country) => country !== ALL);
}

/** What the computing of the map starts from; undefined without sales. */
function inputOf({ state, settings }: ActionInput, tiers: readonly PlanTier[]): CustomerMapInput | undefined {
  return customerMapInput({
    history: readCustomerHistory(state),
    facts: toSalesFacts(tableRows('SalesFacts', state)),
    sites: toSites(tableRows('Sites', state)),
    coverage: toCoverage(tableRows('Coverage', state)),
    rates: toRates(tableRows('FxRates', state)),
    identityRows: tableRows('IdentityCoverage', state),
    tiers,
  }, settings);
}

function problemsOf(map: CustomerMap | undefined, input: CustomerMapInput | undefined, costs: CostRate, action: ActionInput): Problem[] {
  const { state, settings, language } = action;
  const words = messagesIn(language);
  if (map === undefined || input === undefined) return [{ code: 'customer/no-sales', severity: 'info' }];
  return [...customerProblems(map, input, words), ...countryProblems(action), ...rateProblems(input, state, words.sheets.fxRates), ...costProblem(costs, settings, state, words.sheets.settings)];
}

async function compute(action: ActionInput): Promise<ActionOutcome> {
  const { state, settings, language, signal, onFraction } = action;
  const rule = settings.code('tierRule') as TierRule;
  const tiers = planTiers(state, rule, language);
  const input = inputOf(action, tiers);
  const map = input === undefined ? undefined : await customerMapOffThread(input, onFraction, signal);
  const costs = productRate(state, numberSetting(settings, 'costCoverageMin'));
  const cells = (map?.calendar ?? tiers).length * PUSH_CELLS;
  const limit = numberSetting(settings, 'customCellLimit');
  const countries = countriesOf(state, map);
  const contents = customerContents({
    map, tiers, prospectTier: tiers[PROSPECT_PLACE]?.id, prospects: prospectsOf(state),
    categories: input === undefined ? [] : categoriesOf(state, input, settings),
    eventMarketsOf: (country) => eventMarkets(country === ALL ? countries : [country]),
    lastMonth: input?.year.last,
    currency: settings.currency,
    rule: `list:tierRule:${rule}`,
    ...customerSentences(map, input, settings.currency),
    mapRate: costs.rate,
    sampleMin: numberSetting(settings, 'sampleMin'),
    approvalMonths: numberSetting(settings, 'approvalMonths'),
    calendar: { verdictsAsValues: cells > limit, hasEvents: state.tables.has('Events') },
    standing: standingRows(state),
  });
  const problems = problemsOf(map, input, costs, action);
  return {
    // What the map promises stands in the growth ledger, once a plan has one.
    contents: state.tables.has('GrowthLedger') ? [...contents, growthLedgerContent(state, contents, language)] : contents,
    problems: cells > limit ? [...problems, { code: 'map/values-instead', severity: 'info', params: { cells, limit } }] : problems,
    counts: { customers: map?.customers ?? 0, tiers: tiers.length },
  };
}

/** Generates the customer map: tiers with value and losses, profiles, reasons, needs, budget calendar, actions and overview. */
export const customerMapAction: GenerateAction = {
  kind: 'generate',
  name: 'customer-map',
  parameters: [],
  reads: ['SalesFacts', 'CustomerIndex', 'Sites', 'Categories', 'Coverage', 'FxRates', 'IdentityCoverage', 'Prospects', 'Products', 'Tiers', 'Events'],
  fills: ['CustomerTiers', 'BudgetCalendar', 'SeasonIndex', ...FILLED, ...LEDGER_TABLES],
  makers: ['customer-map'],
  compute,
};
