import type { SettingRow } from './settingRows';

/** Settings of the deep review. */
export const REVIEW_SETTINGS: readonly SettingRow[] = [
  { key: 'reviewBaseFirst', fallback: 42, format: 'general' },
  { key: 'reviewBaseLast', fallback: 15, format: 'general' },
  { key: 'reviewBaseWeekdays', fallback: 3, format: 'general' },
  { key: 'reviewBaseTrim', fallback: 0.1, format: 'percent' },
  { key: 'reviewBaseLeast', fallback: 21, format: 'general' },
  { key: 'reviewSeasonDays', fallback: 14, format: 'general' },
  { key: 'reviewAfterDays', fallback: 14, format: 'general' },
  { key: 'reviewWaitFirst', fallback: 14, format: 'general' },
  { key: 'reviewWaitLast', fallback: 4, format: 'general' },
  { key: 'reviewChurnLeast', fallback: 30, format: 'general' },
  { key: 'reviewChance', fallback: 0.05, format: 'percent' },
];
