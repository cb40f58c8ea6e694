import { serialToMonth, type Month } from '../../core/month';
import { Refusal } from '../../core/problem';
import type { BookingTerms } from '../../domain/alignment/bookParts';
import { DEPARTMENTS, type ClaimLine, type PlanBasis, type RevenueBasis } from '../../domain/alignment/claimLine';
import type { AlignmentInput } from '../../domain/alignment/alignClaims';
import type { LinePair } from '../../domain/alignment/linePairs';
import type { PastCell } from '../../domain/alignment/pastSales';
import type { PlanDimensions } from '../../domain/alignment/planDimensions';
import type { ProposalInput } from '../../sheets/alignmentRows';
import { bookingTerms } from '../../sheets/bookingTerms';
import { readCaps, type ReadCaps } from '../../sheets/capRows';
import { pastCells, planMonths, toClaimLine } from '../../sheets/claimRows';
import { earliestStart, isRefused } from '../../sheets/earliestStart';
import { toLinePairs } from '../../sheets/overlapPairs';
import { toPlanDimensions } from '../../sheets/planDimensionRows';
import { toRates } from '../../sheets/planRows';
import type { PlanSettings } from '../../sheets/planSettings';
import { textIn, type TableRow } from '../../sheets/readTable';
import { claimsSheets } from '../../sheets/specs/claims';
import { tableRows } from '../../sheets/tableRows';
import type { WorkbookState } from '../../sheets/workbookState';
import { alignOffThread } from '../../workers/alignOffThread';
import type { ActionInput } from './definition';
import { PAST_TABLES, pastTables } from './pastTables';

/** Tables that an alignment is made of. */
export const ALIGNMENT_TABLES: readonly string[] = ['ClaimsMarket', 'ClaimsCustomer', 'ClaimsProduct', 'Overlaps', 'Asks', 'Caps', 'Agreed', 'GrowthLedger', ...PAST_TABLES, 'Sites', 'Categories', 'Tiers', 'FxRates'];

/** Actions that bring the alignment up to date with the claims. */
export const ALIGNMENT_MAKERS: readonly string[] = ['align', 'bind'];

/** The alignment of what the tabs hold now, with what it was made of. */
export interface ReadAlignment extends ProposalInput {
  /** What was aligned. */
  readonly input: AlignmentInput;
  readonly dimensions: PlanDimensions;
  readonly past: readonly PastCell[];
  readonly pairs: readonly LinePair[];
  readonly booking: BookingTerms;
  readonly resources: ReadCaps;
  /** Rows of the tabs that count, by line id. */
  readonly claimRows: ReadonlyMap<string, TableRow>;
  /** Lines that nobody has submitted yet. */
  readonly drafts: number;
  /** Names of sites and categories by id. */
  readonly names: ReadonlyMap<string, string>;
}

/** Aligns the claims in the workbook; refuses when there are none. */
export async function readAlignment({ state, settings, language, signal }: ActionInput): Promise<ReadAlignment> {
  const claims = countedClaims(state);
  if (claims.size === 0) throw new Refusal([{ code: 'align/no-claims', severity: 'error' }]);
  const [sites, categories, tiers] = [tableRows('Sites', state), tableRows('Categories', state), tableRows('Tiers', state)];
  const dimensions = toPlanDimensions({ sites, categories, tiers }, language);
  const [caps, asks] = [tableRows('Caps', state), tableRows('Asks', state)];
  const resources = readCaps(caps, [...claims.keys()], dimensions);
  const [past, pairs, booking] = [pastCells(pastTables(state), settings), toLinePairs(tableRows('Overlaps', state)), bookingTerms(settings)];
  const input: AlignmentInput = {
    lines: [...claims.values()].map(({ row, department }) => claimOf(row, department, settings)),
    plan: planBasis(settings, toRates(tableRows('FxRates', state))), dimensions, past, pairs, resources: resources.caps, ...booking,
  };
  const rows = [...claims.values()].map(({ row }) => row);
  return {
    input, alignment: await alignOffThread(input, signal), dimensions, past, pairs, booking, resources, caps, language, ledger: tableRows('GrowthLedger', state), target: settings.number('annualTarget'),
    earliest: earliestMonths(rows, asks), refused: new Set(rows.filter((row) => isRefused(row, asks)).map((row) => textIn(row, 'rowId'))), start: planMonths(settings).start,
    claimRows: new Map([...claims].map(([id, { row }]) => [id, row])),
    drafts: rows.filter((row) => ['', 'draft'].includes(textIn(row, 'claimStatus'))).length,
    names: new Map([...sites.map((row) => [textIn(row, 'rowId'), textIn(row, 'siteName')] as const), ...categories.map((row) => [textIn(row, 'rowId'), textIn(row, 'categoryName')] as const)]),
  };
}

/** Rows of all tabs by department and id, so that their order there does not matter; returned ones wait for their department. */
function countedClaims(state: WorkbookState): Map<string, { row: TableRow; department: ClaimLine['department'] }> {
  const entries = DEPARTMENTS.flatMap((department) => tableRows(claimsSheets[department].table?.name ?? '', state).sort(byId).map((row) => ({ row, department })));
  return new Map(entries.filter(({ row }) => textIn(row, 'claimStatus') !== 'returned').map((entry) => [textIn(entry.row, 'rowId'), entry]));
}

function byId(a: TableRow, b: TableRow): number {
  return textIn(a, 'rowId') < textIn(b, 'rowId') ? -1 : 1;
}

function claimOf(row: TableRow, department: ClaimLine['department'], settings: PlanSettings): ClaimLine {
  const line = toClaimLine(row, department, planMonths(settings));
  return { ...line, currency: line.currency === '' ? settings.currency : line.currency };
}

function planBasis(settings: PlanSettings, rates: ReadonlyMap<string, number>): PlanBasis {
  return {
    basis: settings.code('revenueBasis') as RevenueBasis, taxIncluded: settings.code('taxBasis') === 'in', afterReturns: settings.code('returnsBasis') !== 'before',
    rates: new Map([...rates, [settings.currency, 1]]),
  };
}

/** The month from which each line can sell; lines that nothing holds back are missing. */
function earliestMonths(rows: readonly TableRow[], asks: readonly TableRow[]): Map<string, Month> {
  return new Map(rows.flatMap((row) => {
    const start = earliestStart(row, asks);
    return start === undefined ? [] : [[textIn(row, 'rowId'), serialToMonth(start)] as const];
  }));
}
