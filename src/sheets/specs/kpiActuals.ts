import { TWELVE } from '../../i18n/twelve';
import type { ColumnSpec, SheetSpec } from '../sheetSpec';
import { monthKeys } from '../trackingKeys';
import { lookUpText } from './formulaParts';

const ofKpi = (key: string): string => `=${lookUpText('MapKpis', key, '{@rowId}')}`;

/** What was typed, else what the data hold. */
function actual(number: string): string {
  return `=IF({@k${number}}<>"",{@k${number}},IF({@r${number}}<>"",{@r${number}},""))`;
}

/** How far the target is attained, by what is better: more, less, or as planned. At less than nothing to reach, nothing is all of it. */
function attained(number: string): string {
  const target = `INDEX({MapKpis.t${number}},{@place})`;
  const more = `IF(${target}<=0,"",{@a${number}}/${target})`;
  const less = `IF({@a${number}}<=0,1,${target}/{@a${number}})`;
  const near = `IF(${target}<=0,"",1-ABS({@a${number}}/${target}-1))`;
  return `=IF({@a${number}}="","",IFERROR(IF(${target}="","",IF({@betterCode}="less",${less},IF({@betterCode}="near",${near},${more}))),""))`;
}

/** What each indicator came to, month by month: typed, or told by the data of the plan. */
export const kpiActualsSheet: SheetSpec = {
  key: 'kpiActuals',
  part: 'pdca',
  visibility: 'visible',
  title: 'kpiActualsTitle',
  note: { text: 'kpiActualsNote' },
  blocks: [],
  frozenColumns: 2,
  table: {
    name: 'KpiActuals',
    rowPrefix: 'M',
    columns: [
      { key: 'rowId', kind: 'key', format: 'text', width: 18, isHidden: true },
      { key: 'mapKpi', kind: 'formula', format: 'general', width: 30, formula: ofKpi('mapKpi'), band: 'bandFirst' },
      { key: 'kpiPlace', kind: 'formula', format: 'general', width: 16, formula: ofKpi('kpiPlace'), band: 'bandFirst' },
      { key: 'unit', kind: 'formula', format: 'general', width: 9, formula: ofKpi('unit'), band: 'bandFirst' },
      { key: 'kpiSource', kind: 'formula', list: 'kpiSource', format: 'general', width: 12, formula: ofKpi('kpiSource'), band: 'bandFirst' },
      ...monthKeys('k').map((key): ColumnSpec => ({ key, kind: 'input', format: 'number', width: 12, hint: 'kpiActualHint', band: 'bandFirst' })),
      ...monthKeys('r').map((key): ColumnSpec => ({ key, kind: 'value', format: 'number', width: 12, band: 'bandData' })),
      { key: 'rowState', kind: 'value', list: 'rowState', format: 'text', width: 14, band: 'bandData' },
      { key: 'place', kind: 'formula', format: 'general', isHidden: true, formula: '=IFERROR(MATCH({@rowId},{MapKpis.rowId},0),"")' },
      { key: 'betterCode', kind: 'formula', format: 'general', isHidden: true, formula: ofKpi('betterCode') },
      ...TWELVE.map((number): ColumnSpec => ({ key: `a${number}`, kind: 'formula', format: 'number', isHidden: true, formula: actual(number) })),
      ...TWELVE.map((number): ColumnSpec => ({ key: `q${number}`, kind: 'formula', format: 'percent', isHidden: true, formula: attained(number) })),
      { key: 'stamp', kind: 'value', format: 'text', isHidden: true },
    ],
  },
};
