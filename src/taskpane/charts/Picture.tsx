import { Spinner, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Suspense } from 'react';
import type { ReactNode } from 'react';
import { Disclosure } from '../shell/Disclosure';
import { useWords } from '../words/PaneWords';

/** Colours of a picture: of the theme, and of the system where a contrast theme draws everything in its own. */
export const CHART_COLOURS = { first: 'var(--chart-first)', second: 'var(--chart-second)', third: 'var(--chart-third)', fourth: 'var(--chart-fourth)' } as const;

const useStyles = makeStyles({
  figure: {
    margin: 0, minWidth: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS,
    '--chart-first': tokens.colorCompoundBrandStroke, '--chart-second': tokens.colorPalettePumpkinBorderActive, '--chart-third': tokens.colorNeutralForeground3, '--chart-fourth': tokens.colorPaletteBlueBorderActive,
    '@media (forced-colors: active)': { '--chart-first': 'Highlight', '--chart-second': 'LinkText', '--chart-third': 'CanvasText', '--chart-fourth': 'GrayText' },
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  chart: { width: '100%', minWidth: 0, overflow: 'hidden' },
  table: { width: '100%', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200, fontVariantNumeric: 'tabular-nums' },
  cell: { padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`, textAlign: 'end', borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, whiteSpace: 'nowrap' },
  name: { width: '40%', textAlign: 'start', fontWeight: tokens.fontWeightRegular, whiteSpace: 'normal', overflowWrap: 'anywhere' },
});

interface PictureProps {
  readonly title: string;
  /** What the picture says, in a sentence. */
  readonly says: string;
  readonly columns: readonly string[];
  /** The figures of the picture: a name and its numbers. */
  readonly rows: readonly (readonly string[])[];
  /** Height of the chart in pixels: kept while it is fetched, so that nothing beneath it moves away from under a click. */
  readonly height: number;
  readonly children: ReactNode;
}

/** A chart with its sentence, and its figures as a table for whoever does not see it; the chart itself says nothing twice. */
export function Picture({ title, says, columns, rows, height, children }: PictureProps) {
  const styles = useStyles();
  const { text } = useWords();
  return (
    <figure className={styles.figure}>
      <figcaption>
        <h3 className={styles.title}>{title}</h3>
        <p className={styles.text}>{says}</p>
      </figcaption>
      <div className={styles.chart} style={{ height }} inert><Suspense fallback={<Spinner size="tiny" />}>{children}</Suspense></div>
      <Disclosure label={text.pictures.asTable} subject={title}>
        <table className={styles.table}>
          <thead><tr>{columns.map((column, at) => <th key={column} scope="col" className={mergeClasses(styles.cell, at === 0 && styles.name)}>{column}</th>)}</tr></thead>
          <tbody>
            {rows.map(([name, ...figures]) => (
              <tr key={name}><th scope="row" className={mergeClasses(styles.cell, styles.name)}>{name}</th>{figures.map((figure, at) => <td key={at} className={styles.cell}>{figure}</td>)}</tr>
            ))}
          </tbody>
        </table>
      </Disclosure>
    </figure>
  );
}
