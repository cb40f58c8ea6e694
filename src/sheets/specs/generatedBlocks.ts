import type { SheetSpec, TableSpec } from '../sheetSpec';

/** Notes on what was generated, by which renamed columns and unchanged formulas are recognised. */
export const generatedBlocksTable: TableSpec = {
  name: 'GeneratedBlocks',
  columns: [
    { key: 'rowId', kind: 'key', format: 'text', width: 34 },
    { key: 'table', kind: 'value', format: 'text', width: 20 },
    { key: 'columnKey', kind: 'value', format: 'text', width: 20 },
    { key: 'columnId', kind: 'value', format: 'text', width: 10 },
    { key: 'header', kind: 'value', format: 'text', width: 24 },
    { key: 'formula', kind: 'value', format: 'text', width: 60 },
  ],
};

/** The sheet of these notes. */
export const generatedBlocksSheet: SheetSpec = {
  key: 'generatedBlocks',
  part: 'log',
  visibility: 'hidden',
  title: 'generatedBlocksTitle',
  blocks: [],
  table: generatedBlocksTable,
};
