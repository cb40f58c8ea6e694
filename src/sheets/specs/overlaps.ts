import { codeOfWord } from './formulaParts';
import { GONE_ROW, GREY_WHEN_GONE, isCurrent, ROW_STATE } from './rowState';
import type { SheetSpec } from '../sheetSpec';

const AGREED = '(({@agreedA}<>"")+({@agreedB}<>""))';

/** Pairs of lines of different departments that count the same revenue, with what the meeting decided. */
export const overlapsSheet: SheetSpec = {
  key: 'overlaps',
  part: 'alignment',
  visibility: 'visible',
  title: 'overlapsTitle',
  note: { text: 'overlapsNote' },
  blocks: [],
  frozenColumns: 3,
  names: {
    Overlaps_open: `=COUNTIFS(${isCurrent('Overlaps')},{Overlaps.resolutionCode},"",{Overlaps.known},"",{Overlaps.shareA},"",{Overlaps.countedIn},"")`,
  },
  table: {
    name: 'Overlaps',
    rowPrefix: 'W',
    greyed: GREY_WHEN_GONE,
    order: { by: 'possible', first: 'largest' },
    columns: [
      { key: 'rowId', kind: 'key', format: 'text', width: 16, isHidden: true },
      { key: 'claimA', kind: 'value', format: 'text', width: 34, band: 'bandFirst' },
      { key: 'claimB', kind: 'value', format: 'text', width: 34, band: 'bandFirst' },
      { key: 'sharedScope', kind: 'value', format: 'text', width: 40, band: 'bandFirst' },
      { key: 'possible', kind: 'value', format: 'money', width: 14, band: 'bandFirst' },
      { key: 'known', kind: 'input', format: 'money', width: 14, hint: 'knownHint', accepts: 'nonNegative', band: 'bandFirst' },
      { key: 'resolution', kind: 'list', list: 'resolution', format: 'text', width: 14, accepts: 'list', band: 'bandFirst' },
      { key: 'countedIn', kind: 'input', format: 'text', width: 12, hint: 'countedInHint', band: 'bandFirst' },
      { key: 'shareA', kind: 'input', format: 'percent', width: 11, hint: 'overlapShareHint', accepts: 'percent', band: 'bandFirst' },
      { key: 'agreedA', kind: 'input', format: 'text', width: 14, band: 'bandFirst' },
      { key: 'agreedB', kind: 'input', format: 'text', width: 14, band: 'bandFirst' },
      {
        key: 'overlapState', kind: 'formula', list: 'overlapState', format: 'general', width: 16, band: 'bandFirst',
        formula: `=IF({@rowState}=${GONE_ROW},"",INDEX(List_overlapState,IF({@resolutionCode}&{@known}&{@shareA}&{@countedIn}="",1,2+${AGREED})))`,
      },
      { key: 'overlapType', kind: 'list', list: 'overlapType', format: 'text', width: 13, accepts: 'list', band: 'bandLines' },
      { key: 'lineA', kind: 'value', format: 'text', width: 10, band: 'bandLines' },
      { key: 'lineB', kind: 'value', format: 'text', width: 10, band: 'bandLines' },
      { ...ROW_STATE, band: 'bandLines' },
      { key: 'resolutionCode', kind: 'formula', format: 'general', isHidden: true, formula: `=${codeOfWord('resolution', '{@resolution}')}` },
      { key: 'stamp', kind: 'value', format: 'text', isHidden: true },
    ],
  },
};
