import { USUAL_RULES, type CustomerRules } from '../domain/sales/customerTiers';
import type { NewProductRule } from '../domain/sales/productScopes';
import { REPORT_PRECEDENCE, type Precedence } from './reportPrecedence';

/** What the plan's settings say of how reports become facts; plain data, so that it can be handed to a worker. */
export interface ImportRules {
  readonly customers: CustomerRules;
  /** Customers that the hidden index of the workbook keeps. */
  readonly customersMax: number;
  readonly newProducts: NewProductRule;
  /** Plan rates by currency; a currency without one is left out. */
  readonly rates: Readonly<Record<string, number>>;
  /** Which report supplies which measure where several do. */
  readonly precedence: Precedence;
  /** Share by which two reports of the same money may differ unsaid, 0–1. */
  readonly differenceMax: number;
}

/** The rules of a plan that says nothing else. */
export const USUAL_IMPORT_RULES: ImportRules = {
  customers: USUAL_RULES, customersMax: 500_000, newProducts: { planYear: undefined, fiscalStart: 1, months: 12 }, rates: {}, precedence: REPORT_PRECEDENCE, differenceMax: 0.02,
};
