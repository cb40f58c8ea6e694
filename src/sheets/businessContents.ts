import { monthToSerial } from '../core/month';
import type { Problem } from '../core/problem';
import type { Currency } from '../core/money';
import { repeatShare, revenueBySite, type MonthRevenue } from '../domain/business-map/baseYearSales';
import { rankMarkets, type MarketRank } from '../domain/business-map/marketScore';
import type { BaseYear } from '../domain/plan/baseYear';
import type { Site } from '../domain/sales/facts';
import type { Language } from '../i18n/language';
import { messagesIn } from '../i18n/messages';
import { criteriaRows, ownCriteria, usedCriteria } from './criteriaRows';
import { growthLedgerContent } from './growthLedgerContent';
import { newMarketRows, opportunityRows, toMarkets } from './marketRows';
import { rateRows } from './planRows';
import { numberAfter, rowsAfter, textAfter, type RowAfter } from './rowsAfter';
import { businessMapSheet, type NamedRow } from './specs/businessMap';
import { bottlenecksSheet } from './specs/bottlenecks';
import { competitorsSheet } from './specs/competitors';
import { criteriaSheet } from './specs/criteria';
import { dependenceSheet } from './specs/dependence';
import { marketsSheet } from './specs/markets';
import { opportunitiesSheet, type BaseMonths, type OwnCriterion } from './specs/opportunities';
import { SCORE_DIGITS } from './specs/opportunityFormulas';
import { fxRatesSheet } from './specs/plan';
import { playsSheet } from './specs/plays';
import { signalsSheet } from './specs/signals';
import type { SheetSpec, TableSpec } from './sheetSpec';
import type { RowContent, SheetContent, TableContent } from './tableContent';
import type { WorkbookState } from './workbookState';
import { codesOf } from './words';

/** What the sheets of the business map are made of. */
export interface BusinessContentsInput {
  readonly state: WorkbookState;
  readonly language: Language;
  readonly currency: Currency;
  readonly sites: readonly Site[];
  readonly facts: readonly MonthRevenue[];
  /** Undefined where neither plan year nor sales are known. */
  readonly base: BaseYear | undefined;
  /** From which part of kept places on a ranking counts as stable. */
  readonly rankKept: number;
}

/** The sheets of the business map, what was noticed, and how much there is. */
export interface BusinessContents {
  readonly contents: SheetContent[];
  readonly problems: Problem[];
  readonly counts: Readonly<Record<string, number>>;
}

const NO_ROWS: TableContent = { mode: 'merge', rows: [] };

function tableOf(spec: SheetSpec): TableSpec {
  if (spec.table === undefined) throw new Error(`${spec.key} has no table`);
  return spec.table;
}

/** What the ranking says of a row: nothing while no criterion is filled in. */
function rankCells(row: RowAfter, rank: MarketRank | undefined, isKnown: boolean, rankKept: number): RowContent['values'] {
  const word = row.value('knockOut') === 'yes' ? 'knockedOut' : !isKnown ? null : rank?.kept === undefined ? 'missing' : rank.kept >= rankKept ? 'stable' : 'fragile';
  return { marketRank: rank?.rank ?? null, robustness: word };
}

interface Ranked {
  readonly cells: ReadonlyMap<string, RowContent['values']>;
  readonly scores: ReadonlyMap<string, number>;
}

/** Ranks the opportunities that are not knocked out, by the criteria in use. */
function rankRows(rows: readonly RowAfter[], criteria: ReturnType<typeof usedCriteria>['criteria'], rankKept: number): Ranked {
  const valuesOf = (row: RowAfter): (number | undefined)[] => criteria.map(({ key }) => numberAfter(row, key));
  const isKnown = (row: RowAfter): boolean => valuesOf(row).some((value) => value !== undefined);
  const scored = rows.filter((row) => row.value('knockOut') !== 'yes' && isKnown(row));
  const canRank = criteria.reduce((sum, { weight }) => sum + weight, 0) > 0;
  const ranks = canRank ? rankMarkets(scored.map(valuesOf), criteria, SCORE_DIGITS) : [];
  const byId = new Map(scored.map((row, index) => [row.id, ranks[index]]));
  return {
    cells: new Map(rows.map((row) => [row.id, rankCells(row, byId.get(row.id), isKnown(row), rankKept)])),
    scores: new Map([...byId].flatMap(([id, rank]) => (rank?.score === undefined ? [] : [[id, rank.score] as const]))),
  };
}

