import { layOut } from '../layout';
import type { ListName, SheetSpec } from '../sheetSpec';
import type { RowContent } from '../tableContent';
import { codesOf, listsIn } from '../words';

const LISTS = Object.keys(listsIn('en')) as ListName[];

const bare: SheetSpec = {
  key: 'lists',
  part: 'log',
  visibility: 'hidden',
  title: 'listsTitle',
  blocks: [],
  table: {
    name: 'Lists',
    columns: [
      { key: 'rowId', kind: 'key', format: 'text', width: 26 },
      { key: 'list', kind: 'value', format: 'text', width: 18 },
      { key: 'code', kind: 'value', format: 'text', width: 16 },
      { key: 'label', kind: 'value', format: 'text', width: 28 },
    ],
  },
};

/** Names `List_<list>` (words) and `ListCode_<list>` (codes) over the rows of each list. */
function listNames(): Record<string, string> {
  const names: Record<string, string> = {};
  let row = layOut(bare).tableRow + 2;
  for (const list of LISTS) {
    const last = row + codesOf(list).length - 1;
    names[`List_${list}`] = `={sheet}!$D$${row}:$D$${last}`;
    names[`ListCode_${list}`] = `={sheet}!$C$${row}:$C$${last}`;
    row = last + 1;
  }
  return names;
}

/** Words that formulas and choices use, with their codes; formulas refer to these cells, never to a literal. */
export const listsSheet: SheetSpec = { ...bare, names: listNames() };

/** Rows of the table Lists in a language. */
export function listRows(language: 'zh-CN' | 'en'): RowContent[] {
  const lists: Readonly<Record<string, Readonly<Record<string, string>>>> = listsIn(language);
  return LISTS.flatMap((list) =>
    Object.entries(lists[list] ?? {}).map(([code, label]) => ({ id: `${list}.${code}`, values: { rowId: `${list}.${code}`, list, code, label } })),
  );
}
