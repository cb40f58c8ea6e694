import type { SettingRow } from './settingRows';

/** Settings of the targets. */
export const TARGET_SETTINGS: readonly SettingRow[] = [{ key: 'eventBaselineDays', fallback: 28, format: 'general' }];
