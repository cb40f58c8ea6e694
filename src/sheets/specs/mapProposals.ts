import type { SheetSpec } from '../sheetSpec';
import { codeOfWord } from './formulaParts';
import { mapLink } from './mapLink';

/** Tables of the maps whose rows a month may propose to change, each with the map and the column that tells its rows apart. */
export const CHANGEABLE = [
  ['Signals', 'business', 'signal'], ['Competitors', 'business', 'competitor'], ['Opportunities', 'business', 'market'], ['Bottlenecks', 'business', 'symptom'], ['Plays', 'business', 'means'],
  ['Needs', 'customer', 'need'], ['ChurnReasons', 'customer', 'churnReason'], ['CustomerActions', 'customer', 'customerAction'],
  ['Products', 'product', 'product'], ['NewProducts', 'product', 'concept'], ['Bundles', 'product', 'bundleName'], ['SalesKits', 'product', 'kitItem'],
] as const satisfies readonly (readonly [table: string, map: 'business' | 'customer' | 'product', title: string])[];

const MORE = CHANGEABLE.map(([table]) => [table, table, 'rowId'] as const);

/** Changes that months propose to rows of the maps: their owner answers and changes the row; nothing changes by itself. */
export function mapProposalsSheet(tables: ReadonlySet<string>): SheetSpec {
  return {
    key: 'mapProposals',
    part: 'pdca',
    visibility: 'visible',
    title: 'mapProposalsTitle',
    note: { text: 'mapProposalsNote' },
    blocks: [],
    frozenColumns: 3,
    table: {
      name: 'MapProposals',
      rowPrefix: 'V',
      columns: [
        { key: 'rowId', kind: 'key', format: 'text', width: 16, isHidden: true },
        { key: 'mapPart', kind: 'value', list: 'mapPart', format: 'text', width: 14, band: 'bandFirst' },
        { key: 'mapTable', kind: 'value', list: 'changedMap', format: 'text', width: 18, band: 'bandFirst' },
        { key: 'mapLink', kind: 'formula', isLink: true, format: 'general', width: 12, formula: mapLink(new Set(), MORE.filter(([, table]) => tables.has(table))), band: 'bandFirst' },
        { key: 'rowTitle', kind: 'value', format: 'text', width: 26, lines: 0, band: 'bandFirst' },
        { key: 'mapChange', kind: 'value', format: 'text', width: 40, lines: 0, band: 'bandFirst' },
        { key: 'reportWhy', kind: 'value', format: 'text', width: 30, lines: 0, band: 'bandFirst' },
        { key: 'proposalMonth', kind: 'value', format: 'month', width: 11, band: 'bandFirst' },
        { key: 'proposedBy', kind: 'value', format: 'text', width: 12, band: 'bandFirst' },
        { key: 'mapOwner', kind: 'value', format: 'text', width: 12, band: 'bandFirst' },
        { key: 'mapAnswer', kind: 'list', list: 'mapAnswer', format: 'text', width: 12, accepts: 'list', hint: 'mapAnswerHint', band: 'bandFirst' },
        { key: 'answeredOn', kind: 'input', format: 'date', width: 12, hint: 'dateHint', band: 'bandFirst' },
        { key: 'remark', kind: 'input', format: 'text', width: 26, band: 'bandFirst' },
        { key: 'sourceCode', kind: 'code', format: 'text', isHidden: true },
        { key: 'mapRow', kind: 'value', format: 'text', isHidden: true },
        { key: 'answerCode', kind: 'formula', format: 'general', isHidden: true, formula: `=${codeOfWord('mapAnswer', '{@mapAnswer}')}` },
        { key: 'rowState', kind: 'value', list: 'rowState', format: 'text', isHidden: true },
        { key: 'rowCode', kind: 'formula', format: 'general', isHidden: true, formula: `=${codeOfWord('rowState', '{@rowState}')}` },
        { key: 'stamp', kind: 'value', format: 'text', isHidden: true },
      ],
    },
  };
}
