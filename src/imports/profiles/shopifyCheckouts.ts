import type { Profile } from '../profile';

/** Shopify abandoned checkouts: the line items of carts that never became orders. They count as prospects, not as sales. */
export const shopifyCheckouts: Profile = {
  id: 'shopify-abandoned-checkouts',
  kind: 'prospects',
  platform: 'Shopify',
  reader: 'prospects',
  supplies: [],
  hasCustomerId: true,
  layouts: [
    {
      required: ['order', 'date', 'quantity', 'unitPrice', 'name'], unless: ['Financial Status', 'Paid at', 'Fulfillment Status'],
      columns: {
        order: ['Id', 'Checkout ID', 'Checkout', 'Name', 'Token'], date: ['Created at', 'Date'], customer: ['Email', 'Customer ID'], currency: ['Currency'],
        name: ['Lineitem name'], quantity: ['Lineitem quantity'], unitPrice: ['Lineitem price'], sku: ['Lineitem sku'],
      },
    },
  ],
};
