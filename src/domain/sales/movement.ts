import type { ProductScope } from './facts';
import type { SummedMeasure } from './measures';

/**
 * One thing that a report line says: a sale, a refund, a fee, ad spend. Sites, categories, products and buyers are numbered by the
 * books that name them. All measures are positive for the ordinary case; corrections of it are negative.
 */
export interface Movement extends Record<SummedMeasure, number> {
  /** Spreadsheet serial of the day. */
  date: number;
  site: number;
  category: number;
  product: number;
  /** Number of the buyer from the buyer book, 0 when unknown. */
  buyer: number;
  /** Order id, empty where the movement is no part of an order that counts. */
  order: string;
}

/** The scopes in the order of their numbers inside keys. */
export const SCOPES: readonly ProductScope[] = ['existing', 'new', 'bundle'];
