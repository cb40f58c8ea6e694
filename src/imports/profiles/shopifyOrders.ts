import type { Profile } from '../profile';

/** Shopify orders_export: one line a product, everything about the order on its first line alone. */
export const shopifyOrders: Profile = {
  id: 'shopify-orders',
  kind: 'orders',
  platform: 'Shopify',
  reader: 'orders',
  supplies: ['sales', 'refunds'],
  hasCustomerId: true,
  layouts: [
    {
      required: ['order', 'date', 'status', 'quantity', 'unitPrice', 'name'],
      columns: {
        order: ['Name'], date: ['Created at'], status: ['Financial Status'], cancelledAt: ['Cancelled at'], payment: ['Payment Method'],
        currency: ['Currency'], sku: ['Lineitem sku'], name: ['Lineitem name'], quantity: ['Lineitem quantity'], unitPrice: ['Lineitem price'],
        discount: ['Lineitem discount'], orderNet: ['Subtotal'], orderDiscount: ['Discount Amount'], orderTax: ['Taxes'], orderShipping: ['Shipping'], orderTotal: ['Total'],
        orderRefund: ['Refunded Amount'], customer: ['Email'], country: ['Shipping Country'],
      },
    },
  ],
  rules: [
    { when: [{ field: 'cancelledAt', filled: true }], then: 'skip:cancelled' },
    { when: [{ field: 'status', is: ['voided', 'expired'] }], then: 'skip:cancelled' },
    // An order paid on delivery stays pending until the carrier has collected the money.
    { when: [{ field: 'status', is: ['pending'] }, { field: 'payment', matches: /cash on delivery|\bcod\b|contra ?entrega|货到付款/i }], then: 'sale' },
    { when: [{ field: 'status', is: ['pending', 'unpaid'] }], then: 'skip:unpaid' },
  ],
};
