/** Words of what imports have brought so far, on the import page. */
export const importedPane = {
  pageTitle: 'Import and proof',
  lead: 'Exports come in, are proved against the platform’s own figures, and what is missing is asked for by money.',
  title: 'In the workbook so far',
  empty: 'Nothing has been imported yet. Begin with orders or settlements of the last twelve months, one file for each site or several at once; then ads and a cost list. An unknown table is mapped once.',
  reach: '{from} to {to}',
  months: { one: '1 month', other: '{count} months' },
  partial: { one: '1 of them only in part', other: '{count} of them only in part' },
  toCoverage: 'Go to data coverage',
  costsTitle: 'Missing costs, by money',
  costsLater: 'The product map asks for costs where most money is, once it stands.',
  toProductMap: 'Make the product map',
  costsDone: 'Every product with sales has a cost.',
  costs: { one: '1 product has no cost, {share} of net sales. Fill it first; that covers {covered}:', other: '{count} products have no cost, {share} of net sales. To fill first: {first}; they cover {covered}:' },
  toMonth: 'Next: refresh actuals',
  toCosts: 'Go to the product list',
};
