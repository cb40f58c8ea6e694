import type { Problem } from '../core/problem';
import { findBaseYear, type MonthRevenue } from '../domain/business-map/baseYearSales';
import { businessContents } from '../sheets/businessContents';
import { toSalesFacts } from '../sheets/factRows';
import { LEDGER_TABLES } from '../sheets/growthLedgerContent';
import { toSites } from '../sheets/planRows';
import { numberIn, readTable, type TableRow } from '../sheets/readTable';
import { tableSpecs } from '../sheets/registry';
import type { WorkbookState } from '../sheets/workbookState';
import type { ActionInput, ActionOutcome, GenerateAction } from './mechanism/definition';

const TABLES = tableSpecs();
const JANUARY = 1;

function rowsOf(name: string, state: WorkbookState): TableRow[] {
  const spec = TABLES.get(name);
  return spec === undefined ? [] : readTable(spec, state);
}

/** Monthly facts in plan currency, as the column of plan revenue shows them. */
function revenues(state: WorkbookState): MonthRevenue[] {
  const rows = rowsOf('SalesFacts', state);
  return toSalesFacts(rows).map(({ site, month, buyer }, index) => ({ site, month, buyer, revenue: numberIn(rows[index] ?? {}, 'planRevenue') ?? 0 }));
}

function compute({ state, settings, language }: ActionInput): ActionOutcome {
  const facts = revenues(state);
  const base = findBaseYear(facts, settings.number('planYear'), settings.number('fiscalStart') ?? JANUARY);
  const sites = toSites(rowsOf('Sites', state));
  const noFacts: Problem[] = facts.length === 0 ? [{ code: 'business/no-facts', severity: 'info' }] : [];
  const { contents, problems, counts } = businessContents({ state, language, currency: settings.currency, sites, facts, base, rankKept: settings.number('rankKept') ?? 1 });
  return { contents, problems: [...noFacts, ...problems], counts };
}

/** Generates the business map: markets, trends, competition, opportunities, inner chain, plays, growth ledger, dependence. */
export const businessMapAction: GenerateAction = {
  kind: 'generate',
  name: 'business-map',
  parameters: [],
  reads: ['SalesFacts', 'Sites'],
  fills: ['FxRates', 'Markets', 'Signals', 'Competitors', 'Opportunities', 'Criteria', 'Plays', 'Bottlenecks', 'Dependence', ...LEDGER_TABLES],
  compute,
};
