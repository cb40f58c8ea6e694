import type { Problem } from '../core/problem';
import { DEPARTMENTS, type Department } from '../domain/alignment/claimLine';
import type { PastCell } from '../domain/alignment/pastSales';
import type { PlanDimensions } from '../domain/alignment/planDimensions';
import { pastCells } from '../sheets/claimRows';
import { growthLedgerContent, LEDGER_TABLES } from '../sheets/growthLedgerContent';
import { toPlanDimensions } from '../sheets/planDimensionRows';
import type { TableRow } from '../sheets/readTable';
import { claimsSheets } from '../sheets/specs/claims';
import { categoriesSheet, sitesSheet } from '../sheets/specs/plan';
import { tiersSheet } from '../sheets/specs/planTables';
import type { RowContent, RowEntry, SheetContent } from '../sheets/tableContent';
import { tableRows } from '../sheets/tableRows';
import type { ActionInput, ActionOutcome, GenerateAction } from './mechanism/definition';
import { lastYearRows, scopesOf } from './mechanism/lastYearRows';
import { PAST_TABLES, pastTables } from './mechanism/pastTables';
import { proposedClaims, type ProposedClaim } from './mechanism/proposedClaims';
import { tabRows } from './mechanism/tabDraft';

/** A department's tab as it will stand: its rows with what their scopes sold last year, and the names in them that the plan does not know. */
interface TabAfter {
  readonly rows: readonly RowContent[];
  readonly unknown: readonly string[];
}

function tabAfter(department: Department, proposed: readonly ProposedClaim[], { state, settings }: ActionInput, past: readonly PastCell[], dimensions: PlanDimensions): TabAfter {
  const drafts = new Map(proposed.filter((one) => one.department === department).map(({ row }) => [row.id, row.values]));
  const rows = [...tabRows(department, state), ...[...drafts].map(([rowId, values]): TableRow => ({ rowId, ...values }))];
  const scopes = scopesOf(rows, department, settings, dimensions);
  return {
    rows: lastYearRows(rows, scopes, past, dimensions).map(({ id, values }) => ({ id, values: { ...drafts.get(id), ...values } })),
    unknown: scopes.flatMap(({ unknown }) => unknown.map(({ name }) => name)),
  };
}

function unknownNames(tabs: readonly TabAfter[]): Problem[] {
  const names = [...new Set(tabs.flatMap(({ unknown }) => unknown))];
  return names.length === 0 ? [] : [{ code: 'tabs/names-unknown', severity: 'warning', count: names.length, params: { count: names.length, names: names.join(' / ') } }];
}

function ledgerEntries(proposed: readonly ProposedClaim[]): RowEntry[] {
  return proposed.flatMap(({ ledgerRows, row }) => ledgerRows.map((id) => ({ id, values: { claimedIn: row.id } })));
}

function withEntries(content: SheetContent, entries: readonly RowEntry[]): SheetContent {
  return content.table === undefined ? content : { ...content, table: { ...content.table, entries } };
}

function compute(input: ActionInput): ActionOutcome {
  const proposed = proposedClaims(input);
  const { state, settings, language } = input;
  const dimensions = toPlanDimensions({ sites: tableRows('Sites', state), categories: tableRows('Categories', state), tiers: tableRows('Tiers', state) }, language);
  const past = pastCells(pastTables(state), settings);
  const after = DEPARTMENTS.map((department) => tabAfter(department, proposed, input, past, dimensions));
  const tabs = DEPARTMENTS.map((department, at): SheetContent => ({ spec: claimsSheets[department], table: { mode: 'merge', rows: after[at]?.rows ?? [] } }));
  const ledger = state.tables.has('GrowthLedger') ? [withEntries(growthLedgerContent(state, [], language), ledgerEntries(proposed))] : [];
  // Their names are offered in the cells of a scope.
  const offered = [sitesSheet, categoriesSheet, tiersSheet].map((spec): SheetContent => ({ spec, table: { mode: 'keep', rows: [] } }));
  return { contents: [...offered, ...tabs, ...ledger], problems: unknownNames(after), counts: { proposed: proposed.length } };
}

/** Makes the three department tabs, or brings in what the maps have promised since: drafts that no line stands on yet. */
export const departmentTabsAction: GenerateAction = {
  kind: 'generate',
  name: 'department-tabs',
  parameters: [],
  reads: [...PAST_TABLES, 'Sites', 'Categories', 'Tiers', ...LEDGER_TABLES],
  fills: ['ClaimsMarket', 'ClaimsCustomer', 'ClaimsProduct'],
  compute,
};
