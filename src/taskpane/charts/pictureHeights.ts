const MARKET_ROW = 30;
const MARKET_AXIS = 50;

/** Pixels of each picture, known before its chart is fetched. */
export const PICTURE_HEIGHTS = { markets: (count: number): number => count * MARKET_ROW + MARKET_AXIS, products: 300, rounds: 280, year: 260 } as const;
