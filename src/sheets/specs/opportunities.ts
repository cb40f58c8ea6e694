import { DEFAULT_CRITERIA } from '../../domain/business-map/defaultCriteria';
import type { ColumnSpec, FixedBlock, FixedCell, Look, SheetSpec } from '../sheetSpec';
import { codeOfWord, MARKET_ID } from './formulaParts';
import { attractionFormula, opportunityFormulas } from './opportunityFormulas';

/** A criterion that the user added: its row id is the key of its column, its name the header. */
export interface OwnCriterion {
  readonly id: string;
  readonly name: string;
}

const UNITS = { billion: 'number', ratio: 'percent', points: 'points' } as const;
const HINTS = { billion: 'marketSizeHint', ratio: 'percentHint', points: 'scoreHint' } as const;

const SCORED: readonly ColumnSpec[] = DEFAULT_CRITERIA.map(({ key, unit }) => ({
  key,
  kind: 'input',
  format: UNITS[unit],
  width: 12,
  hint: HINTS[unit],
  ...(unit === 'points' ? { accepts: { low: 0, high: 10, error: 'scoreError' as const } } : {}),
  band: 'bandMarket',
}));

function ownColumns(own: readonly OwnCriterion[]): ColumnSpec[] {
  return own.map(({ id, name }) => ({ key: id, header: name, kind: 'input', format: 'points', width: 12, band: 'bandMarket' }));
}

function columns(own: readonly OwnCriterion[]): ColumnSpec[] {
  const scored = [...DEFAULT_CRITERIA.map(({ key }) => key), ...own.map(({ id }) => id)];
  return [
    { key: 'rowId', kind: 'key', format: 'text', width: 14, band: 'bandFirst' },
    { key: 'market', kind: 'input', format: 'text', width: 16, choices: 'Markets_names', hint: 'marketHint', band: 'bandFirst' },
    { key: 'channel', kind: 'input', format: 'text', width: 18, band: 'bandFirst' },
    { key: 'site', kind: 'input', format: 'text', width: 26, band: 'bandFirst' },
    { key: 'lastYear', kind: 'value', isEditable: true, format: 'money', width: 14, hint: 'moneyHint', band: 'bandFirst' },
    { key: 'target', kind: 'input', format: 'money', width: 14, hint: 'targetHint', accepts: 'nonNegative', band: 'bandFirst' },
    { key: 'increment', kind: 'formula', format: 'money', width: 14, formula: opportunityFormulas.increment, band: 'bandFirst' },
    { key: 'incrementShare', kind: 'formula', format: 'percent', width: 13, formula: opportunityFormulas.incrementShare, band: 'bandFirst' },
    { key: 'attraction', kind: 'custom', format: 'points', width: 14, formula: attractionFormula(scored), band: 'bandFirst' },
    { key: 'marketRank', kind: 'value', format: 'integer', width: 11, band: 'bandFirst' },
    { key: 'robustness', kind: 'value', list: 'robustness', format: 'text', width: 17, tones: { on: 'robustnessCode', by: { stable: 'good', fragile: 'watch', knockedOut: 'bad' } }, band: 'bandFirst' },
    { key: 'sellableFrom', kind: 'formula', format: 'month', width: 12, formula: opportunityFormulas.sellableFrom, band: 'bandFirst' },
    { key: 'knockOut', kind: 'list', reason: 'knockReason', list: 'yesNo', format: 'text', width: 10, accepts: 'list', band: 'bandMarket' },
    { key: 'knockReason', kind: 'list', list: 'knockReason', format: 'text', width: 14, accepts: 'list', band: 'bandMarket' },
    ...SCORED,
    ...ownColumns(own),
    { key: 'incentiveUntil', kind: 'input', format: 'date', width: 12, band: 'bandMarket' },
    { key: 'playState', kind: 'formula', format: 'general', width: 14, list: 'playState', formula: opportunityFormulas.playState, tones: { on: 'playCode', by: { open: 'bad', closed: 'good' } }, band: 'bandPlay' },
    { key: 'missingRoles', kind: 'formula', format: 'general', width: 20, formula: opportunityFormulas.missingRoles, band: 'bandPlay' },
    { key: 'earliestMonth', kind: 'input', format: 'month', width: 12, band: 'bandPlay' },
    { key: 'incentiveState', kind: 'formula', format: 'general', width: 16, list: 'incentiveState', formula: opportunityFormulas.incentiveState, band: 'bandPlay' },
    { key: 'investment', kind: 'input', format: 'money', width: 14, hint: 'moneyHint', accepts: 'nonNegative', band: 'bandPlay' },
    { key: 'planMargin', kind: 'input', format: 'percent', width: 14, hint: 'percentHint', accepts: { low: -1, high: 1, error: 'percentError' }, band: 'bandPlay' },
    { key: 'payback', kind: 'custom', format: 'number', width: 14, formula: opportunityFormulas.payback, band: 'bandPlay' },
    { key: 'gainShare', kind: 'formula', format: 'percent', width: 12, formula: opportunityFormulas.gainShare, band: 'bandPlay' },
    { key: 'opportunityName', kind: 'formula', format: 'general', isHidden: true, formula: opportunityFormulas.opportunityName },
    { key: 'marketId', kind: 'formula', format: 'general', isHidden: true, formula: MARKET_ID },
    { key: 'robustnessCode', kind: 'formula', format: 'general', isHidden: true, formula: `=${codeOfWord('robustness', '{@robustness}')}` },
    { key: 'playCode', kind: 'formula', format: 'general', isHidden: true, formula: `=${codeOfWord('playState', '{@playState}')}` },
    { key: 'factsSite', kind: 'code', format: 'text', isHidden: true },
    { key: 'stamp', kind: 'value', format: 'text', isHidden: true },
  ];
}

