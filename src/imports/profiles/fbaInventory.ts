import type { Profile } from '../profile';

/** Amazon FBA inventory: the planning report and the restock view of the console; what is available counts as stock. */
export const fbaInventory: Profile = {
  id: 'amazon-fba-inventory',
  kind: 'stock',
  platform: 'Amazon',
  reader: 'stock',
  supplies: [],
  hasCustomerId: false,
  layouts: [
    {
      required: ['date', 'sku', 'code', 'stock'],
      columns: {
        date: ['snapshot-date'], sku: ['sku'], code: ['asin'], name: ['product-name'], stock: ['available'], currency: ['currency'], site: ['marketplace'],
      },
    },
    {
      required: ['sku', 'code', 'stock'],
      columns: { sku: ['Merchant SKU', 'seller-sku'], code: ['ASIN'], name: ['Product Name'], stock: ['Available', 'afn-fulfillable-quantity'], site: ['Country', 'Marketplace'] },
      unless: ['Units Ordered', 'Spend'],
    },
  ],
};
