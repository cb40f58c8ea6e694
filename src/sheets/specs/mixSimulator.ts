import type { ColumnSpec, FixedCell, SheetSpec, TextKey } from '../sheetSpec';
import { HEADING_BAND } from './headingBand';

const COLUMN = (key: string): string => `{MixSimulator.${key}}`;

/** The group that gets a target share, by its place; 0 while there is none. */
const ITEM = `IFERROR(MATCH(TRUE,INDEX(${COLUMN('shareTarget')}<>"",0),0),0)`;
/** The place of this row. */
const PLACE = `(ROW()-ROW(INDEX(${COLUMN('rowId')},1))+1)`;
/** The one group that gives the share, by its place; 0 = all others in proportion. */
const ABSORBER = `IFERROR(MATCH(INDEX(List_yesNo,1),${COLUMN('absorbs')},0),0)`;

/** One result of the mix function with the margins of a column, by its position. */
function mix(margins: string, position: number, target = '""', otherwise = '""'): string {
  const goal = position === 8 ? `INDEX(${COLUMN('shareNow')},Mix_item)` : `INDEX(${COLUMN('shareTarget')},Mix_item)`;
  const call = `MIX_WHATIF(${COLUMN('shareNow')},${COLUMN('baseMargin')},Mix_item,${goal},${COLUMN(margins)},IF(Mix_absorber=0,"prorata",Mix_absorber),${target})`;
  return `=IF(OR(Mix_item=0,Mix_stops),"",IFERROR(INDEX(${call},1,${position}),${otherwise}))`;
}

const step = (text: TextKey, formula: string): FixedCell[] => [{ text, look: 'label' }, { formula, format: 'percent', look: 'figure' }];

/** A result keeps two cells for its words. */
const result = (text: TextKey, formula: string, name?: string, format: 'percent' | 'number' = 'percent'): FixedCell[] => [
  { text, look: 'label' },
  null,
  null,
  { formula, format, look: 'figure', ...(name === undefined ? {} : { name }) },
];

const beside = (left: FixedCell[], right: FixedCell[]): FixedCell[] => [...left, null, ...right];

/** The margin of a category on the plan's basis, over what that margin is known of. */
const ofGroup = (column: string): string => `SUMIFS({Products.${column}},{Products.categoryId},{@groupId})`;
const GROUP_MARGIN = `IF(Set_marginBasis="cm1",${ofGroup('cm1')}/${ofGroup('keptCosted')},IF(Set_marginBasis="cm3",${ofGroup('cm3')},${ofGroup('cm2')})/${ofGroup('keptKnown')})`;
const ITEM_OF = (key: string): string => `INDEX(${COLUMN(key)},Mix_item)`;
/** Groups with a share, now or then, of which no margin is known: without it nothing can be said of the whole. */
const LACKS = `SUMPRODUCT((${COLUMN('shareNow')}>0)*(${COLUMN('marginNow')}=""))+IF(Mix_item=0,0,(${ITEM_OF('marginNow')}="")*(${ITEM_OF('marginThen')}=""))`;

/** A margin once part of the units sells at the bundle price. */
const PART = 'IF({@bundlePart}="",1,{@bundlePart})';
const CUT = `(N({@bundleDiscount})*${PART})`;
const PLANNED = 'IF({@marginThen}="",N({@marginNow}),{@marginThen})';
const DISCOUNTED = `IF(${CUT}>=1,0,(${PLANNED}-${CUT})/(1-${CUT}))`;

/** The margin of the group with a target at which the whole comes to its target (from 1 on none has it), then the part of its units at the bundle price. */
const REST_THEN = `SUMPRODUCT(${COLUMN('shareThen')},${COLUMN('marginPlain')})-${ITEM_OF('shareThen')}*${ITEM_OF('marginPlain')}`;
const NEEDED_MARGIN = `((Mix_targetMargin-(${REST_THEN}))/${ITEM_OF('shareThen')})`;
const PART_NEEDED = `(${ITEM_OF('marginPlain')}-${NEEDED_MARGIN})/(${ITEM_OF('bundleDiscount')}*(1-${NEEDED_MARGIN}))`;
const LACKS_GOAL = 'OR(N(Mix_targetMargin)=0,Mix_item=0,Mix_stops,Mix_isShort)';
/** What the other groups earn now, taken together. */
const REST_NOW = `(Mix_marginNow-Mix_share*${ITEM_OF('baseMargin')})/(1-Mix_share)`;
/** Sales now count as this in the profit that is told. */
const SALES_NOW = 100;
const TIMES = 'Mix_total';