/** What the criteria say of each scored column, by the id of their row: the score reads this block, not the table. */
function scaleBlock(own: readonly OwnCriterion[]): FixedBlock {
  const look: Look = 'plain';
  const ids = [...DEFAULT_CRITERIA.map(({ key, unit }) => ({ id: key, format: unit === 'ratio' ? ('percent' as const) : ('points' as const) })), ...own.map(({ id }) => ({ id, format: 'points' as const }))];
  const names: FixedCell[] = [
    ...DEFAULT_CRITERIA.map(({ key }): FixedCell => ({ list: 'criterion', code: key, look: 'numberHeading' })),
    ...own.map(({ name }): FixedCell => ({ value: name, format: 'text', look: 'numberHeading' })),
  ];
  const cells = (key: string, fallback: number): FixedCell[] => ids.map(({ id, format }) => ({ formula: `=IFERROR(N(INDEX({Criteria.${key}},MATCH("${id}",{Criteria.rowId},0))),${fallback})`, format: key === 'usedWeight' ? 'percent' : format, look }));
  const directions = ids.map(({ id }): FixedCell => ({
    formula: `=IF(IFERROR(INDEX({Criteria.better},MATCH("${id}",{Criteria.rowId},0)),"")=INDEX(List_better,2),-1,1)`,
    format: 'general',
    look,
  }));
  return {
    name: 'scale',
    cells: [
      [{ text: 'scaleTable', look: 'heading' }, ...names],
      [{ text: 'scaleWeight', look: 'label' }, ...cells('usedWeight', 0)],
      [{ text: 'scaleLow', look: 'label' }, ...cells('low', 0)],
      [{ text: 'scaleHigh', look: 'label' }, ...cells('high', 1)],
      [{ text: 'scaleDirection', look: 'label' }, ...directions],
    ],
  };
}

function totalsBlock({ first, last }: BaseMonths): FixedBlock {
  const texts = ['lastYearTotal', 'targetTotal', 'incrementTotal', 'mapBaseFirst', 'mapBaseLast'] as const;
  return {
    name: 'totals',
    cells: [
      [{ text: 'opportunityTotals', look: 'heading' }, ...texts.map((text): FixedCell => ({ text, look: 'numberHeading' }))],
      [
        null,
        { formula: '=SUM({Opportunities.lastYear})', format: 'money', name: 'Market_lastYear', look: 'figure' },
        { formula: '=SUM({Opportunities.target})', format: 'money', name: 'Market_target', look: 'figure' },
        { formula: '=SUM({Opportunities.increment})', format: 'money', name: 'Market_increment', look: 'figure' },
        { formula: `=${first}`, format: 'month', name: 'Market_baseFirst', look: 'figure' },
        { formula: `=${last}`, format: 'month', name: 'Market_baseLast', look: 'figure' },
      ],
    ],
  };
}

/** First and last month of the base year as serials, first days both, and which sheets tell its sales. */
export interface BaseMonths {
  readonly first: number;
  readonly last: number;
  readonly from: 'nothing' | 'facts' | 'estimate';
}

/** Sales of the base year as other sheets have them, by which the opportunities are checked. */
const BASE_SALES = {
  nothing: '=0',
  facts: '=SUMIFS({SalesFacts.planRevenue},{SalesFacts.month},">="&Market_baseFirst,{SalesFacts.month},"<="&Market_baseLast)',
  estimate: '=Base_total',
} as const;

/** New channels and regions: where next year's sales come from, with a score beside the money. */
export function opportunitiesSheet(own: readonly OwnCriterion[], base: BaseMonths): SheetSpec {
  const last = DEFAULT_CRITERIA.length + own.length + 1;
  const row = (place: number): string => `=INDEX(tm_opportunities_scale,${place},2):INDEX(tm_opportunities_scale,${place},${last})`;
  return {
    key: 'opportunities',
    part: 'business',
    visibility: 'visible',
    title: 'opportunitiesTitle',
    note: { text: 'opportunitiesNote' },
    frozenColumns: 2,
    blocks: [totalsBlock(base), scaleBlock(own)],
    table: { name: 'Opportunities', rowPrefix: 'O', isExtendable: true, columns: columns(own) },
    names: {
      Market_baseSales: BASE_SALES[base.from],
      Opportunities_ids: '={Opportunities.rowId}',
      Market_gains: '=SUMIF({Opportunities.increment},">0")',
      Market_losses: '=SUMIF({Opportunities.increment},"<0")',
      Market_weights: row(2),
      Market_lows: row(3),
      Market_highs: row(4),
      Market_directions: row(5),
    },
  };
}
