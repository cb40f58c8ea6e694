import type { ColumnSpec, FixedBlock, FixedCell, Look, SheetSpec } from '../sheetSpec';
import { codesOf } from '../words';
import { codeOfWord, lookUp, lookUpText } from './formulaParts';

/** A table whose rows promise money, and which of its columns tell how much, where and by what. */
export interface LedgerSource {
  readonly table: string;
  readonly growthSource: string;
  readonly increment: string;
  readonly promise: string;
  readonly market?: string;
  readonly channel?: string;
  /** Columns that must be filled before the row promises anything. */
  readonly needs: readonly string[];
}

/** Every table of the three maps that can promise money; those that stand in the workbook are summed. */
export const LEDGER_SOURCES: readonly LedgerSource[] = [
  { table: 'Opportunities', growthSource: 'competitors', increment: 'increment', promise: 'opportunityName', market: 'market', channel: 'channel', needs: ['target'] },
  { table: 'Bottlenecks', growthSource: 'bottleneck', increment: 'releasable', promise: 'fixName', market: 'market', needs: ['market', 'metric'] },
  { table: 'CustomerActions', growthSource: 'customers', increment: 'increment', promise: 'customerAction', channel: 'actionChannel', needs: ['customerAction'] },
  { table: 'ChurnReasons', growthSource: 'customers', increment: 'recoverable', promise: 'churnReason', needs: ['churnReason', 'successRate'] },
  { table: 'NewProducts', growthSource: 'products', increment: 'increment', promise: 'concept', market: 'market', needs: ['concept'] },
  { table: 'Bundles', growthSource: 'products', increment: 'increment', promise: 'bundleName', needs: ['bundleName'] },
];

/** What the rows of a table promise, of those that the ledger takes up. */
function promisedBy({ table, increment, needs }: LedgerSource): string {
  return `SUMIFS({${table}.${increment}},${needs.map((key) => `{${table}.${key}},"<>"`).join(',')})`;
}

/** One formula for the whole column: the row's own table is chosen by its code, and only that part is calculated. */
function byTable(sources: readonly LedgerSource[], part: (source: LedgerSource) => string | undefined): string {
  return `=${sources.reduceRight((rest, source) => {
    const own = part(source);
    return own === undefined ? rest : `IF({@sourceCode}="${source.table}",${own},${rest})`;
  }, '""')}`;
}

function text(sources: readonly LedgerSource[], column: 'promise' | 'market' | 'channel'): string {
  return byTable(sources, (source) => {
    const key = source[column];
    return key === undefined ? undefined : lookUpText(source.table, key, '{@mapRow}');
  });
}

function columns(sources: readonly LedgerSource[]): ColumnSpec[] {
  return [
    { key: 'rowId', kind: 'key', format: 'text', isHidden: true },
    { key: 'sourceTable', kind: 'value', list: 'mapTable', format: 'text', width: 16 },
    { key: 'mapRow', kind: 'value', format: 'text', width: 11 },
    { key: 'promise', kind: 'formula', format: 'general', width: 34, formula: text(sources, 'promise') },
    { key: 'growthSource', kind: 'list', list: 'growthSource', format: 'text', width: 18, accepts: 'list' },
    { key: 'market', kind: 'formula', format: 'general', width: 14, formula: text(sources, 'market') },
    { key: 'channel', kind: 'formula', format: 'general', width: 16, formula: text(sources, 'channel') },
    { key: 'increment', kind: 'formula', format: 'money', width: 14, formula: byTable(sources, (source) => lookUp(source.table, source.increment, '{@mapRow}')) },
    { key: 'incrementShare', kind: 'formula', format: 'percent', width: 11, formula: '=IF(OR({@increment}="",Ledger_total<=0),"",{@increment}/Ledger_total)' },
    { key: 'probability', kind: 'input', format: 'percent', width: 12, hint: 'probabilityHint', accepts: 'percent' },
    { key: 'expected', kind: 'formula', format: 'money', width: 14, formula: '=IF(OR({@increment}="",{@probability}=""),"",{@increment}*{@probability})' },
    { key: 'owner', kind: 'input', format: 'text', width: 12 },
    { key: 'claimedIn', kind: 'input', list: 'claimState', format: 'text', width: 12, hint: 'claimedHint', initial: 'unclaimed' },
    { key: 'ledgerState', kind: 'value', list: 'ledgerState', format: 'text', width: 13 },
    { key: 'growthCode', kind: 'formula', format: 'general', isHidden: true, formula: `=${codeOfWord('growthSource', '{@growthSource}')}` },
    { key: 'sourceCode', kind: 'code', format: 'text', isHidden: true },
    { key: 'stamp', kind: 'value', format: 'text', isHidden: true },
  ];
}

function sumRow(code: string): FixedCell[] {
  const look: Look = 'plain';
  const own = `{GrowthLedger.growthCode},"${code}"`;
  return [
    { list: 'growthSource', code, look: 'label' },
    { formula: `=COUNTIFS(${own})`, format: 'integer', look },
    { formula: `=SUMIFS({GrowthLedger.increment},${own})`, format: 'money', look },
    { formula: `=IF(Ledger_total<=0,0,SUMIFS({GrowthLedger.increment},${own})/Ledger_total)`, format: 'percent', look },
    { formula: `=SUMIFS({GrowthLedger.increment},${own},{GrowthLedger.claimedIn},INDEX(List_claimState,1))`, format: 'money', look },
  ];
}

function sourcesBlock(): FixedBlock {
  const look: Look = 'numberHeading';
  return {
    name: 'sources',
    cells: [
      [{ text: 'bySource', look: 'heading' }, { text: 'rowCount', look }, { column: 'increment', look }, { column: 'incrementShare', look }, { text: 'unclaimedAmount', look }],
      ...codesOf('growthSource').map(sumRow),
      [
        { text: 'total', look: 'heading' },
        { formula: '=COUNTIFS({GrowthLedger.growthCode},"?*")', format: 'integer', look: 'figure' },
        { formula: '=SUM({GrowthLedger.increment})', format: 'money', name: 'Ledger_total', look: 'figure' },
        null,
        { formula: '=SUMIFS({GrowthLedger.increment},{GrowthLedger.claimedIn},INDEX(List_claimState,1))', format: 'money', name: 'Ledger_unclaimed', look: 'figure' },
      ],
    ],
  };
}

/** Growth ledger: every map row that promises money, summed before overlaps are netted. `tables` are those in the workbook. */
export function growthLedgerSheet(tables: ReadonlySet<string>): SheetSpec {
  const sources = LEDGER_SOURCES.filter(({ table }) => tables.has(table));
  return {
    key: 'growthLedger',
    part: 'business',
    visibility: 'visible',
    title: 'growthLedgerTitle',
    note: { text: 'growthLedgerNote' },
    frozenColumns: 4,
    blocks: [sourcesBlock()],
    table: { name: 'GrowthLedger', rowPrefix: 'Z', columns: columns(sources) },
    names: { Ledger_maps: `=${['0', ...sources.map(promisedBy)].join('+')}` },
  };
}
