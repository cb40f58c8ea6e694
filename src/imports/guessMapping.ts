import { ALL_PROFILES } from './allProfiles';
import { FIELD_SYNONYMS } from './fieldSynonyms';
import type { MappingForm } from './fileInspection';
import type { ColumnMapping, MappedField } from './importTypes';
import { fieldOf, MAPPED_FIELDS } from './mappedProfile';
import { normaliseHeader, splitCurrencyHeader } from './normaliseHeader';
import { currenciesOfScript, isCurrencyMark, readCurrency } from './readCurrency';
import { columnKind, isMonthColumn, isYesNoColumn, type UnknownTable } from './unknownTable';

/** Words that stand in headers of many meanings: they tell something alone, but not inside a longer header. */
const ALONE_ONLY: ReadonlySet<string> = new Set(['total', 'order', 'name', 'line', 'product', 'item name', 'title', 'state', 'day', 'store', 'shop', 'month', '月', 'orders', 'sales', 'revenue', 'transaction', 'purchase', 'conversion', '成交', '转化', '购买', '下单', '订单']);
/** Words shorter than this are not looked for inside longer headers, in letters and in ideographs. */
const SHORTEST_WORD = { letters: 4, ideographs: 2 };

const MONEY_FIELDS: ReadonlySet<MappedField> = new Set(['unitPrice', 'amount', 'discount', 'tax', 'refund', 'fee']);
/** Ends of headers of columns that hold no money, whatever else the header says: counts, rates, numbers of papers, times and words. */
const NO_MONEY = /([量数數率号號]|时间|時間|日期|原因|状态|狀態|类型|類型|方式|%|\b(rate|ratio|percent|percentage|quantity|qty|count|units|number|no|id|date|time|reason|status|type|method|code))[.)\]】\s]*$/;

/** Headers of the ends of a period, which is no day of a line. */
const PERIOD_END = /^(start|end|begin|from|to)\b|^(开始|结束|起始|截止|開始|結束)/;

/** The largest distance at which a header still is the word itself. */
const NAMED = 1;

interface Guess {
  readonly field: MappedField;
  readonly column: number;
  /** The lower the better: 0 for a synonym as it stands, 1 for one with a unit beside it, 2 for one that ends the header or stands in it as a word, 3 for one inside it. */
  readonly distance: number;
  readonly rank: number;
}

/**
 * Guesses which column of an unknown table holds what, by the usual Chinese and English words and by the headers of all known reports; a
 * column of dates is the date where no header says so. Each column gets one meaning at most. A currency in the headers is taken over.
 */
export function guessMapping(table: UnknownTable): ColumnMapping {
  const headers = table.headers.map(normaliseHeader);
  const guesses = MAPPED_FIELDS.flatMap((field) => headers.flatMap((header, column) => (canHold(field, table, column) ? guessOf(field, header, column) ?? [] : [])));
  const columns = new Map<MappedField, number>();
  const taken = new Set<number>();
  for (const { field, column } of guesses.sort((a, b) => a.distance - b.distance || a.rank - b.rank || a.column - b.column)) {
    if (columns.has(field) || taken.has(column)) continue;
    columns.set(field, column);
    taken.add(column);
  }
  const date = table.headers.findIndex((_, column) => !taken.has(column) && !PERIOD_END.test(headers[column]!) && (columnKind(table.rows, column) === 'date' || isMonthColumn(table.rows, column)));
  if (!columns.has('date') && date >= 0) columns.set('date', date);
  // What has amounts is a table of sales, whatever else it says of its lines.
  if (columns.has('amount') || columns.has('unitPrice')) columns.delete('converted');
  const sign = headers.map((header) => splitCurrencyHeader(header).sign).find((found) => found !== undefined);
  const currency = sign === undefined ? undefined : readCurrency(sign, currenciesOfScript(headers))?.code;
  return {
    header: table.headerRow > 0,
    columns: Object.fromEntries([...columns].map(([field, column]) => [field, columnName(table.headers, column)])),
    ...(currency === undefined ? {} : { currency }),
  };
}

