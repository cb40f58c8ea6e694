import { makeStyles, tokens } from '@fluentui/react-components';
import type { PlanStart } from '../../actions/readPlanStart';
import { fill } from '../../i18n/fill';
import { formatMonth } from '../format/formatDay';
import { Disclosure } from '../shell/Disclosure';
import { useWords } from '../words/PaneWords';

const useStyles = makeStyles({
  hint: { padding: tokens.spacingHorizontalM, backgroundColor: tokens.colorNeutralBackground2, borderRadius: tokens.borderRadiusMedium, fontSize: tokens.fontSizeBase200 },
  text: { margin: 0 },
  list: { margin: `${tokens.spacingVerticalXS} 0 0`, paddingInlineStart: tokens.spacingHorizontalL },
});

/** `2026-11` and `2026-12` as 11–12: the months that are missing, in short. */
function inShort(months: readonly string[]): string {
  const numbers = [...new Set(months)].sort().map((month) => Number(month.slice(5)));
  const [first, last] = [numbers[0], numbers[numbers.length - 1]];
  return first === last ? String(first) : `${first}–${last}`;
}

/** Says which months of the base year are still to come and what stands in for them; nothing when the year is whole. */
export function BaseYearHint({ missing }: Pick<PlanStart, 'missing'>) {
  const styles = useStyles();
  const { text, comma, language } = useWords();
  const words = text.setup;
  if (missing.length === 0) return null;
  const months = inShort(missing.flatMap((site) => site.months));
  return (
    <div className={styles.hint}>
      <p className={styles.text}>{fill(words.estimated, { months })}</p>
      <Disclosure label={words.look} subject={words.estimatedSubject}>
        <p className={styles.text}>{words.estimatedHow}</p>
        <ul className={styles.list}>{missing.map(({ site, months: own }) => <li key={site}>{site}: {own.map((month) => formatMonth(month, language)).join(comma)}</li>)}</ul>
      </Disclosure>
    </div>
  );
}
