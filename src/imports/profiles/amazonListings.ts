import type { Profile } from '../profile';

/** Amazon Active Listings: SKU, ASIN and name of every offer. Prices and quantities in it are offers, not sales. */
export const amazonListings: Profile = {
  id: 'amazon-active-listings',
  kind: 'costs',
  platform: 'Amazon',
  reader: 'costs',
  supplies: [],
  hasCustomerId: false,
  layouts: [
    {
      required: ['sku', 'code', 'name', 'line'],
      columns: {
        sku: ['seller-sku', '出品者SKU', '卖家 SKU'], code: ['asin1', 'ASIN 1', '商品ID 1'], name: ['item-name', '商品名', '商品名称'], line: ['listing-id', '出品ID', '商品编码'],
      },
    },
  ],
};
