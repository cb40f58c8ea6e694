import type { MonthNumber } from '../../i18n/twelve';
import type { SheetSpec } from '../sheetSpec';
import { actionTable } from '../trackingKeys';
import { codeOfWord, lookUpText } from './formulaParts';

const NAME = ['description', 'siteName', 'category'].map((key) => lookUpText('PdcaActuals', key, '{@actionLine}'));

/** An action is done with a measured effect and a decision; noise needs none. */
const IS_DONE = 'AND({@effectOn}<>"",{@effectBefore}<>"",{@effectAfter}<>"",OR({@decidedCode}="standardise",{@decidedCode}="adjust",{@decidedCode}="drop"))';
const STATE = `IF({@causeCode}="noise",5,IF(${IS_DONE},4,IF(AND({@checkOn}<>"",N({@checkOn})<Pdca_today),3,IF(OR({@containment}<>"",{@correctiveAction}<>""),2,1))))`;

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
    blocks: [],
    frozenColumns: 3,
    table: {
      name: actionTable(number),
      rowPrefix: 'Z',
      isExtendable: true,
      columns: [
        { key: 'rowId', kind: 'key', format: 'text', width: 18, isHidden: true },
        { key: 'actionLine', kind: 'value', isEditable: true, format: 'text', width: 18, hint: 'actionLineHint', band: 'bandFirst' },
        { key: 'actionAbout', kind: 'formula', format: 'general', width: 30, formula: `=IF({@actionLine}="","",${NAME.join('&" "&')})`, band: 'bandFirst' },
        { key: 'causeKind', kind: 'list', list: 'causeKind', format: 'text', width: 12, accepts: 'list', hint: 'causeKindHint', band: 'bandFirst' },
        { key: 'directCause', kind: 'input', format: 'text', width: 26, band: 'bandFirst' },
        { key: 'rootCause', kind: 'input', format: 'text', width: 26, band: 'bandFirst' },
        { key: 'containment', kind: 'input', format: 'text', width: 26, band: 'bandFirst' },
        { key: 'correctiveAction', kind: 'input', format: 'text', width: 26, band: 'bandFirst' },
        { key: 'owner', kind: 'input', format: 'text', width: 10, band: 'bandFirst' },
        { key: 'due', kind: 'input', format: 'date', width: 12, hint: 'dateHint', band: 'bandFirst' },
        { key: 'checkOn', kind: 'input', format: 'date', width: 12, hint: 'dateHint', band: 'bandFirst' },
        { key: 'actionState', kind: 'formula', list: 'actionState', format: 'general', width: 12, formula: `=IF(AND({@actionLine}="",{@correctiveAction}=""),"",INDEX(List_actionState,${STATE}))`, tones: { on: 'actionCode', by: { overdue: 'bad', closed: 'good', open: 'watch' } }, band: 'bandFirst' },
        { key: 'effectOn', kind: 'input', format: 'date', width: 12, hint: 'dateHint', band: 'bandEffect' },
        { key: 'effectMetric', kind: 'input', format: 'text', width: 16, band: 'bandEffect' },
        { key: 'effectBefore', kind: 'input', format: 'number', width: 11, band: 'bandEffect' },
        { key: 'effectAfter', kind: 'input', format: 'number', width: 11, band: 'bandEffect' },
        { key: 'actionDecision', kind: 'list', list: 'actionDecision', format: 'text', width: 12, accepts: 'list', band: 'bandEffect' },
        { key: 'carriedFrom', kind: 'value', format: 'month', width: 12, band: 'bandEffect' },
        { key: 'causeCode', kind: 'formula', format: 'general', isHidden: true, formula: `=${codeOfWord('causeKind', '{@causeKind}')}` },
        { key: 'decidedCode', kind: 'formula', format: 'general', isHidden: true, formula: `=${codeOfWord('actionDecision', '{@actionDecision}')}` },
        { key: 'actionCode', kind: 'formula', format: 'general', isHidden: true, formula: `=${codeOfWord('actionState', '{@actionState}')}` },
        { key: 'stamp', kind: 'value', format: 'text', isHidden: true },
      ],
    },
  };
}
