import { expect, test } from '@jest/globals';
import { mapLeads } from '../../src/sheets/mapLeads';

test('the first named lead of a team counts, a row without a name and other roles do not', () => {
  const lead = (team: string, person: string | null, ownerRole = 'mapOwner') => ({ team, person, ownerRole });
  const leads = mapLeads([lead('product', null), lead('product', 'Pia'), lead('product', 'Ola'), lead('product', null), lead('market', 'Jo', 'approver'), lead('customer', null)]);
  expect([...leads]).toEqual([['product', 'Pia']]);
});
