import { GONE_ROW } from './rowState';
import type { ColumnKey, ColumnSpec, SheetSpec } from '../sheetSpec';

/** Stands before the name of a part. */
export const PART_MARK = '    └ ';

const ofLine = (key: ColumnKey): string => `INDEX({Agreed.${key}},MATCH({@lineA},{Agreed.rowId},0))`;
const ofPart = (key: ColumnKey): string => `INDEX({AgreedParts.${key}},MATCH({@partId},{AgreedParts.rowId},0))`;
const either = (line: string, part: string): string => `=IF({@lineA}="","",IF({@partId}="",${line},${part}))`;
/** An empty cell that is looked up arrives as 0. */
const filled = (value: string): string => `IF(${value}="","",${value})`;

/** What only a line has; its parts leave it empty. */
function ofLineOnly(key: ColumnKey, format: ColumnSpec['format'], width: number, lines?: number): ColumnSpec {
  return { key, kind: 'formula', format, width, ...(lines === undefined ? {} : { lines }), formula: either(filled(ofLine(key)), '""') };
}

/** The page that everybody signs: each agreed line with its parts, scopes in words, margins, owners and signatures, looked up where they are typed. */
export const confirmationSheet: SheetSpec = {
  key: 'confirmation',
  part: 'alignment',
  visibility: 'visible',
  title: 'confirmationTitle',
  note: { text: 'confirmationNote' },
  blocks: [
    {
      name: 'sum',
      cells: [
        [{ text: 'confirmationYear', look: 'label' }, { formula: '=IF(Set_planYear="","",Set_planYear)', format: 'general', look: 'figure' }],
        [{ text: 'agreedSum', look: 'label' }, { formula: '=Agreed_total', format: 'money', look: 'figure' }],
        [{ text: 'annualTargetLabel', look: 'label' }, { formula: '=N(Set_annualTarget)', format: 'money', look: 'figure' }],
        [{ text: 'confirmationApproved', look: 'label' }, { input: null, format: 'text', look: 'input' }],
        [{ text: 'confirmationMissing', look: 'label' }, { formula: `=SUMPRODUCT(({AgreedParts.lineA}<>"")*({AgreedParts.rowState}<>${GONE_ROW})*ISNA(MATCH({AgreedParts.rowId},{Confirmation.partId},0)))`, format: 'integer', look: 'figure' }],
      ],
    },
  ],
  frozenColumns: 0,
  table: {
    name: 'Confirmation',
    columns: [
      { key: 'lineOrPart', kind: 'formula', format: 'general', width: 32, lines: 1, formula: either(`${ofLine('description')}&""`, `"${PART_MARK}"&${ofPart('partName')}`) },
      { key: 'confirmedScope', kind: 'value', format: 'text', width: 43, lines: 1 },
      { key: 'partKind', kind: 'formula', list: 'partKind', format: 'general', width: 9, formula: either('""', `${ofPart('partKind')}&""`) },
      { key: 'confirmedAmount', kind: 'formula', format: 'money', width: 12, formula: either(ofLine('agreedAmount'), ofPart('partAmount')) },
      ofLineOnly('agreedMargin', 'percent', 13),
      { key: 'confirmedBy', kind: 'formula', format: 'general', width: 14, lines: 1, formula: either(`${ofLine('accountable')}&""`, `${ofPart('owner')}&""`) },
      ofLineOnly('coOwners', 'general', 13, 1),
      ofLineOnly('standard', 'general', 20, 1),
      ofLineOnly('signedBy', 'general', 13),
      ofLineOnly('signedOn', 'date', 12),
      { key: 'lineA', kind: 'value', format: 'text', isHidden: true },
      { key: 'partId', kind: 'value', format: 'text', isHidden: true },
    ],
  },
};
