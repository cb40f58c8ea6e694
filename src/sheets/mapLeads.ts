import { textIn, type TableRow } from './readTable';

/** The lead of each department's map, by team, from rows of Owners: the first who is named; a team without one is left out. */
export function mapLeads(owners: readonly TableRow[]): ReadonlyMap<string, string> {
  const named = owners.filter((row) => textIn(row, 'ownerRole') === 'mapOwner' && textIn(row, 'person') !== '');
  return new Map(named.reverse().map((row) => [textIn(row, 'team'), textIn(row, 'person')]));
}
