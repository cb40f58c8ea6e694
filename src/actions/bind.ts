import { Refusal, type Problem } from '../core/problem';
import { bindMissing, type BindObstacle } from '../domain/alignment/bindMissing';
import { DEPARTMENTS } from '../domain/alignment/claimLine';
import { agreedPartRows, sharedPartRows, sharedParts } from '../sheets/agreedPartRows';
import { boundAmounts, claimStampOf, exclusiveScopes, isAnotherAmount, ownedAmounts } from '../sheets/agreedRows';
import { confirmationRows } from '../sheets/confirmationRows';
import { firstTargetMonth } from '../sheets/earliestStart';
import { numberSetting } from '../sheets/planSettings';
import { numberIn, textIn, type TableRow } from '../sheets/readTable';
import { rowsAfter } from '../sheets/rowsAfter';
import { agreedSheet } from '../sheets/specs/agreed';
import { agreedPartsSheet } from '../sheets/specs/agreedParts';
import { claimsSheets } from '../sheets/specs/claims';
import { confirmationSheet } from '../sheets/specs/confirmation';
import { decisionsSheet } from '../sheets/specs/decisions';
import type { SheetSpec } from '../sheets/sheetSpec';
import type { RowContent, SheetContent, TableContent } from '../sheets/tableContent';
import { tableRows } from '../sheets/tableRows';
import { alignOffThread } from '../workers/alignOffThread';
import { bindState, lineNames } from './mechanism/bindState';
import type { ActionInput, ActionOutcome, GenerateAction } from './mechanism/definition';
import { lineMargins } from './mechanism/lineMargins';
import { ALIGNMENT_MAKERS, ALIGNMENT_TABLES, readAlignment, type ReadAlignment } from './mechanism/readAlignment';
import { PROFIT_READS } from './mechanism/readProfit';

/** Most names that an obstacle lists. */
const NAMED = 5;

const CODES = {
  contradiction: 'bind/contradiction', leftOut: 'bind/left-out', untold: 'bind/untold', overlapOpen: 'bind/overlap-open', overlapsUnlisted: 'bind/overlaps-unlisted', askOpen: 'bind/ask-open', askRefused: 'bind/ask-refused',
  capExceeded: 'bind/cap-exceeded', capUnreadable: 'bind/cap-unreadable', lockedChanged: 'bind/locked-changed', partsDiffer: 'bind/parts-differ', partAbove: 'bind/part-above', partUnknown: 'bind/part-unknown',
  ownerMissing: 'bind/owner-missing', unclaimed: 'bind/unclaimed',
} as const satisfies Record<BindObstacle['kind'], string>;

/** Names as align lists them, the same for a reader of either language. */
function listed(names: readonly string[]): string {
  return names.slice(0, NAMED).join(' / ') + (names.length > NAMED ? ' …' : '');
}

function toProblem(obstacle: BindObstacle): Problem {
  const problem = (count: number, params: Problem['params']): Problem => ({ code: CODES[obstacle.kind], severity: 'error', count, params: { count, ...params } });
  if (obstacle.kind === 'overlapsUnlisted') return problem(obstacle.count, { amount: `money:${String(obstacle.amount)}` });
  const names = listed(obstacle.names);
  if (obstacle.kind !== 'unclaimed') return problem(obstacle.names.length, { names });
  return problem(obstacle.names.length, { names, amount: `money:${String(obstacle.amount)}`, share: `${(obstacle.share * 100).toFixed(1)}%`, of: `list:shareOf:${obstacle.of}` });
}

function agreedRows(read: ReadAlignment, bound: ReadonlyMap<string, number>, { state }: ActionInput, margins: ReadonlyMap<string, number>): RowContent[] {
  const asks = tableRows('Asks', state);
  const scopes = exclusiveScopes(read);
  return read.alignment.lines.map(({ line }) => {
    const claim = read.claimRows.get(line.id) ?? {};
    return {
      id: line.id,
      values: {
        department: line.department, description: line.description, exclusiveScope: scopes.get(line.id) ?? '', agreedAmount: bound.get(line.id) ?? 0, firstMonth: firstTargetMonth(claim, asks) ?? null,
        agreedMargin: margins.get(line.id) ?? null, accountable: textIn(claim, 'owner'), rowState: 'current', claimStamp: claimStampOf(line, read.dimensions),
      },
    };
  });
}

/** Of what a line owns, how much another line contributes to; the alignment is asked once more, with those parts as resources. */
async function sharedRows({ input, alignment, pairs, dimensions, claimRows, language }: ReadAlignment, bound: ReadonlyMap<string, number>, signal: AbortSignal | undefined): Promise<RowContent[]> {
  const parts = sharedParts(alignment, pairs, dimensions);
  if (parts.length === 0) return [];
  const traced = await alignOffThread({ ...input, resources: parts }, signal);
  return sharedPartRows(traced, parts, dimensions, bound, new Map([...claimRows].map(([id, row]) => [id, textIn(row, 'owner')])), language);
}

