import type { SheetSpec } from '../sheetSpec';
import { codeOfWord, lookUpText } from './formulaParts';

const IS_HIGH = `${codeOfWord('confidence', '{@sureness}')}="high"`;

/** What a signal or competitor leads to, by the id of a row of the map. */
export const LEADS_TO_NAME = `=IF({@leadsTo}="","",${lookUpText('Opportunities', 'opportunityName', '{@leadsTo}')}&${lookUpText('Plays', 'means', '{@leadsTo}')}&${lookUpText('Bottlenecks', 'fixName', '{@leadsTo}')})`;

/** Trends and policy: what changes outside, and what we answer. */
export const signalsSheet: SheetSpec = {
  key: 'signals',
  part: 'business',
  visibility: 'visible',
  title: 'signalsTitle',
  note: { text: 'signalsNote' },
  blocks: [],
  frozenColumns: 3,
  table: {
    name: 'Signals',
    rowPrefix: 'G',
    isExtendable: true,
    columns: [
      { key: 'rowId', kind: 'key', format: 'text', width: 10, band: 'bandFirst' },
      { key: 'market', kind: 'input', format: 'text', width: 14, choices: 'Markets_names', hint: 'marketHint', band: 'bandFirst' },
      { key: 'signal', kind: 'input', format: 'text', width: 44, band: 'bandFirst' },
      { key: 'signalType', kind: 'list', list: 'signalType', format: 'text', width: 12, accepts: 'list', band: 'bandFirst' },
      { key: 'topic', kind: 'list', list: 'signalTopic', format: 'text', width: 25, accepts: 'list', band: 'bandFirst' },
      { key: 'direction', kind: 'list', list: 'signalDirection', format: 'text', width: 13, accepts: 'list', band: 'bandFirst' },
      { key: 'demandImpact', kind: 'input', format: 'integer', width: 15, hint: 'impactHint', accepts: { low: -5, high: 5, error: 'impactError' }, band: 'bandFirst' },
      { key: 'costImpact', kind: 'input', format: 'integer', width: 15, hint: 'impactHint', accepts: { low: -5, high: 5, error: 'impactError' }, band: 'bandFirst' },
      { key: 'sureness', kind: 'list', list: 'confidence', format: 'text', width: 13, accepts: 'list', band: 'bandFirst' },
      { key: 'response', kind: 'input', format: 'text', width: 44, band: 'bandFirst' },
      { key: 'leadsTo', kind: 'input', format: 'text', width: 12, hint: 'rowHint', band: 'bandFirst' },
      {
        key: 'signalState',
        kind: 'formula',
        format: 'general',
        width: 20,
        list: 'signalState',
        formula: `=IF(AND({@signal}="",{@topic}=""),"",INDEX(List_signalState,IF(OR({@response}<>"",{@leadsTo}<>""),1,IF(${IS_HIGH},2,3))))`,
        tones: { on: 'signalCode', by: { waiting: 'bad', answered: 'good' } },
        band: 'bandFirst',
      },
      { key: 'leadsToName', kind: 'formula', format: 'general', width: 24, formula: LEADS_TO_NAME, band: 'bandSource' },
      { key: 'categoriesHit', kind: 'input', format: 'text', width: 20, band: 'bandSource' },
      { key: 'source', kind: 'input', format: 'text', width: 24, band: 'bandSource' },
      { key: 'validSince', kind: 'input', format: 'date', width: 12, band: 'bandSource' },
      { key: 'validTo', kind: 'input', format: 'date', width: 12, band: 'bandSource' },
      { key: 'signalCode', kind: 'formula', format: 'general', isHidden: true, formula: `=${codeOfWord('signalState', '{@signalState}')}` },
    ],
  },
};
