import type { SheetSpec, Tone } from '../sheetSpec';
import { isNear, wordOfCode } from './formulaParts';

const VERDICTS: Readonly<Record<string, Tone>> = { yes: 'good', no: 'bad', open: 'watch' };
const AFTER = '(1-N({@discount}))';
const LACKS = 'OR({@componentMargin}="",{@discount}="")';

/** Bundles by scene, with the lift that the discount needs. */
export const bundlesSheet: SheetSpec = {
  key: 'bundles',
  part: 'product',
  visibility: 'visible',
  title: 'bundlesTitle',
  note: { text: 'bundlesNote' },
  blocks: [],
  frozenColumns: 2,
  table: {
    name: 'Bundles',
    rowPrefix: 'B',
    isExtendable: true,
    columns: [
      { key: 'rowId', kind: 'key', format: 'text', width: 9 },
      { key: 'bundleName', kind: 'input', format: 'text', width: 26, band: 'bandFirst' },
      { key: 'components', kind: 'input', format: 'text', width: 30, hint: 'componentsHint', band: 'bandFirst' },
      { key: 'siteId', kind: 'input', format: 'text', width: 10, hint: 'siteHint', band: 'bandFirst' },
      { key: 'listPrice', kind: 'input', format: 'amount', width: 12, accepts: 'nonNegative', band: 'bandFirst' },
      { key: 'discount', kind: 'input', format: 'percent', width: 10, hint: 'percentHint', accepts: 'percent', band: 'bandFirst' },
      { key: 'bundlePrice', kind: 'formula', format: 'amount', width: 11, formula: `=IF({@listPrice}="","",{@listPrice}*${AFTER})`, band: 'bandFirst' },
      { key: 'componentMargin', kind: 'input', format: 'percent', width: 16, hint: 'percentHint', accepts: 'percent', band: 'bandFirst' },
      { key: 'marginAfter', kind: 'formula', format: 'percent', width: 16, formula: `=IF(OR({@componentMargin}="",${AFTER}<=0),"",({@componentMargin}-N({@discount}))/${AFTER})`, band: 'bandFirst' },
      { key: 'breakEvenLift', kind: 'custom', format: 'percent', width: 10, formula: `=IF(${LACKS},"",DISCOUNT_BREAKEVEN({@componentMargin},{@discount}))`, band: 'bandFirst' },
      { key: 'expectedLift', kind: 'input', format: 'percent', width: 10, hint: 'liftHint', band: 'bandFirst' },
      { key: 'paysBack', kind: 'formula', format: 'general', list: 'paysBack', width: 15, formula: `=IF(${LACKS},"",INDEX(List_paysBack,IF({@expectedLift}="",3,IF(IFERROR({@expectedLift}>={@breakEvenLift}-1E-12,FALSE),1,2))))`, tones: { on: 'paysCode', by: VERDICTS }, band: 'bandFirst' },
      { key: 'alerts', kind: 'formula', format: 'general', width: 9, formula: `=IF(AND({@expectedLift}<>"",${isNear('{@expectedLift}', '{@breakEvenLift}')}),${wordOfCode('fitMark', 'near')},"")`, band: 'bandFirst' },
      { key: 'baseRevenue', kind: 'input', format: 'money', width: 12, hint: 'moneyHint', accepts: 'nonNegative', band: 'bandSource' },
      { key: 'increment', kind: 'formula', format: 'money', width: 12, formula: `=IF(OR({@baseRevenue}="",{@expectedLift}=""),"",{@baseRevenue}*((1+{@expectedLift})*${AFTER}-1))`, band: 'bandSource' },
      { key: 'targetTier', kind: 'input', format: 'text', width: 14, band: 'bandSource' },
      { key: 'owner', kind: 'input', format: 'text', width: 10, band: 'bandSource' },
      { key: 'listingDate', kind: 'input', format: 'date', width: 11, hint: 'dateHint', band: 'bandSource' },
      { key: 'sourceRow', kind: 'input', format: 'text', width: 11, band: 'bandSource' },
      { key: 'paysCode', kind: 'formula', format: 'general', formula: '=IFERROR(INDEX(ListCode_paysBack,MATCH({@paysBack},List_paysBack,0)),"")', isHidden: true },
    ],
  },
};
