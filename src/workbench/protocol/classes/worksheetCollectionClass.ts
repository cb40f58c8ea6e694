import type { Workbook } from '../../model/workbook';
import type { ApiClass } from '../apiClass';
import { itemNotFound } from '../apiError';
import { EVENT, WORKBOOK_TARGET } from '../apiEvent';
import { checkSheetName, freeName } from '../nameRules';
import { object } from '../targets';
import { activeSheet } from './workbookClass';

/** All worksheets in the order of their tabs. */
export const worksheetCollectionClass: ApiClass<Workbook> = {
  items: (workbook) => workbook.sheets.map((sheet) => object('Worksheet', sheet)),
  item: (workbook, key) => {
    const sheet = workbook.sheet(String(key));
    if (!sheet) throw itemNotFound(`The worksheet ${String(key)}`);
    return object('Worksheet', sheet);
  },
  methods: {
    add: (workbook, [name], session) => {
      const free = () => freeName('Sheet', (candidate) => workbook.sheet(candidate) !== undefined);
      const sheet = workbook.addSheet(name === undefined || name === null || name === '' ? free() : checkSheetName(name, workbook));
      session.emit({ type: EVENT.worksheetAdded, targets: [WORKBOOK_TARGET], args: { source: session.source, type: 'WorksheetAdded', worksheetId: sheet.id } });
      return object('Worksheet', sheet);
    },
    getActiveWorksheet: (workbook) => object('Worksheet', activeSheet(workbook)),
    getCount: (workbook, [visibleOnly]) => sheetsOf(workbook, visibleOnly).length,
    getFirst: (workbook, [visibleOnly]) => {
      const [first] = sheetsOf(workbook, visibleOnly);
      if (!first) throw itemNotFound('The first worksheet');
      return object('Worksheet', first);
    },
    getLast: (workbook, [visibleOnly]) => {
      const last = sheetsOf(workbook, visibleOnly).at(-1);
      if (!last) throw itemNotFound('The last worksheet');
      return object('Worksheet', last);
    },
  },
};

function sheetsOf(workbook: Workbook, visibleOnly: unknown): Workbook['sheets'] {
  return visibleOnly === true ? workbook.sheets.filter((sheet) => sheet.visibility === 'Visible') : workbook.sheets;
}
