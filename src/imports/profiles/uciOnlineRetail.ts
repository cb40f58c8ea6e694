import type { Profile } from '../profile';
import { LINE_WORDS } from './lineWords';

/** Its own codes of manual entries, samples, carriage and bad debt; elsewhere a letter may well be a product. */
const NO_PRODUCT = /^(dot|c2|m|s|b|d)$/i;

/** The public Online Retail data set: invoice lines of a gift wholesaler, amounts in pounds sterling. */
export const uciOnlineRetail: Profile = {
  id: 'uci-online-retail',
  kind: 'orders',
  platform: 'Online',
  reader: 'orders',
  supplies: ['sales', 'refunds', 'fees'],
  hasCustomerId: true,
  siteName: 'Online Retail',
  layouts: [
    {
      currency: 'GBP', required: ['order', 'sku', 'quantity', 'date', 'unitPrice', 'customer'],
      columns: {
        order: ['InvoiceNo', 'Invoice'], sku: ['StockCode'], name: ['Description'], quantity: ['Quantity'], date: ['InvoiceDate'],
        unitPrice: ['UnitPrice', 'Price'], customer: ['CustomerID', 'Customer ID'], country: ['Country'],
      },
    },
  ],
  rules: [...LINE_WORDS, { when: [{ field: 'sku', matches: NO_PRODUCT }], then: 'skip:not-a-product' }],
};
