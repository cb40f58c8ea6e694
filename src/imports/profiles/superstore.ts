import type { Profile } from '../profile';
import { LINE_WORDS } from './lineWords';

/** The public Superstore sample: order lines in US dollars. Sales is the line's total after its discount, which is a rate. */
export const superstore: Profile = {
  id: 'superstore',
  kind: 'orders',
  platform: 'Superstore',
  reader: 'orders',
  supplies: ['sales'],
  hasCustomerId: true,
  siteName: 'Superstore',
  layouts: [
    {
      currency: 'USD', required: ['order', 'date', 'sku', 'amount', 'quantity', 'customer'],
      columns: {
        line: ['Row ID'], order: ['Order ID'], date: ['Order Date'], customer: ['Customer ID'], country: ['Country', 'Country/Region'],
        sku: ['Product ID'], category: ['Category'], name: ['Product Name'], amount: ['Sales'], quantity: ['Quantity'],
      },
    },
  ],
  rules: LINE_WORDS,
};
