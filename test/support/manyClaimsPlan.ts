import type { Language } from '../../src/i18n/language';
import { startPlan, type Plan } from './plan';

/** Lines of the market department, one a site, and of the customer department, one a category: each crosses each of the other. */
export const [MARKETS, CUSTOMERS] = [200, 101];
export const CUSTOMER_AMOUNT = 5_000;
/** What the market line at this position claims; less than any customer line. */
export const marketAmount = (at: number): number => 1_000 + at;

const TERMS = { amountMeans: 'total', claimBasis: 'net', taxState: 'out', currency: 'USD', claimStatus: 'submitted', owner: 'Ann' };
const idOf = (letter: string, at: number, digits: number): string => `${letter}${String(at + 1).padStart(digits, '0')}`;
const rows = (count: number, letter: string, digits: number, values: (at: number) => object): object[] => Array.from({ length: count }, (_, at) => ({ row: { id: idOf(letter, at, digits) }, values: values(at) }));

/** A plan without sales in which one group of lines is beyond the exact solver; one site and one category are nobody's. */
export async function manyClaimsPlan(language: Language): Promise<Plan> {
  const plan = await startPlan({ language });
  const enter = (tables: object) => plan.runAction('enter-rows', { parameters: { rows: JSON.stringify(tables) } });
  await plan.runAction('department-tabs');
  await enter({
    Settings: [{ row: { id: 'currency' }, values: { value: 'USD' } }],
    Sites: rows(MARKETS + 1, 'S', 3, (at) => ({ siteName: `Site ${String(at + 1)}` })), Categories: rows(CUSTOMERS + 1, 'C', 3, (at) => ({ categoryName: `Category ${String(at + 1)}` })),
  });
  await enter({
    ClaimsMarket: rows(MARKETS, 'M', 6, (at) => ({ ...TERMS, description: `Market ${String(at + 1)}`, claimSite: `Site ${String(at + 1)}`, amount: marketAmount(at) })),
    ClaimsCustomer: rows(CUSTOMERS, 'U', 6, (at) => ({ ...TERMS, description: `Customers ${String(at + 1)}`, claimCategory: `Category ${String(at + 1)}`, amount: CUSTOMER_AMOUNT })),
  });
  return plan;
}
