import { expect, test } from '@jest/globals';
import { isBuyerHeader } from '../../src/imports/buyerColumns';

test.each(['Buyer Username', 'Billing Phone', '收货地址', 'Note Attributes', 'Datos personales o de empresa'])('“%s” holds what tells of a buyer', (header) => {
  expect(isBuyerHeader(header)).toBe(true);
});

test.each(['SKU', 'Product Name', '商品名称', 'Lineitem name', '店铺'])('“%s” does not', (header) => {
  expect(isBuyerHeader(header)).toBe(false);
});
