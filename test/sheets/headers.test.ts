import { expect, test } from '@jest/globals';
import { messagesIn } from '../../src/i18n/messages';
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

test.each([...tableSpecs().values()])('no word of a header of $name is longer than its column is wide', ({ columns }) => {
  const narrow = columns.flatMap((column) => {
    const longest = Math.max(...headerOf(column, 'en').split(/[\s/-]+/).map((word) => word.length));
    return column.isHidden === true || column.width === undefined || longest <= column.width ? [] : [`${column.key}: ${headerOf(column, 'en')}, ${column.width}`];
  });
  expect(narrow).toEqual([]);
});

test.each([...tableSpecs().values()])('every column of $name has a header in words', ({ columns }) => {
  const words = messagesIn('en').columns;
  expect(columns.filter(({ key, header, isHidden }) => isHidden !== true && header === undefined && !(key in words)).map(({ key }) => key)).toEqual([]);
});
