import type { Profile } from '../profile';

/**
 * eBay orders report, US and UK headers. An order of several items has a line of its own with the total; a count and the seller stand below.
 * VAT that prices include is not read: what tax is inside a price, the fee card tells.
 */
export const ebayOrders: Profile = {
  id: 'ebay-orders',
  kind: 'orders',
  platform: 'eBay',
  reader: 'packages',
  supplies: ['sales'],
  hasCustomerId: true,
  footer: /^(\d+ record\(s\) downloaded|seller id\s*:)/i,
  layouts: [
    {
      required: ['line', 'order', 'date', 'quantity', 'unitPrice', 'name'],
      columns: {
        line: ['Sales Record Number'], order: ['Order Number'], date: ['Sale Date'], paidAt: ['Paid On Date'], code: ['Item Number'], name: ['Item Title'],
        sku: ['Custom Label'], quantity: ['Quantity'], unitPrice: ['Sold For'], tax: ['Seller Collected Tax'], total: ['Total Price'],
        customer: ['Buyer Username'], country: ['Post To Country', 'Ship To Country', 'Buyer Country'],
      },
    },
  ],
  rules: [{ when: [{ field: 'paidAt', filled: false }], then: 'skip:unpaid' }],
};
