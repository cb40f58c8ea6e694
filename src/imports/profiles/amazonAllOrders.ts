import type { Profile } from '../profile';

/**
 * Amazon All Orders, flat file by order date. Prices are the line's, before promotions; a self-fulfilled pending order has none yet. Prices
 * hold their tax but for North America.
 */
export const amazonAllOrders: Profile = {
  id: 'amazon-all-orders',
  kind: 'orders',
  platform: 'Amazon',
  reader: 'orders',
  supplies: ['sales'],
  hasCustomerId: false,
  amountBeforeDiscount: true,
  taxBesideIn: new Set(['US', 'CA']),
  layouts: [
    {
      required: ['order', 'status', 'sku', 'quantity', 'amount', 'site'],
      columns: {
        order: ['amazon-order-id'], line: ['order-item-id'], date: ['purchase-date'], status: ['order-status'], returnStatus: ['item-status'],
        site: ['sales-channel'], name: ['product-name'], sku: ['sku'], code: ['asin'], quantity: ['quantity'], currency: ['currency'],
        amount: ['item-price'], tax: ['item-tax'], discount: ['item-promotion-discount'], country: ['ship-country'],
      },
    },
  ],
  rules: [
    { when: [{ field: 'status', matches: /^cancel/i }], then: 'skip:cancelled' },
    { when: [{ field: 'returnStatus', matches: /^cancel/i }], then: 'skip:cancelled' },
    { when: [{ field: 'site', matches: /^non-amazon/i }], then: 'skip:other-channel' },
    { when: [{ field: 'status', matches: /^pending/i }, { field: 'amount', filled: false }], then: 'skip:pending' },
  ],
};
