import { ALIGNMENT_SETTINGS } from './alignmentSettings';
import { BUSINESS_SETTINGS } from './businessSettings';
import { CUSTOMER_SETTINGS } from './customerSettings';
import { PLAN_SETTINGS } from './planSettingRows';
import { REVIEW_SETTINGS } from './reviewSettings';
import type { SettingKey, SettingRow } from './settingRows';
import { TARGET_SETTINGS } from './targetSettings';
import { TRACKING_SETTINGS } from './trackingSettings';

/** Parts of the work that settings steer, in its order. */
export const SETTING_AREAS = ['plan', 'sales', 'business', 'customer', 'product', 'alignment', 'targets', 'pdca', 'review', 'workbook'] as const;
/** One of the parts. */
export type SettingArea = (typeof SETTING_AREAS)[number];

const LISTS: readonly (readonly [SettingArea, readonly SettingRow[]])[] = [
  ['plan', PLAN_SETTINGS], ['business', BUSINESS_SETTINGS], ['customer', CUSTOMER_SETTINGS], ['alignment', ALIGNMENT_SETTINGS],
  ['targets', TARGET_SETTINGS], ['pdca', TRACKING_SETTINGS], ['review', REVIEW_SETTINGS],
];

const SINGLE: Partial<Record<SettingKey, SettingArea>> = {
  tierMinOrders: 'customer', tierTopShare: 'customer', reportDifference: 'sales', factRowsMax: 'sales', customersMax: 'sales', customCellLimit: 'workbook', restorePoints: 'workbook',
};

/** The part of the work that a setting steers; those of no other part belong to the product map. */
export function settingArea(key: SettingKey): SettingArea {
  return SINGLE[key] ?? LISTS.find(([, rows]) => rows.some((row) => row.key === key))?.[0] ?? 'product';
}
