/** Formulas of the product list, in keys. Blank optional cells are handed over as "", never as they are. */

const NET = '({@netSales}-{@refunds})';
const UNITS = 'INDEX(Units_window,{@unitsRow},{@seriesFirst}):INDEX(Units_window,{@unitsRow},{@seriesLast})';
const SEASON = 'IF({@seasonRow}=0,"",INDEX({SeasonIndex.m01:m12},{@seasonRow},0))';
const LACKS_SERIES = 'OR({@unitsRow}=0,{@seriesFirst}="")';

/** A blank cell would count as growth 0. */
const YEAR_GROWTH = 'IF({@yearGrowth}="","",{@yearGrowth})';
const LIFECYCLE = `LIFECYCLE_DETAIL(${UNITS},${SEASON},{@seriesStart})`;

/** One result of the life cycle by its position in the spilled row. */
function lifecycle(position: number): string {
  return `=IF(${LACKS_SERIES},"",IFERROR(INDEX(${LIFECYCLE},1,${position}),""))`;
}

/** One result of the quadrant by its position; a margin below −500 % counts as −500 %. */
function quadrant(position: number): string {
  const call = 'QUADRANT_DETAIL(MAX(-5,{@margin}),{@growth},{@share},IF({@turns}="","",{@turns}),Set_marginCut,Set_growthCut,Products_shareCut,Set_carryCost,Set_starNeedsMargin="yes")';
  return `=IF(OR({@margin}="",{@growth}=""),"",INDEX(${call},1,${position}))`;
}

/** The margin amount after `cost` is taken off `from`; empty while the cost is not known. */
function less(from: string, cost: string): string {
  return `=IF({@${from}}="","",{@${from}}-{@${cost}})`;
}

/** A margin as a share of net sales after refunds; empty where refunds leave nothing, since the share would mislead. */
function rate(margin: string): string {
  return `=IF(OR({@${margin}}="",${NET}<=0),"",{@${margin}}/${NET})`;
}

/** Formulas by column key. */
export const productFormulas = {
  unitsRow: '=IFERROR(MATCH({@rowId},{MonthlyUnits.rowId},0),0)',
  seasonRow: '=IFERROR(MATCH({@categoryId},{SeasonIndex.rowId},0),0)',
  share: '=IF(Products_netSales=0,0,MAX(0,{@netSales}/Products_netSales))',
  landedCost: '=IF({@unitCost}<>"",{@unitCost},IF({@cardCost}<>"",{@cardCost},""))',
  costState: '=INDEX(List_costState,IF({@unitCost}<>"",2,IF({@cardCost}<>"",1,3)))',
  cm1: `=IF({@landedCost}="","",${NET}-{@units}*{@landedCost})`,
  cm2: less('cm1', 'fees'),
  cm3: less('cm2', 'adSpend'),
  cm1Rate: rate('cm1'),
  cm2Rate: rate('cm2'),
  cm3Rate: rate('cm3'),
  margin: '=IF(Set_marginBasis="cm1",{@cm1Rate},IF(Set_marginBasis="cm3",{@cm3Rate},{@cm2Rate}))',
  turns: '=IF(N({@turnoverDays})>0,365/{@turnoverDays},"")',
  gmroi: '=IF(OR({@margin}="",{@turns}=""),"",{@margin}/(1-{@margin})*{@turns})',
  stage: lifecycle(1),
  stageConfidence: lifecycle(2),
  growth: `=IF(${LACKS_SERIES},"",IFERROR(IF(INDEX(${LIFECYCLE},1,3)="",${YEAR_GROWTH},INDEX(${LIFECYCLE},1,3)),${YEAR_GROWTH}))`,
  stageFlags: lifecycle(7),
  stageCode: '=IFERROR(INDEX(ListCode_stage,MATCH({@stage},List_stage,0)),"")',
  stageMove: '=IFERROR(INDEX(List_stageMove,MATCH({@stageCode},ListCode_stageMove,0)),"")',
  quadrant: quadrant(1),
  quadrantFlags: quadrant(3),
  quadrantCode: '=IFERROR(INDEX(ListCode_quadrant,MATCH({@quadrant},List_quadrant,0)),"")',
  roi: `=IF({@landedCost}="","",IFERROR(PRODUCT_ROI(${NET},{@units}*{@landedCost},{@adSpend},{@fees},IF(N({@turnoverDays})>0,{@turnoverDays},"")),""))`,
  marginFlag: '=IF({@cm2Rate}="","",IF({@cm2Rate}<0,INDEX(List_marginFlag,2),IF(AND({@cm2Rate}>=Set_marginCut,{@cm3Rate}<0),INDEX(List_marginFlag,1),"")))',
} as const;

/** Columns that call functions of ours: each takes one function cell a product. */
export const VERDICT_KEYS = ['stage', 'stageConfidence', 'growth', 'stageFlags', 'quadrant', 'quadrantFlags', 'roi'] as const;
