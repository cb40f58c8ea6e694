import { tableSpecs } from '../registry';
import { SETTING_ROWS } from '../settingRows';
import type { ListName } from '../sheetSpec';
import { codesOf, wordOf } from '../words';
import { columnIn, findTable, sheetOfTable, type FormulaHome } from './formulaInputs';
import { readReference } from './readReference';

/** The lists whose codes a column may hold: its own, the one that its formula picks from, else those of all columns beside it. */
function listsOfColumn(table: string, header: string, { state }: FormulaHome): readonly ListName[] {
  const found = findTable(table, state);
  if (found === undefined) return [];
  const column = columnIn(found, header, state);
  const own = column?.list ?? (/ListCode_(\w+)/.exec(column?.formula ?? '')?.[1] as ListName | undefined);
  return own === undefined ? (tableSpecs().get(found.name)?.columns ?? []).flatMap(({ list }) => list ?? []) : [own];
}

/**
 * The word of a code that a formula compares with a reference: what the column, the setting or the sheet shows for it. Undefined where
 * the text is no code, or where the lists that know it say it differently.
 */
export function sayCode(reference: string, code: string, home: FormulaHome): string | undefined {
  const target = readReference(reference, home.table);
  if (target.to === 'cells') return undefined;
  const setting = target.to === 'name' ? SETTING_ROWS.find(({ key }) => `Set_${key}` === target.name)?.list : undefined;
  const lists = target.to === 'name' ? (setting ?? []) : listsOfColumn(target.table, target.first, home);
  const words = new Set([lists].flat().filter((list) => codesOf(list).includes(code)).map((list) => wordOf(list, code, home.language)));
  if (words.size === 0 && findTable(code, home.state) !== undefined) return sheetOfTable(code, home.state);
  return words.size === 1 ? [...words][0] : undefined;
}
