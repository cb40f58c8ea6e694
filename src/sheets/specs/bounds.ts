import type { SheetSpec } from '../sheetSpec';

/** The figures of the range, by the id of their row; `Bounds` holds one row each. */
export const BOUND_ROWS = ['naive', 'lowest', 'highest', 'owned', 'target', 'gap', 'leftOut'] as const;
/** One of the figures. */
export type BoundRow = (typeof BOUND_ROWS)[number];

/** What is a formula over other sheets; the others are computed by the action. */
const FORMULAS: Partial<Record<BoundRow, string>> = { naive: 'Claims_naive', owned: 'Claims_owned', target: 'N(Set_annualTarget)', gap: 'N(Set_annualTarget)-Claims_owned', leftOut: 'Claims_leftOut' };

const TOTAL = `=${BOUND_ROWS.reduceRight((rest, row) => (FORMULAS[row] === undefined ? rest : `IF({@measureCode}="${row}",${FORMULAS[row]},${rest})`), '{@solved}')}`;

function figure(row: BoundRow): string {
  return `IFERROR(INDEX({Bounds.total},MATCH("${row}",{Bounds.measureCode},0)),0)`;
}

/** Small amounts in full, others as people say them. */
function shown(row: BoundRow): string {
  return `TEXT(${figure(row)},IF(ABS(${figure('naive')})<1000000,"#,##0",«boundsUnit»))`;
}

const RANGE = `«boundsBetween»&${shown('lowest')}&«boundsAnd»&${shown('highest')}&«boundsEnd»`;

/** Lines that contradict each other stand beside the lowest total. */
const CONTRADICTS = 'IFERROR(INDEX({Bounds.aboutRow},MATCH("lowest",{Bounds.measureCode},0)),"")<>""';

/** Once everything is known the range is one number; while lines contradict each other there is none. */
const SENTENCE = `«boundsAdded»&${shown('naive')}&IF(${CONTRADICTS},«boundsContradict»,IF(ROUND(${figure('highest')}-${figure('lowest')},2)=0,«boundsExactly»&${shown('lowest')}&«boundsStop»,${RANGE}))`;

/** The range that the total can have while claims overlap, beside target and what is counted once. */
export const boundsSheet: SheetSpec = {
  key: 'bounds',
  part: 'alignment',
  visibility: 'visible',
  title: 'boundsTitle',
  note: { text: 'boundsNote' },
  blocks: [
    {
      name: 'sentence',
      cells: [[{ formula: `=${SENTENCE}`, format: 'general', look: 'label' }]],
    },
  ],
  names: { Bounds_lowest: `=${figure('lowest')}`, Bounds_highest: `=${figure('highest')}` },
  table: {
    name: 'Bounds',
    rowPrefix: 'A',
    columns: [
      { key: 'rowId', kind: 'key', format: 'text', width: 10, isHidden: true },
      { key: 'measureName', kind: 'value', list: 'measureName', format: 'text', width: 20 },
      { key: 'total', kind: 'formula', format: 'amount', width: 20, formula: TOTAL },
      { key: 'meaning', kind: 'value', format: 'text', width: 70 },
      { key: 'aboutRow', kind: 'value', format: 'text', isHidden: true },
      { key: 'solved', kind: 'value', format: 'amount', isHidden: true },
      { key: 'measureCode', kind: 'code', format: 'text', isHidden: true },
      { key: 'stamp', kind: 'value', format: 'text', isHidden: true },
    ],
  },
};
