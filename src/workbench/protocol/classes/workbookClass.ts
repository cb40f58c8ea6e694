import { parseArea } from '../../model/area';
import type { Sheet } from '../../model/sheet';
import type { Workbook } from '../../model/workbook';
import type { ApiClass } from '../apiClass';
import { itemNotFound } from '../apiError';
import type { RangeRef } from '../rangeRef';
import type { Session } from '../session';
import { object } from '../targets';

/** The whole workbook, root of every object path. */
export const workbookClass: ApiClass<Workbook> = {
  scalars: {
    name: { get: () => 'Workbook.xlsx' },
    readOnly: { get: () => false },
    isDirty: { get: () => true, set: () => undefined },
    autoSave: { get: () => false },
    calculationEngineVersion: { get: () => 0 },
    previouslySaved: { get: () => false },
    usePrecisionAsDisplayed: { get: () => false },
  },
  objects: {
    application: (workbook) => object('Application', workbook),
    worksheets: (workbook) => object('WorksheetCollection', workbook),
    tables: () => object('TableCollection', {}),
    names: () => object('NamedItemCollection', {}),
    settings: (workbook) => object('SettingCollection', workbook),
    properties: (workbook) => object('DocumentProperties', workbook),
    protection: (workbook) => object('WorkbookProtection', workbook),
    _Runtime: (workbook) => object('Runtime', workbook),
  },
  methods: {
    getSelectedRange: (_workbook, _args, session) => object('Range', selection(session)),
    getActiveCell: (_workbook, _args, session) => {
      const { sheet, area } = selection(session);
      return object('Range', session.range(sheet, { ...area, rows: 1, cols: 1 }));
    },
    getIsActiveCollabSession: () => false,
    getActiveChartOrNullObject: () => null,
    _GetRangeForEventByReferenceId: (_workbook, [id], session) => eventRange(String(id), session),
    _GetRangeOrNullObjectForEventByReferenceId: (_workbook, [id], session) => eventRange(String(id), session),
    _RemoveReference: (_workbook, [id], session) => session.release(String(id)),
    _RemoveAllReferences: () => null,
  },
};

function selection(session: Session): RangeRef {
  const { workbook } = session;
  const sheet = activeSheet(workbook);
  const chosen = workbook.selection?.sheetId === sheet.id ? workbook.selection.area : undefined;
  return session.range(sheet, chosen ?? { row: 0, col: 0, rows: 1, cols: 1 });
}

/** The sheet that the user looks at. */
export function activeSheet(workbook: Workbook): Sheet {
  const sheet = workbook.sheet(workbook.activeSheetId) ?? workbook.sheets[0];
  if (!sheet) throw itemNotFound('The active worksheet');
  return sheet;
}

/** Events name their range as `sheetId!address`. */
function eventRange(reference: string, session: Session): ReturnType<typeof object> | null {
  const [sheetId = '', address = ''] = reference.split('!');
  const sheet = session.workbook.sheet(sheetId);
  const area = parseArea(address);
  return sheet && area ? object('Range', session.range(sheet, area)) : null;
}
