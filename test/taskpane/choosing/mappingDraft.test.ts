import { expect, test } from '@jest/globals';
import type { MappingForm } from '../../../src/actions/inspectFiles';
import { changeColumn, mappingLack, toMapping, toMappingDraft } from '../../../src/taskpane/choosing/mappingDraft';

const column = (name: string | number, header = String(name)) => ({ name, header, samples: [], isBuyer: false });
const form: MappingForm = {
  encoding: 'utf-8', headerRow: 1, columns: [column('When'), column('Worth'), column(3, 'Worth'), column('Pcs')],
  guess: { header: true, columns: { date: 'When', amount: 3 }, currency: 'USD' }, rivals: {},
};

test('the guesses are the beginning, and come back as they were', () => {
  const draft = toMappingDraft(form);
  expect(draft).toEqual({ columns: { date: 0, amount: 2 }, hasHeader: true, currency: 'USD', dateOrder: '' });
  expect(toMapping(draft, form)).toEqual(form.guess);
});

test('a column is named by its header, or by its number where the header stands twice or none is wanted', () => {
  const draft = changeColumn(toMappingDraft(form), 'quantity', 3);
  expect(toMapping(draft, form).columns).toEqual({ date: 'When', amount: 3, quantity: 'Pcs' });
  expect(toMapping({ ...draft, hasHeader: false, currency: ' eur ', dateOrder: 'dmy' }, form))
    .toEqual({ header: false, columns: { date: 1, amount: 3, quantity: 4 }, currency: 'EUR', dateOrder: 'dmy' });
});

test('an amount is enough, or yes and no to an order, a price needs a quantity, and no column stands for two things', () => {
  const draft = toMappingDraft(form);
  expect(mappingLack(draft)).toBeUndefined();
  const without = changeColumn(draft, 'amount', undefined);
  expect(mappingLack(without)).toEqual({ is: 'amount' });
  expect(mappingLack(changeColumn(without, 'converted', 3))).toBeUndefined();
  expect(mappingLack(changeColumn(without, 'unitPrice', 1))).toEqual({ is: 'quantity' });
  expect(mappingLack(changeColumn(draft, 'quantity', 2))).toEqual({ is: 'twice', column: 2 });
});
