import type { ColumnMapping, DateOrder, MappedField } from './importTypes';
import { FIELD_SYNONYMS } from './fieldSynonyms';
import type { Field, Layout, Profile } from './profile';
import { LINE_WORDS } from './profiles/lineWords';
import { refusal } from './refusal';
import { OTHER_PLATFORM } from './siteBook';

/** Every meaning that a mapping can give a column, in the order in which they are asked for. */
export const MAPPED_FIELDS: readonly MappedField[] = [
  'date', 'amount', 'quantity', 'unitPrice', 'order', 'code', 'name', 'category', 'customer', 'country', 'status', 'discount', 'refund', 'fee', 'tax',
  'currency', 'site', 'line', 'converted',
];
/** One of these must have a column. */
const NEEDED: readonly MappedField[] = ['amount', 'unitPrice', 'converted'];
const ORDERS: readonly DateOrder[] = ['ymd', 'dmy', 'mdy'];

/** Returns the field that a mapped word stands for: its `code` is the seller's own code, the other words are the same. */
export function fieldOf(mapped: MappedField): Field {
  return mapped === 'code' ? 'sku' : mapped;
}

/** Reads a mapping as handed over; throws a Refusal that names what is wrong with it. */
export function readMapping(value: unknown, file: string): ColumnMapping {
  const given = isRecord(value) ? value : {};
  const { header = true, columns, currency, dateOrder } = given;
  const detail = wrongPart(given) ?? wrongColumn(columns, header !== false);
  if (detail !== undefined) throw refusal('import/mapping-wrong', file, { detail });
  return {
    header: header === true, columns: columns as ColumnMapping['columns'],
    ...(typeof currency === 'string' ? { currency } : {}), ...(dateOrder === undefined ? {} : { dateOrder: dateOrder as DateOrder }),
  };
}

function wrongPart({ header, columns, currency, dateOrder }: Record<string, unknown>): string | undefined {
  if (header !== undefined && typeof header !== 'boolean') return 'header';
  if (!isRecord(columns)) return 'columns';
  if (currency !== undefined && typeof currency !== 'string') return 'currency';
  if (dateOrder !== undefined && !ORDERS.includes(dateOrder as DateOrder)) return 'dateOrder';
  return isUsable({ columns }) ? undefined : 'amount';
}

/** The first field that is unknown, or whose column is neither a header nor, which alone works without headers, a number. */
function wrongColumn(columns: unknown, hasHeader: boolean): string | undefined {
  const isColumn = (column: unknown): boolean => (typeof column === 'string' ? hasHeader : Number.isInteger(column) && (column as number) >= 1);
  return Object.entries(columns as object).find(([field, column]) => !MAPPED_FIELDS.includes(field as MappedField) || !isColumn(column))?.[0];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** Id of the profile of every mapping of sales, and of every mapping of visits. */
const MAPPED = 'mapped';
const MAPPED_VISITS = 'mapped-visits';

/** Tells whether a profile is a mapping's. */
export function isMapped({ id }: Profile): boolean {
  return id === MAPPED || id === MAPPED_VISITS;
}

/** Tells whether a mapping has what no table can be read without: money, or whether a visit ended with an order. */
export function isUsable({ columns }: Pick<ColumnMapping, 'columns'>): boolean {
  return NEEDED.some((field) => field in columns);
}

/** Returns the profile that a mapping describes. Its mapped columns are all required. */
export function mappedProfile(mapping: ColumnMapping): Profile {
  const columns = Object.entries(mapping.columns).map(([field, column]) => [fieldOf(field as MappedField), [column]] as const);
  const [profileOf, id] = mapping.columns.converted === undefined ? [genericProfile, MAPPED] as const : [visitsProfile, MAPPED_VISITS] as const;
  return profileOf(id, {
    required: columns.map(([field]) => field),
    columns: Object.fromEntries(columns),
    ...(mapping.currency === undefined ? {} : { currency: mapping.currency }),
    ...(mapping.dateOrder === undefined ? {} : { dateOrder: mapping.dateOrder }),
  });
}

/** Returns the profile that understands a table by the usual Chinese and English words; `period` stands in for a date column. */
export function guessedProfile(hasPeriod: boolean): Profile {
  const columns = Object.fromEntries(Object.entries(FIELD_SYNONYMS).map(([field, names]) => [fieldOf(field as MappedField), names]));
  const needed: Field[] = hasPeriod ? [] : ['date'];
  return { ...genericProfile('guessed', { required: [...needed, 'amount'], columns }), layouts: [
    { required: [...needed, 'amount', 'quantity'], columns },
    { required: [...needed, 'unitPrice', 'quantity'], columns },
    { required: [...needed, 'amount', 'order'], columns },
  ] };
}

function genericProfile(id: string, layout: Layout): Profile {
  return {
    id, kind: 'orders', platform: OTHER_PLATFORM, reader: 'orders', layouts: [layout], supplies: ['sales', 'refunds', 'fees'],
    hasCustomerId: layout.columns.customer !== undefined, rules: LINE_WORDS,
  };
}

/** A log of visits: what of it is an order is told by a column, and the order's money where it has one. */
function visitsProfile(id: string, layout: Layout): Profile {
  return { id, kind: 'traffic', platform: OTHER_PLATFORM, reader: 'visits', layouts: [layout], supplies: ['sales', 'sessions'], hasCustomerId: false };
}
