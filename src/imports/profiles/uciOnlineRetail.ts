import type { Profile } from '../profile';
import { LINE_WORDS } from './lineWords';

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
  rules: LINE_WORDS,
};
