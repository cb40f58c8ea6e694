import { Refusal, type Problem } from '../core/problem';
import { monthNumber, serialToMonth, yearOf } from '../core/month';
import { alignClaims, type Alignment } from '../domain/alignment/alignClaims';
import { DEPARTMENTS, type ClaimLine, type PlanBasis, type RevenueBasis } from '../domain/alignment/claimLine';
import { blockedWords, boundRows, lastPlanMonth, overlapRows, pastCells, sameBasisRows, toClaimLine, toLinePairs, unclaimedRows } from '../sheets/claimRows';
import { toPlanDimensions } from '../sheets/planDimensionRows';
import { toRates } from '../sheets/planRows';
import type { PlanSettings } from '../sheets/planSettings';
import { numberIn, textIn, type TableRow } from '../sheets/readTable';
import { capRows, potentialRows, proposalRows, toCaps, toHints, toProposal, type ProposalInput } from '../sheets/alignmentRows';
import type { Proposal } from '../domain/alignment/proposeAmounts';
import { formatAmount } from '../i18n/formatAmount';
import { potentialSheet } from '../sheets/specs/potential';
import { proposalSheet } from '../sheets/specs/proposal';
import { tableRows } from '../sheets/tableRows';
import { asksSheet } from '../sheets/specs/asks';
import { boundsSheet } from '../sheets/specs/bounds';
import { capsSheet } from '../sheets/specs/caps';
import { claimsSheets } from '../sheets/specs/claims';
import { overlapsSheet } from '../sheets/specs/overlaps';
import { fxRatesSheet } from '../sheets/specs/plan';
import { sameBasisSheet } from '../sheets/specs/sameBasis';
import { unclaimedSheet } from '../sheets/specs/unclaimed';
import type { WorkbookState } from '../sheets/workbookState';
import type { ActionInput, ActionOutcome, GenerateAction } from './mechanism/definition';

/** Claims of all departments; returned ones wait for their department. */
function readClaims(state: WorkbookState, lastMonth: number): { lines: ClaimLine[]; drafts: number } {
  const entries = DEPARTMENTS.flatMap((department) => tableRows(claimsSheets[department].table?.name ?? '', state).map((row) => ({ row, line: toClaimLine(row, department, lastMonth) })));
  const counted = entries.filter(({ row }) => textIn(row, 'claimStatus') !== 'returned');
  return { lines: counted.map(({ line }) => line), drafts: counted.filter(({ row }) => ['', 'draft'].includes(textIn(row, 'claimStatus'))).length };
}

function planBasis(settings: PlanSettings, rates: ReadonlyMap<string, number>): PlanBasis {
  return {
    basis: settings.code('revenueBasis') as RevenueBasis, taxIncluded: settings.code('taxBasis') === 'in', afterReturns: settings.code('returnsBasis') !== 'before',
    rateOf: (currency) => (currency === settings.currency ? 1 : rates.get(currency)),
  };
}

function problemsOf({ lines, total }: Alignment, drafts: number, language: ActionInput['language']): Problem[] {
  const named = (id: string): string => lines.find(({ line }) => line.id === id)?.line.description ?? id;
  return [
    ...lines.filter((line) => blockedWords(line, language) !== '').map((line): Problem => ({
      code: 'align/line-left-out', severity: 'warning', where: { table: claimsSheets[line.line.department].table?.name ?? '' }, params: { line: line.line.description || line.line.id, missing: blockedWords(line, language) },
    })),
    ...total.contradictions.map((ids): Problem => ({ code: 'align/contradiction', severity: 'error', params: { lines: ids.map(named).join(' / ') } })),
    ...(drafts > 0 ? [{ code: 'align/drafts', severity: 'info' as const, params: { count: drafts } }] : []),
  ];
}

/** Month of the plan year (1–12) from which each line can sell; 13 for later than that. */
function earliestMonths(state: WorkbookState, settings: PlanSettings): Map<string, number> {
  const year = settings.number('planYear');
  const rows = DEPARTMENTS.flatMap((department) => tableRows(claimsSheets[department].table?.name ?? '', state));
  return new Map(rows.flatMap((row) => {
    const start = numberIn(row, 'earliestStart');
    if (start === undefined || year === undefined) return [];
    const month = serialToMonth(start);
    const years = yearOf(month) - year;
    return years < 0 ? [] : [[textIn(row, 'rowId'), years > 0 ? 13 : monthNumber(month)] as const];
  }));
}