async function partContent(read: ReadAlignment, bound: ReadonlyMap<string, number>, { state, signal }: ActionInput): Promise<TableContent> {
  const rows = agreedPartRows(await sharedRows(read, bound, signal), tableRows('AgreedParts', state), tableRows('Agreed', state), bound);
  return { mode: 'merge', moneyTotal: read.alignment.total.naive, rows };
}

/** The rows of a sheet as they will stand once the content is written; those that are gone are none any more. */
function currentAfter({ table }: SheetSpec, content: TableContent, { state, language }: ActionInput): TableRow[] {
  if (table === undefined) return [];
  const rows = rowsAfter(table, state, content, language).map((row): TableRow => ({ ...Object.fromEntries(table.columns.map(({ key }) => [key, row.value(key)])), rowId: row.id }));
  return rows.filter((row) => textIn(row, 'rowState') !== 'gone');
}

/** What people still have to fill in once the lines are written: margins, signatures, and signatures that were given for another amount. */
function stillToFill(read: ReadAlignment, input: ActionInput, margins: ReadonlyMap<string, number>): Problem[] {
  const names = lineNames(read.alignment);
  const before = new Map(tableRows('Agreed', input.state).map((row) => [textIn(row, 'rowId'), row]));
  const owned = ownedAmounts(read.alignment);
  const where = (code: string, isMissing: (row: TableRow, id: string) => boolean): Problem[] => {
    const missing = [...names].filter(([id]) => isMissing(before.get(id) ?? {}, id)).map(([, name]) => name);
    return missing.length === 0 ? [] : [{ code, severity: 'info', count: missing.length, where: { table: 'Agreed' }, params: { count: missing.length, names: listed(missing) } }];
  };
  const isSigned = (row: TableRow): boolean => textIn(row, 'signedBy') !== '' && numberIn(row, 'signedOn') !== undefined;
  return [
    ...where('bind/margin-missing', (row, id) => (before.has(id) ? numberIn(row, 'agreedMargin') : margins.get(id)) === undefined),
    ...where('bind/signature-missing', (row) => !isSigned(row)),
    ...where('bind/signed-before', (row, id) => isSigned(row) && isAnotherAmount(row, owned.get(id) ?? 0)),
  ];
}

async function compute(input: ActionInput): Promise<ActionOutcome> {
  const read = await readAlignment(input);
  const bound = boundAmounts(read.alignment, tableRows('Agreed', input.state));
  const parts = await partContent(read, bound, input);
  const standing = currentAfter(agreedPartsSheet, parts, input);
  const obstacles = bindMissing(bindState(read, bound, standing, input), numberSetting(input.settings, 'unclaimedTolerance'));
  if (obstacles.length > 0) throw new Refusal(obstacles.map((obstacle) => toProblem(obstacle)));
  const moneyTotal = read.alignment.total.naive;
  const lines = new Set(read.alignment.lines.map(({ line }) => line.id));
  const tabs = DEPARTMENTS.map((department): SheetContent => ({
    spec: claimsSheets[department],
    table: { mode: 'merge', rows: [], entries: tableRows(claimsSheets[department].table?.name ?? '', input.state).filter((row) => lines.has(textIn(row, 'rowId'))).map((row) => ({ id: textIn(row, 'rowId'), values: { claimStatus: 'locked' } })) },
  }));
  const margins = lineMargins(read, input);
  const rows = agreedRows(read, bound, input, margins);
  const agreed: TableContent = { mode: 'merge', isExhaustive: true, goneColumn: 'rowState', goneValues: { agreedAmount: null }, moneyTotal, rows };
  return {
    contents: [
      ...tabs,
      { spec: agreedPartsSheet, table: parts },
      { spec: agreedSheet, table: agreed },
      { spec: confirmationSheet, table: { mode: 'replace', moneyTotal, rows: confirmationRows(rows, currentAfter(agreedSheet, agreed, input), standing, read.dimensions, read.language) } },
      { spec: decisionsSheet, table: { mode: 'keep', rows: [] } },
    ],
    problems: stillToFill(read, input, margins),
    counts: { lines: read.alignment.lines.length },
  };
}

/** Binds targets: refuses while something is open and lists it, else writes the agreed lines and their parts and locks the claims by status. */
export const bindAction: GenerateAction = {
  kind: 'generate',
  name: 'bind',
  parameters: [],
  reads: [...ALIGNMENT_TABLES, ...PROFIT_READS, 'Unclaimed', 'AgreedParts'],
  fills: ['Decisions', 'Confirmation'],
  makers: ALIGNMENT_MAKERS,
  compute,
};
