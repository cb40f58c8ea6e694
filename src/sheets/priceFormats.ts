import { minorDigits, parseCurrency } from '../core/money';
import type { SheetSpec } from './sheetSpec';
import type { RowContent } from './tableContent';

/** Returns the rows with their prices in whole units where the currency of the row (column `currency`) has no cents in use; others as they are. */
export function withPriceFormats({ table }: SheetSpec, rows: readonly RowContent[]): RowContent[] {
  const prices = table?.columns.filter(({ format }) => format === 'price') ?? [];
  const formats = Object.fromEntries(prices.map(({ key }) => [key, 'integer' as const]));
  return rows.map((row) => {
    const currency = parseCurrency(String(row.values['currency'] ?? ''));
    return currency === undefined || minorDigits(currency) > 0 ? row : { ...row, formats: { ...row.formats, ...formats } };
  });
}