function proposalProblems(proposal: Proposal | undefined, { caps, target = 0, language }: ProposalInput): Problem[] {
  if (proposal === undefined || proposal.kind === 'proposed') return [];
  if (proposal.kind === 'above') return [{ code: 'align/floors-exceed', severity: 'warning', params: { least: formatAmount(proposal.least, language), target: formatAmount(target, language) } }];
  const names = caps.filter((row) => proposal.binding.includes(textIn(row, 'rowId'))).map((row) => textIn(row, 'resource')).join(language === 'en' ? ', ' : '、');
  return [{ code: 'align/caps-short', severity: 'warning', params: { most: formatAmount(proposal.most, language), short: formatAmount(target - proposal.most, language), caps: names } }];
}

function compute({ state, settings, language }: ActionInput): ActionOutcome {
  const { lines, drafts } = readClaims(state, lastPlanMonth(settings));
  if (lines.length === 0) throw new Refusal([{ code: 'align/no-claims', severity: 'error' }]);
  const [sites, categories, tiers, facts, fx, pairs] = ['Sites', 'Categories', 'Tiers', 'SalesFacts', 'FxRates', 'Overlaps'].map((table) => tableRows(table, state)) as [TableRow[], TableRow[], TableRow[], TableRow[], TableRow[], TableRow[]];
  const dimensions = toPlanDimensions({ sites, categories, tiers }, language);
  const past = pastCells(facts, settings);
  const alignment = alignClaims({
    lines: lines.map((line) => ({ ...line, currency: line.currency === '' ? settings.currency : line.currency })),
    plan: planBasis(settings, toRates(fx)), dimensions, past, pairs: toLinePairs(pairs), rule: 'priority', priority: DEPARTMENTS,
  });
  const input: ProposalInput = {
    alignment, dimensions, past, language, caps: tableRows('Caps', state), ledger: tableRows('GrowthLedger', state), earliest: earliestMonths(state, settings), target: settings.number('annualTarget'),
  };
  const caps = toCaps(input);
  const proposal = toProposal(input, caps);
  const problems = [...problemsOf(alignment, drafts, language), ...proposalProblems(proposal, input)];
  const contradictions = alignment.total.contradictions.map((ids) => ids.map((id) => lines.find((line) => line.id === id)?.description ?? id).join(' / ')).join('; ');
  const names = new Map([...sites.map((row) => [textIn(row, 'rowId'), textIn(row, 'siteName')] as const), ...categories.map((row) => [textIn(row, 'rowId'), textIn(row, 'categoryName')] as const)]);
  const lastYear = past.reduce((sum, { revenue }) => sum + revenue, 0);
  const moneyTotal = alignment.total.naive;
  return {
    contents: [
      { spec: fxRatesSheet, table: { mode: 'keep', rows: [] } },
      { spec: sameBasisSheet, table: { mode: 'merge', isExhaustive: true, goneColumn: 'rowState', moneyTotal, rows: sameBasisRows(alignment, language) } },
      { spec: overlapsSheet, table: { mode: 'merge', isExhaustive: true, goneColumn: 'rowState', moneyTotal, rows: overlapRows(alignment, dimensions, language) } },
      { spec: boundsSheet, table: { mode: 'merge', moneyTotal, rows: boundRows(alignment, contradictions, language) } },
      { spec: asksSheet, table: { mode: 'keep', rows: [] } },
      { spec: unclaimedSheet, table: { mode: 'merge', isExhaustive: true, goneColumn: 'rowState', moneyTotal: lastYear, rows: unclaimedRows(alignment, names, lastYear) } },
      { spec: potentialSheet, table: { mode: 'merge', isExhaustive: true, goneColumn: 'rowState', moneyTotal, rows: potentialRows(toHints(input, caps), input) } },
      { spec: capsSheet, table: { mode: 'merge', moneyTotal, rows: capRows(caps, alignment) } },
      { spec: proposalSheet, table: { mode: 'merge', isExhaustive: true, goneColumn: 'rowState', moneyTotal, rows: proposalRows(input, proposal, caps) } },
    ],
    problems,
    counts: { lines: lines.length, overlaps: alignment.overlaps.length + alignment.furtherOverlaps.count, unclaimed: alignment.unclaimed.length },
  };
}

/** Aligns the claims of the departments: same basis, overlaps, range of the total, what is counted once, what nobody claims. */
export const alignAction: GenerateAction = {
  kind: 'generate',
  name: 'align',
  parameters: [],
  reads: ['ClaimsMarket', 'ClaimsCustomer', 'ClaimsProduct', 'Overlaps', 'Caps', 'GrowthLedger', 'SalesFacts', 'Sites', 'Categories', 'Tiers', 'FxRates'],
  fills: ['SameBasis', 'Bounds', 'Asks', 'Unclaimed', 'Potential', 'Proposal'],
  compute,
};
