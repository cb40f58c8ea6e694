import { isBlank, type Scalar } from '../core/scalar';
import { parseCurrency, type Currency } from '../core/money';
import { parseLanguage, type Language } from '../i18n/language';
import { readTable, textIn } from './readTable';
import { SETTING_ROWS, type SettingKey } from './settingRows';
import { settingsSheet } from './specs/settings';
import type { WorkbookState } from './workbookState';
import { codeOf } from './words';

/** The settings as the plan holds them; what is blank or unreadable counts as the default. */
export interface PlanSettings {
  /** Undefined before there is a plan. */
  readonly language: Language | undefined;
  readonly currency: Currency;
  number(key: SettingKey): number | undefined;
  /** The code of a list setting. */
  code(key: SettingKey): string;
  /** Whether the workbook holds a plan. */
  readonly exists: boolean;
}

function read(value: Scalar, key: SettingKey): Scalar {
  const row = SETTING_ROWS.find((candidate) => candidate.key === key);
  if (row === undefined || isBlank(value)) return row?.fallback ?? null;
  return row.list === undefined ? value : (codeOf(row.list, value) ?? row.fallback);
}

/** Reads the settings; the language also stands in the document settings, which win when the table is gone. */
export function readSettings(state: WorkbookState): PlanSettings {
  const table = settingsSheet.table;
  const rows = table === undefined ? [] : readTable(table, state);
  const values = new Map(rows.map((row) => [textIn(row, 'rowId'), row['value'] ?? null]));
  const get = (key: SettingKey): Scalar => read(values.get(key) ?? null, key);
  const exists = state.tables.has('Settings');
  const language = exists ? parseLanguage(String(get('language'))) : undefined;
  return {
    language: language ?? parseLanguage(state.settings['language'] ?? ''),
    currency: parseCurrency(String(get('currency'))) ?? ('CNY' as Currency),
    number: (key) => {
      const value = get(key);
      return typeof value === 'number' ? value : undefined;
    },
    code: (key) => String(get(key) ?? ''),
    exists,
  };
}

/** A setting as a number; its default where the user typed something else. */
export function numberSetting(settings: PlanSettings, key: SettingKey): number {
  return settings.number(key) ?? Number(SETTING_ROWS.find((row) => row.key === key)?.fallback ?? 0);
}
