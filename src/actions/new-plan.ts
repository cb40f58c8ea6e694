import { toSerial } from '../core/calendar';
import { addMonths, toMonth } from '../core/month';
import { parseCurrency, type Currency } from '../core/money';
import type { Problem } from '../core/problem';
import type { Scalar } from '../core/scalar';
import { planStart, siteReaches } from '../domain/plan/baseYear';
import { proposedYear } from '../domain/plan/proposedYear';
import { messagesIn } from '../i18n/messages';
import { enteredSetting } from '../sheets/enteredCell';
import { eventRows } from '../sheets/eventRows';
import { historyRows, ownerRows, tierRows } from '../sheets/planProposals';
import { toCoverage, toSites } from '../sheets/planRows';
import { textIn } from '../sheets/readTable';
import type { SettingKey } from '../sheets/settingRows';
import { siteProposals } from '../sheets/siteProposals';
import { eventsSheet } from '../sheets/specs/events';
import { categoriesSheet, fxRatesSheet, sitesSheet } from '../sheets/specs/plan';
import { ownersSheet, planHistorySheet, tiersSheet } from '../sheets/specs/planTables';
import type { RowEntry, SheetContent } from '../sheets/tableContent';
import { tableRows } from '../sheets/tableRows';
import type { ActionInput, ActionOutcome, GenerateAction } from './mechanism/definition';
import { ANSWER_PARAMETERS, readAnswers, type PlanAnswers } from './mechanism/planAnswers';
import { BASE_READS, planBase, type PlanBase, type SettingOf } from './mechanism/planBase';
import { planRates, type PlanRates } from './mechanism/planRates';

/** Everything that the set-up is made from: the answers, and what stands where there is none. */
interface SetUp {
  readonly input: ActionInput;
  readonly answers: PlanAnswers;
  readonly planYear: number;
  readonly setting: SettingOf;
  readonly rates: PlanRates;
  readonly base: PlanBase;
}

function yearFor({ settings, state, clock }: ActionInput, answers: PlanAnswers): number {
  const typed = answers.settings.get('planYear') ?? settings.number('planYear');
  if (typeof typed === 'number') return typed;
  const last = siteReaches(toCoverage(tableRows('Coverage', state))).map((reach) => reach.last).sort().at(-1);
  const { year, month } = clock.today();
  return proposedYear(last ?? toMonth(year, month));
}

function setUp(input: ActionInput): SetUp {
  const { request, state, settings, language, clock } = input;
  const answers = readAnswers(request.parameters, language);
  const setting: SettingOf = (key) => answers.settings.get(key) ?? settings.number(key) ?? settings.code(key);
  const currency = (parseCurrency(String(answers.settings.get('currency') ?? '')) ?? settings.currency) as Currency;
  const rates = planRates({
    rows: tableRows('FxRates', state),
    currenciesInUse: toSites(tableRows('Sites', state)).map((site) => site.currency).filter((code) => parseCurrency(code) !== undefined),
    before: settings.currency,
    after: currency,
    given: answers.rates,
    today: toSerial(clock.today()),
  });
  const planYear = yearFor(input, answers);
  const withCurrency: SettingOf = (key) => (key === 'currency' ? currency : setting(key));
  return { input, answers, planYear, setting: withCurrency, rates, base: planBase(state, planYear, rates.rates, withCurrency) };
}

/** Answers go into the settings; the plan year also where nobody has typed one. */
function settingEntries({ input, answers, planYear }: SetUp): RowEntry[] {
  const values = new Map<SettingKey, Scalar>([...answers.settings, ['planYear', planYear]]);
  return [...values].map(([key, value]) => ({ id: key, values: { value: enteredSetting(key, value, input.language) ?? null } }));
}

/** The department that owns the sheets of a part of the plan. */
const TEAM_OF: Readonly<Record<string, string>> = { business: 'market', customer: 'customer', product: 'product' };

/** The owners of the maps head their sheets in the index, where nobody has named another. */
function ownerEntries({ state }: ActionInput): RowEntry[] {
  const owners = tableRows('Owners', state).filter((row) => row['ownerRole'] === 'mapOwner' && textIn(row, 'person') !== '');
  const personOf = new Map(owners.map((row) => [textIn(row, 'team'), textIn(row, 'person')]));
  return tableRows('Index', state).flatMap((row): RowEntry[] => {
    const person = personOf.get(TEAM_OF[textIn(row, 'area')] ?? '');
    return person === undefined || textIn(row, 'owner') !== '' ? [] : [{ id: textIn(row, 'rowId'), values: { owner: person } }];
  });
}

function contentsOf({ input, planYear, setting, base }: SetUp): SheetContent[] {
  const days = { signUp: Number(setting('eventSignUpDays')), stock: Number(setting('eventStockDays')) };
  const total = base.history.reduce((most, { actual }) => Math.max(most, actual), 0);
  return [
    { spec: sitesSheet, table: { mode: 'merge', rows: [] } },
    { spec: categoriesSheet, table: { mode: 'merge', rows: [] } },
    { spec: tiersSheet, table: { mode: 'merge', rows: tierRows(input.language, Number(setting('fiscalStart'))) } },
    { spec: ownersSheet, table: { mode: 'merge', rows: ownerRows() } },
    { spec: fxRatesSheet, table: { mode: 'merge', rows: [] } },
    { spec: planHistorySheet, table: { mode: 'merge', rows: historyRows(base.history), moneyTotal: total } },
    base.content,
    { spec: eventsSheet, table: { mode: 'merge', rows: eventRows(planYear, days) } },
  ];
}

function problemsOf({ input, planYear, setting, rates, base }: SetUp): Problem[] {
  const sheet = messagesIn(input.language).sheets.fxRates;
  const inUse = new Set(toSites(tableRows('Sites', input.state)).map(({ currency }) => currency));
  const missing = [...inUse].filter((currency) => !rates.rates.has(currency));
  const isPast = base.lastMonth !== undefined && base.lastMonth >= addMonths(planStart(planYear, Number(setting('fiscalStart'))), 12);
  return [
    ...(isPast ? [{ code: 'plan/year-past', severity: 'warning' as const, params: { year: planYear, month: String(base.lastMonth) } }] : []),
    ...rates.problems,
    ...missing.map((currency) => ({ code: 'plan/rate-missing', severity: 'warning' as const, where: { table: 'FxRates' }, params: { currency, sheet } })),
    ...base.problems,
  ];
}

function compute(input: ActionInput): ActionOutcome {
  const plan = setUp(input);
  const sites = tableRows('Sites', input.state);
  return {
    contents: contentsOf(plan),
    entries: new Map([['Settings', settingEntries(plan)], ['FxRates', plan.rates.entries], ['Sites', siteProposals(sites, plan.base.firstMonths)], ['Index', ownerEntries(input)]]),
    problems: problemsOf(plan),
    counts: { sites: sites.length, categories: tableRows('Categories', input.state).length, estimatedCells: plan.base.estimatedCells },
  };
}

/** Sets up a plan, or changes its answers: four questions, everything else by default, proposals from what was imported. */
export const newPlanAction: GenerateAction = {
  kind: 'generate',
  name: 'new-plan',
  parameters: ANSWER_PARAMETERS,
  reads: BASE_READS,
  fills: ['Tiers', 'Owners', 'PlanHistory', 'BaseEstimate', 'Events'],
  compute,
};
