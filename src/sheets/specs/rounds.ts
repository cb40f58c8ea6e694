import { ROUND_REASONS } from '../../domain/alignment/roundBridge';
import { codeOfWord } from './formulaParts';
import type { BlockRange, FixedBlock, FixedCell, Look, SheetSpec } from '../sheetSpec';

const LATEST = 'MAX({Rounds.roundNumber})';

/** What the lines of the latest round count, or counted in the round before. */
const sumOf = (column: 'roundAmount' | 'roundBeforeAmount'): string => `SUMIFS({Rounds.${column}},{Rounds.roundNumber},${LATEST})`;

const changeBy = (code: string): string => `SUMIFS({Rounds.roundChange},{Rounds.roundNumber},${LATEST},{Rounds.reasonCode},"${code}")`;

function step(label: FixedCell, change: string, row: number): FixedCell[] {
  const look: Look = 'plain';
  // A falling step stands on its lower end: the base of the bar is where the step ends.
  const start = `INDEX(tm_rounds_bridge,${row},6)`;
  return [
    label,
    { formula: `=${change}`, format: 'money', look },
    { formula: `=MIN(${start},${start}+INDEX(tm_rounds_bridge,${row + 1},2))`, format: 'money', look: 'ghost' },
    { formula: `=MAX(0,INDEX(tm_rounds_bridge,${row + 1},2))`, format: 'money', look: 'ghost' },
    { formula: `=MAX(0,-INDEX(tm_rounds_bridge,${row + 1},2))`, format: 'money', look: 'ghost' },
    { formula: `=${start}+INDEX(tm_rounds_bridge,${row + 1},2)`, format: 'money', look: 'ghost' },
  ];
}

function end(label: FixedCell, sum: string): FixedCell[] {
  const look: Look = 'ghost';
  return [label, { formula: `=${sum}`, format: 'money', look: 'figure' }, { formula: '=0', format: 'money', look }, { formula: `=${sum}`, format: 'money', look }, { formula: '=0', format: 'money', look }, { formula: `=${sum}`, format: 'money', look }];
}

/** From the round before to the latest, reason by reason; the last step is whatever no reason explains, so that nothing is left over. */
function bridgeBlock(): FixedBlock {
  const look: Look = 'ghost';
  const reasons = ROUND_REASONS.map((code, at) => step({ list: 'roundReason', code, look: 'label' }, changeBy(code), at + 2));
  const unexplained = step({ text: 'withoutReason', look: 'label' }, `ROUND(${[sumOf('roundAmount'), sumOf('roundBeforeAmount'), ...reasons.map((_, at) => `INDEX(tm_rounds_bridge,${at + 3},2)`)].join('-')},2)`, ROUND_REASONS.length + 2);
  const heading: FixedCell[] = [{ text: 'bridge', look: 'heading' }, { text: 'departmentOwned', look: 'numberHeading' }, { text: 'bridgeBase', look }, { text: 'bridgeUp', look }, { text: 'bridgeDown', look }, { text: 'bridgeEnd', look }];
  return { name: 'bridge', cells: [heading, end({ text: 'roundBefore', look: 'label' }, sumOf('roundBeforeAmount')), ...reasons, unexplained, end({ text: 'roundLatest', look: 'label' }, sumOf('roundAmount'))] };
}

function column(col: number): BlockRange {
  return { block: 'bridge', row: 1, col, rows: ROUND_REASONS.length + 3, cols: 1 };
}

/** Frozen rounds: what each line counted, by how much it changed and why; the bridge between the last two. */
export const roundsSheet: SheetSpec = {
  key: 'rounds',
  part: 'alignment',
  visibility: 'visible',
  title: 'roundsTitle',
  note: { text: 'roundsNote' },
  // Room for the picture of the bridge, which is longer than its cells.
  blocks: [bridgeBlock(), { name: 'picture', cells: [[null]] }],
  frozenColumns: 3,
  names: { Rounds_latest: `=IFERROR(${LATEST},0)` },
  charts: [{
    name: 'bridge', type: 'ColumnStacked', title: 'bridge',
    series: [
      { name: 'bridgeBase', values: column(2), categories: column(0), isUnfilled: true },
      { name: 'bridgeUp', values: column(3), categories: column(0) },
      { name: 'bridgeDown', values: column(4), categories: column(0) },
    ],
    axes: { valueFormat: 'money' },
    at: { row: 4, col: 3, rows: ROUND_REASONS.length + 6, cols: 7 },
  }],
  table: {
    name: 'Rounds',
    rowPrefix: 'J',
    columns: [
      { key: 'rowId', kind: 'key', format: 'text', width: 14, isHidden: true },
      { key: 'roundNumber', kind: 'value', format: 'integer', width: 16, isFrozen: true },
      { key: 'lineA', kind: 'value', format: 'text', width: 10, isFrozen: true },
      { key: 'description', kind: 'value', format: 'text', width: 34, isFrozen: true },
      { key: 'department', kind: 'value', list: 'department', format: 'text', width: 13, isFrozen: true },
      { key: 'roundBeforeAmount', kind: 'value', format: 'money', width: 15, isFrozen: true },
      { key: 'roundAmount', kind: 'value', format: 'money', width: 15, isFrozen: true },
      { key: 'roundChange', kind: 'formula', format: 'money', width: 14, formula: '=N({@roundAmount})-N({@roundBeforeAmount})' },
      { key: 'roundReason', kind: 'list', list: 'roundReason', format: 'text', width: 12, accepts: 'list' },
      { key: 'remark', kind: 'input', format: 'text', width: 28 },
      { key: 'reasonCode', kind: 'formula', format: 'general', isHidden: true, formula: `=${codeOfWord('roundReason', '{@roundReason}')}` },
      { key: 'frozenCopy', kind: 'value', format: 'text', isHidden: true },
      { key: 'stamp', kind: 'value', format: 'text', isHidden: true },
    ],
  },
};
