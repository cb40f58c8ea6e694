import { Button, Spinner, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { ErrorCircleRegular } from '@fluentui/react-icons/svg/error-circle';
import { QuestionCircleRegular } from '@fluentui/react-icons/svg/question-circle';
import type { ReactNode } from 'react';
import type { TableInspection, TableReading } from '../../actions/inspectFiles';
import { sentenceOf } from '../../i18n/messages';
import type { Language } from '../../i18n/language';
import { countryName } from '../format/countryName';
import { useWords } from '../words/PaneWords';
import { workbookWords } from '../words/workbookWords';
import { EvidenceList } from './EvidenceList';
import { LineOutcome } from './LineOutcome';
import { ReportChoice } from './ReportChoice';
import type { SeenFile } from './useInspections';

const useStyles = makeStyles({
  finding: { display: 'flex', gap: tokens.spacingHorizontalXS, minWidth: 0, overflowWrap: 'anywhere' },
  icon: { flexShrink: 0, fontSize: '1.125rem', marginTop: '1px' },
  known: { color: tokens.colorStatusSuccessForeground1 },
  open: { color: tokens.colorStatusWarningForeground1 },
  error: { color: tokens.colorPaletteRedForeground1 },
  body: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalXS, minWidth: 0 },
});

interface FileFindingProps {
  readonly seen: SeenFile | undefined;
  /** What became of the file's tables, once a preview or an import has told. */
  readonly readings: readonly TableReading[];
  readonly onChoose: (profile: string) => void;
  readonly onMap: () => void;
}

/** What a chosen file is: its report, the choice between several, the way to a mapping, or why it is none. */
export function FileFinding({ seen, readings, onChoose, onMap }: FileFindingProps) {
  const { text, language } = useWords();
  if (!seen) return <Spinner size="extra-tiny" label={text.import.looking} />;
  if (seen.inspection === 'failed') return <Finding is="error">{text.import.lookFailed}</Finding>;
  const { problem, tables } = seen.inspection;
  if (problem) return <Finding is="error">{sentenceOf(problem, language)}</Finding>;
  return (
    <>
      {tables.map((table, index) => <TableFinding key={table.sheet ?? index} table={table} onChoose={onChoose} onMap={onMap} />)}
      {readings.map((reading, index) => <LineOutcome key={reading.evidence.sheet ?? index} reading={reading} />)}
    </>
  );
}

function TableFinding({ table, onChoose, onMap }: Pick<FileFindingProps, 'onChoose' | 'onMap'> & { readonly table: TableInspection }) {
  const { text, language } = useWords();
  switch (table.is) {
    case 'choice': return <Finding is="open"><ReportChoice candidates={table.candidates} onChoose={onChoose} /></Finding>;
    case 'mapping': return <Finding is="open">{text.import.unknown}<Button size="small" appearance="primary" onClick={onMap}>{text.import.map}</Button></Finding>;
    case 'report': return (
      <Finding is="known">
        {reportTitle(table, language)}
        {table.form && <Button size="small" onClick={onMap}>{text.import.mapAgain}</Button>}
      </Finding>
    );
  }
}

/** The report of a table with its site and currency: `Shopee orders · Vietnam · VND`. */
export function reportTitle({ sheet, evidence }: Extract<TableInspection, { is: 'report' }>, language: Language): string {
  const { profile, country, currency, named } = evidence;
  const place = country === undefined ? named.sites : [countryName(country, language)];
  const money = currency === undefined ? named.currencies : [currency];
  return [sheet, workbookWords(language).reportName(profile), ...place, ...money].filter((part) => part !== undefined && part !== '').join(' · ');
}

function Finding({ is, children }: { readonly is: 'known' | 'open' | 'error'; readonly children: ReactNode }) {
  const styles = useStyles();
  const Icon = { known: CheckmarkCircleRegular, open: QuestionCircleRegular, error: ErrorCircleRegular }[is];
  return <div className={styles.finding}><Icon className={mergeClasses(styles.icon, styles[is])} aria-hidden /><div className={styles.body}>{children}</div></div>;
}

/** Why the tables of a file are read as they are. */
export function FileEvidence({ seen }: { readonly seen: SeenFile | undefined }) {
  if (!seen || seen.inspection === 'failed') return null;
  return seen.inspection.tables.map((table, index) => table.is === 'report' && <EvidenceList key={table.sheet ?? index} evidence={table.evidence} />);
}
