/** Plan rates of the sample to CNY: invented round figures near those of the end of 2025. */
const rates = { USD: 7.05, CAD: 5.1, VND: 0.00027 };

/** Net sales less refunds of 2025 in CNY. */
function salesOf2025(totals, sites) {
  return Object.values(sites).reduce(
    (sum, { name, currency }) =>
      sum +
      Object.entries(totals[name])
        .filter(([month]) => month.startsWith('2025'))
        .reduce((part, [, row]) => part + (row.netSales - row.refunds) * rates[currency], 0),
    0,
  );
}

/** What the import has to be told about each file, in the order of the import, and the settings of the sample plan. */
export function describeSample(names, totals, sites) {
  const siteOf = (name) =>
    name.startsWith('amazon-ca')
      ? 'C'
      : name.startsWith('Order.all')
        ? 'S'
        : name.startsWith('shopify')
          ? 'W'
          : name.startsWith('product')
            ? ''
            : 'A';
  const options = (name) => {
    const site = sites[siteOf(name)];
    return site === undefined ? {} : { site: site.name, currency: site.currency };
  };
  const base = salesOf2025(totals, sites);
  return {
    files: names.map((name) => ({ file: name, options: options(name) })),
    plan: {
      year: 2026,
      currency: 'CNY',
      annualTarget: Math.round((base * 1.25) / 100000) * 100000,
      rates: Object.entries(rates).map(([currency, rate]) => ({
        currency,
        rate,
        date: '2025-12-31',
        source: 'sample',
      })),
    },
  };
}
