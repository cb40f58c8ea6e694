import type { CubeTables } from '../../sheets/targetCube';
import { tableRows } from '../../sheets/tableRows';
import type { WorkbookState } from '../../sheets/workbookState';

/** Tables from which the base year is read. */
export const PAST_TABLES: readonly string[] = ['SalesFacts', 'BaseEstimate', 'Coverage'];

/** Their rows. */
export function pastTables(state: WorkbookState): CubeTables {
  return { facts: tableRows('SalesFacts', state), estimates: tableRows('BaseEstimate', state), coverage: tableRows('Coverage', state) };
}
