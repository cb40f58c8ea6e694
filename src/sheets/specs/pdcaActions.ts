import type { MonthNumber } from '../../i18n/twelve';
import type { FixedBlock, FixedCell, SheetSpec } from '../sheetSpec';
import { actionTable } from '../trackingKeys';
import { codeOfWord, lookUpText } from './formulaParts';

const NAME = ['description', 'siteName', 'category', 'tierTitle'].map((key) => lookUpText('PdcaActuals', key, '{@actionLine}'));

/** A decision that ends an action. */
const IS_DECIDED = 'OR({@decidedCode}="standardise",{@decidedCode}="adjust",{@decidedCode}="drop")';

/** What a decision that ends an action still waits for. */
const LACKS = `TRIM(${['effectOn', 'effectMetric', 'effectBefore', 'effectAfter'].map((key, at) => `IF({@${key}}="",INDEX(List_effectLack,${at + 1})&" ","")`).join('&')})`;

/** Actions past their check date by that date, one number for each. */
const OVERDUE = '=IF({@actionCode}="overdue",INT({@checkOn})*1000000+ROW(),"")';

/** Actions past their check date that stand at the head. */
const HEADED = 5;

function overdueRow(number: MonthNumber, order: number): FixedCell[] {
  const table = actionTable(number);
  const cell = (key: string): string => `INDEX({${table}.${key}},MATCH(SMALL({${table}.overdueOrder},${order}),{${table}.overdueOrder},0))`;
  const what = `IF(${cell('correctiveAction')}<>"",${cell('correctiveAction')},${cell('containment')})`;
  return [
    { formula: `=IFERROR(${cell('checkOn')},"")`, format: 'date', look: 'plain' }, { formula: `=IFERROR(${cell('actionAbout')}&"","")`, format: 'general', look: 'plain' },
    { formula: `=IFERROR(${cell('owner')}&"","")`, format: 'general', look: 'plain' }, { formula: `=IFERROR(${what}&"","")`, format: 'general', look: 'plain' },
  ];
}

/** The first actions past their check date, at the head of the month. */
function overdueBlock(number: MonthNumber): FixedBlock {
  return {
    name: 'overdue',
    cells: [
      [{ text: 'overdueActions', look: 'heading' }, { column: 'actionAbout', look: 'heading' }, { column: 'owner', look: 'heading' }, { column: 'correctiveAction', look: 'heading' }],
      ...Array.from({ length: HEADED }, (_, at) => overdueRow(number, at + 1)),
    ],
  };
}

/** An action is done with a measured effect and a decision; noise needs none. */
const IS_DONE = `AND({@effectOn}<>"",{@effectMetric}<>"",{@effectBefore}<>"",{@effectAfter}<>"",${IS_DECIDED})`;
const STATE = `IF({@causeCode}="noise",5,IF(${IS_DONE},4,IF({@carriedTo}<>"",6,IF(AND({@checkOn}<>"",N({@checkOn})<Pdca_today),3,IF(OR({@containment}<>"",{@correctiveAction}<>""),2,1)))))`;

/**
 * What was found and done about the lines of a month: cause, containment, corrective action, measured effect. `calendar` names the
 * sheet where the fiscal year does not begin in January.
 */
