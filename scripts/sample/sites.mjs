/** Cents of a price that ends in .99. */
const to99 = (price) => Math.round(price) * 100 - 1;

/** Prices of an order line: both equal where the platform shows the discount elsewhere. */
const plain = (cents) => ({ list: cents, price: cents });

/** The four selling places. Codes: A Amazon US, C Amazon CA, S Shopee VN, W own site (Shopify). */
export const sites = {
  A: {
    name: 'Amazon US',
    currency: 'USD',
    basketChance: 0.12,
    repeatChance: 0,
    cancelled: 0,
    unpaid: 0,
    marketplace: 'Amazon.com',
    orderPrefix: '190',
    subscription: 3999,
    storage: 0.011,
    stampOf: (date, time) => `${date} ${time} UTC`,
    priceOf: (product) => plain(Math.round(product.price * 100)),
  },
  C: {
    name: 'Amazon CA',
    currency: 'CAD',
    basketChance: 0.06,
    repeatChance: 0,
    cancelled: 0,
    unpaid: 0,
    marketplace: 'Amazon.ca',
    orderPrefix: '790',
    subscription: 3209,
    storage: 0.009,
    stampOf: (date, time) => `${date}T${time}+00:00`,
    priceOf: (product) => plain(to99(product.price * 1.37)),
  },
  S: {
    name: 'Shopee VN',
    currency: 'VND',
    basketChance: 0.25,
    repeatChance: 0.3,
    cancelled: 0.09,
    unpaid: 0.015,
    priceOf: (product, offer) => {
      const list = Math.round(product.price * 19) * 1000;
      return { list, price: Math.round((list * (offer ? 0.7 : 0.78)) / 1000) * 1000 };
    },
  },
  W: {
    name: 'Shopify',
    currency: 'USD',
    basketChance: 0.3,
    repeatChance: 0.33,
    cancelled: 0.03,
    unpaid: 0.01,
    priceOf: (product) => plain(to99(product.price * 1.08)),
  },
};
