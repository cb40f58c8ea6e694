import type { Alignment } from '../../domain/alignment/alignClaims';
import type { BindState } from '../../domain/alignment/bindMissing';
import type { Overlap } from '../../domain/alignment/overlaps';
import { claimStampOf, isAnotherAmount, ownedAmounts } from '../../sheets/agreedRows';
import { partFaults } from '../../sheets/agreedPartRows';
import { toCaps, usedOf } from '../../sheets/capRows';
import { isCounted } from '../../sheets/claimRows';
import { contradictionText } from '../../sheets/contradictions';
import { isOpenOverlap } from '../../sheets/overlapPairs';
import { numberSetting } from '../../sheets/planSettings';
import { textIn, type TableRow } from '../../sheets/readTable';
import { tableRows } from '../../sheets/tableRows';
import { isDecidedSale, unclaimedId } from '../../sheets/unclaimedRows';
import type { ActionInput } from './definition';
import type { ReadAlignment } from './readAlignment';

const OPEN_ANSWERS = ['', 'toConfirm'];
/** A resource counts as exceeded beyond this share of it. */
const NOISE = 1e-6;

/** What each line is called, by id. */
export function lineNames({ lines }: Alignment): Map<string, string> {
  return new Map(lines.map(({ line }) => [line.id, line.description || line.id]));
}

/** Everything that binding looks at, from what the sheets hold now, and the amounts of lines (`bound`) and their parts (`agreedParts`) as they will stand. */
export function bindState(read: ReadAlignment, bound: ReadonlyMap<string, number>, agreedParts: readonly TableRow[], { state, settings }: ActionInput): BindState {
  const { alignment, resources, target = 0, claimRows, refused } = read;
  const names = lineNames(alignment);
  const nameOf = (id: string): string => names.get(id) ?? id;
  const agreedBefore = tableRows('Agreed', state);
  const agreed = [...bound.values()].reduce((sum, amount) => sum + amount, 0);
  const least = numberSetting(settings, 'overlapTolerance') * (target > 0 ? target : agreed);
  const open = openOverlaps(read, tableRows('Overlaps', state), least);
  const untold = alignment.lines.filter((line) => line.owned === undefined && isCounted(line)).map(({ line }) => nameOf(line.id));
  const decided = new Set(tableRows('Unclaimed', state).filter(isDecidedSale).map((row) => textIn(row, 'rowId')));
  const parts = partFaults(agreedParts, bound, agreedBefore, names);
  return {
    contradictions: alignment.total.contradictions.map((one) => contradictionText(one, names)),
    leftOut: alignment.lines.filter((line) => !isCounted(line)).map(({ line }) => nameOf(line.id)),
    untold,
    openOverlaps: open.listed.map(({ first, second }) => `${nameOf(first)} × ${nameOf(second)}`),
    unlistedOverlaps: { count: open.further.length, possible: open.further.reduce((sum, { possible }) => sum + possible, 0) },
    openAsks: tableRows('Asks', state).filter((row) => textIn(row, 'request') !== '' && OPEN_ANSWERS.includes(textIn(row, 'askAnswer'))).map((row) => textIn(row, 'request')),
    refusedLines: [...refused].map(nameOf),
    // What lines use can be judged once it can be told what they own.
    exceededCaps: untold.length > 0 ? [] : exceededCaps(read),
    unreadableCaps: resources.unreadable.map(({ cap }) => cap),
    unevenLines: parts.uneven, partsAbove: parts.above, partsUnknown: parts.unknown,
    lockedLines: lockedChanges(read, agreedBefore, ownedAmounts(alignment)).map(nameOf),
    linesWithoutOwner: [...claimRows.values()].filter((row) => textIn(row, 'owner') === '').map((row) => nameOf(textIn(row, 'rowId'))),
    unclaimed: alignment.unclaimed.filter((sales) => !decided.has(unclaimedId(sales))).map(({ site, category, revenue }) => ({ name: `${read.names.get(site) ?? site} ${read.names.get(category) ?? category}`, amount: revenue })),
    target, agreed,
  };
}

function exceededCaps({ alignment, resources, past, dimensions, caps }: ReadAlignment): string[] {
  const exceeded = new Set(toCaps(alignment, resources.caps, past, dimensions).filter((cap) => usedOf(cap, alignment) > cap.amount * (1 + NOISE)).map(({ id }) => id));
  return caps.filter((row) => exceeded.has(textIn(row, 'rowId'))).map((row) => textIn(row, 'resource') || textIn(row, 'rowId'));
}

/** Pairs of lines that still share something and about which nothing was said, or too little; those that the rule may settle are not among them. */
function openOverlaps({ alignment }: ReadAlignment, rows: readonly TableRow[], least: number): { listed: Overlap[]; further: Overlap[] } {
  const said = new Map(rows.map((row) => [textIn(row, 'rowId'), row]));
  // While lines contradict each other nothing tells what they own: that is the obstacle then, not what was decided already.
  const untold = new Set(alignment.total.contradictions.length > 0 ? [] : alignment.lines.filter(({ owned }) => owned === undefined).map(({ line }) => line.id));
  const isOpen = ({ first, second, possible }: Overlap): boolean => possible > least && isOpenOverlap(said.get(first + second) ?? { lineA: first, lineB: second }, (line) => !untold.has(line));
  return { listed: alignment.overlaps.filter(isOpen), further: alignment.furtherOverlaps.filter(isOpen) };
}

/**
 * Ids of locked lines that differ from what was bound: claims that were changed since, and with `owned` lines that own another amount
 * now.
 */
export function lockedChanges({ input, dimensions, claimRows }: Pick<ReadAlignment, 'input' | 'dimensions' | 'claimRows'>, agreed: readonly TableRow[], owned: ReadonlyMap<string, number> = new Map()): string[] {
  const before = new Map(agreed.filter((row) => textIn(row, 'rowState') === 'current').map((row) => [textIn(row, 'rowId'), row]));
  return input.lines.filter((line) => {
    const row = before.get(line.id);
    if (row === undefined || textIn(claimRows.get(line.id) ?? {}, 'claimStatus') !== 'locked') return false;
    const stamp = textIn(row, 'claimStamp');
    const now = owned.get(line.id);
    return (stamp !== '' && stamp !== claimStampOf(line, dimensions)) || (now !== undefined && isAnotherAmount(row, now));
  }).map(({ id }) => id);
}