export function pdcaActionsSheet(number: MonthNumber, calendar = ''): SheetSpec {
  return {
    key: `pdcaActions${number}`,
    ...(calendar === '' ? {} : { name: `PDCA ${calendar} A` }),
    part: 'pdca',
    isTwin: number !== '01',
    visibility: 'visible',
    title: 'pdcaActionsTitle',
    note: { text: 'pdcaActionsNote' },
    blocks: [overdueBlock(number)],
    frozenColumns: 3,
    table: {
      name: actionTable(number),
      rowPrefix: 'Z',
      isExtendable: true,
      columns: [
        { key: 'rowId', kind: 'key', format: 'text', width: 18, isHidden: true },
        { key: 'actionLine', kind: 'value', isEditable: true, format: 'text', width: 18, hint: 'actionLineHint', band: 'bandFirst' },
        { key: 'actionAbout', kind: 'formula', format: 'general', width: 30, lines: 0, formula: `=IF({@actionLine}="","",TEXTJOIN(" · ",TRUE,${NAME.join(',')}))`, band: 'bandFirst' },
        { key: 'causeKind', kind: 'list', list: 'causeKind', format: 'text', width: 12, accepts: 'list', hint: 'causeKindHint', band: 'bandFirst' },
        { key: 'directCause', kind: 'input', format: 'text', width: 26, lines: 0, band: 'bandFirst' },
        { key: 'rootCause', kind: 'input', format: 'text', width: 26, lines: 0, band: 'bandFirst' },
        { key: 'containment', kind: 'input', format: 'text', width: 26, lines: 0, band: 'bandFirst' },
        { key: 'correctiveAction', kind: 'input', format: 'text', width: 26, lines: 0, band: 'bandFirst' },
        { key: 'owner', kind: 'input', format: 'text', width: 10, band: 'bandFirst' },
        { key: 'due', kind: 'input', format: 'date', width: 12, hint: 'dateHint', band: 'bandFirst' },
        { key: 'checkOn', kind: 'input', format: 'date', width: 12, hint: 'dateHint', band: 'bandFirst' },
        { key: 'actionState', kind: 'formula', list: 'actionState', format: 'general', width: 16, formula: `=IF(AND({@actionLine}="",{@correctiveAction}=""),"",INDEX(List_actionState,${STATE}))`, tones: { on: 'actionCode', by: { overdue: 'bad', closed: 'good', open: 'watch' } }, band: 'bandFirst' },
        { key: 'effectOn', kind: 'input', format: 'date', width: 12, hint: 'dateHint', band: 'bandEffect' },
        { key: 'effectMetric', kind: 'input', format: 'text', width: 16, band: 'bandEffect' },
        { key: 'effectBefore', kind: 'input', format: 'number', width: 11, band: 'bandEffect' },
        { key: 'effectAfter', kind: 'input', format: 'number', width: 11, band: 'bandEffect' },
        { key: 'actionDecision', kind: 'list', list: 'actionDecision', format: 'text', width: 12, accepts: 'list', band: 'bandEffect' },
        { key: 'actsTable', kind: 'list', list: 'changedMap', format: 'text', width: 16, accepts: 'list', band: 'bandEffect' },
        { key: 'actsOn', kind: 'input', format: 'text', width: 14, hint: 'actsOnHint', band: 'bandEffect' },
        { key: 'mapChange', kind: 'input', format: 'text', width: 30, lines: 0, band: 'bandEffect' },
        { key: 'effectLacks', kind: 'formula', format: 'general', width: 20, formula: `=IF(${IS_DECIDED},${LACKS},"")`, band: 'bandEffect' },
        { key: 'carriedFrom', kind: 'value', format: 'month', width: 12, band: 'bandEffect' },
        { key: 'carriedTo', kind: 'value', format: 'month', width: 12, band: 'bandEffect' },
        { key: 'carriedHistory', kind: 'value', format: 'text', width: 44, lines: 0, band: 'bandEffect' },
        { key: 'causeCode', kind: 'formula', format: 'general', isHidden: true, formula: `=${codeOfWord('causeKind', '{@causeKind}')}` },
        { key: 'decidedCode', kind: 'formula', format: 'general', isHidden: true, formula: `=${codeOfWord('actionDecision', '{@actionDecision}')}` },
        { key: 'actionCode', kind: 'formula', format: 'general', isHidden: true, formula: `=${codeOfWord('actionState', '{@actionState}')}` },
        { key: 'overdueOrder', kind: 'formula', format: 'general', isHidden: true, formula: OVERDUE },
        { key: 'stamp', kind: 'value', format: 'text', isHidden: true },
      ],
    },
  };
}
