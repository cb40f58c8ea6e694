import type { Profile } from '../profile';
import { adsReport, SEARCH_TERM } from './adsReport';

/**
 * Sponsored Products, search term report: console report, older CSV and bulk sheet. Terms without a click are left out of it, so that its
 * sales and orders may be lower than those of the other reports.
 */
export const sponsoredSearchTerms: Profile = adsReport('amazon-ads-search-term', [
  {
    required: ['type', 'name'],
    columns: {
      type: ['Campaign Name', 'Campaign Name (Informational only)', 'Kampagnenname', 'Kampagnenname (Nur zu Informationszwecken)', '广告活动名称', 'キャンペーン名'],
      name: SEARCH_TERM,
      status: ['Match Type', 'Übereinstimmungstyp', '匹配类型', 'マッチタイプ'],
    },
  },
]);
