import { makeStyles, tokens } from '@fluentui/react-components';
import type { TableEvidence } from '../../actions/inspectFiles';
import { fill } from '../../i18n/fill';
import type { PaneWords } from '../words/PaneWords';
import { useWords } from '../words/PaneWords';
import { countryName } from '../format/countryName';

const useStyles = makeStyles({
  list: {
    margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalS}`, display: 'grid', gridTemplateColumns: 'minmax(4.5rem, auto) minmax(0, 1fr)', columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200,
  },
  term: { margin: 0, color: tokens.colorNeutralForeground2 },
  fact: { margin: 0, overflowWrap: 'anywhere' },
});

/** Why a table is read as it is: the columns that told it, site, currency, encoding, dates. */
export function EvidenceList({ evidence }: { readonly evidence: TableEvidence }) {
  const styles = useStyles();
  const words = useWords();
  return (
    <dl className={styles.list}>
      {evidenceLines(evidence, words).map(([term, fact]) => [
        <dt key={`${term} term`} className={styles.term}>{term}</dt>, <dd key={term} className={styles.fact}>{fact}</dd>,
      ])}
    </dl>
  );
}

/** The evidence in words: pairs of what is told and the fact. */
export function evidenceLines(evidence: TableEvidence, words: PaneWords): readonly (readonly [string, string])[] {
  const { why, by, decimal, decimalFrom } = words.text.import;
  const { telling, columnsRead, columns, headerRow } = evidence;
  return [
    [why.columns, [telling.join(words.comma), columns > 0 ? fill(why.read, { read: columnsRead, all: columns }) : ''].filter(Boolean).join(words.semicolon)],
    [why.header, headerRow > 0 ? fill(why.headerRow, { row: headerRow }) : why.noHeader],
    [why.by, by[evidence.by]],
    [why.site, siteText(evidence, words)],
    [why.currency, currencyText(evidence, words)],
    [why.encoding, encodingText(evidence, words)],
    // A table without a date yet has nothing to show for how its dates are read.
    ...(evidence.dates?.example === undefined ? [] : [[why.dates, dateText(evidence.dates, words)] as const]),
    [why.amounts, fill(decimalFrom[evidence.decimalFrom], { sign: decimal[evidence.decimal] })],
  ];
}

/** Platform, country and site of a table, as far as it tells them. */
export function siteText({ platform, country, named }: TableEvidence, words: PaneWords): string {
  const parts = [platform === '*' || platform === 'Other' ? '' : platform, country === undefined ? '' : countryName(country, words.language), ...named.sites];
  return [...new Set(parts)].filter((part) => part !== '').join(' · ') || '–';
}

function currencyText({ currency = '', currencyFrom, named }: TableEvidence, words: PaneWords): string {
  const told = fill(words.text.import.currencyFrom[currencyFrom], { currency });
  return named.currencies.length > 0 && currencyFrom === 'column' ? `${named.currencies.join(words.comma)}${words.semicolon}${told}` : told;
}

function encodingText({ encoding, delimiter }: TableEvidence, words: PaneWords): string {
  const names: Readonly<Record<string, string>> = words.text.import.delimiters;
  const label = encoding.toUpperCase();
  return delimiter === undefined ? label : fill(words.text.import.separated, { encoding: label, delimiter: names[delimiter] ?? delimiter });
}

function dateText({ order, from, column, example = '', row = 0 }: NonNullable<TableEvidence['dates']>, words: PaneWords): string {
  return fill(words.text.import.dateFrom[from], { order: words.text.files.dateOrders[order], column, example, row });
}
