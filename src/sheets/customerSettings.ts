import type { SettingRow } from './settingRows';

/** Settings of the customer map: rules and thresholds. */
export const CUSTOMER_SETTINGS: readonly SettingRow[] = [
  { key: 'tierRule', fallback: 'repeatTop', format: 'general', list: 'tierRule' },
  { key: 'rfmBins', fallback: 5, format: 'general' },
  { key: 'rfmRecencyCuts', fallback: '30;90;180;365', format: 'text' },
  { key: 'rfmFrequencyCuts', fallback: '1;2;4;8', format: 'text' },
  { key: 'rfmMonetaryCuts', fallback: '50;150;500;1500', format: 'text' },
  { key: 'identityMin', fallback: 0.6, format: 'percent' },
  { key: 'monthlyDiscount', fallback: 0.01, format: 'percent' },
  { key: 'churnAliveMin', fallback: 0.5, format: 'percent' },
  { key: 'churnFallbackDays', fallback: 180, format: 'general' },
  { key: 'contributionRate', fallback: null, format: 'percent' },
  { key: 'winbackChance', fallback: 0.08, format: 'percent' },
  { key: 'winbackRetention', fallback: 0.5, format: 'percent' },
  { key: 'winbackDiscount', fallback: 0.1, format: 'percent' },
  { key: 'winbackYears', fallback: 3, format: 'general' },
  { key: 'approvalMonths', fallback: 1.5, format: 'general' },
  { key: 'calendarWeight', fallback: 2, format: 'general' },
  { key: 'calendarFromOneYear', fallback: 'no', format: 'general', list: 'yesNo' },
  { key: 'heatStrong', fallback: 1.2, format: 'number' },
  { key: 'heatMild', fallback: 1, format: 'number' },
  { key: 'needVeryHigh', fallback: 15, format: 'general' },
  { key: 'needHigh', fallback: 12, format: 'general' },
  { key: 'needLook', fallback: 10, format: 'general' },
  { key: 'sampleMin', fallback: 30, format: 'general' },
  { key: 'whiteSpaceShare', fallback: 0.05, format: 'percent' },
];
