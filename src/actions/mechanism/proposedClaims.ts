import { highestId, toRowId } from '../../core/ids';
import type { Scalar } from '../../core/scalar';
import { DEPARTMENTS, type Department } from '../../domain/alignment/claimLine';
import { DIMENSIONS, type PlanDimensions } from '../../domain/alignment/planDimensions';
import { commaIn, semicolonIn } from '../../i18n/language';
import { idsIn } from '../../sheets/earliestStart';
import { usedLineIds } from '../../sheets/lineIds';
import type { PlanSettings } from '../../sheets/planSettings';
import { numberIn, textIn, type TableRow } from '../../sheets/readTable';
import { claimsSheets } from '../../sheets/specs/claims';
import type { RowContent } from '../../sheets/tableContent';
import { tableRows } from '../../sheets/tableRows';
import { wordOf } from '../../sheets/words';
import type { ActionInput } from './definition';
import { scopesOf } from './lastYearRows';
import { tabRows } from './tabDraft';

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

/** A draft, with the rows of the growth ledger whose money it claims. */
export interface ProposedClaim {
  readonly department: Department;
  readonly ledgerRows: readonly string[];
  readonly row: RowContent;
}

/** Promises that no line of a tab stands on yet. */
export interface ProposedClaims {
  readonly drafts: readonly ProposedClaim[];
  /** Promises whose scope is that of a line already: another line of it would contradict that one. */
  readonly inLines: readonly { readonly ledger: TableRow; readonly line: TableRow }[];
}

/** Rows of the growth ledger with the same scope in the same tab: as lines of their own they would contradict each other. */
interface JoinedPromises {
  readonly promise: MapPromise;
  readonly ledger: readonly TableRow[];
  /** The line that claims this scope already. */
  readonly line: TableRow | undefined;
}

/** What the maps promise beyond what lines stand on: a draft for each scope that its department does not claim yet. */
export function proposedClaims(input: ActionInput, dimensions: PlanDimensions): ProposedClaims {
  const joined = joinedPromises(input, dimensions);
  return {
    drafts: toDrafts(joined.filter(({ line }) => line === undefined), input),
    inLines: joined.flatMap(({ ledger, line }) => (line === undefined ? [] : ledger.map((row) => ({ ledger: row, line })))),
  };
}

function toDrafts(joined: readonly JoinedPromises[], input: ActionInput): ProposedClaim[] {
  const { state } = input;
  const used = usedLineIds(state);
  const numbers = new Map(DEPARTMENTS.map((department) => [department, highestId([...tabRows(department, state).map((row) => textIn(row, 'rowId')), ...used], prefixOf(department))]));
  return joined.map(({ promise, ledger }) => {
    const { department } = promise;
    const number = (numbers.get(department) ?? 0) + 1;
    numbers.set(department, number);
    return { department, ledgerRows: ledger.map((row) => textIn(row, 'rowId')), row: { id: toRowId(prefixOf(department), number), values: proposedValues(ledger, promise, input) } };
  });
}

function prefixOf(department: Department): string {
  return claimsSheets[department].table?.rowPrefix ?? '';
}

function joinedPromises(input: ActionInput, dimensions: PlanDimensions): JoinedPromises[] {
  const { state } = input;
  const lines = DEPARTMENTS.flatMap((department) => tabRows(department, state).map((row) => ({ department, row })));
  const claimed = new Set(lines.flatMap(({ row }) => [textIn(row, 'rowId').toUpperCase(), ...idsIn(textIn(row, 'evidence'))]));
  const standing = new Map(lines.map(({ department, row }) => [placeOf(row, department, input, dimensions), row]));
  const joined = new Map<string, JoinedPromises>();
  for (const row of tableRows('GrowthLedger', state)) {
    const promise = PROMISES[textIn(row, 'sourceCode')];
    const isNew = textIn(row, 'ledgerState') === 'current' && !['mapRow', 'claimedIn'].some((key) => claimed.has(textIn(row, key).toUpperCase()));
    if (promise === undefined || !isNew || !((numberIn(row, 'increment') ?? 0) > 0)) continue;
    const place = placeOf(scopeOf(row, promise, input), promise.department, input, dimensions);
    const known = joined.get(place);
    joined.set(place, { promise: known?.promise ?? promise, ledger: [...(known?.ledger ?? []), row], line: standing.get(place) });
  }
  return [...joined.values()];
}

/** Whose scope it is and what it holds, whichever names say so; its months apart, for they say when, not what. */
function placeOf(row: TableRow, department: Department, { settings }: ActionInput, dimensions: PlanDimensions): string {
  return scopesOf([row], department, settings, dimensions).flatMap(({ box, unknown }) => [
    department, ...box.filter((_, at) => DIMENSIONS[at] !== 'month'), ...unknown.filter(({ dimension }) => dimension !== 'month').map(({ name }) => name.toUpperCase()),
  ]).join('|');
}

/** The cells of a claim that say where a promise lies. */
function scopeOf(ledger: TableRow, { scope, buyer }: MapPromise, { language }: ActionInput): Record<string, Scalar> {
  return {
    claimSite: textIn(ledger, 'market'), claimScope: scope === undefined ? null : wordOf('scope', scope, language), claimBuyer: buyer === undefined ? null : wordOf('buyer', buyer, language),
  };
}

/** An increase on last year, on the plan's own basis. */
function proposedValues(ledger: readonly TableRow[], promise: MapPromise, input: ActionInput): Record<string, Scalar> {
  const { state, settings, language } = input;
  const each = (key: string, between: string): string => [...new Set(ledger.map((row) => textIn(row, key)))].filter((text) => text !== '').join(between);
  const starts = ledger.flatMap((row) => startOf(row, state) ?? []);
  return {
    description: each('promise', semicolonIn(language)), ...scopeOf(ledger[0] ?? {}, promise, input), owner: each('owner', commaIn(language)), evidence: each('mapRow', ', '),
    amount: ledger.reduce((sum, row) => sum + (numberIn(row, 'increment') ?? 0), 0), amountMeans: 'increase', claimStatus: 'draft', ...planTerms(settings),
    earliestStart: starts.length === 0 ? null : Math.max(...starts),
  };
}

/** When the row of its map says that a promise can start; undefined where it does not. */
function startOf(ledger: TableRow, state: ActionInput['state']): number | undefined {
  const source = textIn(ledger, 'sourceCode');
  const key = PROMISES[source]?.start;
  const row = tableRows(source, state).find((one) => textIn(one, 'rowId') === textIn(ledger, 'mapRow'));
  return key === undefined || row === undefined ? undefined : numberIn(row, key);
}

/** A promise of a map is counted as the plan counts. */
function planTerms(settings: PlanSettings): Record<string, Scalar> {
  return { claimBasis: settings.code('revenueBasis'), taxState: settings.code('taxBasis'), currency: settings.currency };
}
