import type { Problem } from '../../core/problem';
import { textIn } from '../../sheets/readTable';
import { tableRows } from '../../sheets/tableRows';
import type { ActionInput } from './definition';

/** Sites without a country, by name: of the event calendar only the dates of the supply side count for them. */
export function countryProblems({ state }: ActionInput): Problem[] {
  if (!state.tables.has('Events')) return [];
  const names = tableRows('Sites', state).filter((row) => textIn(row, 'rowId') !== '' && textIn(row, 'country') === '').map((row) => textIn(row, 'siteName') || textIn(row, 'rowId'));
  if (names.length === 0) return [];
  return [{ code: 'events/country-missing', severity: 'warning', where: { table: 'Sites', column: 'country' }, count: names.length, params: { count: names.length, names } }];
}
