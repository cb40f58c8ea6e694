import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ErrorCircleRegular } from '@fluentui/react-icons/svg/error-circle';
import { InfoRegular } from '@fluentui/react-icons/svg/info';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import type { ComponentType } from 'react';
import type { Problem, Severity } from '../../core/problem';
import { sentenceOf } from '../../i18n/messages';
import { Disclosure } from '../shell/Disclosure';
import { useWords } from '../words/PaneWords';
import { formatPlace } from './formatPlace';
import type { ProblemGroup } from './groupProblems';
import { groupProblems } from './groupProblems';

const PLACES_SHOWN = 2;
const ICONS: Readonly<Record<Severity, ComponentType<{ className?: string; 'aria-hidden'?: boolean }>>> = {
  error: ErrorCircleRegular, warning: WarningRegular, info: InfoRegular,
};

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  item: {
    display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr)', columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`, borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorTransparentStroke}`, overflowWrap: 'anywhere', color: tokens.colorNeutralForeground1,
  },
  error: { backgroundColor: tokens.colorStatusDangerBackground1 },
  warning: { backgroundColor: tokens.colorStatusWarningBackground1 },
  info: { backgroundColor: tokens.colorNeutralBackground3 },
  icon: { fontSize: '1.25rem', marginTop: '1px' },
  errorIcon: { color: tokens.colorStatusDangerForeground1 },
  warningIcon: { color: tokens.colorStatusWarningForeground3 },
  infoIcon: { color: tokens.colorNeutralForeground2 },
  severity: { fontWeight: tokens.fontWeightSemibold, marginInlineEnd: tokens.spacingHorizontalXS },
  places: { margin: `${tokens.spacingVerticalXXS} 0 0`, padding: 0, listStyleType: 'none', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** Problems in words, grouped by what they say, worst first; each with an icon and the word of its severity. */
export function ProblemList({ problems }: { readonly problems: readonly Problem[] }) {
  const styles = useStyles();
  const { language, text } = useWords();
  const groups = groupProblems(problems, (problem) => sentenceOf(problem, language));
  if (groups.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={text.problems.label}>
      {groups.map((group) => <ProblemItem key={`${group.severity} ${group.sentence}`} group={group} />)}
    </ul>
  );
}

function ProblemItem({ group }: { readonly group: ProblemGroup }) {
  const styles = useStyles();
  const { text, count, language } = useWords();
  const Icon = ICONS[group.severity];
  const places = [...new Set(group.places.map((place) => formatPlace(place, group.sentence, language)))].filter((line) => line !== '');
  const rest = places.slice(PLACES_SHOWN);
  const isCountSaid = group.rows <= 1 || group.sentence.includes(String(group.rows));
  return (
    <li className={mergeClasses(styles.item, styles[group.severity])}>
      <Icon className={mergeClasses(styles.icon, styles[`${group.severity}Icon`])} aria-hidden />
      <div>
        <span className={styles.severity}>{text.problems[group.severity]}</span>
        {group.sentence}
        {!isCountSaid && <> {count(text.problems.rows, group.rows)}</>}
        <Places lines={places.slice(0, PLACES_SHOWN)} />
        {rest.length > 0 && <Disclosure label={count(text.problems.more, rest.length)}><Places lines={rest} /></Disclosure>}
      </div>
    </li>
  );
}

function Places({ lines }: { readonly lines: readonly string[] }) {
  const styles = useStyles();
  return lines.length === 0 ? null : <ul className={styles.places}>{lines.map((line) => <li key={line}>{line}</li>)}</ul>;
}
