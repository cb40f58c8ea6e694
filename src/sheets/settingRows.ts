import type { Scalar } from '../core/scalar';
import type { Messages } from '../i18n/messages';
import { ALIGNMENT_SETTINGS } from './alignmentSettings';
import { BUSINESS_SETTINGS } from './businessSettings';
import { CUSTOMER_SETTINGS } from './customerSettings';
import { PLAN_SETTINGS } from './planSettingRows';
import { REVIEW_SETTINGS } from './reviewSettings';
import type { CellFormat, ListName } from './sheetSpec';
import { TARGET_SETTINGS } from './targetSettings';
import { TRACKING_SETTINGS } from './trackingSettings';

/** Key of a setting, also the row id in the table. */
export type SettingKey = keyof Messages['settings'];

/** One setting: its default (a code where it has a list) and how it is shown. */
export interface SettingRow {
  readonly key: SettingKey;
  readonly fallback: Scalar;
  readonly format: CellFormat;
  readonly list?: ListName;
}

/** All settings in the order of the sheet. Defaults of year, currency and language are set when the plan begins. */
export const SETTING_ROWS: readonly SettingRow[] = [
  ...PLAN_SETTINGS,
  { key: 'marginCut', fallback: 0.2, format: 'percent' },
  { key: 'growthCut', fallback: 0.1, format: 'percent' },
  { key: 'shareRule', fallback: 0.7, format: 'number' },
  { key: 'carryCost', fallback: 0.25, format: 'percent' },
  { key: 'starNeedsMargin', fallback: 'yes', format: 'general', list: 'yesNo' },
  { key: 'trendBand', fallback: 0.1, format: 'percent' },
  { key: 'growthShown', fallback: 2, format: 'percent' },
  { key: 'stockOutSales', fallback: 0.5, format: 'percent' },
  { key: 'costAskShare', fallback: 0.5, format: 'percent' },
  { key: 'feeCardMaxDays', fallback: 180, format: 'general' },
  { key: 'payoutDays', fallback: 14, format: 'general' },
  { key: 'adTargetMargin', fallback: 0, format: 'percent' },
  { key: 'slowCoverDays', fallback: 180, format: 'general' },
  { key: 'sellThroughMin', fallback: 0.2, format: 'percent' },
  { key: 'praiseConfidence', fallback: 0.95, format: 'percent' },
  { key: 'fitCategoryRating', fallback: 4.2, format: 'general' },
  { key: 'priceElasticity', fallback: -2.62, format: 'general' },
  { key: 'unitProfitRows', fallback: 2000, format: 'integer' },
  { key: 'fitRows', fallback: 300, format: 'integer' },
  ...BUSINESS_SETTINGS,
  ...ALIGNMENT_SETTINGS,
  ...TARGET_SETTINGS,
  ...CUSTOMER_SETTINGS,
  ...TRACKING_SETTINGS,
  ...REVIEW_SETTINGS,
  { key: 'tierMinOrders', fallback: 2, format: 'general' },
  { key: 'tierTopShare', fallback: 0.2, format: 'percent' },
  { key: 'reportDifference', fallback: 0.02, format: 'percent' },
  { key: 'factRowsMax', fallback: 200000, format: 'integer' },
  { key: 'customersMax', fallback: 500000, format: 'integer' },
  { key: 'costCoverageMin', fallback: 0.8, format: 'percent' },
  { key: 'customCellLimit', fallback: 10000, format: 'integer' },
  { key: 'restorePoints', fallback: 10, format: 'general' },
];
