import type { Profile } from '../profile';

/** Amazon Sponsored Products, advertised product report: one line a day, campaign and product. */
export const sponsoredProducts: Profile = {
  id: 'amazon-ads-advertised-product',
  kind: 'ads',
  platform: 'Amazon',
  reader: 'ads',
  supplies: ['adSpend'],
  hasCustomerId: false,
  currencyInHeader: true,
  layouts: [
    {
      required: ['date', 'code', 'spend'],
      columns: {
        date: ['Date', '日期'], currency: ['Currency', '货币'], code: ['Advertised ASIN', '广告ASIN', '推广的ASIN'],
        sku: ['Advertised SKU', '广告SKU', '推广的SKU'], spend: ['Spend', 'Cost', '花费', '支出'], site: ['Country'],
      },
    },
    {
      required: ['date', 'sku', 'spend'],
      columns: { date: ['Date', 'Start Date'], currency: ['Currency'], sku: ['Advertised SKU'], spend: ['Spend', 'Cost'] },
    },
  ],
};
