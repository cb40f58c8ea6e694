import { DEFAULT_CRITERIA } from '../../domain/business-map/defaultCriteria';
import type { ColumnSpec, SheetSpec } from '../sheetSpec';

/** Key of the column that compares a criterion with the one of this key. */
export function pairKey(criterion: string): string {
  return `vs${criterion}`;
}

const PAIRS: readonly ColumnSpec[] = DEFAULT_CRITERIA.map(({ key }) => ({ key: pairKey(key), kind: 'input', format: 'points', width: 12, hint: 'pairHint', accepts: 'nonNegative', band: 'bandPair' }));

/** Criteria of attractiveness: one row a scored column of the opportunities; pairwise comparison is folded away. */
export const criteriaSheet: SheetSpec = {
  key: 'criteria',
  part: 'business',
  visibility: 'visible',
  title: 'criteriaTitle',
  note: { text: 'criteriaNote' },
  frozenColumns: 2,
  blocks: [
    {
      name: 'total',
      cells: [[{ text: 'weightTotal', look: 'label' }, { formula: '=SUM({Criteria.usedWeight})', format: 'percent', name: 'Criteria_total', look: 'figure' }]],
    },
  ],
  table: {
    name: 'Criteria',
    rowPrefix: 'J',
    isExtendable: true,
    columns: [
      { key: 'rowId', kind: 'key', format: 'text', isHidden: true },
      { key: 'criterion', kind: 'input', list: 'criterion', format: 'text', width: 24, band: 'bandFirst' },
      { key: 'weight', kind: 'input', format: 'percent', width: 10, hint: 'percentHint', accepts: 'percent', band: 'bandFirst' },
      { key: 'low', kind: 'input', format: 'points', width: 11, band: 'bandFirst' },
      { key: 'high', kind: 'input', format: 'points', width: 11, band: 'bandFirst' },
      { key: 'better', kind: 'list', list: 'better', format: 'text', width: 14, accepts: 'list', band: 'bandFirst' },
      { key: 'unit', kind: 'input', list: 'criterionUnit', format: 'text', width: 12, band: 'bandFirst' },
      { key: 'usedWeight', kind: 'formula', format: 'percent', width: 12, formula: '=IF({@pairWeight}="",N({@weight}),{@pairWeight})', band: 'bandFirst' },
      { key: 'remark', kind: 'input', format: 'text', width: 30, band: 'bandFirst' },
      ...PAIRS,
      { key: 'pairWeight', kind: 'value', format: 'percent', width: 14, band: 'bandPair' },
      { key: 'pairNote', kind: 'value', list: 'pairNote', format: 'text', width: 20, band: 'bandPair' },
      { key: 'stamp', kind: 'value', format: 'text', isHidden: true },
    ],
  },
};
