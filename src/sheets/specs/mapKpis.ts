import type { ColumnSpec, SheetSpec } from '../sheetSpec';
import { monthKeys } from '../trackingKeys';
import { codeOfWord } from './formulaParts';
import { mapLink } from './mapLink';

/** The source of indicators that every plan has. */
export const PLAN_SOURCE = 'plan';

/** Cells that follow the maps as long as nobody types over them. */
export const KPI_FOLLOWS: readonly string[] = ['mapPart', 'mapKpi', 'kpiPlace', 'unit', 'better', 'baseline', 'kpiSource', 'owner', ...monthKeys('t')];

/** What the maps want to see move, with its target of each month. `tables` are those in the workbook. */
export function mapKpisSheet(tables: ReadonlySet<string>): SheetSpec {
  return {
    key: 'mapKpis',
    part: 'targets',
    visibility: 'visible',
    title: 'mapKpisTitle',
    note: { text: 'mapKpisNote' },
    blocks: [],
    frozenColumns: 3,
    table: {
      name: 'MapKpis',
      rowPrefix: 'M',
      isExtendable: true,
      columns: [
        { key: 'rowId', kind: 'key', format: 'text', width: 18, isHidden: true },
        { key: 'mapPart', kind: 'list', list: 'mapPart', format: 'text', width: 14, accepts: 'list', band: 'bandFirst' },
        { key: 'mapKpi', kind: 'input', format: 'text', width: 32, band: 'bandFirst' },
        { key: 'mapLink', kind: 'formula', format: 'general', width: 12, isLink: true, formula: mapLink(tables), band: 'bandFirst' },
        { key: 'kpiPlace', kind: 'input', format: 'text', width: 16, band: 'bandFirst' },
        { key: 'unit', kind: 'input', format: 'text', width: 9, band: 'bandFirst' },
        { key: 'better', kind: 'list', list: 'kpiBetter', format: 'text', width: 14, accepts: 'list', band: 'bandFirst' },
        { key: 'kpiSource', kind: 'list', list: 'kpiSource', format: 'text', width: 12, accepts: 'list', hint: 'kpiSourceHint', band: 'bandFirst' },
        { key: 'baseline', kind: 'input', format: 'number', width: 12, band: 'bandFirst' },
        { key: 'owner', kind: 'input', format: 'text', width: 16, band: 'bandFirst' },
        ...monthKeys('t').map((key): ColumnSpec => ({ key, kind: 'input', format: 'number', width: 12, band: 'bandTargets' })),
        { key: 'rowState', kind: 'value', list: 'rowState', format: 'text', width: 14, band: 'bandState' },
        { key: 'betterCode', kind: 'formula', format: 'general', isHidden: true, formula: `=${codeOfWord('kpiBetter', '{@better}')}` },
        { key: 'actualPlace', kind: 'formula', format: 'general', isHidden: true, formula: '=IFERROR(MATCH({@rowId},{KpiActuals.rowId},0),"")' },
        { key: 'kpiOrder', kind: 'formula', format: 'general', isHidden: true, formula: `=IF(OR({@mapKpi}="",{@sourceCode}="${PLAN_SOURCE}"),"",ROW())` },
        { key: 'sourceCode', kind: 'code', format: 'text', isHidden: true },
        { key: 'mapRow', kind: 'value', format: 'text', isHidden: true },
        { key: 'followed', kind: 'code', format: 'text', isHidden: true },
        { key: 'stamp', kind: 'value', format: 'text', isHidden: true },
      ],
    },
  };
}
