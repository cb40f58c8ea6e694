import type { Scalar } from '../core/scalar';
import { settingArea, type SettingArea } from '../sheets/settingAreas';
import { SETTING_ROWS, type SettingKey } from '../sheets/settingRows';
import type { CellFormat, ListName } from '../sheets/sheetSpec';
import { textIn } from '../sheets/readTable';
import { tableRows } from '../sheets/tableRows';
import { codeOf } from '../sheets/words';
import { readState } from './mechanism/readState';

/** A setting as the plan holds it; of a list, codes. */
export interface ListedSetting {
  readonly key: SettingKey;
  readonly area: SettingArea;
  /** Null where nothing stands, so that the default counts. */
  readonly value: Scalar;
  readonly fallback: Scalar;
  readonly format: CellFormat;
  readonly list: ListName | undefined;
}

/** Reads every setting of the plan in the order of the sheet; empty before there is a plan. */
export async function readSettingList(): Promise<readonly ListedSetting[]> {
  const state = await readState([]);
  if (!state.tables.has('Settings')) return [];
  const values = new Map(tableRows('Settings', state).map((row) => [textIn(row, 'rowId'), row['value'] ?? null]));
  return SETTING_ROWS.map(({ key, fallback, format, list }) => {
    const value = values.get(key) ?? null;
    return { key, area: settingArea(key), value: list === undefined ? value : (codeOf(list, value) ?? value), fallback, format, list };
  });
}
