import type { Sheet } from '../../model/sheet';
import { addressedRange } from '../addresses';
import type { ApiClass } from '../apiClass';
import { object, targetOf, type Targets } from '../targets';

function setBreaks(sheet: Sheet, rows: readonly number[]): void {
  const { rowBreaks: _, ...page } = sheet.page;
  sheet.page = rows.length === 0 ? page : { ...page, rowBreaks: [...new Set(rows)].sort((a, b) => a - b) };
}

/** The rows above which a new page of a sheet begins. */
export const pageBreakCollectionClass: ApiClass<Sheet> = {
  methods: {
    add: (sheet, [range], session) => {
      const { row } = (targetOf('Range', range) ?? addressedRange(sheet, range, session)).area;
      setBreaks(sheet, [...(sheet.page.rowBreaks ?? []), row]);
      return object('PageBreak', { sheet, row });
    },
    removePageBreaks: (sheet) => setBreaks(sheet, []),
  },
  items: (sheet) => (sheet.page.rowBreaks ?? []).map((row) => object('PageBreak', { sheet, row })),
};

/** One of them. */
export const pageBreakClass: ApiClass<Targets['PageBreak']> = {
  scalars: { rowIndex: { get: ({ row }) => row }, columnIndex: { get: () => 0 } },
  methods: {
    delete: ({ sheet, row }) => setBreaks(sheet, (sheet.page.rowBreaks ?? []).filter((other) => other !== row)),
  },
};
