import type { ColumnSpec, FixedCell, SheetSpec } from '../sheetSpec';
import { TARGET_MONTHS } from '../targetKeys';

const FIRST: readonly ColumnSpec[] = [
  { key: 'rowId', kind: 'key', format: 'text', width: 14, isHidden: true },
  { key: 'description', kind: 'value', format: 'text', width: 34, band: 'bandFirst' },
  { key: 'siteName', kind: 'value', format: 'text', width: 22, band: 'bandFirst' },
  { key: 'category', kind: 'value', format: 'text', ownWord: 'uncategorised', width: 16, band: 'bandFirst' },
  { key: 'scope', kind: 'value', list: 'scope', format: 'text', width: 10, band: 'bandFirst' },
  { key: 'tierTitle', kind: 'value', list: 'tier', format: 'text', width: 17, band: 'bandFirst' },
  { key: 'buyer', kind: 'value', list: 'buyer', format: 'text', width: 11, band: 'bandFirst' },
  { key: 'owner', kind: 'input', format: 'text', width: 11, band: 'bandFirst' },
  { key: 'locks', kind: 'input', format: 'text', width: 11, hint: 'locksHint', band: 'bandFirst' },
];

const LAST: readonly ColumnSpec[] = [
  { key: 'yearTarget', kind: 'value', isEditable: true, takesChange: true, format: 'money', width: 14, hint: 'typedTotalHint', accepts: 'nonNegative', band: 'bandFirst' },
  { key: 'residual', kind: 'formula', format: 'amount', width: 10, formula: '=ROUND({@yearTarget}-{@monthsSum},2)', band: 'bandFirst' },
  { key: 'changeBy', kind: 'input', changes: 'yearTarget', format: 'text', width: 11, hint: 'changeByHint', band: 'bandFirst' },
  { key: 'monthsSum', kind: 'formula', format: 'amount', width: 14, formula: '=SUM({@t01},{@t02},{@t03},{@t04},{@t05},{@t06},{@t07},{@t08},{@t09},{@t10},{@t11},{@t12})', isHidden: true },
  { key: 'lineId', kind: 'value', format: 'text', isHidden: true },
  { key: 'siteId', kind: 'value', format: 'text', isHidden: true },
  { key: 'categoryId', kind: 'value', format: 'text', isHidden: true },
  { key: 'scopeCode', kind: 'code', format: 'text', isHidden: true },
  { key: 'tierId', kind: 'value', format: 'text', isHidden: true },
  { key: 'buyerCode', kind: 'code', format: 'text', isHidden: true },
  { key: 'lineState', kind: 'code', format: 'text', isHidden: true },
  { key: 'rowState', kind: 'value', list: 'rowState', format: 'text', isHidden: true },
  { key: 'stamp', kind: 'value', format: 'text', isHidden: true },
];

const BEFORE_MONTHS = FIRST.length - 1;

/** A row of the head, from the first visible column on: its words over the columns that say where, then one cell a month, then the year. */
function headRow(first: FixedCell, month: (at: number, key: string) => FixedCell, year: FixedCell, rest: FixedCell): FixedCell[] {
  const gap = Array.from({ length: BEFORE_MONTHS - 1 }, (): FixedCell => null);
  return [first, ...gap, ...TARGET_MONTHS.map((key, at) => month(at, key)), year, rest];
}

/** The targets: every agreed line by site, category, scope, tier and buyer, month by month; totals by month in the head. */
export const targetMonthsSheet: SheetSpec = {
  key: 'targets',
  part: 'targets',
  visibility: 'visible',
  title: 'targetsTitle',
  note: { text: 'targetsNote' },
  blocks: [
    {
      name: 'months',
      cells: [
        headRow(
          { formula: '=INDEX(List_targetState,IF(Targets_isDraft,2,1))', format: 'general', name: 'Targets_state', look: 'heading' },
          (at) => ({ formula: `=DATE(N(Set_planYear),N(Set_fiscalStart)+${at},1)`, format: 'month', look: 'numberHeading' }),
          { column: 'yearTarget', look: 'numberHeading' },
          { column: 'residual', look: 'numberHeading' },
        ),
        headRow(
          { text: 'targetsSum', look: 'label' },
          (_, key) => ({ formula: `=SUM({TargetMonths.${key}})`, format: 'money', name: `Targets_${key}`, look: 'figure' }),
          { formula: '=SUM({TargetMonths.yearTarget})', format: 'money', name: 'Targets_total', look: 'figure' },
          { formula: '=SUMPRODUCT(ABS({TargetMonths.residual}))', format: 'amount', name: 'Targets_residual', look: 'figure' },
        ),
      ],
    },
  ],
  frozenColumns: 3,
  names: { Targets_isDraft: '=COUNTIFS({TargetLines.lineState},"draft",{TargetLines.rowCode},"current")>0' },
  table: {
    name: 'TargetMonths',
    rowPrefix: 'G',
    columns: [
      ...FIRST,
      ...TARGET_MONTHS.map((key): ColumnSpec => ({ key, kind: 'value', isEditable: true, takesChange: true, format: 'money', width: 12, hint: 'typedMonthHint', accepts: 'nonNegative', band: 'bandFirst' })),
      ...LAST,
    ],
  },
};
