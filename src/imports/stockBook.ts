import { serialToMonth, type Month } from '../core/month';
import type { ProductFact } from '../domain/sales/facts';
import type { SuppliedMonth } from './importTypes';

interface StockLevel {
  readonly site: number;
  readonly product: number;
  readonly month: Month;
  day: number;
  units: number;
}

/** Keeps for every product, site and month the stock of the last day that a report tells; several SKUs of one product add up. */
export class StockBook {
  private readonly levels = new Map<string, StockLevel>();

  /** Notes the stock (units) of a product on a day (serial). */
  note(site: number, product: number, day: number, units: number): void {
    const month = serialToMonth(day);
    const key = `${site}|${product}|${month}`;
    const level = this.levels.get(key);
    if (!level || day > level.day) this.levels.set(key, { site, product, month, day, units });
    else if (day === level.day) level.units += units;
  }

  /** Sites and months whose stock this import replaces. */
  months(siteIds: readonly string[]): SuppliedMonth[] {
    const keys = new Set([...this.levels.values()].map(({ site, month }) => `${siteIds[site]!}|${month}`));
    return [...keys].map((key) => {
      const [site = '', month = ''] = key.split('|');
      return { site, month: month as Month, reportKind: 'stock', measures: [] };
    });
  }

  /** Returns product facts that tell stock and nothing else. */
  facts(importId: string, siteIds: readonly string[], productIds: readonly string[]): ProductFact[] {
    return [...this.levels.values()].map(({ site, product, month, units }) => ({
      month, site: siteIds[site]!, product: productIds[product]!,
      units: 0, netSales: 0, refunds: 0, returnedUnits: 0, fees: 0, adSpend: 0, adSales: 0, sessions: 0, tax: 0, stock: units, importId,
    }));
  }
}