/** What stops the whole reckoning, each with its reason. */
const STOPS: readonly (readonly [string, TextKey])[] = [
  ['Mix_lacks>0', 'mixLacks'],
  [`ABS(SUM(${COLUMN('shareNow')})-1)>1E-6`, 'mixSharesOff'],
  ['AND(Mix_item>0,Mix_item=Mix_absorber)', 'mixGivesItself'],
];
/** What leaves out a part of what was typed. */
const HITCHES: readonly (readonly [string, TextKey])[] = [
  ['AND(Mix_isShort,Mix_item<>Mix_absorber)', 'mixGiverShort'],
  [`COUNT(${COLUMN('shareTarget')})>1`, 'mixOneTarget'],
  [`COUNTIF(${COLUMN('absorbs')},INDEX(List_yesNo,1))>1`, 'mixOneGiver'],
  [`AND(COUNT(${COLUMN('mixGoal')})>0,Mix_targetMargin="")`, 'mixGoalElsewhere'],
];
/** All reasons that hold, sentence by sentence. */
const WHY = `MID(${[...STOPS, ...HITCHES].map(([condition, text]) => `IF(${condition}," "&«${text}»,"")`).join('&')},2,500)`;
const IS_SHORT = `IF(OR(Mix_item=0,Mix_absorber=0),FALSE,INDEX(${COLUMN('shareNow')},Mix_absorber)-Mix_target+Mix_share<-1E-12)`;

const COLUMNS: readonly ColumnSpec[] = [
  { key: 'rowId', kind: 'key', format: 'text', width: 9, isHidden: true },
  { key: 'mixGroup', kind: 'value', isEditable: true, format: 'text', ownWord: 'uncategorised', width: 34, band: 'bandFirst' },
  { key: 'shareNow', kind: 'formula', format: 'percent', width: 12, formula: `=IF({@shareTyped}<>"",{@shareTyped},IF({@unitShare}<>"",N({@unitShare})*N({@relativePrice})/Mix_unitMoney,IF(OR({@groupId}="",Products_kept=0),0,MAX(0,(${ofGroup('netSales')}-${ofGroup('refunds')}-${ofGroup('taxInside')})/Products_kept))))`, band: 'bandFirst' },
  { key: 'shareTarget', kind: 'input', format: 'percent', width: 12, hint: 'shareHint', accepts: 'percent', band: 'bandFirst' },
  { key: 'mixGoal', kind: 'input', format: 'percent', width: 13, hint: 'mixGoalHint', accepts: 'percent', band: 'bandFirst' },
  { key: 'shareThen', kind: 'formula', format: 'percent', width: 12, formula: `=IF(Mix_item=0,{@shareNow},IF(${PLACE}=Mix_item,Mix_target,IF(Mix_absorber=0,{@shareNow}*(1-Mix_target)/MAX(1E-12,1-Mix_share),{@shareNow}-IF(${PLACE}=Mix_absorber,Mix_target-Mix_share,0))))`, band: 'bandFirst' },
  { key: 'marginNow', kind: 'formula', format: 'percent', width: 12, formula: `=IF({@marginTyped}<>"",{@marginTyped},IF({@groupId}="","",IFERROR(${GROUP_MARGIN},"")))`, band: 'bandFirst' },
  { key: 'marginThen', kind: 'input', format: 'percent', width: 12, hint: 'percentHint', band: 'bandFirst' },
  { key: 'bundleDiscount', kind: 'input', format: 'percent', width: 10, hint: 'percentHint', accepts: 'percent', band: 'bandFirst' },
  { key: 'bundlePart', kind: 'input', format: 'percent', width: 12, hint: 'partHint', accepts: 'percent', band: 'bandFirst' },
  { key: 'mixCommissionNow', kind: 'input', format: 'percent', width: 11, hint: 'percentHint', accepts: 'percent', band: 'bandFirst' },
  { key: 'mixCommissionThen', kind: 'input', format: 'percent', width: 11, hint: 'percentHint', accepts: 'percent', band: 'bandFirst' },
  { key: 'absorbs', kind: 'list', list: 'yesNo', format: 'text', width: 10, accepts: 'list', band: 'bandFirst' },
  { key: 'marginAfterSwitches', kind: 'formula', format: 'percent', width: 13, formula: '=IF(AND({@marginNow}="",{@marginThen}=""),"",{@marginSwitched})', band: 'bandFirst' },
  { key: 'shareTyped', kind: 'input', format: 'percent', width: 10, hint: 'percentHint', accepts: 'percent', band: 'bandSource' },
  { key: 'unitShare', kind: 'input', format: 'percent', width: 10, hint: 'unitShareHint', accepts: 'percent', band: 'bandSource' },
  { key: 'relativePrice', kind: 'input', format: 'number', width: 10, hint: 'relativePriceHint', accepts: 'nonNegative', band: 'bandSource' },
  { key: 'marginTyped', kind: 'input', format: 'percent', width: 11, hint: 'percentHint', band: 'bandSource' },
  { key: 'baseMargin', kind: 'formula', format: 'percent', formula: '=N({@marginNow})-IF(Mix_commissionOn=1,N({@mixCommissionNow}),0)', isHidden: true },
  { key: 'marginPlain', kind: 'formula', format: 'percent', formula: `=${PLANNED}`, isHidden: true },
  { key: 'marginDiscount', kind: 'formula', format: 'percent', formula: `=${DISCOUNTED}`, isHidden: true },
  { key: 'marginCommission', kind: 'formula', format: 'percent', formula: '={@marginDiscount}-N({@mixCommissionThen})', isHidden: true },
  { key: 'marginSwitched', kind: 'formula', format: 'percent', formula: '=IF(Mix_discountOn=1,{@marginDiscount},{@marginPlain})-IF(Mix_commissionOn=1,N({@mixCommissionThen}),0)', isHidden: true },
  { key: 'groupId', kind: 'value', format: 'text', isHidden: true },
  { key: 'stamp', kind: 'value', format: 'text', isHidden: true },
];

