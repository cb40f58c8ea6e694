import type { Problem } from '../core/problem';
import type { Proposal } from '../domain/alignment/proposeAmounts';
import { formatAmount } from '../i18n/formatAmount';
import { potentialRows, proposalRows, toHints, toProposal } from '../sheets/alignmentRows';
import { capRows, toCaps } from '../sheets/capRows';
import { blockedWords, boundRows, overlapRows, sameBasisRows } from '../sheets/claimRows';
import { gapRows } from '../sheets/gapRows';
import { unreadableOverlaps } from '../sheets/overlapPairs';
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
import { tableRows } from '../sheets/tableRows';
import { unclaimedRows } from '../sheets/unclaimedRows';
import type { RowContent, SheetContent } from '../sheets/tableContent';
import type { SheetSpec } from '../sheets/sheetSpec';
import { lineNames, lockedChanges } from './mechanism/bindState';
import type { ActionInput, ActionOutcome, GenerateAction } from './mechanism/definition';
import { ALIGNMENT_TABLES, readAlignment, type ReadAlignment } from './mechanism/readAlignment';

function problemsOf(read: ReadAlignment, { state }: ActionInput): Problem[] {
  const { alignment, drafts, language, resources } = read;
  const locked = lockedChanges(read, tableRows('Agreed', state));
  const names = lineNames(alignment);
  return [
    ...alignment.lines.filter((line) => blockedWords(line, language) !== '').map((line): Problem => ({
      code: 'align/line-left-out', severity: 'warning', where: { table: claimsSheets[line.line.department].table?.name ?? '' }, params: { line: line.line.description || line.line.id, missing: blockedWords(line, language) },
    })),
    ...contradictions({ alignment }).map((lines): Problem => ({ code: 'align/contradiction', severity: 'error', params: { lines } })),
    ...alignment.lines.filter(({ line, basis, lastYear }) => line.means === 'increase' && basis.kind === 'comparable' && lastYear === 0).map(({ line }): Problem => ({
      code: 'align/increase-from-nothing', severity: 'info', where: { table: claimsSheets[line.department].table?.name ?? '' }, params: { line: names.get(line.id) ?? line.id },
    })),
    ...resources.unreadable.map((params): Problem => ({ code: 'align/cap-left-out', severity: 'warning', where: { table: 'Caps' }, params })),
    ...unreadableOverlaps(tableRows('Overlaps', state)).map((params): Problem => ({ code: 'align/overlap-unreadable', severity: 'warning', where: { table: 'Overlaps' }, params })),
    ...(locked.length > 0 ? [{ code: 'align/locked-changed', severity: 'warning' as const, count: locked.length, params: { count: locked.length, names: locked.map((id) => names.get(id) ?? id).join(language === 'en' ? '; ' : '；') } }] : []),
    ...(drafts > 0 ? [{ code: 'align/drafts', severity: 'info' as const, params: { count: drafts } }] : []),
  ];
}

/** Lines that contradict each other, by their descriptions. */
function contradictions({ alignment }: Pick<ReadAlignment, 'alignment'>): string[] {
  const names = lineNames(alignment);
  return alignment.total.contradictions.map((ids) => ids.map((id) => names.get(id) ?? id).join(' / '));
}

function proposalProblems(proposal: Proposal | undefined, { caps, target = 0, language }: ReadAlignment): Problem[] {
  if (proposal === undefined || proposal.kind === 'proposed') return [];
  if (proposal.kind === 'above') return [{ code: 'align/floors-exceed', severity: 'warning', params: { least: formatAmount(proposal.least, language), target: formatAmount(target, language) } }];
  const names = caps.filter((row) => proposal.binding.includes(textIn(row, 'rowId'))).map((row) => textIn(row, 'resource')).join(language === 'en' ? ', ' : '、');
  return [{ code: 'align/caps-short', severity: 'warning', params: { most: formatAmount(proposal.most, language), short: formatAmount(target - proposal.most, language), caps: names } }];
}

async function compute(input: ActionInput): Promise<ActionOutcome> {
  const read = await readAlignment(input);
  const { alignment, dimensions, past, language } = read;
  const caps = toCaps(alignment, read.resources.caps, past, dimensions);
  const proposal = toProposal(read, caps);
  const lastYear = past.reduce((sum, { revenue }) => sum + revenue, 0);
  const moneyTotal = alignment.total.naive;
  const current = (spec: SheetSpec, rows: readonly RowContent[], total = moneyTotal): SheetContent => ({ spec, table: { mode: 'merge', isExhaustive: true, goneColumn: 'rowState', moneyTotal: total, rows } });
  const contents: SheetContent[] = [
    { spec: fxRatesSheet, table: { mode: 'keep', rows: [] } },
    current(gapsSheet, gapRows(alignment, dimensions, language)),
    current(sameBasisSheet, sameBasisRows(alignment, read.claimRows, language)),
    current(overlapsSheet, overlapRows(alignment, dimensions, language)),
    { spec: boundsSheet, table: { mode: 'merge', moneyTotal, rows: boundRows(alignment, contradictions(read).join('; '), language) } },
    { spec: asksSheet, table: { mode: 'keep', rows: [], moneyTotal } },
    current(potentialSheet, potentialRows(toHints(read, caps), read)),
    current(unclaimedSheet, unclaimedRows(alignment, read.names, lastYear), lastYear),
    { spec: capsSheet, table: { mode: 'merge', moneyTotal, rows: capRows(caps, alignment) } },
    current(proposalSheet, proposalRows(read, proposal, caps)),
  ];
  return {
    contents,
    problems: [...problemsOf(read, input), ...proposalProblems(proposal, read)],
    counts: { lines: alignment.lines.length, overlaps: alignment.overlaps.length + alignment.furtherOverlaps.length, unclaimed: alignment.unclaimed.length },
  };
}

/** Aligns the claims of the departments: same basis, overlaps, range of the total, what is counted once, what nobody claims. */
export const alignAction: GenerateAction = {
  kind: 'generate',
  name: 'align',
  parameters: [],
  reads: ALIGNMENT_TABLES,
  fills: ['Gaps', 'SameBasis', 'Bounds', 'Unclaimed', 'Potential', 'Proposal'],
  compute,
};
