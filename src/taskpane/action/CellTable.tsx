import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  box: { border: `1px solid ${tokens.colorNeutralStroke1}`, borderRadius: tokens.borderRadiusMedium, padding: tokens.spacingHorizontalM, minWidth: 0 },
  heading: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  hint: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  frame: { overflow: 'auto', maxHeight: '20rem', marginTop: tokens.spacingVerticalS, ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  table: { width: '100%', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200 },
  cell: { textAlign: 'start', verticalAlign: 'top', padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`, overflowWrap: 'anywhere', fontWeight: 'normal' },
  head: { color: tokens.colorNeutralForeground2 },
  content: { width: '50%', paddingBottom: tokens.spacingVerticalS, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
});

/** A cell of the workbook with the two contents that it could have. */
export interface CellRow {
  readonly key: string;
  readonly name: string;
  readonly contents: readonly [ReactNode, ReactNode];
}

interface CellTableProps {
  readonly heading: string;
  readonly hint: string;
  /** Headings of both contents. */
  readonly columns: readonly [string, string];
  readonly rows: readonly CellRow[];
  /** That there are more rows than stand here. */
  readonly more: string | undefined;
  /** What the user decides about all of them. */
  readonly children: ReactNode;
}

/** Cells with both of their possible contents side by side below their names, so that numbers fit a narrow pane; the decision stands below. */
export function CellTable({ heading, hint, columns, rows, more, children }: CellTableProps) {
  const styles = useStyles();
  return (
    <div className={styles.box}>
      <p className={styles.heading}>{heading}</p>
      <p className={styles.hint}>{hint}</p>
      <div className={styles.frame} tabIndex={0} role="region" aria-label={heading}>
        <table className={styles.table}>
          <thead><tr className={styles.head}>{columns.map((label) => <th key={label} scope="col" className={styles.cell}>{label}</th>)}</tr></thead>
          {rows.map(({ key, name, contents: [first, second] }) => (
            <tbody key={key}>
              <tr><th scope="rowgroup" colSpan={2} className={styles.cell}>{name}</th></tr>
              <tr>
                <td className={mergeClasses(styles.cell, styles.content)}>{first}</td>
                <td className={mergeClasses(styles.cell, styles.content)}>{second}</td>
              </tr>
            </tbody>
          ))}
        </table>
        {more !== undefined && <p className={styles.hint}>{more}</p>}
      </div>
      {children}
    </div>
  );
}
