import type { SheetSpec } from '../sheetSpec';
import { SETTING_ROWS } from '../settingRows';

/** The value of a setting by key; a list setting gives the code of its word, whatever the language. */
function nameFormula(key: string, list: string | undefined): string {
  const value = `INDEX({Settings.value},MATCH("${key}",{Settings.rowId},0))`;
  if (list === undefined) return `=${value}`;
  return `=IFERROR(INDEX(ListCode_${list},MATCH(${value},List_${list},0)),${value})`;
}

/** Plan settings and thresholds; each has a defined name `Set_<key>`. */
export const settingsSheet: SheetSpec = {
  key: 'settings',
  part: 'plan',
  visibility: 'visible',
  title: 'settingsTitle',
  note: { text: 'settingsNote' },
  blocks: [],
  table: {
    name: 'Settings',
    rowPrefix: 'X',
    columns: [
      { key: 'rowId', kind: 'key', format: 'text', width: 16, isHidden: true },
      { key: 'setting', kind: 'value', format: 'text', width: 58 },
      { key: 'value', kind: 'input', format: 'general', width: 32 },
      { key: 'unit', kind: 'value', format: 'text', width: 14 },
      { key: 'defaultValue', kind: 'value', format: 'general', width: 32 },
      { key: 'origin', kind: 'value', format: 'text', width: 56 },
    ],
  },
  names: Object.fromEntries(SETTING_ROWS.map((row) => [`Set_${row.key}`, nameFormula(row.key, row.list)])),
};
