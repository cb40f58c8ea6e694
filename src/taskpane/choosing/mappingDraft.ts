import type { ColumnMapping, DateOrder, MappedField, MappingForm } from '../../actions/inspectFiles';

/** What the user has said so far of an unknown table: columns by index from 0. */
export interface MappingDraft {
  readonly columns: Readonly<Partial<Record<MappedField, number>>>;
  readonly hasHeader: boolean;
  readonly currency: string;
  readonly dateOrder: DateOrder | '';
}

/** What a mapping still lacks, or a column that stands for two things. */
export type MappingLack = { readonly is: 'amount' } | { readonly is: 'quantity' } | { readonly is: 'twice'; readonly column: number };

/** The draft that a form opens with: its guesses. */
export function toMappingDraft({ guess, columns, headerRow }: MappingForm): MappingDraft {
  const places = Object.entries(guess.columns).map(([field, name]) => [field, columns.findIndex((column) => column.name === name)] as const);
  return {
    columns: Object.fromEntries(places.filter(([, index]) => index >= 0)), hasHeader: headerRow > 0, currency: guess.currency ?? '', dateOrder: guess.dateOrder ?? '',
  };
}

/** The draft with another column for a field; undefined takes the field out. */
export function changeColumn(draft: MappingDraft, field: MappedField, column: number | undefined): MappingDraft {
  const { [field]: _before, ...others } = draft.columns;
  return { ...draft, columns: column === undefined ? others : { ...others, [field]: column } };
}

/** What hinders the mapping from being used; undefined when nothing does. */
export function mappingLack({ columns }: MappingDraft): MappingLack | undefined {
  if (columns.amount === undefined && columns.unitPrice === undefined && columns.converted === undefined) return { is: 'amount' };
  if (columns.amount === undefined && columns.unitPrice !== undefined && columns.quantity === undefined) return { is: 'quantity' };
  const used = Object.values(columns);
  const column = used.find((index, at) => used.indexOf(index) !== at);
  return column === undefined ? undefined : { is: 'twice', column };
}

/** The mapping as the import takes it: columns by header, which holds in other files too, or by number. */
export function toMapping({ columns, hasHeader, currency, dateOrder }: MappingDraft, form: MappingForm): ColumnMapping {
  const nameOf = (index: number): string | number => (hasHeader ? form.columns[index]?.name : undefined) ?? index + 1;
  return {
    header: hasHeader, columns: Object.fromEntries(Object.entries(columns).map(([field, index]) => [field, nameOf(index)])),
    ...(currency.trim() === '' ? {} : { currency: currency.trim().toUpperCase() }), ...(dateOrder === '' ? {} : { dateOrder }),
  };
}
