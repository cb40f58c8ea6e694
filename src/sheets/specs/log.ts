import type { SheetSpec } from '../sheetSpec';

/** First sheet: every sheet with its state and a link. */
export const indexSheet: SheetSpec = {
  key: 'index',
  part: 'index',
  visibility: 'visible',
  title: 'indexTitle',
  note: { text: 'indexNote' },
  blocks: [],
  table: {
    name: 'Index',
    rowPrefix: 'N',
    order: { by: 'sheetOrder', first: 'smallest' },
    columns: [
      { key: 'rowId', kind: 'key', format: 'text', width: 14, isHidden: true },
      { key: 'area', kind: 'value', format: 'text', list: 'part', width: 18 },
      { key: 'sheet', kind: 'value', format: 'text', width: 24, isHidden: true },
      { key: 'block', kind: 'value', format: 'text', width: 20, isHidden: true },
      { key: 'open', kind: 'formula', format: 'general', formula: '=IF({@block}="",{@sheet},HYPERLINK("#"&{@block},{@sheet}))', isLink: true, width: 24 },
      { key: 'owner', kind: 'input', format: 'text', width: 14 },
      { key: 'state', kind: 'formula', format: 'general', list: 'sheetState', width: 12, formula: '=INDEX(List_sheetState,IF({@block}="",2,IF({@problems}>0,4,1)))' },
      { key: 'problems', kind: 'formula', format: 'integer', width: 10, formula: '=SUMIFS({Checks.isOpen},{Checks.checkSheet},{@rowId})' },
      { key: 'sheetOrder', kind: 'value', format: 'integer', isHidden: true },
    ],
  },
};

/** What the add-in wrote. */
export const changeLogSheet: SheetSpec = {
  key: 'changeLog',
  part: 'log',
  visibility: 'hidden',
  title: 'changeLogTitle',
  note: { text: 'changeLogNote' },
  blocks: [],
  table: {
    name: 'ChangeLog',
    rowPrefix: 'L',
    columns: [
      { key: 'rowId', kind: 'key', format: 'text', width: 10 },
      { key: 'at', kind: 'value', format: 'text', width: 22 },
      { key: 'action', kind: 'value', format: 'text', width: 18 },
      { key: 'restorePoint', kind: 'value', format: 'text', width: 12 },
      { key: 'created', kind: 'value', format: 'text', width: 40 },
      { key: 'refreshed', kind: 'value', format: 'text', width: 40 },
      { key: 'kept', kind: 'value', format: 'text', width: 30 },
      { key: 'cells', kind: 'value', format: 'integer', width: 12 },
      { key: 'problems', kind: 'value', format: 'text', width: 40 },
    ],
  },
};

/** Every column of every generated table. */
export const dictionarySheet: SheetSpec = {
  key: 'dictionary',
  part: 'log',
  visibility: 'hidden',
  title: 'dictionaryTitle',
  blocks: [],
  table: {
    name: 'Dictionary',
    columns: [
      { key: 'rowId', kind: 'key', format: 'text', width: 34 },
      { key: 'table', kind: 'value', format: 'text', width: 18 },
      { key: 'columnKey', kind: 'value', format: 'text', width: 18 },
      { key: 'english', kind: 'value', format: 'text', width: 26 },
      { key: 'chinese', kind: 'value', format: 'text', width: 20 },
      { key: 'kind', kind: 'value', format: 'text', list: 'kind', width: 10 },
      { key: 'formula', kind: 'value', format: 'text', width: 60 },
      { key: 'unit', kind: 'value', format: 'text', width: 12 },
    ],
  },
};

/** Restore points, compressed; the last writes can be taken back from here. */
export const snapshotsSheet: SheetSpec = {
  key: 'snapshots',
  part: 'log',
  visibility: 'veryHidden',
  title: 'snapshotsTitle',
  blocks: [],
  table: {
    name: 'Snapshots',
    columns: [
      { key: 'rowId', kind: 'key', format: 'text', width: 12 },
      { key: 'restorePoint', kind: 'value', format: 'text', width: 12 },
      { key: 'at', kind: 'value', format: 'text', width: 22 },
      { key: 'action', kind: 'value', format: 'text', width: 18 },
      { key: 'part', kind: 'value', format: 'general', width: 8 },
      { key: 'parts', kind: 'value', format: 'general', width: 8 },
      { key: 'data', kind: 'value', format: 'text', width: 40 },
    ],
  },
};
