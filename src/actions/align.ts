import type { Problem } from '../core/problem';
import { DEPARTMENTS } from '../domain/alignment/claimLine';
import type { Proposal } from '../domain/alignment/proposeAmounts';
import { potentialRows, proposalRows, toHints, toProposal } from '../sheets/alignmentRows';
import { capRows, toCaps } from '../sheets/capRows';
import { blockedCodes, boundRows, isCounted, overlapRows, sameBasisRows } from '../sheets/claimRows';
import { contradictionText } from '../sheets/contradictions';
import { deletedLines } from '../sheets/frozenRounds';
import { gapRows } from '../sheets/gapRows';
import { knownAbove, namedById, unreadableOverlaps } from '../sheets/overlapPairs';
import { textIn } from '../sheets/readTable';
import { asksSheet } from '../sheets/specs/asks';
import { boundsSheet } from '../sheets/specs/bounds';
import { capsSheet } from '../sheets/specs/caps';
import { claimsSheets } from '../sheets/specs/claims';
import { gapsSheet } from '../sheets/specs/gaps';
import { overlapsSheet } from '../sheets/specs/overlaps';
import { fxRatesSheet } from '../sheets/specs/plan';
import { potentialSheet } from '../sheets/specs/potential';
import { proposalSheet } from '../sheets/specs/proposal';
import { sameBasisSheet } from '../sheets/specs/sameBasis';
import { unclaimedSheet } from '../sheets/specs/unclaimed';
import { submissionsSheet } from '../sheets/specs/submissions';
import { tableRows } from '../sheets/tableRows';
import { unclaimedRows } from '../sheets/unclaimedRows';
import type { RowContent, RowEntry, SheetContent } from '../sheets/tableContent';
import type { CellFormat, SheetSpec } from '../sheets/sheetSpec';
import { lineNames, lockedChanges } from './mechanism/bindState';
import type { ActionInput, ActionOutcome, GenerateAction } from './mechanism/definition';
import { lastYearRows, scopesOf } from './mechanism/lastYearRows';
import { tabRows } from './mechanism/tabDraft';
import { restoredLines } from './mechanism/restoredLines';
import { ALIGNMENT_MAKERS, ALIGNMENT_TABLES, readAlignment, type ReadAlignment } from './mechanism/readAlignment';

function problemsOf(read: ReadAlignment, { state }: ActionInput): Problem[] {
  const { alignment, drafts, resources } = read;
  const locked = lockedChanges(read, tableRows('Agreed', state));
  const names = lineNames(alignment);
  return [
    ...alignment.lines.filter((line) => !isCounted(line)).map((line): Problem => ({
      code: 'align/line-left-out', severity: 'warning', where: { table: claimsSheets[line.line.department].table?.name ?? '' }, params: { line: line.line.description || line.line.id, missing: blockedCodes(line) },
    })),
    ...contradictions({ alignment }).map((lines): Problem => ({ code: 'align/contradiction', severity: 'error', params: { lines } })),
    ...alignment.lines.filter((entry) => isCounted(entry) && entry.line.means === 'increase' && entry.lastYear === 0).map(({ line }): Problem => ({
      code: 'align/increase-from-nothing', severity: 'info', where: { table: claimsSheets[line.department].table?.name ?? '' }, params: { line: names.get(line.id) ?? line.id },
    })),
    ...resources.unreadable.map((params): Problem => ({ code: 'align/cap-left-out', severity: 'warning', where: { table: 'Caps' }, params })),
    ...unreadableOverlaps(tableRows('Overlaps', state)).map((params): Problem => ({ code: 'align/overlap-unreadable', severity: 'warning', where: { table: 'Overlaps' }, params })),
    ...knownAbove(tableRows('Overlaps', state), alignment).map(({ pair, known, possible }): Problem => ({
      code: 'align/known-above', severity: 'warning', where: { table: 'Overlaps' }, params: { pair, known: `money:${String(known)}`, possible: `money:${String(possible)}` },
    })),
    ...(locked.length > 0 ? [{ code: 'align/locked-changed', severity: 'warning' as const, count: locked.length, params: { count: locked.length, names: locked.map((id) => names.get(id) ?? id).join(' / ') } }] : []),
    ...(drafts > 0 ? [{ code: 'align/drafts', severity: 'info' as const, params: { count: drafts } }] : []),
  ];
}

/** What contradicts itself, by descriptions, for a reader of either language. */
function contradictions({ alignment }: Pick<ReadAlignment, 'alignment'>): string[] {
  const names = lineNames(alignment);
  return alignment.total.contradictions.map((one) => contradictionText(one, names));
}

