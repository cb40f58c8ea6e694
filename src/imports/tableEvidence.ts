import { formatDate, fromSerial } from '../core/calendar';
import type { OpenTable } from './openFiles';
import type { Field } from './profile';
import type { Period } from './readPeriod';
import type { RecognisedTable } from './recogniseTable';
import type { ReadTable } from './readLines';
import type { SiteBook } from './siteBook';
import type { FoundHabits } from './tableHabits';
import { tableCurrency } from './tableCurrency';
import type { DateEvidence, TableEvidence, TableReading } from './tableReading';

/** What must be known of a table to tell why it is read as it is. */
export type ReadableTable = Pick<OpenTable, 'source' | 'options' | 'recognised' | 'by' | 'habits'>;

/** Returns what a table cannot be read without and only the user can say: its currency, its period, the year of months that are named without one. */
export function missingAnswers({ profile, places }: RecognisedTable, { currencyFrom }: Pick<TableEvidence, 'currencyFrom'>, { dateOrderFrom }: Pick<FoundHabits, 'dateOrderFrom'>, period: Period | undefined): ('currency' | 'period' | 'year')[] {
  if (profile.reader === 'costs') return [];
  const siteTells = places.has('site') && profile.platform === 'Amazon';
  const lacksCurrency = currencyFrom === 'nobody' && !siteTells;
  // Of more than twelve months two would bear one name.
  const lacksYear = dateOrderFrom === 'names' && (period === undefined || period.months.length > 12);
  return [...(lacksYear ? ['year' as const] : []), ...(lacksCurrency ? ['currency' as const] : []), ...(!period && !places.has('date') ? ['period' as const] : [])];
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
    named: habits.named, ...currencyEvidence(opened, siteCurrency), dates: dateEvidence(opened), decimal: habits.decimal, decimalFrom: habits.decimalFrom,
  };
}

function currencyEvidence(opened: ReadableTable, siteCurrency: string | undefined): Pick<TableEvidence, 'currency' | 'currencyFrom'> {
  const { currency, currencyFrom } = tableCurrency({ ...opened, siteCurrency });
  return { currency, currencyFrom };
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
