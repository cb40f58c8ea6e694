import { serialToMonth } from '../core/month';
import type { Problem } from '../core/problem';
import { lastTwelveMonths, type MonthRevenue } from '../domain/business-map/baseYearSales';
import { baseYearOf, lastCompleteMonth, planStart, siteReaches, type BaseYear, type BaseYearRule } from '../domain/plan/baseYear';
import { businessContents } from '../sheets/businessContents';
import { toSalesFacts } from '../sheets/factRows';
import { LEDGER_TABLES } from '../sheets/growthLedgerContent';
import { toCoverage, toSites } from '../sheets/planRows';
import type { PlanSettings } from '../sheets/planSettings';
import { numberIn, textIn } from '../sheets/readTable';
import type { WorkbookState } from '../sheets/workbookState';
import type { ActionInput, ActionOutcome, GenerateAction } from './mechanism/definition';
import { tableRows } from '../sheets/tableRows';

const JANUARY = 1;

/** Monthly facts in plan currency, as the column of plan revenue shows them. */
function revenues(state: WorkbookState): MonthRevenue[] {
  const rows = tableRows('SalesFacts', state);
  return toSalesFacts(rows).map(({ site, month, buyer }, index) => ({ site, month, buyer, revenue: numberIn(rows[index] ?? {}, 'planRevenue') ?? 0 }));
}

/** What the estimates of the base year add to the facts of their months. */
function estimated(state: WorkbookState): MonthRevenue[] {
  return tableRows('BaseEstimate', state).flatMap((row): MonthRevenue[] => {
    const month = numberIn(row, 'month');
    const revenue = (numberIn(row, 'estimateUsed') ?? 0) - (numberIn(row, 'soFar') ?? 0);
    return month === undefined ? [] : [{ site: textIn(row, 'siteId'), month: serialToMonth(month), revenue, buyer: 'unknown' }];
  });
}

/** The base year as the settings have it; without a plan year, the last twelve months with sales. */
function baseYear(settings: PlanSettings, state: WorkbookState, facts: readonly MonthRevenue[]): BaseYear | undefined {
  const planYear = settings.number('planYear');
  if (planYear === undefined) return lastTwelveMonths(facts);
  const lastComplete = lastCompleteMonth(siteReaches(toCoverage(tableRows('Coverage', state))), settings.number('siteStoppedMonths') ?? 0);
  return baseYearOf(settings.code('baseYear') as BaseYearRule, planStart(planYear, settings.number('fiscalStart') ?? JANUARY), lastComplete);
}

function compute({ state, settings, language }: ActionInput): ActionOutcome {
  const sold = revenues(state);
  const facts = sold.length === 0 ? [] : [...sold, ...estimated(state)];
  const base = baseYear(settings, state, sold);
  const sites = toSites(tableRows('Sites', state));
  const noFacts: Problem[] = facts.length === 0 ? [{ code: 'business/no-facts', severity: 'info' }] : [];
  const { contents, problems, counts } = businessContents({ state, language, currency: settings.currency, sites, facts, base, rankKept: settings.number('rankKept') ?? 1 });
  return { contents, problems: [...noFacts, ...problems], counts };
}

/** Generates the business map: markets, trends, competition, opportunities, inner chain, plays, growth ledger, dependence. */
export const businessMapAction: GenerateAction = {
  kind: 'generate',
  name: 'business-map',
  parameters: [],
  reads: ['SalesFacts', 'Sites', 'Coverage', 'BaseEstimate'],
  fills: ['FxRates', 'Markets', 'Signals', 'Competitors', 'Opportunities', 'Criteria', 'Plays', 'Bottlenecks', 'Dependence', ...LEDGER_TABLES],
  makers: ['business-map'],
  compute,
};
