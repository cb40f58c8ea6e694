/** What one product sold on one site in one month; money in one currency, costs and spending as positive numbers. */
export interface ProductMonth {
  readonly product: string;
  readonly site: string;
  readonly category: string;
  /** Position of the month in the period that is looked at. */
  readonly at: number;
  /** Units that cost goods, below 0 where more came back to be sold again. */
  readonly units: number;
  /** Net sales after refunds, without the tax inside them. */
  readonly net: number;
  readonly taxInside: number;
  /** As reports tell them. */
  readonly fees: number;
  /** By the cards where reports tell none; undefined while a card is wanting. */
  readonly cardFees: number | undefined;
  readonly adSpend: number;
  /** Landed cost of one unit; undefined = not known. */
  readonly unitCost: number | undefined;
}

/** Money of some products in some months, in the currency of the rows. */
export interface Money {
  readonly net: number;
  readonly taxInside: number;
  /** Cost of the goods sold; undefined while too few units have a cost. */
  readonly goods: number | undefined;
  readonly fees: number;
  readonly cardFees: number | undefined;
  readonly adSpend: number;
}

/**
 * Adds up what products sold. Units without a cost count at the mean cost of the others as long as these are at least the share
 * `leastKnown` (0–1) of all; below it the cost of goods is not defined. Without any unit it is 0.
 */
export function sumMoney(rows: readonly ProductMonth[], leastKnown: number): Money {
  const sum = (value: (row: ProductMonth) => number): number => rows.reduce((total, row) => total + value(row), 0);
  const sold = sum((row) => Math.max(0, row.units));
  const known = sum((row) => (row.unitCost === undefined ? 0 : Math.max(0, row.units)));
  const mean = known === 0 ? 0 : sum((row) => (row.unitCost ?? 0) * Math.max(0, row.units)) / known;
  const isKnown = sold === 0 || (known > 0 && known / sold >= leastKnown - 1e-9);
  return {
    net: sum((row) => row.net),
    taxInside: sum((row) => row.taxInside),
    goods: isKnown ? sum((row) => (row.unitCost ?? mean) * row.units) : undefined,
    fees: sum((row) => row.fees),
    cardFees: rows.some((row) => row.cardFees === undefined) ? undefined : sum((row) => row.cardFees ?? 0),
    adSpend: sum((row) => row.adSpend),
  };
}

/** The margin after goods, fees and ads (CM3) as a share of net sales as they are told, tax inside included, for targets are told so; undefined without costs, fees or sales. */
export function marginRate({ net, taxInside, goods, fees, cardFees, adSpend }: Money): number | undefined {
  const told = net + taxInside;
  return goods === undefined || cardFees === undefined || told <= 0 ? undefined : (net - goods - fees - cardFees - adSpend) / told;
}

/**
 * What goods, tax inside prices and fees by the cards take of net sales as they are told: what the sums of sales do not tell themselves. Of
 * refunds in a month without sales too; undefined without costs, fees or sales.
 */
export function untoldRate({ net, taxInside, goods, cardFees }: Money): number | undefined {
  const told = net + taxInside;
  return goods === undefined || cardFees === undefined || told === 0 ? undefined : (goods + taxInside + cardFees) / told;
}

/** The product of each category that sold most, by category; categories that sold nothing are left out. */
export function leadProducts(rows: readonly ProductMonth[]): Map<string, string> {
  const sold = new Map<string, Map<string, number>>();
  for (const { category, product, net } of rows) {
    const products = sold.get(category) ?? new Map<string, number>();
    sold.set(category, products.set(product, (products.get(product) ?? 0) + net));
  }
  return new Map([...sold].flatMap(([category, products]) => {
    const [lead] = [...products].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    return lead === undefined || lead[1] <= 0 ? [] : [[category, lead[0]] as const];
  }));
}
