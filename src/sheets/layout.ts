import type { FixedBlock, SheetSpec } from './sheetSpec';
import type { Rectangle } from './workbookState';

/** Where the parts of a new sheet stand: the head (title, note, legend), the fixed blocks, the header row of the table. */
export interface Layout {
  readonly blocks: ReadonlyMap<string, Rectangle>;
  readonly tableRow: number;
}

/** The name of the block of title, note and legend that every sheet begins with. */
export const HEAD = 'head';

/** Title, note and legend of a sheet as a fixed block. */
export function headOf(spec: SheetSpec): FixedBlock {
  const note = spec.note === undefined ? null : { text: spec.note.text, values: spec.note.values ?? {}, look: 'note' as const };
  const hasInput = spec.table?.columns.some((column) => column.kind === 'input' || column.kind === 'list') === true;
  const cells = [
    [{ text: spec.title, ...(spec.titleValues === undefined ? {} : { values: spec.titleValues }), look: 'title' as const }],
    ...(note === null ? [] : [[note]]),
    ...(hasInput ? [[{ text: 'legend' as const, look: 'legend' as const }]] : []),
  ];
  return { name: HEAD, cells };
}

/** All fixed blocks of a sheet, the head first. */
export function blocksOf(spec: SheetSpec): readonly FixedBlock[] {
  return [headOf(spec), ...spec.blocks];
}

/** Stacks the blocks of a new sheet with one empty row between them, beginning at the first column in view; the table comes last. */
export function layOut(spec: SheetSpec): Layout {
  const blocks = new Map<string, Rectangle>();
  const firstVisible = spec.table?.columns.findIndex((column) => column.isHidden !== true) ?? 0;
  let row = 0;
  for (const block of blocksOf(spec)) {
    const cols = Math.max(1, ...block.cells.map((cells) => cells.length));
    blocks.set(block.name, { row, col: Math.max(0, firstVisible), rows: block.cells.length, cols });
    row += block.cells.length + 1;
  }
  return { blocks, tableRow: row };
}

/** The defined name under which the place of a block is kept. */
export function blockName(spec: Pick<SheetSpec, 'key'>, block: string): string {
  return `tm_${spec.key}_${block}`;
}
