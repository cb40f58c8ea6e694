import { textIn, type TableRow } from './readTable';
import type { RowContent } from './tableContent';

/**
 * The id of a row that goes into the next year's plan: it names its year, so that rows which are made anew there never take its
 * place. A row that is older still keeps the year it has.
 */
export function agedId(id: string, prefix: string, year: number): string {
  return new RegExp(`^${prefix}\\d{4}\\.`, 'i').test(id) ? id : `${prefix}${year}.${id.slice(prefix.length)}`;
}

/** The id of a review or a row that stays behind, with its year: the next year numbers its own from the first again. */
function withYear(id: string, year: number): string {
  return id === '' || /^\d{4} /.test(id) ? id : `${year} ${id}`;
}

/** The year that ends, as rows of it are told apart from those of the next. */
export interface EndingYear {
  readonly year: number;
  /** The first month of the next, as a serial. */
  readonly firstMonth: number;
  /** Ids of products, which stay what they are, in capitals. */
  readonly products: ReadonlySet<string>;
  /** What the rows of the maps are called, by id in capitals. */
  readonly names: ReadonlyMap<string, string>;
}

/** What a row leads to: products keep their ids, of rows of maps that stay behind the name is left, or the id with its year. */
function agedLink(row: TableRow, { year, products, names }: EndingYear): string | null {
  const id = textIn(row, 'leadsTo');
  const isKnown = id === '' || products.has(id.toUpperCase());
  return isKnown ? id || null : names.get(id.toUpperCase()) || withYear(id, year);
}

/** A lesson or an action of a review as it goes into the next year's plan. */
export function agedFinding(row: TableRow, prefix: string, ending: EndingYear): RowContent {
  const { year, firstMonth } = ending;
  const { pdcaMonth } = row;
  return {
    id: agedId(textIn(row, 'rowId'), prefix, year),
    values: {
      ...row, reviewRow: withYear(textIn(row, 'reviewRow'), year), leadsTo: agedLink(row, ending),
      // A month that is over takes no task; the first of the new year does.
      ...(typeof pdcaMonth === 'number' && pdcaMonth < firstMonth ? { pdcaMonth: firstMonth } : {}),
    },
  };
}

/** A row that names what it leads to, under its own id. */
export function agedLead(row: TableRow, ending: EndingYear): RowContent {
  return { id: textIn(row, 'rowId'), values: { ...row, leadsTo: agedLink(row, ending) } };
}

/** A carried row without what it refers to in sheets that stay behind. */
export function agedWork({ id, values }: RowContent, prefix: string, year: number, left: ReadonlySet<string>): RowContent {
  return { id: agedId(id, prefix, year), values: Object.fromEntries(Object.entries(values).filter(([key]) => !left.has(key))) };
}
