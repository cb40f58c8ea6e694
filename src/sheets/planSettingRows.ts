import type { SettingRow } from './settingRows';

/** Settings of the plan itself: the four questions and what has a default, in the order of the sheet. */
export const PLAN_SETTINGS: readonly SettingRow[] = [
  { key: 'planYear', fallback: null, format: 'general' },
  { key: 'fiscalStart', fallback: 1, format: 'general' },
  { key: 'currency', fallback: 'CNY', format: 'general' },
  { key: 'language', fallback: 'zh-CN', format: 'general', list: 'language' },
  { key: 'annualTarget', fallback: null, format: 'integer' },
  { key: 'annualCm3Target', fallback: null, format: 'integer' },
  { key: 'revenueBasis', fallback: 'net', format: 'general', list: 'basis' },
  { key: 'taxBasis', fallback: 'out', format: 'general', list: 'taxBasis' },
  { key: 'returnsBasis', fallback: 'after', format: 'general', list: 'returnsBasis' },
  { key: 'timeZone', fallback: 'UTC+8', format: 'general' },
  { key: 'newCustomerRule', fallback: 'month', format: 'general', list: 'newCustomerRule' },
  { key: 'newProductMonths', fallback: 12, format: 'general' },
  { key: 'marginBasis', fallback: 'cm2', format: 'general', list: 'marginBasis' },
  { key: 'trackerGrain', fallback: 'siteCategory', format: 'general', list: 'trackerGrain' },
  { key: 'baseYear', fallback: 'estimate', format: 'general', list: 'baseYear' },
  { key: 'estimateMonths', fallback: 6, format: 'general' },
  { key: 'siteStoppedMonths', fallback: 3, format: 'general' },
  { key: 'eventSignUpDays', fallback: 45, format: 'general' },
  { key: 'eventStockDays', fallback: 28, format: 'general' },
  { key: 'eventReviewDays', fallback: 14, format: 'general' },
];
