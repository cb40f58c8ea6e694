import { formatDate, fromSerial } from '../core/calendar';
import { MAPPED } from './mappedProfile';
import type { OpenTable } from './openFiles';
import type { Field } from './profile';
import type { Period } from './readPeriod';
import type { RecognisedTable } from './recogniseTable';
import type { ReadTable } from './readLines';
import type { SiteBook } from './siteBook';
import type { DateEvidence, TableEvidence, TableReading } from './tableReading';

/** What must be known of a table to tell why it is read as it is. */
export type ReadableTable = Pick<OpenTable, 'source' | 'options' | 'recognised' | 'by' | 'habits'>;

type TableCurrency = Pick<TableEvidence, 'currency' | 'currencyFrom'>;

/**
 * Returns the currency of lines that name none and who says so: the user, the headers, the report, the site that the user named, or the
 * sign beside the amounts, in this order. Undefined where none of them does.
 */
export function tableCurrency({ options, recognised, habits }: Pick<OpenTable, 'options' | 'recognised' | 'habits'>, siteCurrency?: string): TableCurrency {
  const sources: readonly (readonly [TableCurrency['currencyFrom'], string | undefined])[] = [
    ['said', options.currency?.trim().toUpperCase()], ['header', recognised.headerCurrency], ['report', recognised.layout.currency],
    ['site', siteCurrency], ['amounts', habits.currency],
  ];
  const [from, currency] = sources.find(([, named]) => named !== undefined && named !== '') ?? [];
  // A mapping is the user's word as well.
  if (from !== undefined) return { currency, currencyFrom: from === 'report' && recognised.profile.id === MAPPED ? 'said' : from };
  return { currency: undefined, currencyFrom: recognised.places.has('currency') ? 'column' : 'nobody' };
}

/** Returns what a table cannot be read without and only the user can say: its currency, its period. */
export function missingAnswers({ profile, places }: RecognisedTable, { currencyFrom }: Pick<TableEvidence, 'currencyFrom'>, period: Period | undefined): ('currency' | 'period')[] {
  if (profile.reader === 'costs') return [];
  const siteTells = places.has('site') && profile.platform === 'Amazon';
  const lacksCurrency = currencyFrom === 'nobody' && !siteTells;
  return [...(lacksCurrency ? ['currency' as const] : []), ...(!period && !places.has('date') ? ['period' as const] : [])];
}

/** Tells why a table is read as it is. `siteCurrency` is the currency of the site that the user named, where the plan knows it. */
export function tableEvidence(opened: ReadableTable, siteCurrency?: string): TableEvidence {
  const { recognised, source, by, habits } = opened;
  const { profile, layout, table, headers, places } = recognised;
  const columns = new Set([...places.values()].flat());
  return {
    file: source.name, sheet: table.sheet, profile: profile.id, platform: profile.platform, reportKind: profile.kind, by,
    telling: layout.required.flatMap((field) => headerOf(opened, field) ?? []), columnsRead: columns.size, columns: headers.length,
    headerRow: recognised.headerRow, encoding: table.encoding, delimiter: table.delimiter, country: layout.country,
    named: habits.named, ...tableCurrency(opened, siteCurrency), dates: dateEvidence(opened), decimal: habits.decimal,
  };
}

function dateEvidence(opened: ReadableTable): DateEvidence | undefined {
  const { dateOrder, dateOrderFrom, dateExample } = opened.habits;
  const column = headerOf(opened, 'date');
  return column === undefined ? undefined : { column, order: dateOrder, from: dateOrderFrom, example: dateExample?.text, row: dateExample?.row };
}

/** Header of a field's first column as written; its number where the table has no header. */
function headerOf({ recognised }: ReadableTable, field: Field): string | undefined {
  const index = recognised.places.get(field)?.[0];
  return index === undefined ? undefined : recognised.headers[index] || String(index + 1);
}

/** Tells what became of a table that was read. */
export function tableReading({ opened, tally }: ReadTable, books: SiteBook): TableReading {
  const { read, used } = tally.counts();
  const dayText = (serial: number): string | undefined => (Number.isFinite(serial) ? formatDate(fromSerial(serial)) : undefined);
  return {
    evidence: tableEvidence(opened, books.currencyOf(opened.options.site ?? '')), read, used, skipped: tally.skippedRows(), firstDay: dayText(tally.firstDay), lastDay: dayText(tally.lastDay),
    sites: [...tally.sites].map((site) => books.sites[site]!.name),
  };
}
