import { highestId, toRowId } from '../core/ids';
import type { Scalar } from '../core/scalar';
import { DEPARTMENTS, type Department } from '../domain/alignment/claimLine';
import { pastCells } from '../sheets/claimRows';
import { growthLedgerContent, LEDGER_TABLES } from '../sheets/growthLedgerContent';
import { toPlanDimensions } from '../sheets/planDimensionRows';
import type { PlanSettings } from '../sheets/planSettings';
import { numberIn, textIn, type TableRow } from '../sheets/readTable';
import { claimsSheets } from '../sheets/specs/claims';
import { categoriesSheet, sitesSheet } from '../sheets/specs/plan';
import { tiersSheet } from '../sheets/specs/planTables';
import type { RowContent, RowEntry, SheetContent } from '../sheets/tableContent';
import { tableRows } from '../sheets/tableRows';
import { wordOf } from '../sheets/words';
import { lastYearRows } from './mechanism/lastYearRows';
import { PAST_TABLES, pastTables } from './mechanism/pastTables';
import type { ActionInput, ActionOutcome, GenerateAction } from './mechanism/definition';

interface MapPromise {
  readonly department: Department;
  readonly scope?: 'new' | 'bundle';
  readonly buyer?: 'existing';
  readonly start?: string;
}

/** Whose tab a promise of a map goes to, what it says of the scope, and which column of its map tells when it can start. */
const PROMISES: Readonly<Record<string, MapPromise>> = {
  Opportunities: { department: 'market', start: 'sellableFrom' },
  Bottlenecks: { department: 'market', start: 'readyMonth' },
  CustomerActions: { department: 'customer' },
  ChurnReasons: { department: 'customer', buyer: 'existing' },
  NewProducts: { department: 'product', scope: 'new', start: 'launchMonth' },
  Bundles: { department: 'product', scope: 'bundle' },
};

interface ProposedClaim {
  readonly department: Department;
  readonly ledgerRow: string;
  readonly row: RowContent;
}

/** Promises that no line of a tab stands on yet, as drafts. */
function proposeClaims(input: ActionInput): ProposedClaim[] {
  const { state } = input;
  const tabs = new Map(DEPARTMENTS.map((department) => [department, tableRows(claimsSheets[department].table?.name ?? '', state)]));
  const evidence = new Set([...tabs.values()].flat().map((row) => textIn(row, 'evidence')));
  const numbers = new Map(DEPARTMENTS.map((department) => [department, highestId((tabs.get(department) ?? []).map((row) => textIn(row, 'rowId')), prefixOf(department))]));
  return tableRows('GrowthLedger', state).flatMap((ledger): ProposedClaim[] => {
    const promise = PROMISES[textIn(ledger, 'sourceCode')];
    const isNew = textIn(ledger, 'ledgerState') === 'current' && !evidence.has(textIn(ledger, 'mapRow'));
    if (promise === undefined || !isNew || !((numberIn(ledger, 'increment') ?? 0) > 0)) return [];
    const number = (numbers.get(promise.department) ?? 0) + 1;
    numbers.set(promise.department, number);
    const row = { id: toRowId(prefixOf(promise.department), number), values: proposedValues(ledger, promise, input) };
    return [{ department: promise.department, ledgerRow: textIn(ledger, 'rowId'), row }];
  });
}

function prefixOf(department: Department): string {
  return claimsSheets[department].table?.rowPrefix ?? '';
}

/** An increase on last year, on the plan's own basis. */
function proposedValues(ledger: TableRow, { scope, buyer, start }: MapPromise, { state, settings, language }: ActionInput): Record<string, Scalar> {
  const mapRow = textIn(ledger, 'mapRow');
  const source = start === undefined ? undefined : tableRows(textIn(ledger, 'sourceCode'), state).find((row) => textIn(row, 'rowId') === mapRow);
  return {
    description: textIn(ledger, 'promise'), claimSite: textIn(ledger, 'market'), owner: textIn(ledger, 'owner'), evidence: mapRow,
    claimScope: scope === undefined ? null : wordOf('scope', scope, language), claimBuyer: buyer === undefined ? null : wordOf('buyer', buyer, language),
    amount: numberIn(ledger, 'increment') ?? null, amountMeans: 'increase', claimStatus: 'draft', ...planTerms(settings),
    earliestStart: source === undefined ? null : (numberIn(source, start ?? '') ?? null),
  };
}

/** A promise of a map is counted as the plan counts. */
function planTerms(settings: PlanSettings): Record<string, Scalar> {
  return { claimBasis: settings.code('revenueBasis'), taxState: settings.code('taxBasis'), currency: settings.currency };
}

function ledgerEntries(proposed: readonly ProposedClaim[]): RowEntry[] {
  return proposed.map(({ ledgerRow, row }) => ({ id: ledgerRow, values: { claimedIn: row.id } }));
}

function withEntries(content: SheetContent, entries: readonly RowEntry[]): SheetContent {
  return content.table === undefined ? content : { ...content, table: { ...content.table, entries } };
}

function compute(input: ActionInput): ActionOutcome {
  const proposed = proposeClaims(input);
  const { state, settings, language } = input;
  const dimensions = toPlanDimensions({ sites: tableRows('Sites', state), categories: tableRows('Categories', state), tiers: tableRows('Tiers', state) }, language);
  const past = pastCells(pastTables(state), settings);
  const tabs = DEPARTMENTS.map((department): SheetContent => ({
    spec: claimsSheets[department],
    table: { mode: 'merge', rows: [...lastYearRows(department, input, past, dimensions), ...proposed.filter((one) => one.department === department).map(({ row }) => row)] },
  }));
  const ledger = state.tables.has('GrowthLedger') ? [withEntries(growthLedgerContent(state, [], language), ledgerEntries(proposed))] : [];
  // Their names are offered in the cells of a scope.
  const offered = [sitesSheet, categoriesSheet, tiersSheet].map((spec): SheetContent => ({ spec, table: { mode: 'keep', rows: [] } }));
  return { contents: [...offered, ...tabs, ...ledger], problems: [], counts: { proposed: proposed.length } };
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
