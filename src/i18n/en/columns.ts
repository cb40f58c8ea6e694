/** Column headers by column key; one key has one header everywhere. */
export const columns = {
  rowId: 'Row ID (keep)',
  // Plan
  setting: 'Setting', value: 'Value', unit: 'Unit', defaultValue: 'Default', origin: 'Origin',
  site: 'Site', siteName: 'Site name', platform: 'Platform', store: 'Store', mode: 'Operating mode', country: 'Country', region: 'Region',
  currency: 'Currency', hasCustomerId: 'Buyer id available', owner: 'Owner',
  category: 'Category', categoryName: 'Category name',
  rate: 'Rate to plan currency', rateDate: 'As of', source: 'Source',
  // Facts
  month: 'Month', date: 'Date', scope: 'Product scope', tier: 'Customer tier', buyer: 'New or existing', orders: 'Orders', customers: 'Customers',
  units: 'Units', gross: 'Gross (GMV)', discounts: 'Discounts', netSales: 'Net sales', refunds: 'Refunds', returnedUnits: 'Returned units',
  fees: 'Platform fees', adSpend: 'Ad spend', sessions: 'Sessions', tax: 'Tax', cogs: 'Cost of goods', costCoverage: 'Cost coverage',
  planRate: 'Plan rate', planRevenue: 'Plan revenue', importId: 'Import', stock: 'Stock', productId: 'Product ID', siteId: 'Site ID', categoryId: 'Category ID',
  state: 'State', lastOrderDate: 'Last order', platformTotal: 'Platform total', difference: 'Difference',
  sku: 'SKU', code: 'Platform code', name: 'Name', firstSold: 'First sold', identityRate: 'Share with buyer id',
  file: 'File', profile: 'Report', encoding: 'Encoding', linesRead: 'Lines read', linesUsed: 'Lines used', linesSkipped: 'Lines skipped', skippedWhy: 'Skipped because',
  amountRead: 'Amount read', amountUsed: 'Amount used', firstMonth: 'First month', lastMonth: 'Last month', checksum: 'Checksum', importedAt: 'Imported at',
  // Costs
  purchaseCost: 'Purchase cost', freight: 'Head freight', dutyRate: 'Duty rate', packaging: 'Packaging', validFrom: 'Valid from',
  // Product map
  product: 'Product', share: 'Share of sales', growth: 'Growth a year', stage: 'Stage', stageMove: 'Stage move', quadrant: 'Quadrant', decision: 'Decision', decisionReason: 'Reason for decision',
  cm1: 'Product margin (CM1)', cm2: 'Margin after platform (CM2)', cm3: 'Margin after ads (CM3)', cm1Rate: 'CM1 %', cm2Rate: 'After platform %', cm3Rate: 'After ads %',
  unitCost: 'Unit cost (typed)', cardCost: 'Unit cost (card)', landedCost: 'Landed cost', turnoverDays: 'Turnover days', turns: 'Turns a year', roi: 'ROI after ads',
  stageConfidence: 'Stage confidence', stageFlags: 'Stage notes', quadrantFlags: 'Quadrant notes', gmroi: 'GMROI', peakRatio: 'Now against peak', trendP: 'Chance it is noise',
  stageCode: 'Stage code', quadrantCode: 'Quadrant code', launchMonth: 'Launch month', ageMonths: 'Age (months)', unitsRow: 'Row in units', seasonRow: 'Row in season index',
  marginFlag: 'Margin warning', costState: 'Cost known',
  // Log and index
  sheet: 'Sheet', sheetOrder: 'Place', open: 'Open', problems: 'Problems', area: 'Part', check: 'Check', result: 'Result', detail: 'Detail',
  at: 'At', action: 'Action', restorePoint: 'Restore point', created: 'Created', refreshed: 'Refreshed', kept: 'Kept', cells: 'Cells written',
  list: 'List', label: 'Label', table: 'Table', columnKey: 'Column key', english: 'English', chinese: 'Chinese', kind: 'Kind', formula: 'Formula',
  block: 'Block', columnId: 'Column ID', header: 'Header', sheetId: 'Sheet ID', part: 'Part', parts: 'Parts', data: 'Data',
  rank: 'Rank', trend: 'Trend',
  reportKind: 'Report kind', yearGrowth: 'Growth on last year',
  seriesFirst: 'Series from', seriesLast: 'Series to', seriesStart: 'Series start month', stamp: 'Stamp (keep)', margin: 'Margin for quadrant', rowState: 'In the data',
};
