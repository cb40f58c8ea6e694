import type { BlockRange, FixedBlock, FixedCell, Look, SheetSpec, TextKey } from '../sheetSpec';
import { lookUp, lookUpText, wordOfCode } from './formulaParts';
import { HEADING_BAND } from './headingBand';

/** One row of the overview by its id, with the name that labels it in a picture. */
export interface NamedRow {
  readonly id: string;
  readonly name: string;
}

/** What the overview shows besides its formulas. */
export interface BusinessMapOptions {
  /** First and last month of the base year. */
  readonly base: string;
  readonly currency: string;
  /** Markets, the largest increment first; at most `MOST_MARKETS` are shown. */
  readonly markets: readonly NamedRow[];
  /** Some market shrinks: the picture of increments needs room below 0. */
  readonly hasLosses: boolean;
  /** Opportunities with a score, the most attractive first; at most `MOST_OPPORTUNITIES` are shown. */
  readonly opportunities: readonly NamedRow[];
}

/** Rows of the list of markets. */
export const MOST_MARKETS = 8;

/** Rows of the list of opportunities. */
export const MOST_OPPORTUNITIES = 10;

const BLANK: FixedCell = { value: '', format: 'text', look: 'plain' };
const PLAIN: Look = 'plain';
const NUMBER: Look = 'numberHeading';

/** A headline figure beside a step of the map: link, state and what waits there. */
function headline(text: TextKey, formula: string, format: 'money' | 'percent' | 'integer', step?: Step): FixedCell[] {
  const own: FixedCell[] = [{ text, look: 'label' }, { formula, format, look: 'figure' }, null];
  return step === undefined ? own : [...own, ...stepCells(step)];
}

interface Step {
  readonly table: string;
  readonly text: TextKey;
  /** Column that a row of it must fill. */
  readonly filled: string;
  /** Figures of checks that tell what waits. */
  readonly waits: readonly string[];
}

const STEPS = {
  signals: { table: 'Signals', text: 'stepSignals', filled: 'signal', waits: ['Check_K21'] },
  competitors: { table: 'Competitors', text: 'stepCompetitors', filled: 'competitor', waits: [] },
  opportunities: { table: 'Opportunities', text: 'stepOpportunities', filled: 'market', waits: ['Check_K25', 'Check_K26'] },
  bottlenecks: { table: 'Bottlenecks', text: 'stepBottlenecks', filled: 'market', waits: [] },
  plays: { table: 'Plays', text: 'stepPlays', filled: 'means', waits: ['Check_K22'] },
  ledger: { table: 'GrowthLedger', text: 'stepLedger', filled: 'mapRow', waits: [] },
  dependence: { table: 'Dependence', text: 'stepDependence', filled: 'largest', waits: [] },
  criteria: { table: 'Criteria', text: 'stepCriteria', filled: 'criterion', waits: [] },
} as const satisfies Readonly<Record<string, Step>>;

function stepCells({ table, text, filled, waits }: Step): FixedCell[] {
  const waiting = waits.length === 0 ? '0' : waits.join('+');
  const state = `=IF(COUNTIF({${table}.${filled}},"?*")=0,${wordOfCode('sheetState', 'notStarted')},IF(${waiting}>0,${wordOfCode('sheetState', 'hasProblems')},${wordOfCode('sheetState', 'generated')}))`;
  return [
    { formula: `=HYPERLINK("#${table}",«${text}»)`, format: 'general', look: 'link' },
    { formula: state, format: 'general', look: PLAIN },
    null,
    { formula: `=${waiting}`, format: 'integer', look: PLAIN },
  ];
}

const MARKETS = 'tm_businessMap_markets';
const INCREMENTS = `INDEX(${MARKETS},0,4)`;

/** The sentence of the map: which market gives most of the increment. */
const LEADER = `=IF(OR(Market_increment<=0,MAX(${INCREMENTS})<=0),«leaderMissing»,«leaderShare»&TEXT(MAX(${INCREMENTS})/Market_increment,"0%")&«leaderFrom»&INDEX(${MARKETS},MATCH(MAX(${INCREMENTS}),${INCREMENTS},0),1))`;

function figures(): FixedBlock {
  return {
    name: 'figures',
    cells: [
      [{ text: 'headline', look: 'heading' }, { text: 'total', look: NUMBER }, null, { text: 'steps', look: 'heading' }, { column: 'state', look: 'heading' }, HEADING_BAND, { text: 'waiting', look: NUMBER }],
      headline('lastYearTotal', '=Market_lastYear', 'money', STEPS.signals),
      headline('targetTotal', '=Market_target', 'money', STEPS.competitors),
      headline('incrementTotal', '=Market_increment', 'money', STEPS.opportunities),
      headline('growthTotal', '=IF(OR(Market_lastYear<=0,Market_target=0),"",Market_increment/Market_lastYear)', 'percent', STEPS.bottlenecks),
      headline('ledgerTotal', '=Ledger_total', 'money', STEPS.plays),
      headline('releasableTotal', '=Fix_releasable', 'money', STEPS.ledger),
      headline('signalsOpen', '=Check_K21', 'integer', STEPS.dependence),
      headline('playsOpen', '=Check_K22', 'integer', STEPS.criteria),
    ],
  };
}

