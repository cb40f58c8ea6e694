import { GREY_WHEN_GONE, ROW_STATE } from './rowState';
import type { SheetSpec } from '../sheetSpec';

/** Money in the maps that no claim holds, and claims that maps, dates or resources do not carry. */
export const potentialSheet: SheetSpec = {
  key: 'potential',
  part: 'alignment',
  visibility: 'visible',
  title: 'potentialTitle',
  note: { text: 'potentialNote' },
  blocks: [],
  frozenColumns: 3,
  table: {
    name: 'Potential',
    rowPrefix: 'I',
    greyed: GREY_WHEN_GONE,
    order: { by: 'hintAmount', first: 'largest' },
    columns: [
      { key: 'rowId', kind: 'key', format: 'text', width: 10, isHidden: true },
      { key: 'hintKind', kind: 'value', reason: 'hintReason', list: 'hintKind', format: 'text', width: 22, tones: { on: 'hintCode', by: { unclaimed: 'good', aboveMap: 'bad', tooEarly: 'bad', overCap: 'bad' } } },
      { key: 'hintAbout', kind: 'value', format: 'text', width: 36 },
      { key: 'hintAmount', kind: 'value', reason: 'hintReason', format: 'money', width: 15 },
      { key: 'hintReason', kind: 'value', format: 'text', width: 64 },
      { key: 'adopted', kind: 'list', list: 'hintAnswer', format: 'text', width: 12, accepts: 'list' },
      { key: 'remark', kind: 'input', format: 'text', width: 28 },
      ROW_STATE,
      { key: 'hintCode', kind: 'code', format: 'text', isHidden: true },
      { key: 'hintMonth', kind: 'value', format: 'text', isHidden: true },
      { key: 'stamp', kind: 'value', format: 'text', isHidden: true },
    ],
  },
};
