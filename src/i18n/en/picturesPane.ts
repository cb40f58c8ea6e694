/** Words of the pictures in the pane. */
export const picturesPane = {
  asTable: 'As a table',
  mapsTitle: 'The maps in pictures', roundsTitle: 'Rounds in a picture', yearTitle: 'The year in a picture',
  markets: { title: 'Growth by market', says: '{market} gives {share} of an increment of {total}.', noGrowth: 'No market grows yet: type targets on Opportunities.', market: 'Market', lastYear: 'Last year', increment: 'Increment' },
  products: { title: 'Products by margin and growth', says: '{count} products, the largest by sales; {stars} are stars. High margin begins at {margin}, high growth at {growth}.', product: 'Product', margin: 'Margin', growth: 'Growth', netSales: 'Net sales' },
  rounds: { title: 'From round to round', says: 'From {before} to {after}: {change}.', round: 'Round {round}', none: 'Without a reason', reason: 'Step', amount: 'Amount' },
  year: {
    title: 'Target, actual and forecast, cumulative', says: '{actual} by {month}; the year is heading for {forecast} of {target}.', saysActual: '{actual} by {month} of a target of {target}.', noActual: 'The target is {target}; there are no actuals yet.',
    month: 'Month', target: 'Target', actual: 'Actual', forecast: 'Forecast',
  },
};
