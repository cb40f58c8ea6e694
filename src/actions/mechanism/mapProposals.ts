import { monthToSerial, type Month } from '../../core/month';
import type { Problem } from '../../core/problem';
import { TWELVE } from '../../i18n/twelve';
import { originOf } from '../../sheets/carriedWork';
import { mapLeads } from '../../sheets/mapLeads';
import { textIn, type TableRow } from '../../sheets/readTable';
import { tableSpecs } from '../../sheets/registry';
import { CHANGEABLE, mapProposalsSheet } from '../../sheets/specs/mapProposals';
import type { RowContent, SheetContent } from '../../sheets/tableContent';
import { tableRows } from '../../sheets/tableRows';
import { actionTable } from '../../sheets/trackingKeys';
import { wordOf } from '../../sheets/words';
import type { ActionInput } from './definition';

/** Tables that proposals to the maps are read from. */
export const PROPOSAL_READS: readonly string[] = [...CHANGEABLE.map(([table]) => table), 'Owners', 'MapProposals'];

/** Rows that are named in a message. */
const NAMED = 5;
const TEAMS = { business: 'market', customer: 'customer', product: 'product' } as const;

interface Proposed {
  readonly rows: readonly RowContent[];
  /** Map rows that are named and not there. */
  readonly unknown: readonly string[];
}

/** What tells a row of a map apart, in the words of the sheet. */
function titleOf(table: string, row: TableRow, key: string, { language }: ActionInput): string {
  const list = tableSpecs().get(table)?.columns.find((column) => column.key === key)?.list;
  const text = textIn(row, key);
  return list === undefined || text === '' ? text : wordOf(list, text, language);
}

/** Actions of a month that name a map row and a change; one that was carried over proposes what it did at first. */
function proposalsOf(actions: readonly TableRow[], months: readonly Month[], at: number, input: ActionInput): Proposed {
  const { state } = input;
  const owners = mapLeads(tableRows('Owners', state));
  const unknown: string[] = [];
  const rows = actions.flatMap((action): RowContent[] => {
    const [table, id, change] = [textIn(action, 'actsTable'), textIn(action, 'actsOn').toUpperCase(), textIn(action, 'mapChange')];
    const place = CHANGEABLE.find(([name]) => name === table);
    if (id === '' || change === '' || place === undefined) return [];
    const [, map, title] = place;
    const found = tableRows(table, state).find((row) => textIn(row, 'rowId').toUpperCase() === id);
    if (found === undefined) {
      unknown.push(id);
      return [];
    }
    const origin = originOf(action, months[at] as Month);
    return [{
      id: `V${TWELVE[months.indexOf(origin.month)] ?? ''}${origin.id}`,
      values: {
        mapPart: map, mapTable: table, rowTitle: titleOf(table, found, title, input), mapChange: change, reportWhy: textIn(action, 'rootCause') || textIn(action, 'directCause'), proposalMonth: monthToSerial(origin.month),
        proposedBy: textIn(action, 'owner'), mapOwner: owners.get(TEAMS[map]) ?? '', sourceCode: table, mapRow: textIn(found, 'rowId'), rowState: 'current',
      },
    }];
  });
  return { rows, unknown };
}

/** What the actions of all months propose to change in the maps, and what there is to say of it; `months` are those of the plan year. */
export function mapProposals(input: ActionInput, months: readonly Month[]): { readonly content: SheetContent; readonly problems: readonly Problem[] } {
  const { state } = input;
  const found = TWELVE.map((number, at) => proposalsOf(tableRows(actionTable(number), state), months, at, input));
  const rows = [...new Map(found.flatMap((month) => month.rows).map((row) => [row.id.toUpperCase(), row])).values()];
  const unknown = [...new Set(found.flatMap((month) => month.unknown))];
  const answered = new Set(tableRows('MapProposals', state).filter((row) => textIn(row, 'mapAnswer') !== '').map((row) => textIn(row, 'rowId')));
  const waiting = rows.filter(({ id }) => !answered.has(id)).length;
  const spec = mapProposalsSheet(new Set(CHANGEABLE.map(([table]) => table).filter((table) => state.tables.has(table))));
  return {
    content: { spec, table: { mode: 'merge', isExhaustive: true, goneColumn: 'rowState', rows } },
    problems: [
      ...(waiting === 0 ? [] : [{ code: 'proposal/sent', severity: 'info' as const, where: { table: 'MapProposals' }, params: { count: waiting } }]),
      ...(unknown.length === 0 ? [] : [{ code: 'proposal/row-unknown', severity: 'warning' as const, params: { count: unknown.length, rows: unknown.slice(0, NAMED) } }]),
    ],
  };
}