/** Fields that a column of yes and no cannot hold, whatever its header says. */
const NEVER_YES_NO: ReadonlySet<MappedField> = new Set([...MONEY_FIELDS, 'quantity', 'order']);

/** A column of yes and no tells of orders, never their number or how much they were; one of other values never tells that. */
function canHold(field: MappedField, { rows }: UnknownTable, column: number): boolean {
  if (field === 'converted') return isYesNoColumn(rows, column, true);
  return !NEVER_YES_NO.has(field) || !isYesNoColumn(rows, column, false);
}

/** Returns by field the columns whose headers name it as well as the guessed one's, where none of them has another meaning: the user may have meant one of those. */
export function rivalColumns(table: UnknownTable, { columns }: ColumnMapping): MappingForm['rivals'] {
  const used = new Set(Object.values(columns));
  const named = table.headers.map((header, column) => ({ header: normaliseHeader(header), column, name: columnName(table.headers, column) }));
  const rivalsOf = (field: MappedField): (string | number)[] =>
    named.filter(({ header, column, name }) => !used.has(name) && canHold(field, table, column) && (guessOf(field, header, column)?.distance ?? Infinity) <= NAMED).map(({ name }) => name);
  const fields = Object.keys(columns) as MappedField[];
  return Object.fromEntries(fields.map((field) => [field, rivalsOf(field)] as const).filter(([, rivals]) => rivals.length > 0));
}

/** A column is named by its header, which holds in other files too; by its number where the header is blank or stands twice. */
export function columnName(headers: readonly string[], column: number): string | number {
  const plain = headers.map(normaliseHeader);
  const header = plain[column] ?? '';
  return header === '' || plain.indexOf(header) !== column ? column + 1 : headers[column]!;
}

function guessOf(field: MappedField, header: string, column: number): Guess | undefined {
  if (header === '' || (MONEY_FIELDS.has(field) && NO_MONEY.test(header)) || (field === 'date' && PERIOD_END.test(header))) return undefined;
  const words = synonymsOf(field);
  const bare = withoutUnit(header);
  const exact = words.indexOf(header);
  if (exact >= 0) return { field, column, distance: 0, rank: exact };
  const near = words.indexOf(bare);
  if (near >= 0) return { field, column, distance: 1, rank: near };
  const inside = (FIELD_SYNONYMS[field] ?? []).findIndex((word) => !ALONE_ONLY.has(word) && isInside(word, bare));
  return inside >= 0 ? { field, column, distance: bare.endsWith(FIELD_SYNONYMS[field]![inside]!) ? 2 : 3, rank: inside } : undefined;
}

/** Takes off what stands behind a word: a currency or unit in brackets, a total sign. */
function withoutUnit(header: string): string {
  return header.replace(/\s*[([【].*?[)\]】]\s*$/, '').replace(/\s*[-_:]\s*(total|总计|合计)$/, '').replace(/_/g, ' ').trim();
}

function isInside(word: string, header: string): boolean {
  const isIdeographic = /[\u3040-\u9fff]/.test(word);
  if (word.length < (isIdeographic ? SHORTEST_WORD.ideographs : SHORTEST_WORD.letters) || isCurrencyMark(word)) return false;
  return isIdeographic ? header.includes(word) : ` ${header} `.includes(` ${word} `);
}

const synonyms = new Map<MappedField, readonly string[]>();

/** Our own list first, best word first; then every header under which a known report of orders holds the field. */
function synonymsOf(field: MappedField): readonly string[] {
  let words = synonyms.get(field);
  if (!words) {
    const reports = ALL_PROFILES.filter(({ reader }) => reader === 'orders' || reader === 'packages').flatMap(({ layouts }) => layouts);
    const platform = reports.flatMap(({ columns }) => columns[fieldOf(field)] ?? []).filter((name) => typeof name === 'string');
    words = [...new Set([...(FIELD_SYNONYMS[field] ?? []), ...platform].map(normaliseHeader))];
    synonyms.set(field, words);
  }
  return words;
}
