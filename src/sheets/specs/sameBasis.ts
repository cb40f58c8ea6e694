import { CURRENT_ROW, GREY_WHEN_GONE, isCurrent, ROW_STATE } from './rowState';
import type { FixedBlock, FixedCell, SheetSpec } from '../sheetSpec';
import { codesOf } from '../words';

/** Bases that have something taken off already, as a 0 or 1 of a formula; `basis` is the expression of a code. */
const afterCancels = (basis: string): string => `(${basis}<>"gmv")`;
const afterReturns = (basis: string): string => `((${basis}="settlement")+(${basis}="supply")+(${basis}="net")*(Set_returnsBasis="after"))`;
const afterFees = (basis: string): string => `((${basis}="settlement")+(${basis}="supply"))`;

/** What is off in the plan but not in the claim is taken off, and the other way round put back. */
function step(rate: string, isOff: (basis: string) => string): string {
  return `=IF({@blocked}<>"","",(1-N({@${rate}}))^(${isOff('Set_revenueBasis')}-${isOff('{@basisCode}')}))`;
}

const TAX = '=IF({@blocked}<>"","",(1+N({@taxRate}))^((Set_taxBasis="in")-({@taxCode}="in")))';
const RATE = '=IF({@blocked}<>"","",IF({@currency}=Set_currency,1,IFERROR(INDEX({FxRates.rate},MATCH({@currency},{FxRates.currency},0)),"")))';

/** Lines that have left the tabs stay on the sheet and count nowhere. */
const IS_CURRENT = isCurrent('SameBasis');

function byDepartment(): FixedBlock {
  const look = 'numberHeading';
  const rows = codesOf('department').map((code): FixedCell[] => [
    { list: 'department', code, look: 'label' },
    { formula: `=COUNTIFS({SameBasis.departmentCode},"${code}",${IS_CURRENT})`, format: 'integer', look: 'plain' },
    { formula: `=SUMIFS({SameBasis.comparable},{SameBasis.departmentCode},"${code}",${IS_CURRENT})`, format: 'money', look: 'plain' },
    { formula: `=SUMIFS({SameBasis.owned},{SameBasis.departmentCode},"${code}",${IS_CURRENT})`, format: 'money', look: 'plain' },
  ]);
  return {
    name: 'departments',
    cells: [[{ text: 'byDepartment', look: 'heading' }, { text: 'departmentLines', look }, { text: 'departmentStated', look }, { text: 'departmentOwned', look }], ...rows],
  };
}

/** Every claim on the plan's basis, each step a column; beside it what it counts after alignment. */
export const sameBasisSheet: SheetSpec = {
  key: 'sameBasis',
  part: 'alignment',
  visibility: 'visible',
  title: 'sameBasisTitle',
  note: { text: 'sameBasisNote' },
  blocks: [byDepartment()],
  frozenColumns: 3,
  names: {
    Claims_naive: `=SUMIFS({SameBasis.comparable},${IS_CURRENT})`,
    // A line counts with its plain amount while it cannot be told what it owns.
    Claims_owned: `=SUMIFS({SameBasis.owned},${IS_CURRENT})+SUMIFS({SameBasis.comparable},{SameBasis.owned},"",${IS_CURRENT})`,
    Claims_leftOut: `=SUMPRODUCT(({SameBasis.blocked}<>"")*({SameBasis.rowState}=${CURRENT_ROW}))`,
  },
  table: {
    name: 'SameBasis',
    rowPrefix: 'Z',
    greyed: GREY_WHEN_GONE,
    columns: [
      { key: 'rowId', kind: 'key', format: 'text', width: 14 },
      { key: 'department', kind: 'value', list: 'department', format: 'text', width: 13 },
      { key: 'description', kind: 'value', format: 'text', width: 34 },
      { key: 'stated', kind: 'value', format: 'amount', width: 16 },
      { key: 'currency', kind: 'value', format: 'text', width: 10 },
      { key: 'planRate', kind: 'formula', format: 'rate', width: 10, formula: RATE },
      { key: 'taxFactor', kind: 'formula', format: 'factor', width: 9, formula: TAX },
      { key: 'cancelFactor', kind: 'formula', format: 'factor', width: 14, formula: step('cancelRate', afterCancels) },
      { key: 'returnFactor', kind: 'formula', format: 'factor', width: 9, formula: step('claimReturnRate', afterReturns) },
      { key: 'feeFactor', kind: 'formula', format: 'factor', width: 9, formula: step('feeRate', afterFees) },
      { key: 'lastYearBase', kind: 'value', format: 'money', width: 14 },
      { key: 'comparable', kind: 'formula', format: 'money', width: 15, formula: '=IF(OR({@blocked}<>"",{@stated}=""),"",{@stated}*{@planRate}*{@taxFactor}*{@cancelFactor}*{@returnFactor}*{@feeFactor}+N({@lastYearBase}))' },
      { key: 'owned', kind: 'value', format: 'money', width: 15 },
      { key: 'memo', kind: 'value', format: 'money', width: 14 },
      { key: 'blocked', kind: 'value', format: 'text', width: 34 },
      { key: 'taxRate', kind: 'value', format: 'percent', isHidden: true },
      { key: 'cancelRate', kind: 'value', format: 'percent', isHidden: true },
      { key: 'claimReturnRate', kind: 'value', format: 'percent', isHidden: true },
      { key: 'feeRate', kind: 'value', format: 'percent', isHidden: true },
      { key: 'departmentCode', kind: 'code', format: 'text', isHidden: true },
      { key: 'basisCode', kind: 'code', format: 'text', isHidden: true },
      { key: 'taxCode', kind: 'code', format: 'text', isHidden: true },
      ROW_STATE,
      { key: 'claimAsks', kind: 'value', format: 'text', isHidden: true },
      { key: 'stamp', kind: 'value', format: 'text', isHidden: true },
    ],
  },
};