/** Joins what several parts say of the same rows; a row that only ranks is written when it stands there. */
function withRanks(rows: readonly RowContent[], ranks: Ranked['cells']): RowContent[] {
  const named = new Set(rows.map(({ id }) => id));
  const others = [...ranks].filter(([id]) => !named.has(id)).map(([id, values]) => ({ id, values }));
  return [...rows.map((row) => ({ ...row, values: { ...row.values, ...ranks.get(row.id) } })), ...others];
}

/** What a row is called in a picture: its market, with the channel where the market stands there twice. */
function nameOf(row: RowAfter, rows: readonly RowAfter[]): string {
  const market = textAfter(row, 'market');
  const isAlone = rows.filter((other) => textAfter(other, 'market') === market).length === 1;
  return isAlone ? market : [market, textAfter(row, 'channel')].filter((part) => part !== '').join(' · ');
}

/** Markets with sales or a target, the largest increment first; of equal ones the smaller market, which grows more. */
function shownMarkets(rows: readonly RowAfter[], markets: ReturnType<typeof toMarkets>): { readonly markets: NamedRow[]; readonly hasLosses: boolean } {
  const sums = new Map(markets.map((market) => [market.name, { market, size: 0, increment: 0 }]));
  for (const row of rows) {
    const sum = sums.get(textAfter(row, 'market'));
    const [target, lastYear] = [numberAfter(row, 'target'), numberAfter(row, 'lastYear') ?? 0];
    if (sum === undefined) continue;
    sum.size += (target ?? 0) + lastYear;
    sum.increment += target === undefined ? 0 : target - lastYear;
  }
  const shown = [...sums.values()].filter(({ size }) => size > 0).sort((a, b) => b.increment - a.increment || a.size - b.size);
  return { markets: shown.map(({ market: { id, name } }) => ({ id, name })), hasLosses: shown.some(({ increment }) => increment < 0) };
}

function shownOpportunities(rows: readonly RowAfter[], scores: Ranked['scores']): NamedRow[] {
  const drawn = rows.filter((row) => scores.has(row.id) && numberAfter(row, 'ownFit') !== undefined);
  return [...drawn].sort((a, b) => (scores.get(b.id) ?? 0) - (scores.get(a.id) ?? 0)).map((row) => ({ id: row.id, name: nameOf(row, drawn) }));
}

function unknownMarkets(table: string, rows: readonly RowAfter[], names: ReadonlySet<string>, language: Language): Problem[] {
  const unknown = rows.map((row) => textAfter(row, 'market')).filter((market) => market !== '' && !names.has(market.toLowerCase()));
  const [first] = unknown;
  if (first === undefined) return [];
  return [{ code: 'business/market-unknown', severity: 'warning', where: { table }, count: unknown.length, params: { table, count: unknown.length, market: first, sheet: messagesIn(language).sheets.markets } }];
}

function dependenceContent(input: BusinessContentsInput): SheetContent {
  const { base, facts } = input;
  const share = base === undefined ? undefined : repeatShare(facts, base);
  const rows = codesOf('dependence').map((id) => ({ id, values: { measure: id, basisNote: id, ...(id === 'repeat' ? { factShare: share ?? null } : {}) } }));
  return { spec: dependenceSheet, table: { mode: 'merge', rows } };
}

/** Budgets are converted by plan rates: a plan without the table gets it. */
function missingRates(state: WorkbookState, currency: Currency): SheetContent[] {
  return state.tables.has('FxRates') ? [] : [{ spec: fxRatesSheet, table: { mode: 'merge', rows: rateRows([], currency, new Set()) } }];
}

function baseMonths({ base, facts, state }: BusinessContentsInput): BaseMonths {
  const from = base === undefined || facts.length === 0 ? 'nothing' : state.tables.has('BaseEstimate') ? 'estimate' : 'facts';
  return base === undefined ? { first: 0, last: 0, from } : { first: monthToSerial(base.first), last: monthToSerial(base.last), from };
}

function baseText(base: BaseYear | undefined): string {
  return base === undefined ? '—' : `${base.first} – ${base.last}`;
}

