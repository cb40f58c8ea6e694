import type { ColumnMapping } from '../../src/imports/importTypes';
import type { WholeFile } from './textFile';

/** How large the business of a scale test is. */
export interface ManyProductsSize {
  readonly products: number;
  readonly months: number;
  /** `2024-01` when left out. */
  readonly firstMonth?: string;
  /** Months at the end in which everything sells; before them each product sells in one month of three. All of them when left out. */
  readonly denseMonths?: number;
  /** Twenty when left out. */
  readonly categories?: number;
}

/** A CSV of order lines made in memory, how to read it, and what a correct import finds in it. */
export interface ManyProducts {
  readonly file: WholeFile;
  readonly mapping: ColumnMapping;
  readonly lines: number;
  readonly units: number;
  /** Σ quantity × unit price in USD, exact to the cent. */
  readonly netSales: number;
}

const header = 'Order Date,Order ID,SKU,Product Name,Category,Quantity,Unit Price,Commission,Customer ID';

const mapping: ColumnMapping = {
  header: true,
  columns: {
    date: 'Order Date',
    order: 'Order ID',
    code: 'SKU',
    name: 'Product Name',
    category: 'Category',
    quantity: 'Quantity',
    unitPrice: 'Unit Price',
    fee: 'Commission',
    customer: 'Customer ID',
  },
  currency: 'USD',
  dateOrder: 'ymd',
};

/** Of every order, so that the platform's fees are known. */
const COMMISSION = '0.01';

const padded = (value: number, width: number): string => String(value).padStart(width, '0');

/** `2024-01` and 13 → `2025-02`. */
function monthAfter(firstMonth: string, months: number): string {
  const index = Number(firstMonth.slice(0, 4)) * 12 + Number(firstMonth.slice(5, 7)) - 1 + months;
  return `${padded(Math.floor(index / 12), 4)}-${padded((index % 12) + 1, 2)}`;
}

/** Pieces of a product in a month: rising, falling or level by its number, never 0, so that each month holds each product. */
function quantityOf(product: number, month: number): number {
  const trend = (product % 3) - 1;
  return Math.max(1, 10 + (product % 7) + trend * Math.floor(month / 2) + ((product * 31 + month * 17) % 4));
}

const centsOf = (product: number): number => 499 + ((product * 137) % 9000);

/**
 * One order line for each product and month in which it sells, each an order of its own. The same size always gives the same
 * bytes.
 */
export function manyProducts({ products, months, firstMonth = '2024-01', denseMonths = months, categories = 20 }: ManyProductsSize): ManyProducts {
  const rows: string[] = [header];
  let units = 0;
  let cents = 0;
  for (let month = 0; month < months; month += 1) {
    const name = monthAfter(firstMonth, month);
    for (let product = 1; product <= products; product += 1) {
      if (month < months - denseMonths && (product + month) % 3 !== 0) continue;
      const quantity = quantityOf(product, month);
      const price = centsOf(product);
      const day = padded(1 + ((product + month) % 28), 2);
      const order = `M${padded(month, 3)}-${padded(product, 6)}`;
      rows.push(
        `${name}-${day},${order},MP-${padded(product, 6)},Product ${product},Category ${product % categories},${quantity},${(price / 100).toFixed(2)},${COMMISSION},C${(product * 7 + month) % 9973}`,
      );
      units += quantity;
      cents += quantity * price;
    }
  }
  const bytes = new TextEncoder().encode(`${rows.join('\n')}\n`);
  return {
    file: { name: `many-products-${products}x${months}.csv`, bytes },
    mapping,
    lines: rows.length - 1,
    units,
    netSales: cents / 100,
  };
}
