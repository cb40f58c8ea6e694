import { LIFECYCLE_DEFAULTS } from '../../domain/product-map/lifecycleTypes';
import { NEAR_GROWTH } from '../../domain/product-map/quadrant';
import { DAYS_A_YEAR } from '../../domain/product-map/stockReturn';
import { flagWords } from './flagWords';
import { wordOfCode } from './formulaParts';

/** Formulas of the product list, in keys. Blank optional cells are handed over as "", never as they are. */

/** What a product brought in: net sales after refunds, without the tax inside them. */
const NET = '({@netSales}-{@refunds}-N({@taxInside}))';
/** Units that cost goods: those that came back to be sold again do not. */
const COSTED = '({@units}-N({@resoldUnits}))';
const GOODS = `${COSTED}*{@landedCost}`;
const UNITS = 'INDEX(Units_window,{@unitsRow},{@seriesFirst}):INDEX(Units_window,{@unitsRow},{@seriesLast})';
const SEASON = 'IF({@seasonRow}=0,"",INDEX({SeasonIndex.m01:m12},{@seasonRow},0))';
const LACKS_SERIES = 'OR({@unitsRow}=0,{@seriesFirst}="")';
/** 1 where a month is known, 0 where data or stock were missing: an empty cell could arrive as a month without sales. */
const KNOWN = `INDEX(--ISNUMBER(${UNITS}),0,0)`;

/** A blank cell would count as growth 0. */
const YEAR_GROWTH = 'IF({@yearGrowth}="","",{@yearGrowth})';
const AGE = 'IF({@ageMonths}="","",{@ageMonths})';
/** The plan's band tells stages as it tells the trend. */
const OPTIONS = 'CHOOSE({1,2},"band",N(Set_trendBand))';
const LIFECYCLE = `LIFECYCLE_DETAIL(${UNITS},${SEASON},{@seriesStart},${AGE},${OPTIONS},${KNOWN})`;

/** One result of the life cycle by its position in the spilled row. */
function lifecycle(position: number): string {
  return `=IF(${LACKS_SERIES},"",IFERROR(INDEX(${LIFECYCLE},1,${position}),""))`;
}

/** One result of the quadrant by its position; a margin below −500 % counts as −500 %. */
function quadrant(position: number): string {
  const call = 'QUADRANT_DETAIL(MAX(-5,{@margin}),{@growth},{@share},IF({@turns}="","",{@turns}),Set_marginCut,Set_growthCut,Products_shareCut,Set_carryCost,Set_starNeedsMargin="yes")';
  return `=IF(OR({@margin}="",{@growth}=""),"",INDEX(${call},1,${position}))`;
}

/** A margin as a share of what came in; empty where refunds leave nothing, since the share would mislead. */
function rate(margin: string): string {
  return `=IF(OR({@${margin}}="",${NET}<=0),"",{@${margin}}/${NET})`;
}

/** The word of a code in the same row. */
function word(list: string, code: string): string {
  return `IFERROR(INDEX(List_${list},MATCH(${code},ListCode_${list},0)),"")`;
}

/** The code of a word in the same row. */
function code(list: string, key: string): string {
  return `=IFERROR(INDEX(ListCode_${list},MATCH({@${key}},List_${list},0)),"")`;
}

/** A ratio as people read it. */
const percentText = (value: string): string => `TEXT(${value},"0.0%")`;
/** Below a cut of 1 %, as lists of many products have it, shares take a second digit; rounded first, since hosts differ on halves. */
const shareText = (value: string): string => `IF(Products_shareCut<0.01,TEXT(ROUND(${value},4),"0.00%"),${percentText(value)})`;

/** One comparison in words: what, how much, on which side of the cut. */
function beside(name: string, value: string, cut: string, textOf = percentText): string {
  return `${name}&" "&${textOf(value)}&IF(${value}>=${cut}-1E-12," ≥ "," < ")&${textOf(cut)}`;
}