/** Money of a table is shown in the unit of the whole map. */
function inUnit(content: SheetContent, moneyTotal: number): SheetContent {
  return content.table === undefined ? { ...content, moneyTotal } : { ...content, table: { ...content.table, moneyTotal } };
}

interface Planned {
  readonly markets: TableContent;
  readonly criteria: TableContent;
  readonly own: readonly OwnCriterion[];
  readonly opportunities: TableContent;
  /** The opportunities as they will stand. */
  readonly rows: readonly RowAfter[];
  readonly scores: Ranked['scores'];
  readonly problems: Problem[];
}

/** Plans the tables that hang together: markets, criteria and the opportunities scored by them. */
function planOpportunities(input: BusinessContentsInput): Planned {
  const { state, language, base, facts, sites } = input;
  const before = (spec: SheetSpec, content?: TableContent): RowAfter[] => rowsAfter(tableOf(spec), state, content, language);
  const markets: TableContent = { mode: 'merge', rows: newMarketRows(sites, before(marketsSheet), !state.tables.has('Markets'), language) };
  const compared = criteriaRows(before(criteriaSheet), !state.tables.has('Criteria'), language);
  const criteria: TableContent = { mode: 'merge', rows: compared.rows };
  const criteriaAfter = before(criteriaSheet, criteria);
  const own = ownCriteria(criteriaAfter);
  const spec = opportunitiesSheet(own, baseMonths(input));
  const lastYear = base === undefined || facts.length === 0 ? undefined : revenueBySite(facts, base);
  const list = toMarkets(before(marketsSheet, markets));
  const proposed = opportunityRows({ sites, markets: list, lastYear }, before(spec));
  const rows = before(spec, { mode: 'merge', rows: proposed });
  const pairWeights = new Map(compared.rows.flatMap(({ id, values }) => (typeof values['pairWeight'] === 'number' ? [[id, values['pairWeight']] as const] : [])));
  const { criteria: used, unusable } = usedCriteria(criteriaAfter, pairWeights);
  const ranked = rankRows(rows, used, input.rankKept);
  const goalposts = unusable.map((criterion): Problem => ({ code: 'business/goalposts', severity: 'warning', where: { table: 'Criteria' }, params: { criterion } }));
  return { markets, criteria, own, opportunities: { mode: 'merge', rows: withRanks(proposed, ranked.cells) }, rows, scores: ranked.scores, problems: [...compared.problems, ...goalposts] };
}

/** The sheets of the business map: markets, the four steps, plays, ledger, dependence and overview. */
export function businessContents(input: BusinessContentsInput): BusinessContents {
  const { state, language, base, currency } = input;
  const planned = planOpportunities(input);
  const { rows } = planned;
  const markets = toMarkets(rowsAfter(tableOf(marketsSheet), state, planned.markets, language));
  const names = new Set(markets.map(({ name }) => name.toLowerCase()));
  const total = rows.reduce((sum, row) => sum + Math.max(numberAfter(row, 'target') ?? 0, numberAfter(row, 'lastYear') ?? 0), 0);
  const tables: SheetContent[] = [
    ...missingRates(state, currency),
    { spec: marketsSheet, table: planned.markets },
    { spec: signalsSheet, table: NO_ROWS },
    { spec: competitorsSheet, table: NO_ROWS },
    { spec: opportunitiesSheet(planned.own, baseMonths(input)), table: planned.opportunities },
    { spec: criteriaSheet, table: planned.criteria },
    { spec: playsSheet, table: NO_ROWS },
    { spec: bottlenecksSheet, table: NO_ROWS },
    dependenceContent(input),
  ];
  const overview = businessMapSheet({ base: baseText(base), currency, ...shownMarkets(rows, markets), opportunities: shownOpportunities(rows, planned.scores) });
  const bottlenecks = rowsAfter(tableOf(bottlenecksSheet), state, undefined, language);
  return {
    contents: [{ spec: overview }, ...tables, growthLedgerContent(state, tables, language)].map((content) => inUnit(content, total)),
    problems: [...planned.problems, ...unknownMarkets('Opportunities', rows, names, language), ...unknownMarkets('Bottlenecks', bottlenecks, names, language)],
    counts: { markets: markets.length, opportunities: rows.length },
  };
}
