import type { SettingRow } from './settingRows';

/** Settings of the monthly tracker. */
export const TRACKING_SETTINGS: readonly SettingRow[] = [
  { key: 'trackerRowsMax', fallback: 300, format: 'integer' },
  { key: 'trackerWarnRows', fallback: 2000, format: 'integer' },
  { key: 'greenMonth', fallback: 0.95, format: 'percent' },
  { key: 'amberMonth', fallback: 0.85, format: 'percent' },
  { key: 'respreadCap', fallback: 1.3, format: 'percent' },
  { key: 'lightOverride', fallback: 'no', format: 'general', list: 'yesNo' },
];
