import { codeOfWord } from './formulaParts';
import { CURRENT_ROW } from './rowState';
import type { SheetSpec } from '../sheetSpec';

/** Lines that the ask names, and lines that name the ask, as far as they stand in the tabs. */
const IS_LINKED = `((ISNUMBER(SEARCH({SameBasis.rowId},{@linkedLines}))+ISNUMBER(SEARCH({@rowId},{SameBasis.claimAsks})))*({SameBasis.rowState}=${CURRENT_ROW})>0)`;

/** What the lines that wait for this ask count; their plain amount while it cannot be told what they own. */
const AT_RISK = `IF({@request}="",0,SUMPRODUCT(${IS_LINKED}*1,{SameBasis.owned})+SUMPRODUCT(${IS_LINKED}*({SameBasis.owned}=""),{SameBasis.comparable}))`;

/** Days in hand: by the day on which it was done, else by the day that is promised. */
const SLACK = '=IF(OR({@neededBy}="",{@doneOn}&{@promisedFor}=""),"",{@neededBy}-IF({@doneOn}="",{@promisedFor},{@doneOn}))';

/** What departments need of each other, by when, and what hangs on it. */
export const asksSheet: SheetSpec = {
  key: 'asks',
  part: 'alignment',
  visibility: 'visible',
  title: 'asksTitle',
  note: { text: 'asksNote' },
  blocks: [],
  frozenColumns: 4,
  names: { Asks_open: '=SUMPRODUCT(--({Asks.askCode}="open"))+SUMPRODUCT(--({Asks.askCode}="late"))' },
  table: {
    name: 'Asks',
    rowPrefix: 'H',
    isExtendable: true,
    columns: [
      { key: 'rowId', kind: 'key', format: 'text', width: 10, band: 'bandFirst' },
      { key: 'askFrom', kind: 'list', list: 'department', format: 'text', width: 11, accepts: 'list', band: 'bandFirst' },
      { key: 'askTo', kind: 'list', list: 'department', format: 'text', width: 11, accepts: 'list', band: 'bandFirst' },
      { key: 'request', kind: 'input', format: 'text', width: 38, band: 'bandFirst' },
      { key: 'neededBy', kind: 'input', format: 'date', width: 12, band: 'bandFirst' },
      { key: 'promisedFor', kind: 'input', format: 'date', width: 12, band: 'bandFirst' },
      { key: 'slackDays', kind: 'formula', format: 'integer', width: 10, formula: SLACK, band: 'bandFirst' },
      { key: 'atRisk', kind: 'formula', format: 'money', width: 15, formula: `=IF(OR({@responseCode}="yes",{@doneOn}<>"")*(N({@slackDays})>=0),0,${AT_RISK})`, band: 'bandFirst' },
      { key: 'askAnswer', kind: 'list', list: 'askResponse', format: 'text', width: 13, accepts: 'list', band: 'bandFirst' },
      {
        key: 'askState', kind: 'formula', list: 'askState', format: 'general', width: 11, band: 'bandFirst', tones: { on: 'askCode', by: { open: 'watch', late: 'bad', agreed: 'good', refused: 'bad', done: 'good', doneLate: 'watch' } },
        formula: '=IF({@request}="","",INDEX(List_askState,IF({@doneOn}<>"",IF(N({@slackDays})<0,6,5),IF({@responseCode}="no",4,IF(OR({@responseCode}="",{@responseCode}="toConfirm"),1,IF(N({@slackDays})<0,2,3))))))',
      },
      { key: 'askType', kind: 'list', list: 'askType', format: 'text', width: 11, accepts: 'list', band: 'bandMore' },
      { key: 'askQuantity', kind: 'input', format: 'number', width: 11, accepts: 'nonNegative', band: 'bandMore' },
      { key: 'unit', kind: 'input', format: 'text', width: 9, band: 'bandMore' },
      { key: 'linkedLines', kind: 'input', format: 'text', width: 20, band: 'bandMore' },
      { key: 'condition', kind: 'input', format: 'text', width: 26, band: 'bandMore' },
      { key: 'escalatedTo', kind: 'input', format: 'text', width: 12, band: 'bandMore' },
      { key: 'doneOn', kind: 'input', format: 'date', width: 12, band: 'bandMore' },
      { key: 'responseCode', kind: 'formula', format: 'general', isHidden: true, formula: `=${codeOfWord('askResponse', '{@askAnswer}')}` },
      { key: 'askCode', kind: 'formula', format: 'general', isHidden: true, formula: `=${codeOfWord('askState', '{@askState}')}` },
    ],
  },
};
