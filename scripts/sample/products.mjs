import { clothes, outdoors } from './productsOutdoor.mjs';
import { drinks, homes } from './productsHome.mjs';
import { phones, powers } from './productsDigital.mjs';

/**
 * The range: every product with its category, seller SKU, names, price (USD), cost per unit (CNY: purchase, head freight,
 * packaging; duty as a share), fulfilment fee on Amazon (USD), monthly units at full level, life-cycle course, share of Amazon US
 * sales spent on ads, and the sites that sell it. All of it is invented.
 */
export const products = [
  ...phones.map((product) => ({ ...product, category: 'phone' })),
  ...powers.map((product) => ({ ...product, category: 'power' })),
  ...homes.map((product) => ({ ...product, category: 'home' })),
  ...drinks.map((product) => ({ ...product, category: 'drink' })),
  ...outdoors.map((product) => ({ ...product, category: 'outdoor' })),
  ...clothes.map((product) => ({ ...product, category: 'wear' })),
].map((product, index) => ({
  ...product,
  number: index + 1,
  asin: `B0SMPL${String(index + 1).padStart(4, '0')}`,
}));