/** A product fits as it does on any of its sites; unsold weighs most. */
const FIT = ['praisedUnsold', 'praisedSold', 'soldUnpraised', 'neither'].reduceRight(
  (rest, verdict) => `IF(ISNUMBER(MATCH({@rowId}&"|${verdict}",{MarketFit.fitKey},0)),${word('fit', `"${verdict}"`)},${rest})`,
  '""',
);

const AGAINST_MOVE =
  'OR(AND(OR({@stageCode}="intro",{@stageCode}="growth"),OR({@decisionCode}="clear",{@decisionCode}="harvest")),AND({@stageCode}="mature",{@decisionCode}="clear"),AND({@stageCode}="decline",OR({@decisionCode}="invest",{@decisionCode}="hold")))';

/** Days in which the latest units were sold: those in stock as reports tell them, else 90 (or as many as there are) less the part of the window typed as out of stock. */
const SOLD_DAYS = 'IF({@soldDays}<>"",{@soldDays},MAX(1,MIN(90,Products_days)*(1-N({@stockOutDays})/Products_days)))';
const COVER = `({@stock}*${SOLD_DAYS}/{@units90})`;
const SLOW = `IF({@units90}<=0,TRUE,OR(${COVER}>Set_slowCoverDays,AND({@units90}/({@units90}+{@stock})<Set_sellThroughMin,{@stageCode}<>"intro")))`;

/** Sales have ended: no growth tells of that. */
const ENDED = 'ISNUMBER(SEARCH("ZERO_TAIL",{@stageFlags}))';

/** Out of stock for so long up to the end that the stage is that of an earlier time. */
const SOLD_OUT = `N({@outMonths})>=${LIFECYCLE_DEFAULTS.deadMonths}`;

/** Hardly a month of an old product could be used, so that it is no introduction; without a known launch it is as old as its series, or older. */
const FEW_USABLE = `AND(ISNUMBER(SEARCH("YOUNG",{@stageFlags})),IF({@ageMonths}="",N({@seriesLast})-N({@seriesFirst})+1,{@ageMonths})>=${LIFECYCLE_DEFAULTS.minMonths})`;

/** A stage that a little more or less growth would change; one that is told by age has no such cut. */
const NEAR_STAGE = `AND({@stageCode}<>"intro",{@growth}<>"",ABS(ABS(N({@growth}))-Set_trendBand)<=${NEAR_GROWTH}+1E-12)`;

/** Advice on stock: a slow mover is cleared, or no more of it is bought; only what moves is kept in supply. */
const MOVE_OF_SLOW = 'IF(OR(AND({@abcRevenue}="C",{@xyz}="Z"),{@stageCode}="decline"),INDEX(List_stockMove,1),INDEX(List_stockMove,4))';
const MOVE_OF_MOVING = 'IF({@abcRevenue}&{@xyz}="AX",INDEX(List_stockMove,2),IF({@abcRevenue}&{@xyz}="AZ",INDEX(List_stockMove,3),""))';

/** How long a stock lasts of which nothing is sold. */
const ENDLESS = '"∞"';

const LACKS_FEES = '{@cardFees}=""';
/** Why there is no quadrant: what is missing, each with its separator. */
const MISSING = `IF({@landedCost}=""," · "&INDEX(List_lackWord,1),"")&IF(AND(${LACKS_FEES},Set_marginBasis<>"cm1")," · "&INDEX(List_lackWord,2),"")&IF({@growth}=""," · "&INDEX(List_lackWord,IF(OR(${ENDED},{@units}<=0),5,3)),"")&IF(${NET}<=0," · "&INDEX(List_lackWord,4),"")`;

/** Why a stage: each part with its separator. */
const STAGE_REASONS = [
  `IF({@growth}<>""," · "&INDEX(List_reasonWord,3)&" "&TEXT({@growth},"+0.0%;-0.0%;0.0%"),IF(OR(${ENDED},${FEW_USABLE}),""," · "&INDEX(List_reasonWord,4)))`,
  `IF(${SOLD_OUT}," · "&SUBSTITUTE(INDEX(List_reasonWord,6),"#1",{@outMonths}),"")`,
  `IF(${NEAR_STAGE}," · "&${wordOfCode('quadrantFlag', 'BORDERLINE')},"")`,
  flagWords('stageFlag', '{@stageFlags}', { YOUNG: (word) => `IF(${FEW_USABLE},INDEX(List_reasonWord,5),${word})` }),
].join('&');