function sumOf(key: string, id: string): FixedCell {
  return { formula: `=SUMIFS({Opportunities.${key}},{Opportunities.marketId},"${id}")`, format: 'money', look: PLAIN };
}

function marketRow({ id }: NamedRow): FixedCell[] {
  const plays = (code: string): string => `COUNTIFS({Opportunities.marketId},"${id}",{Opportunities.playCode},"${code}")>0`;
  return [
    { formula: `=${lookUpText('Markets', 'market', `"${id}"`)}`, format: 'general', look: 'label' },
    sumOf('lastYear', id),
    sumOf('target', id),
    sumOf('increment', id),
    { formula: `=IF(Market_increment<=0,"",SUMIFS({Opportunities.increment},{Opportunities.marketId},"${id}")/Market_increment)`, format: 'percent', look: PLAIN },
    null,
    { formula: `=IF(${plays('open')},${wordOfCode('playState', 'open')},IF(${plays('closed')},${wordOfCode('playState', 'closed')},""))`, format: 'general', look: PLAIN },
  ];
}

/** A blank cell is shown as nothing instead of 0. */
function knownOrEmpty(cell: string): string {
  return `IF(${cell}=0,"",${cell})`;
}

function opportunityRow({ id, name }: NamedRow): FixedCell[] {
  const cell = (key: string, format: 'number' | 'points' | 'money' | 'integer'): FixedCell => ({ formula: `=${knownOrEmpty(lookUp('Opportunities', key, `"${id}"`))}`, format, look: PLAIN });
  return [
    { value: name, format: 'text', look: 'label' },
    cell('attraction', 'points'),
    cell('ownFit', 'points'),
    cell('target', 'money'),
    cell('marketRank', 'integer'),
    null,
    { formula: `=${lookUpText('Opportunities', 'robustness', `"${id}"`)}`, format: 'general', look: PLAIN },
    // Behind the picture: what has no target yet is drawn small instead of not at all.
    { formula: `=MAX(1,Market_target/100,N(${lookUp('Opportunities', 'target', `"${id}"`)}))`, format: 'general', look: 'ghost' },
  ];
}

/** A list of fixed length: a heading, the rows there are, and empty ones up to `most`. */
function list(name: string, heading: readonly FixedCell[], rows: readonly FixedCell[][], most: number): FixedBlock {
  const width = Math.max(heading.length, ...rows.map((row) => row.length));
  const empty = Array.from({ length: most - rows.length }, () => Array.from({ length: width }, () => BLANK));
  return { name, cells: [[...heading], ...rows, ...empty] };
}

/** Overview of the business map: where growth comes from, on one page. */
export function businessMapSheet({ base, currency, markets, hasLosses, opportunities }: BusinessMapOptions): SheetSpec {
  const shownMarkets = markets.slice(0, MOST_MARKETS);
  const shown = opportunities.slice(0, MOST_OPPORTUNITIES);
  const column = (block: string, col: number, rows: number): BlockRange => ({ block, row: 1, col, rows: Math.max(1, rows), cols: 1 });
  return {
    key: 'businessMap',
    part: 'business',
    visibility: 'visible',
    title: 'businessMapTitle',
    note: { text: 'businessMapNote', values: { base, currency } },
    widths: [32, 15, 17, 24, 16, 2, 18, 3],
    blocks: [
      { name: 'leader', cells: [[{ formula: LEADER, format: 'general', look: 'title' }]] },
      figures(),
      list(
        'markets',
        [{ text: 'marketTable', look: 'heading' }, { column: 'lastYear', look: NUMBER }, { column: 'target', look: NUMBER }, { column: 'increment', look: NUMBER }, { column: 'incrementShare', look: NUMBER }, HEADING_BAND, { column: 'playState', look: 'heading' }],
        shownMarkets.map(marketRow),
        MOST_MARKETS,
      ),
      list(
        'opportunities',
        [{ text: 'opportunityTable', look: 'heading' }, { column: 'attraction', look: NUMBER }, { column: 'ownFit', look: NUMBER }, { column: 'target', look: NUMBER }, { column: 'marketRank', look: NUMBER }, HEADING_BAND, { column: 'robustness', look: 'heading' }],
        shown.map(opportunityRow),
        MOST_OPPORTUNITIES,
      ),
    ],
    charts: [
      {
        name: 'increment',
        type: 'BarClustered',
        title: 'chartIncrement',
        series: [{ name: 'incrementTotal', categories: column('markets', 0, shownMarkets.length), values: column('markets', 3, shownMarkets.length) }],
        axes: { valueFormat: 'money', isReversed: true, minimum: hasLosses ? '' : 0 },
        at: { row: 3, col: 8, rows: 16, cols: 9 },
      },
      {
        name: 'attraction',
        type: 'Bubble',
        title: 'chartAttraction',
        series: [{ name: 'targetTotal', categories: column('opportunities', 1, shown.length), values: column('opportunities', 2, shown.length), sizes: column('opportunities', 7, shown.length), labels: column('opportunities', 0, shown.length) }],
        bubbleScale: 35,
        axes: { category: 'axisAttraction', value: 'axisFit', categoryFormat: 'integer', valueFormat: 'integer' },
        at: { row: 20, col: 8, rows: 18, cols: 9 },
      },
    ],
  };
}
