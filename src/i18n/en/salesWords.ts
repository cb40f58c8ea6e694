/** Words of what an import leaves beside the facts: customers, precedence of reports, prospects. */
export const salesWords = {
  columns: {
    part: 'Part', data: 'Data',
  },
  texts: {
    customerIndexNote: 'Every customer with every day of orders, compressed. The ids are pseudonyms (hashes with a salt kept in this workbook), not anonymous: whoever has workbook and salt can test a guessed id.',
  },
};
