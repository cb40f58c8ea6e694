import type { Problem } from '../core/problem';
import { DEPARTMENTS, type Department } from '../domain/alignment/claimLine';
import type { PastCell } from '../domain/alignment/pastSales';
import type { PlanDimensions } from '../domain/alignment/planDimensions';
import { pastCells } from '../sheets/claimRows';
import { semicolonIn, type Language } from '../i18n/language';
import { growthLedgerContent, LEDGER_TABLES } from '../sheets/growthLedgerContent';
import { toPlanDimensions } from '../sheets/planDimensionRows';
import { numberIn, textIn, type TableRow } from '../sheets/readTable';
import { claimsSheets } from '../sheets/specs/claims';
import { categoriesSheet, sitesSheet } from '../sheets/specs/plan';
import { tiersSheet } from '../sheets/specs/planTables';
import type { RowContent, RowEntry, SheetContent } from '../sheets/tableContent';
import { tableRows } from '../sheets/tableRows';
import type { ActionInput, ActionOutcome, GenerateAction } from './mechanism/definition';
import { lastYearRows, scopesOf } from './mechanism/lastYearRows';
import { PAST_TABLES, pastTables } from './mechanism/pastTables';
import { proposedClaims, type ProposedClaim, type ProposedClaims } from './mechanism/proposedClaims';
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

/** Most promises that are named. */
const NAMED = 5;

/** Money that the maps promise since for what lines claim already: people say what of it their line holds. */
function promisesInLines({ inLines }: ProposedClaims, language: Language): Problem[] {
  const named = inLines.slice(0, NAMED).map(({ ledger, line }) => `${textIn(ledger, 'mapRow')} ${textIn(ledger, 'promise')} → ${textIn(line, 'rowId')} ${textIn(line, 'description')}`);
  const promises = [...named, ...(inLines.length > NAMED ? ['…'] : [])].join(semicolonIn(language));
  const amount = inLines.reduce((sum, { ledger }) => sum + (numberIn(ledger, 'increment') ?? 0), 0);
  return inLines.length === 0 ? [] : [{ code: 'tabs/promise-in-line', severity: 'warning', count: inLines.length, params: { count: inLines.length, amount: `money:${String(amount)}`, promises } }];
}

function ledgerEntries(proposed: readonly ProposedClaim[]): RowEntry[] {
  return proposed.flatMap(({ ledgerRows, row }) => ledgerRows.map((id) => ({ id, values: { claimedIn: row.id } })));
}

function withEntries(content: SheetContent, entries: readonly RowEntry[]): SheetContent {
  return content.table === undefined ? content : { ...content, table: { ...content.table, entries } };
}

function compute(input: ActionInput): ActionOutcome {
  const { state, settings, language } = input;
  const dimensions = toPlanDimensions({ sites: tableRows('Sites', state), categories: tableRows('Categories', state), tiers: tableRows('Tiers', state) }, language);
  const proposals = proposedClaims(input, dimensions);
  const proposed = proposals.drafts;
  const past = pastCells(pastTables(state), settings);
  const after = DEPARTMENTS.map((department) => tabAfter(department, proposed, input, past, dimensions));
  const tabs = DEPARTMENTS.map((department, at): SheetContent => ({ spec: claimsSheets[department], table: { mode: 'merge', rows: after[at]?.rows ?? [] } }));
  const ledger = state.tables.has('GrowthLedger') ? [withEntries(growthLedgerContent(state, [], language), ledgerEntries(proposed))] : [];
  // Their names are offered in the cells of a scope.
  const offered = [sitesSheet, categoriesSheet, tiersSheet].map((spec): SheetContent => ({ spec, table: { mode: 'keep', rows: [] } }));
  return { contents: [...offered, ...tabs, ...ledger], problems: [...unknownNames(after), ...promisesInLines(proposals, language)], counts: { proposed: proposed.length } };
}

/** Makes the three department tabs, or brings in what the maps have promised since: drafts that no line stands on yet. */
export const departmentTabsAction: GenerateAction = {
  kind: 'generate',
  name: 'department-tabs',
  parameters: [],
  reads: [...PAST_TABLES, 'Sites', 'Categories', 'Tiers', ...LEDGER_TABLES],
  fills: ['ClaimsMarket', 'ClaimsCustomer', 'ClaimsProduct'],
  makers: ['department-tabs'],
  compute,
};
