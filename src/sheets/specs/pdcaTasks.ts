import type { MonthNumber } from '../../i18n/twelve';
import type { SheetSpec } from '../sheetSpec';
import { actionTable, taskTable } from '../trackingKeys';
import { codeOfWord } from './formulaParts';
import { mapLink } from './mapLink';

/** The source of tasks that stand for an action of the same month. */
export const ACTION_SOURCE = 'Actions';

const STARTED = 'OR({@progressCode}="running",AND({@startOn}<>"",N({@startOn})<=Pdca_today))';
const STATE = `IF({@progressCode}="cancelled",5,IF(OR({@doneOn}<>"",{@sourceDone}<>""),3,IF({@carriedTo}<>"",6,IF(AND({@due}<>"",N({@due})<Pdca_today),4,IF(${STARTED},2,1)))))`;

/** What a month is to do, by date from the maps; rows of the user's own stand beside. `tables` are those in the workbook. */
export function pdcaTasksSheet(number: MonthNumber, tables: ReadonlySet<string>, calendar = ''): SheetSpec {
  return {
    key: `pdcaTasks${number}`,
    ...(calendar === '' ? {} : { name: `PDCA ${calendar} P` }),
    part: 'pdca',
    isTwin: number !== '01',
    visibility: 'visible',
    title: 'pdcaTasksTitle',
    note: { text: 'pdcaTasksNote' },
    blocks: [],
    frozenColumns: 2,
    table: {
      name: taskTable(number),
      rowPrefix: 'K',
      isExtendable: true,
      columns: [
        { key: 'rowId', kind: 'key', format: 'text', width: 18, isHidden: true },
        { key: 'taskName', kind: 'value', isEditable: true, format: 'text', width: 44, lines: 0, band: 'bandFirst' },
        { key: 'taskKind', kind: 'value', isEditable: true, list: 'taskKind', format: 'text', width: 20, band: 'bandFirst' },
        { key: 'mapLink', kind: 'formula', format: 'general', width: 22, isLink: true, formula: mapLink(tables, [[ACTION_SOURCE, actionTable(number), 'actionLine']]), band: 'bandFirst' },
        { key: 'team', kind: 'list', list: 'team', format: 'text', width: 16, accepts: 'list', band: 'bandFirst' },
        { key: 'owner', kind: 'input', format: 'text', width: 12, band: 'bandFirst' },
        { key: 'startOn', kind: 'input', format: 'date', width: 12, hint: 'dateHint', band: 'bandFirst' },
        { key: 'due', kind: 'input', format: 'date', width: 12, hint: 'dateHint', band: 'bandFirst' },
        { key: 'doneOn', kind: 'input', format: 'date', width: 12, hint: 'dateHint', band: 'bandFirst' },
        { key: 'taskProgress', kind: 'list', list: 'taskProgress', format: 'text', width: 12, accepts: 'list', hint: 'taskProgressHint', band: 'bandFirst' },
        { key: 'taskState', kind: 'formula', list: 'taskState', format: 'general', width: 12, formula: `=IF({@taskName}="","",INDEX(List_taskState,${STATE}))`, tones: { on: 'taskCode', by: { late: 'bad', done: 'good', running: 'steady' } }, band: 'bandFirst' },
        { key: 'taskResult', kind: 'input', format: 'text', width: 28, lines: 0, band: 'bandFirst' },
        { key: 'carriedFrom', kind: 'value', format: 'month', width: 12, band: 'bandState' },
        { key: 'carriedTo', kind: 'value', format: 'month', width: 12, band: 'bandState' },
        { key: 'carriedHistory', kind: 'value', format: 'text', width: 44, lines: 0, band: 'bandState' },
        { key: 'rowState', kind: 'value', list: 'rowState', format: 'text', width: 14, band: 'bandState' },
        { key: 'sourceCode', kind: 'code', format: 'text', isHidden: true },
        { key: 'mapRow', kind: 'value', format: 'text', isHidden: true },
        { key: 'sourceDone', kind: 'value', format: 'date', isHidden: true },
        { key: 'followed', kind: 'code', format: 'text', isHidden: true },
        { key: 'progressCode', kind: 'formula', format: 'general', isHidden: true, formula: `=${codeOfWord('taskProgress', '{@taskProgress}')}` },
        { key: 'taskCode', kind: 'formula', format: 'general', isHidden: true, formula: `=${codeOfWord('taskState', '{@taskState}')}` },
        { key: 'stamp', kind: 'value', format: 'text', isHidden: true },
      ],
    },
  };
}
