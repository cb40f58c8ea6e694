import { highestId, toRowId } from '../../core/ids';
import type { Scalar } from '../../core/scalar';
import { DEPARTMENTS, type Department } from '../../domain/alignment/claimLine';
import { idsIn } from '../../sheets/earliestStart';
import { usedLineIds } from '../../sheets/lineIds';
import type { PlanSettings } from '../../sheets/planSettings';
import { numberIn, textIn, type TableRow } from '../../sheets/readTable';
import { claimsSheets } from '../../sheets/specs/claims';
import type { RowContent } from '../../sheets/tableContent';
import { tableRows } from '../../sheets/tableRows';
import { wordOf } from '../../sheets/words';
import type { ActionInput } from './definition';
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

/** Rows of the growth ledger with the same scope in the same tab: as lines of their own they would contradict each other. */
interface JoinedPromises {
  readonly promise: MapPromise;
  readonly ledger: readonly TableRow[];
}

/** Promises that no line of a tab stands on yet, as drafts: one for each scope of a department. */
export function proposedClaims(input: ActionInput): ProposedClaim[] {
  const { state } = input;
  const used = usedLineIds(state);
  const numbers = new Map(DEPARTMENTS.map((department) => [department, highestId([...tabRows(department, state).map((row) => textIn(row, 'rowId')), ...used], prefixOf(department))]));
  return joinedPromises(input).map(({ promise, ledger }) => {
    const { department } = promise;
    const number = (numbers.get(department) ?? 0) + 1;
    numbers.set(department, number);
    return { department, ledgerRows: ledger.map((row) => textIn(row, 'rowId')), row: { id: toRowId(prefixOf(department), number), values: proposedValues(ledger, promise, input) } };
  });
}

function prefixOf(department: Department): string {
  return claimsSheets[department].table?.rowPrefix ?? '';
}

function joinedPromises({ state }: ActionInput): JoinedPromises[] {
  const evidence = new Set(DEPARTMENTS.flatMap((department) => tabRows(department, state).flatMap((row) => idsIn(textIn(row, 'evidence')))));
  const joined = new Map<string, JoinedPromises>();
  for (const row of tableRows('GrowthLedger', state)) {
    const promise = PROMISES[textIn(row, 'sourceCode')];
    const isNew = textIn(row, 'ledgerState') === 'current' && !evidence.has(textIn(row, 'mapRow').toUpperCase());
    if (promise === undefined || !isNew || !((numberIn(row, 'increment') ?? 0) > 0)) continue;
    const key = [promise.department, promise.scope, promise.buyer, textIn(row, 'market').toUpperCase()].join('|');
    joined.set(key, { promise: joined.get(key)?.promise ?? promise, ledger: [...(joined.get(key)?.ledger ?? []), row] });
  }
  return [...joined.values()];
}

/** An increase on last year, on the plan's own basis. */
function proposedValues(ledger: readonly TableRow[], { scope, buyer }: MapPromise, { state, settings, language }: ActionInput): Record<string, Scalar> {
  const each = (key: string, between: string): string => [...new Set(ledger.map((row) => textIn(row, key)))].filter((text) => text !== '').join(between);
  const starts = ledger.flatMap((row) => startOf(row, state) ?? []);
  return {
    description: each('promise', language === 'en' ? '; ' : '；'), claimSite: textIn(ledger[0] ?? {}, 'market'), owner: each('owner', language === 'en' ? ', ' : '、'), evidence: each('mapRow', ', '),
    claimScope: scope === undefined ? null : wordOf('scope', scope, language), claimBuyer: buyer === undefined ? null : wordOf('buyer', buyer, language),
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
