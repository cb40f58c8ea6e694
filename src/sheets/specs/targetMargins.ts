import { TARGET_MONTHS } from '../targetKeys';
import type { SheetSpec } from '../sheetSpec';

/** The column of TargetMonths by which each level is summed, in the order of the list of levels; months are columns themselves. */
const SUMMED_BY = ['lineId', 'siteId', 'categoryId', 'scopeCode', 'tierId', 'buyerCode'] as const;

const MONTH = `INDEX({TargetMonths.${TARGET_MONTHS[0]}:${TARGET_MONTHS[11]}},0,MAX(1,N({@memberMonth})))`;
const SUM = ['Targets_monthsSum', ...SUMMED_BY.map((key) => `SUMIFS({TargetMonths.monthsSum},{TargetMonths.${key}},{@memberId})`), `SUM(${MONTH})`].join(',');

/** Totals of the targets by line, site, category, scope, tier, buyer and month, each beside the sum of the cells. */
export const targetMarginsSheet: SheetSpec = {
  key: 'targetMargins',
  part: 'targets',
  visibility: 'visible',
  title: 'targetMarginsTitle',
  note: { text: 'targetMarginsNote' },
  blocks: [],
  frozenColumns: 3,
  names: { Targets_monthsSum: '=SUM({TargetMonths.monthsSum})', Targets_marginGap: '=SUMPRODUCT(ABS({TargetMargins.residual}))' },
  table: {
    name: 'TargetMargins',
    rowPrefix: 'X',
    columns: [
      { key: 'rowId', kind: 'key', format: 'text', width: 16, isHidden: true },
      { key: 'marginLevel', kind: 'value', list: 'marginLevel', format: 'text', width: 14 },
      { key: 'memberName', kind: 'value', format: 'text', width: 30 },
      { key: 'marginLastYear', kind: 'value', format: 'money', width: 16 },
      { key: 'marginTarget', kind: 'value', isEditable: true, takesChange: true, format: 'money', width: 16, hint: 'typedTotalHint', accepts: 'nonNegative' },
      { key: 'changeBy', kind: 'input', changes: 'marginTarget', format: 'text', width: 11, hint: 'changeByHint' },
      { key: 'marginGrowth', kind: 'formula', format: 'percent', width: 12, formula: '=IF(N({@marginLastYear})<=0,"",N({@marginTarget})/{@marginLastYear}-1)' },
      { key: 'marginSum', kind: 'formula', format: 'money', width: 16, formula: `=CHOOSE(MATCH({@levelCode},ListCode_marginLevel,0),${SUM})` },
      { key: 'residual', kind: 'formula', format: 'amount', width: 12, formula: '=ROUND(N({@marginTarget})-{@marginSum},2)' },
      { key: 'levelCode', kind: 'code', format: 'text', isHidden: true },
      { key: 'memberId', kind: 'value', format: 'text', isHidden: true },
      { key: 'memberMonth', kind: 'value', format: 'integer', isHidden: true },
      { key: 'rowState', kind: 'value', list: 'rowState', format: 'text', isHidden: true },
      { key: 'stamp', kind: 'value', format: 'text', isHidden: true },
    ],
  },
};