function proposalProblems(proposal: Proposal | undefined, { caps, target = 0 }: ReadAlignment): Problem[] {
  if (proposal === undefined || proposal.kind === 'proposed') return [];
  if (proposal.kind === 'above') return [{ code: 'align/floors-exceed', severity: 'warning', params: { least: `money:${String(proposal.least)}`, target: `money:${String(target)}` } }];
  const names = caps.filter((row) => proposal.binding.includes(textIn(row, 'rowId'))).map((row) => textIn(row, 'resource') || textIn(row, 'rowId')).join(' / ');
  if (proposal.kind === 'floorsOverCaps') return [{ code: 'align/floors-over-caps', severity: 'warning', params: { caps: names } }];
  return [{ code: 'align/caps-short', severity: 'warning', params: { most: `money:${String(proposal.most)}`, short: `money:${String(target - proposal.most)}`, caps: names } }];
}

const FIGURES: ReadonlySet<CellFormat> = new Set(['money', 'amount', 'percent', 'integer']);

/** All rows that a table has now; others stay, marked as gone and without their figures. */
function current(spec: SheetSpec, rows: readonly RowContent[], moneyTotal: number, entries: readonly RowEntry[] = []): SheetContent {
  const figures = (spec.table?.columns ?? []).filter(({ kind, format }) => kind === 'value' && FIGURES.has(format));
  return { spec, table: { mode: 'merge', isExhaustive: true, goneColumn: 'rowState', goneValues: Object.fromEntries(figures.map(({ key }) => [key, null])), moneyTotal, rows, entries } };
}

/** The tabs, with what the scopes of their lines sold last year, also of lines that came since they were made. */
function tabsWithLastYear({ past, dimensions }: ReadAlignment, input: ActionInput): SheetContent[] {
  const made = DEPARTMENTS.filter((department) => input.state.tables.has(claimsSheets[department].table?.name ?? ''));
  return made.map((department) => {
    const rows = tabRows(department, input.state);
    return { spec: claimsSheets[department], table: { mode: 'merge', rows: lastYearRows(rows, scopesOf(rows, department, input.settings, dimensions), past, dimensions) } };
  });
}

async function compute(input: ActionInput): Promise<ActionOutcome> {
  const read = await readAlignment(input);
  const { alignment, dimensions, past, language } = read;
  const caps = toCaps(alignment, read.resources.caps, past, dimensions);
  const proposal = toProposal(read, caps);
  const lastYear = past.reduce((sum, { revenue }) => sum + revenue, 0);
  const moneyTotal = alignment.total.naive;
  const deleted = deletedLines(tableRows('Submissions', input.state), tableRows('Rounds', input.state));
  const contents: SheetContent[] = [
    { spec: fxRatesSheet, table: { mode: 'keep', rows: [] } },
    ...tabsWithLastYear(read, input),
    current(gapsSheet, gapRows(alignment, dimensions, language), moneyTotal),
    current(sameBasisSheet, sameBasisRows(alignment, read.claimRows, language), moneyTotal),
    current(overlapsSheet, overlapRows(alignment, dimensions, language), moneyTotal, namedById(tableRows('Overlaps', input.state))),
    { spec: boundsSheet, table: { mode: 'merge', moneyTotal, rows: boundRows(alignment, contradictions(read), language) } },
    { spec: asksSheet, table: { mode: 'keep', rows: [], moneyTotal } },
    current(potentialSheet, potentialRows(toHints(read, caps), read), moneyTotal),
    current(unclaimedSheet, unclaimedRows(alignment, read.names, lastYear), lastYear),
    { spec: capsSheet, table: { mode: 'merge', moneyTotal, rows: capRows(caps, alignment, read.caps) } },
    current(proposalSheet, proposalRows(read, proposal, caps), moneyTotal),
    ...(deleted.length > 0 ? [{ spec: submissionsSheet, table: { mode: 'merge' as const, rows: deleted } }] : []),
  ];
  return {
    contents,
    problems: [...problemsOf(read, input), ...proposalProblems(proposal, read), ...restoredLines(deleted, language)],
    counts: { lines: alignment.lines.length, overlaps: alignment.overlaps.length + alignment.furtherOverlaps.length, unclaimed: alignment.unclaimed.length },
  };
}

/** Aligns the claims of the departments: same basis, overlaps, range of the total, what is counted once, what nobody claims. */
export const alignAction: GenerateAction = {
  kind: 'generate',
  name: 'align',
  parameters: [],
  reads: ALIGNMENT_TABLES,
  fills: ['Gaps', 'SameBasis', 'Bounds', 'Unclaimed', 'Potential', 'Proposal', 'Submissions', 'Rounds'],
  makers: ALIGNMENT_MAKERS,
  compute,
};
