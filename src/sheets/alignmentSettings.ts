import type { SettingRow } from './settingRows';

/** Settings of the alignment. */
export const ALIGNMENT_SETTINGS: readonly SettingRow[] = [
  { key: 'unclaimedTolerance', fallback: 0.02, format: 'percent' },
  { key: 'gapTolerance', fallback: 0.05, format: 'percent' },
  { key: 'overlapTolerance', fallback: 0, format: 'percent' },
  { key: 'bookingRule', fallback: 'priority', format: 'general', list: 'bookingRule' },
  { key: 'bookingOrder', fallback: 'market-customer-product', format: 'general', list: 'bookingOrder' },
  { key: 'bookingShareMarket', fallback: 1, format: 'general' },
  { key: 'bookingShareCustomer', fallback: 1, format: 'general' },
  { key: 'bookingShareProduct', fallback: 1, format: 'general' },
];
