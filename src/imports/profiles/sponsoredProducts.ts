import type { Profile } from '../profile';
import { adsReport } from './adsReport';

/** Amazon Sponsored Products, advertised product report: one line a day, campaign and product. */
export const sponsoredProducts: Profile = adsReport('amazon-ads-advertised-product', [
  {
    required: ['code'],
    columns: {
      code: ['Advertised ASIN', 'Beworbene ASIN', '广告ASIN', '推广的ASIN'], sku: ['Advertised SKU', 'Beworbene SKU', '广告SKU', '推广的SKU'],
    },
  },
  { required: ['sku'], columns: { date: ['Date', 'Start Date'], sku: ['Advertised SKU'] } },
]);
