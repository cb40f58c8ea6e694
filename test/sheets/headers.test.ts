import { expect, test } from '@jest/globals';
import { tableSpecs } from '../../src/sheets/registry';
import { headerOf } from '../../src/sheets/words';

test.each([...tableSpecs().values()])('no two columns of $name share a header, in one language or across both', ({ columns }) => {
  const owners = new Map<string, string>();
  const clashes = columns.flatMap((column) =>
    [headerOf(column, 'zh-CN'), headerOf(column, 'en')].flatMap((header) => {
      const owner = owners.get(header.toLowerCase());
      owners.set(header.toLowerCase(), column.key);
      return owner === undefined || owner === column.key ? [] : [`${header}: ${owner}, ${column.key}`];
    }),
  );
  expect(clashes).toEqual([]);
});
