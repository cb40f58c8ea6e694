import type { Sheet } from '../../model/sheet';
import type { Workbook } from '../../model/workbook';
import type { ApiClass } from '../apiClass';
import { invalidArgument, itemNotFound } from '../apiError';
import type { EntryRef, SheetEntryRef } from '../targets';
import { object } from '../targets';

/** Settings of the add-in in the file; values are JSON. */
export const settingCollectionClass: ApiClass<Workbook> = {
  items: (workbook) => [...workbook.settings.keys()].map((key) => object('Setting', { key })),
  item: (workbook, key) => {
    if (!workbook.settings.has(String(key))) throw itemNotFound(`The setting ${String(key)}`);
    return object('Setting', { key: String(key) });
  },
  methods: {
    add: (workbook, [key, value]) => {
      workbook.settings.set(String(key), value);
      return object('Setting', { key: String(key) });
    },
  },
};

export const settingClass: ApiClass<EntryRef> = {
  identity: ({ key }) => ({ _Id: key }),
  scalars: {
    key: { get: ({ key }) => key },
    value: {
      get: ({ key }, { workbook }) => workbook.settings.get(key),
      set: ({ key }, value, { workbook }) => void workbook.settings.set(key, value),
    },
  },
  methods: { delete: ({ key }, _args, { workbook }) => void workbook.settings.delete(key) },
};

const TEXTS = ['title', 'author', 'subject', 'keywords', 'comments', 'category'] as const;

export const documentPropertiesClass: ApiClass<Workbook> = {
  scalars: {
    ...Object.fromEntries(
      TEXTS.map((name) => [
        name,
        {
          get: (workbook: Workbook) => workbook.properties[name],
          set: (workbook: Workbook, value: unknown) => void (workbook.properties[name] = String(value)),
        },
      ]),
    ),
    company: { get: () => '' },
    manager: { get: () => '' },
    lastAuthor: { get: () => '' },
    revisionNumber: { get: () => 0 },
  },
  objects: { custom: (workbook) => object('CustomPropertyCollection', workbook) },
};

export const customPropertyCollectionClass: ApiClass<Workbook> = {
  items: (workbook) => [...workbook.customProperties.keys()].map((key) => object('CustomProperty', { key })),
  item: (workbook, key) => {
    const found = [...workbook.customProperties.keys()].find((known) => known.toLowerCase() === String(key).toLowerCase());
    if (found === undefined) throw itemNotFound(`The property ${String(key)}`);
    return object('CustomProperty', { key: found });
  },
  methods: {
    add: (workbook, [key, value]) => {
      if (typeof key !== 'string' || key === '' || key.length > 255) throw invalidArgument();
      const known = [...workbook.customProperties.keys()].find((name) => name.toLowerCase() === key.toLowerCase()) ?? key;
      workbook.customProperties.set(known, value as string | number | boolean);
      return object('CustomProperty', { key: known });
    },
    deleteAll: (workbook) => workbook.customProperties.clear(),
  },
};

export const customPropertyClass: ApiClass<EntryRef> = {
  identity: ({ key }) => ({ _Id: key }),
  scalars: {
    key: { get: ({ key }) => key },
    value: {
      get: ({ key }, { workbook }) => workbook.customProperties.get(key),
      set: ({ key }, value, { workbook }) => void workbook.customProperties.set(key, value as string | number | boolean),
    },
    type: {
      get: ({ key }, { workbook }) => {
        const value = workbook.customProperties.get(key);
        return typeof value === 'number' ? 'Number' : typeof value === 'boolean' ? 'Boolean' : 'String';
      },
    },
  },
  methods: { delete: ({ key }, _args, { workbook }) => void workbook.customProperties.delete(key) },
};

/** Keys of a worksheet's own properties are unique ignoring case. */
function keyOf(sheet: Sheet, key: unknown): string | undefined {
  return [...sheet.customProperties.keys()].find((known) => known.toLowerCase() === String(key).toLowerCase());
}

export const worksheetCustomPropertyCollectionClass: ApiClass<Sheet> = {
  items: (sheet) => [...sheet.customProperties.keys()].map((key) => object('WorksheetCustomProperty', { sheet, key })),
  item: (sheet, key) => {
    const found = keyOf(sheet, key);
    if (found === undefined) throw itemNotFound(`The property ${String(key)}`);
    return object('WorksheetCustomProperty', { sheet, key: found });
  },
  methods: {
    add: (sheet, [key, value]) => {
      const name = keyOf(sheet, key) ?? String(key);
      sheet.customProperties.set(name, String(value));
      return object('WorksheetCustomProperty', { sheet, key: name });
    },
  },
};

export const worksheetCustomPropertyClass: ApiClass<SheetEntryRef> = {
  identity: ({ key }) => ({ _Id: key }),
  scalars: {
    key: { get: ({ key }) => key },
    value: {
      get: ({ sheet, key }) => sheet.customProperties.get(key),
      set: ({ sheet, key }, value) => void sheet.customProperties.set(key, String(value)),
    },
  },
  methods: { delete: ({ sheet, key }) => void sheet.customProperties.delete(key) },
};