/** Formulas by column key. */
export const productFormulas = {
  unitsRow: '=IFERROR(MATCH({@rowId},{MonthlyUnits.rowId},0),0)',
  seasonRow: '=IFERROR(IF(INDEX({SeasonIndex.m01},MATCH({@categoryId},{SeasonIndex.rowId},0))="",0,MATCH({@categoryId},{SeasonIndex.rowId},0)),0)',
  share: '=IF(Products_netSales=0,0,MAX(0,{@netSales}/Products_netSales))',
  trend: '=IF({@growth}="","",INDEX(List_trend,IF({@growth}>=Set_trendBand,1,IF({@growth}<=-Set_trendBand,3,2))))',
  landedCost: '=IF({@unitCost}<>"",{@unitCost},IF({@cardCost}<>"",{@cardCost},""))',
  costCode: '=IF({@unitCost}<>"","typed",IF({@cardCost}<>"","card",IF({@costRank}="","missing","first")))',
  costState: `=${word('costState', '{@costCode}')}`,
  cm1: `=IF({@landedCost}="","",${NET}-${GOODS})`,
  feeState: `=INDEX(List_feeState,IF(${LACKS_FEES},4,IF(N({@feesTold})>=1,1,IF(N({@feesTold})>0,2,3))))`,
  cm2: `=IF(OR({@cm1}="",${LACKS_FEES}),"",{@cm1}-{@fees}-{@cardFees})`,
  cm3: '=IF({@cm2}="","",{@cm2}-{@adSpend})',
  keptCosted: `=IF({@cm1}="",0,${NET})`,
  keptKnown: `=IF({@cm2}="",0,${NET})`,
  cm1Rate: rate('cm1'),
  cm2Rate: rate('cm2'),
  cm3Rate: rate('cm3'),
  margin: '=IF(Set_marginBasis="cm1",{@cm1Rate},IF(Set_marginBasis="cm3",{@cm3Rate},{@cm2Rate}))',
  turnoverDays: `=IF(N({@turnoverTyped})>0,{@turnoverTyped},IF(OR(N({@averageStock})<=0,${COSTED}<=0),"",${DAYS_A_YEAR}*{@averageStock}*Products_months/(12*${COSTED})))`,
  turns: `=IF(N({@turnoverDays})>0,${DAYS_A_YEAR}/{@turnoverDays},IF(N({@averageStock})>0,0,""))`,
  gmroi: '=IF(OR({@margin}="",{@turns}=""),"",{@margin}/(1-{@margin})*{@turns})',
  cashDays: '=IF(N({@turnoverDays})<=0,"",{@turnoverDays}+Set_payoutDays-N({@creditDays}))',
  cashCycles: `=IF(N({@cashDays})<=0,"",${DAYS_A_YEAR}/{@cashDays})`,
  stage: lifecycle(1),
  stageConfidence: `=IF({@stage}="","",IF(OR(${SOLD_OUT},${FEW_USABLE}),${wordOfCode('confidence', 'low')},IFERROR(INDEX(${LIFECYCLE},1,2),"")))`,
  growth: `=IF(OR(${LACKS_SERIES},${ENDED}),"",IFERROR(IF(INDEX(${LIFECYCLE},1,3)="",${YEAR_GROWTH},MAX(-1,INDEX(${LIFECYCLE},1,3))),${YEAR_GROWTH}))`,
  stageFlags: lifecycle(7),
  stageCode: code('stage', 'stage'),
  stageMove: `=IF(${FEW_USABLE},"",${word('stageMove', '{@stageCode}')})`,
  stageReason: `=IF({@stage}="","",MID(${STAGE_REASONS},4,300))`,
  quadrant: quadrant(1),
  quadrantFlags: quadrant(3),
  quadrantCode: code('quadrant', 'quadrant'),
  quadrantReason: `=IF({@quadrant}="",MID(${MISSING},4,200),${[
    beside(word('marginBasis', 'Set_marginBasis'), '{@margin}', 'Set_marginCut'),
    beside('INDEX(List_reasonWord,1)', '{@growth}', 'Set_growthCut'),
    beside('INDEX(List_reasonWord,2)', '{@share}', 'Products_shareCut', shareText),
  ].join('&" · "&')})`,
  alerts: `=MID(${flagWords('quadrantFlag', '{@quadrantFlags}')},4,200)`,
  roi: `=IF({@cm2}="","",IFERROR(PRODUCT_ROI(${NET},${GOODS},{@adSpend},{@fees}+{@cardFees},IF(N({@turnoverDays})>0,{@turnoverDays},"")),""))`,
  marginFlag: '=IF({@cm2Rate}="","",IF({@cm2Rate}<0,INDEX(List_marginFlag,2),IF(AND({@cm2Rate}>=Set_marginCut,{@cm3Rate}<0),INDEX(List_marginFlag,1),"")))',
  refundRate: '=IF({@netSales}>0,{@refunds}/{@netSales},"")',
  returnRate: '=IF(OR({@returnedUnits}="",{@units}<=0),"",{@returnedUnits}/{@units})',
  acos: '=IF(N({@adSales})>0,{@adSpend}/{@adSales},"")',
  tacos: '=IF({@netSales}>0,{@adSpend}/{@netSales},"")',
  roas: '=IF(AND({@adSpend}>0,N({@adSales})>0),{@adSales}/{@adSpend},"")',
  adMargin: '=IF(OR({@cm2}="",{@netSales}<=0),"",IF({@adLeft}="",{@cm2}/{@netSales},{@adLeft}-IF({@unitCost}="",N({@adCardCost}),{@adUnits}*{@unitCost})))',
  breakEvenRoas: '=IF(N({@adMargin})<=0,"",1/{@adMargin})',
  breakEvenAcos: '=IF(N({@adMargin})<=0,"",{@adMargin})',
  targetAcos: '=IF({@breakEvenAcos}="","",MAX(0,{@breakEvenAcos}-Set_adTargetMargin))',
  adProfit: '=IF(OR(N({@adSales})<=0,{@breakEvenAcos}=""),"",{@adSales}*{@breakEvenAcos}-{@adSpend})',
  adFlag: '=IF(OR({@adSpend}<=0,{@adSales}="",{@adMargin}=""),"",IF({@adSpend}>N({@adSales})*{@adMargin},INDEX(List_adFlag,1),""))',
  coverDays: `=IF({@stock}="","",IF({@units90}>0,${COVER},IF({@stock}>0,${ENDLESS},0)))`,
  slowMover: `=IF(N({@stock})<=0,"",IF(${SLOW},INDEX(List_slow,1),""))`,
  stockMove: `=IF({@slowMover}<>"",${MOVE_OF_SLOW},${MOVE_OF_MOVING})`,
  fit: `=${FIT}`,
  decisionCode: code('decision', 'decision'),
  decisionCheck: `=IF(OR({@decisionCode}="",{@decisionReason}<>"",{@stageMove}=""),"",IF(${AGAINST_MOVE},INDEX(List_decisionCheck,1),""))`,
  isStale: '=IF({@verdictMargin}="",0,IF(OR(ABS(IF({@margin}="",-9,{@margin})-IF({@verdictMargin}="none",-9,{@verdictMargin}))>1E-9,ABS(N({@turns})-N({@verdictTurns}))>1E-9),1,0))',
} as const;

/** Columns that call functions of ours: each takes one function cell a product. */
export const VERDICT_KEYS = ['stage', 'stageConfidence', 'growth', 'stageFlags', 'quadrant', 'quadrantFlags', 'roi'] as const;
