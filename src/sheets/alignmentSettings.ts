import type { SettingRow } from './settingRows';

/** Settings of the alignment. */
export const ALIGNMENT_SETTINGS: readonly SettingRow[] = [{ key: 'unclaimedTolerance', fallback: 0.02, format: 'percent' }, { key: 'gapTolerance', fallback: 0.05, format: 'percent' }];
