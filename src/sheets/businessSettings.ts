import type { SettingRow } from './settingRows';

/** Settings of the business map. */
export const BUSINESS_SETTINGS: readonly SettingRow[] = [
  { key: 'upliftPerDay', fallback: 0.0145, format: 'factor' },
  { key: 'upliftMostDays', fallback: 7, format: 'general' },
  { key: 'newMarketShare', fallback: 0.05, format: 'percent' },
  { key: 'rankKept', fallback: 0.9, format: 'percent' },
  { key: 'dependPlatform', fallback: 0.6, format: 'percent' },
  { key: 'dependSite', fallback: 0.5, format: 'percent' },
  { key: 'dependRepeat', fallback: 0.6, format: 'percent' },
  { key: 'dependAds', fallback: 0.3, format: 'percent' },
];
