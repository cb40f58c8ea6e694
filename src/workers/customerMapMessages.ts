import type { CustomerMap } from '../domain/customer-map/buildCustomerMap';

/** What the worker of the customer map says: how far it is (0–1), and one ending. */
export type CustomerMapAnswer =
  | { readonly is: 'progress'; readonly fraction: number }
  | { readonly is: 'outcome'; readonly map: CustomerMap }
  | { readonly is: 'failure'; readonly text: string };
