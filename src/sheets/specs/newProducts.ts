import type { ColumnSpec, SheetSpec, Tone } from '../sheetSpec';

const GATES: Readonly<Record<string, Tone>> = { ready: 'good' };

/** CM3 of the first months, where it does not come evenly. */
const MONTHS = Array.from({ length: 12 }, (_, at): ColumnSpec => ({ key: `cm3Month${at + 1}`, header: `M${at + 1}`, kind: 'input', format: 'money', width: 10, hint: 'cm3MonthHint', band: 'bandFirstYear' }));
const EVENLY = 'IF(N({@increment})*N({@unitMargin})<=0,"",{@investment}/({@increment}*{@unitMargin}/12))';

const date = (key: string): ColumnSpec => ({ key, kind: 'input', format: 'date', width: 11, hint: 'dateHint' });

const NEEDS_CERTIFICATE = 'AND({@certificate}<>"",{@certificate}<>INDEX(List_certificate,1))';
const LATEST = 'MAX({@listingDate},{@arrivalDate},{@certificateDate})';

/** What stands between a concept and its launch: the first gate that is open. */
const GATE = `IF({@concept}="","",INDEX(List_gate,IF(AND(${NEEDS_CERTIFICATE},{@certificateDate}=""),1,IF({@arrivalDate}="",2,IF({@listingDate}="",3,IF({@listingDate}<${LATEST},4,5))))))`;

/** New products by concept, with gates and the increment they promise. */
export const newProductsSheet: SheetSpec = {
  key: 'newProducts',
  part: 'product',
  visibility: 'visible',
  title: 'newProductsTitle',
  note: { text: 'newProductsNote' },
  blocks: [],
  frozenColumns: 2,
  table: {
    name: 'NewProducts',
    rowPrefix: 'W',
    isExtendable: true,
    columns: [
      { key: 'rowId', kind: 'key', format: 'text', width: 9 },
      { key: 'concept', kind: 'input', format: 'text', width: 28, band: 'bandFirst' },
      { key: 'market', kind: 'input', format: 'text', width: 14, band: 'bandFirst' },
      { key: 'certificate', kind: 'list', list: 'certificate', format: 'text', width: 12, accepts: 'list', band: 'bandFirst' },
      { ...date('certificateDate'), band: 'bandFirst' },
      { ...date('arrivalDate'), band: 'bandFirst' },
      { ...date('listingDate'), band: 'bandFirst' },
      { key: 'launchMonth', kind: 'formula', format: 'month', width: 10, formula: `=IF(OR({@arrivalDate}="",AND(${NEEDS_CERTIFICATE},{@certificateDate}="")),"",DATE(YEAR(${LATEST}),MONTH(${LATEST}),1))`, band: 'bandFirst' },
      { key: 'gate', kind: 'formula', format: 'general', list: 'gate', width: 22, formula: `=${GATE}`, tones: { on: 'gateCode', by: GATES }, band: 'bandFirst' },
      { key: 'forecast', kind: 'input', format: 'money', width: 13, hint: 'moneyHint', accepts: 'nonNegative', band: 'bandFirst' },
      { key: 'cannibalisation', kind: 'input', format: 'percent', width: 16, hint: 'percentHint', accepts: 'percent', band: 'bandFirst' },
      { key: 'increment', kind: 'formula', format: 'money', width: 13, formula: '=IF({@forecast}="","",{@forecast}*(1-N({@cannibalisation})))', band: 'bandFirst' },
      { key: 'owner', kind: 'input', format: 'text', width: 10, band: 'bandFirst' },
      { key: 'sourceRow', kind: 'input', format: 'text', width: 11, band: 'bandSource' },
      { key: 'targetTier', kind: 'input', format: 'text', width: 14, band: 'bandSource' },
      { ...date('sampleDate'), band: 'bandSource' },
      { ...date('orderDate'), band: 'bandSource' },
      { key: 'investment', kind: 'input', format: 'money', width: 12, hint: 'moneyHint', accepts: 'nonNegative', band: 'bandSource' },
      { key: 'unitMargin', kind: 'input', format: 'percent', width: 13, hint: 'percentHint', accepts: 'percent', band: 'bandSource' },
      { key: 'paybackMonths', kind: 'custom', format: 'number', width: 10, formula: `=IF({@investment}="","",IF(COUNT({@cm3Month1:cm3Month12})=0,${EVENLY},IFERROR(PAYBACK_MONTHS({@investment},{@cm3Month1:cm3Month12}),"")))`, band: 'bandSource' },
      { key: 'replaces', kind: 'input', format: 'text', width: 11, hint: 'productHint', band: 'bandSource' },
      ...MONTHS,
      { key: 'gateCode', kind: 'formula', format: 'general', formula: '=IFERROR(INDEX(ListCode_gate,MATCH({@gate},List_gate,0)),"")', isHidden: true },
    ],
  },
};
