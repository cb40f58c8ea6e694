import { cardMark } from '../cardSums';
import type { SheetSpec } from '../sheetSpec';

/** Selling places, proposed from imported files. */
export const sitesSheet: SheetSpec = {
  key: 'sites',
  part: 'plan',
  visibility: 'visible',
  title: 'sitesTitle',
  note: { text: 'sitesNote' },
  blocks: [],
  frozenColumns: 2,
  table: {
    name: 'Sites',
    rowPrefix: 'S',
    isExtendable: true,
    columns: [
      { key: 'rowId', kind: 'key', format: 'text', width: 9 },
      { key: 'siteName', kind: 'input', format: 'text', width: 24 },
      { key: 'platform', kind: 'input', list: 'platform', format: 'text', width: 14 },
      { key: 'store', kind: 'input', format: 'text', width: 18 },
      { key: 'mode', kind: 'list', list: 'mode', format: 'text', width: 14, accepts: 'list' },
      { key: 'country', kind: 'input', format: 'text', width: 10 },
      { key: 'region', kind: 'input', format: 'text', width: 12 },
      { key: 'currency', kind: 'input', format: 'text', width: 10 },
      { key: 'vatRate', kind: 'input', format: 'percent', width: 10, hint: 'taxHint', accepts: 'percent' },
      { key: 'priceTaxIncluded', kind: 'list', list: 'yesNo', format: 'text', width: 16, accepts: 'list' },
      { key: 'fulfilmentMode', kind: 'list', list: 'fulfilmentMode', format: 'text', width: 14, accepts: 'list' },
      { key: 'timeZone', kind: 'input', format: 'text', width: 18 },
      { key: 'goLive', kind: 'input', format: 'date', width: 12 },
      { key: 'hasCustomerId', kind: 'list', list: 'yesNo', format: 'text', width: 12, accepts: 'list' },
      { key: 'owner', kind: 'input', format: 'text', width: 12 },
    ],
  },
  names: { Sites_names: '={Sites.siteName}' },
};

/** Categories, proposed from imported files. */
export const categoriesSheet: SheetSpec = {
  key: 'categories',
  part: 'plan',
  visibility: 'visible',
  title: 'categoriesTitle',
  note: { text: 'categoriesNote' },
  blocks: [],
  table: {
    name: 'Categories',
    rowPrefix: 'C',
    isExtendable: true,
    columns: [
      { key: 'rowId', kind: 'key', format: 'text', width: 9 },
      { key: 'categoryName', kind: 'input', format: 'text', ownWord: 'uncategorised', width: 28 },
    ],
  },
  names: { Categories_names: '={Categories.categoryName}' },
};

/** One plan rate a currency. */
export const fxRatesSheet: SheetSpec = {
  key: 'fxRates',
  part: 'plan',
  visibility: 'visible',
  title: 'fxRatesTitle',
  note: { text: 'fxRatesNote' },
  blocks: [],
  table: {
    name: 'FxRates',
    rowPrefix: 'X',
    isExtendable: true,
    columns: [
      { key: 'rowId', kind: 'key', format: 'text', width: 9 },
      { key: 'currency', kind: 'input', format: 'text', width: 10 },
      { key: 'rate', kind: 'input', format: 'rate', width: 18, hint: 'rateHint', accepts: 'nonNegative' },
      { key: 'rateDate', kind: 'input', format: 'date', width: 14 },
      { key: 'source', kind: 'input', format: 'text', width: 24 },
    ],
  },
};

/** Costs of one unit by product, as lists of the user give them. */
export const costCardsSheet: SheetSpec = {
  key: 'costCards',
  part: 'plan',
  visibility: 'visible',
  title: 'costCardsTitle',
  note: { text: 'costCardsNote' },
  blocks: [],
  frozenColumns: 3,
  table: {
    name: 'CostCards',
    rowPrefix: 'Q',
    isExtendable: true,
    columns: [
      { key: 'rowId', kind: 'key', format: 'text', width: 10 },
      { key: 'productId', kind: 'value', isEditable: true, format: 'text', width: 11 },
      { key: 'name', kind: 'value', isEditable: true, format: 'text', width: 34 },
      { key: 'site', kind: 'value', isEditable: true, format: 'text', width: 8 },
      { key: 'purchaseCost', kind: 'value', isEditable: true, format: 'number', width: 12, accepts: 'nonNegative' },
      { key: 'freight', kind: 'value', isEditable: true, format: 'number', width: 10, accepts: 'nonNegative' },
      { key: 'dutyRate', kind: 'value', isEditable: true, format: 'percent', width: 9, hint: 'percentHint', accepts: 'percent' },
      { key: 'dutyBase', kind: 'list', list: 'dutyBase', format: 'text', width: 12, accepts: 'list' },
      { key: 'packaging', kind: 'value', isEditable: true, format: 'number', width: 10, accepts: 'nonNegative' },
      { key: 'currency', kind: 'value', isEditable: true, format: 'text', width: 10 },
      { key: 'validFrom', kind: 'value', isEditable: true, format: 'month', width: 10 },
      { key: 'source', kind: 'value', isEditable: true, format: 'text', width: 24 },
      { key: 'cardMark', kind: 'formula', format: 'general', formula: cardMark('CostCards'), isHidden: true },
      { key: 'stamp', kind: 'value', format: 'text', isHidden: true },
    ],
  },
};
