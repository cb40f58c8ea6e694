import { Button, Link, Spinner, makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useState } from 'react';
import type { Explanation } from '../../actions/explainCell';
import { fill } from '../../i18n/fill';
import { usePaneServices } from '../paneServices';
import { useRoute } from '../routing/RouteContext';
import { PageTitle } from '../shell/PageTitle';
import { useWords } from '../words/PaneWords';

type Reading = { readonly state: 'reading' } | { readonly state: 'failed' } | { readonly state: 'read'; readonly explanation: Explanation };

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
  cell: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { margin: `${tokens.spacingVerticalXS} 0 0`, paddingInlineStart: '1.25rem', overflowWrap: 'anywhere' },
  links: { display: 'inline-flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS },
  // Lines of links stand close together: each is as high as a finger needs.
  link: { display: 'inline-flex', alignItems: 'center', minHeight: '24px', minWidth: '24px' },
});

/** Where the selected cell comes from: read when the page opens, by the button of the ribbon, and when asked; never by moving about. */
export function ExplainPage() {
  const styles = useStyles();
  const { text } = useWords();
  const [reading, explain] = useExplanation();
  return (
    <>
      <PageTitle title={text.explain.title} lead={text.explain.lead} />
      <div><Button appearance="primary" onClick={() => explain('')}>{text.explain.ask}</Button></div>
      <div className={styles.view} aria-live="polite">
        {reading.state === 'reading' && <Spinner label={text.explain.reading} />}
        {reading.state === 'failed' && <p role="alert">{text.explain.failed}</p>}
        {reading.state === 'read' && <ExplanationView explanation={reading.explanation} onAsk={explain} />}
      </div>
    </>
  );
}

/** The latest question wins; each way to the page asks anew. */
function useExplanation(): readonly [Reading, (cell: string) => void] {
  const { actions } = usePaneServices();
  const { language } = useWords();
  const { route } = useRoute();
  const [question, setQuestion] = useState<{ readonly cell: string }>({ cell: '' });
  const [reading, setReading] = useState<Reading>({ state: 'reading' });
  const ask = useCallback((cell: string) => setQuestion({ cell }), []);
  useEffect(() => ask(''), [ask, route]);
  useEffect(() => {
    let isCurrent = true;
    const show = (next: Reading): void => {
      if (isCurrent) setReading(next);
    };
    show({ state: 'reading' });
    actions.explainCell(question.cell, language).then((explanation) => show({ state: 'read', explanation }), () => show({ state: 'failed' }));
    return () => {
      isCurrent = false;
    };
  }, [actions, language, question]);
  return [reading, ask];
}

interface ExplanationViewProps {
  readonly explanation: Explanation;
  readonly onAsk: (cell: string) => void;
}

function ExplanationView({ explanation: { cell, parts }, onAsk }: ExplanationViewProps) {
  const styles = useStyles();
  return (
    <>
      <h2 className={styles.cell}>{cell}</h2>
      {parts.map(({ topic, heading, lines }) => (
        <section key={topic} aria-label={heading}>
          <h3 className={styles.heading}>{heading}</h3>
          <ul className={styles.list}>
            {lines.map((line, at) => <li key={at}>{line.text}{line.cell !== undefined && <CellLinks cell={line.cell} onAsk={onAsk} />}</li>)}
          </ul>
        </section>
      ))}
    </>
  );
}

/** The way to the cells that a line speaks of, and the same question about a single one. */
function CellLinks({ cell, onAsk }: { readonly cell: string; readonly onAsk: (cell: string) => void }) {
  const styles = useStyles();
  const { text } = useWords();
  const { actions } = usePaneServices();
  // Where the program refuses to show the cells, their address still stands here.
  return (
    <span className={styles.links}>
      {' '}
      <Link as="button" inline className={styles.link} aria-label={fill(text.explain.goTo, { cell })} onClick={() => void actions.showCell(cell).catch(() => undefined)}>{cell}</Link>
      {!cell.includes(':') && <Link as="button" inline className={styles.link} aria-label={fill(text.explain.whyOf, { cell })} onClick={() => onAsk(cell)}>{text.explain.again}</Link>}
    </span>
  );
}
