/** Words of what an import leaves beside the facts: customers, precedence of reports, prospects. */
export const salesWords = {
  columns: {
    part: 'Part', data: 'Data', customerId: 'Customer (pseudonym)', firstOrder: 'First order', lastOrder: 'Last order', recencyScore: 'R', frequencyScore: 'F', monetaryScore: 'M',
    measureGroup: 'Measure', precedence: 'Rank', prospectKind: 'Kind', prospects: 'People', checkouts: 'Carts', cartAmount: 'Amount in carts',
    valuableShare: 'Typed share of T01', developingShare: 'Typed share of T02', newShare: 'Typed share of new customers', shareSource: 'Source of typed shares',
    parentItem: 'Parent item', dailyNetSales: 'Net sales by days', importedProduct: 'Product in facts', importedCategory: 'Category in facts', monthCount: 'Months', amountsByCurrency: 'By currency: read → used', typedScope: 'Scope (typed)', firstListed: 'First listed',
  },
  lists: {
    platform: { Other: 'Other' },
    measureGroup: { sales: 'Net sales', refunds: 'Refunds', fees: 'Fees', adSpend: 'Ad spend', sessions: 'Sessions' },
    prospectKind: { cart: 'Abandoned cart', registered: 'Registered only' },
    newCustomerRule: { month: 'In the month of the first order', year: 'In the year of the first order' },
  },
  sheets: { customers: 'Customers', reportPrecedence: 'Report Precedence', prospects: 'Prospects' },
  texts: {
    customerIndexNote: 'Every customer with every day of orders, compressed. The ids are pseudonyms (hashes with a salt kept in this workbook), not anonymous: whoever has workbook and salt can test a guessed id.',
    waitingSales: 'Waiting for a product or category', checkMoved: 'Facts follow the SKU map', checkMovedDetail: 'SKUs moved to another product, category or scope since their import: import their files again.',
    customersTitle: 'Customers',
    customersNote: 'The 5,000 most valuable at the end of the base year, in plan currency. T01: orders enough and top by net sales in 12 months; T02: other customers; T03: first seen later. R, F, M: 1 to 5, over 12 months. The ids are pseudonyms (hashes with a salt kept in this workbook), not anonymous.',
    reportPrecedenceTitle: 'Which report counts',
    reportPrecedenceNote: 'Where several reports tell a measure of a site and month, the one with the lowest rank counts; blank: never. Others are compared. Counts from the next import on.',
    precedenceHint: '1 counts first; leave blank to never use this report for the measure.',
    prospectsTitle: 'Prospects who have not ordered',
    prospectsNote: 'Abandoned carts come from imports. Type registrations without an order here, with site and month.',
    typedShareHint: 'Where the platform names no buyer: the share you know from elsewhere, with its source.',
    typedScopeHint: 'Leave blank to follow the rule for new products; choose Bundle for bundles. Counts when the files are imported again.',
    firstListedHint: 'First day of the month of listing. It wins over the first sale.',
  },
  settings: {
    newCustomerRule: { label: 'A customer is new', unit: '', origin: 'First seen after the base year: always new' },
    tierMinOrders: { label: 'Tier T01: orders in 12 months', unit: 'orders', origin: 'Repeat buyer: at least two' },
    tierTopShare: { label: 'Tier T01: top by net sales', unit: '%', origin: 'Top fifth (Pareto)' },
    factRowsMax: { label: 'Rows of product and daily facts', unit: 'rows', origin: 'More make a workbook slow' },
    reportDifference: { label: 'Reports may differ by', unit: '%', origin: 'More than that is told with both numbers' },
  },
  problems: {
    'import/import-again': '{skus} SKUs (such as {example}) were moved to another product or category. Import these files again, so that facts follow: {files}',
    'import/quarter-split': '{site}: {first} to {last} are kept per quarter. Import the three months together.',
    'import/products-joined': '{joined} small products share the row “other”, so that product facts stay within {most} rows. {share} of net sales stand alone.',
    'import/rate-missing': 'No plan rate for {currency} ({sites}). Fill it in on {sheet}; until then these sales count as nothing in plan currency.',
  },
};