/** What another mix would do to the overall margin, with switches and goal seek. */
export function mixSimulatorSheet(basis: string): SheetSpec {
  return {
    key: 'mixSimulator',
    part: 'product',
    visibility: 'visible',
    title: 'mixSimulatorTitle',
    note: { text: 'mixSimulatorNote', values: { basis } },
    blocks: [
      {
        name: 'switches',
        cells: [
          beside([{ text: 'switches', look: 'heading' }, HEADING_BAND], [{ text: 'mixResult', look: 'heading' }, HEADING_BAND, HEADING_BAND, HEADING_BAND]),
          beside([{ text: 'switchDiscount', look: 'label' }, { input: 1, format: 'integer', name: 'Mix_discountOn', look: 'input' }], result('mixMarginNow', `=IF(Mix_lacks>0,"",SUMPRODUCT(${COLUMN('shareNow')},${COLUMN('baseMargin')}))`, 'Mix_marginNow')),
          beside([{ text: 'switchCommission', look: 'label' }, { input: 0, format: 'integer', name: 'Mix_commissionOn', look: 'input' }], result('mixMarginThen', mix('marginSwitched', 1), 'Mix_marginThen')),
          beside([{ text: 'targetMargin', look: 'label' }, { formula: `=IF(Mix_item=0,"",IF(${ITEM_OF('mixGoal')}="","",${ITEM_OF('mixGoal')}))`, format: 'percent', name: 'Mix_targetMargin', look: 'figure' }], result('mixChange', mix('marginSwitched', 2))),
          beside([{ text: 'mixSteps', look: 'heading' }, HEADING_BAND], result('mixEffect', mix('marginSwitched', 3))),
          beside(step('mixPlain', mix('marginPlain', 1)), result('rateEffect', mix('marginSwitched', 4))),
          beside(step('mixWithDiscount', mix('marginDiscount', 1)), result('mixTotal', mix('marginSwitched', 7), TIMES, 'number')),
          beside(step('mixWithCommission', mix('marginCommission', 1)), result('mixNeeded', `=IF(N(Mix_targetMargin)=0,"",${mix('marginSwitched', 8, 'Mix_targetMargin', '«mixUnreachable»').slice(1)})`, 'Mix_shareNeeded')),
          beside([null, null], result('mixPartNeeded', `=IF(${LACKS_GOAL},"",IF(N(${ITEM_OF('bundleDiscount')})=0,«mixNoDiscount»,IFERROR(IF(OR(${PART_NEEDED}<0,${PART_NEEDED}>1),«mixUnreachable»,${PART_NEEDED}),«mixUnreachable»)))`)),
          beside(step('mixRest', `=IF(OR(Mix_item=0,Mix_stops),"",IFERROR(${REST_NOW},""))`), result('mixMarginNeeded', `=IF(${LACKS_GOAL},"",IFERROR(IF(${NEEDED_MARGIN}>=1,«mixUnreachable»,${NEEDED_MARGIN}),«mixUnreachable»))`)),
          beside([null, null], result('mixItemTimes', mix('marginSwitched', 6), undefined, 'number')),
          beside([null, null], result('mixProfit', `=IF(OR(Mix_marginThen="",${TIMES}=""),"",${SALES_NOW}*Mix_marginThen*${TIMES})`, undefined, 'number')),
          [{ formula: `=${WHY}`, format: 'general', look: 'warning' }],
        ],
      },
    ],
    frozenColumns: 2,
    table: {
      name: 'MixSimulator',
      rowPrefix: 'M',
      isExtendable: true,
      columns: COLUMNS,
    },
    names: {
      Mix_item: `=${ITEM}`,
      Mix_absorber: `=${ABSORBER}`,
      Mix_unitMoney: `=MAX(1E-12,SUMPRODUCT(${COLUMN('unitShare')},${COLUMN('relativePrice')}))`,
      Mix_lacks: `=${LACKS}`,
      Mix_stops: `=OR(${STOPS.map(([condition]) => condition).join(',')})`,
      Mix_isShort: `=${IS_SHORT}`,
      Mix_share: `=IF(Mix_item=0,0,INDEX(${COLUMN('shareNow')},Mix_item))`,
      Mix_target: `=IF(Mix_item=0,0,INDEX(${COLUMN('shareTarget')},Mix_item))`,
    },
  };
}
