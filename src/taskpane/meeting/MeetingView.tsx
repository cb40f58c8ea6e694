import { Button, Field, Input, Spinner, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { answerRequest, missingExtra, type Meeting, type OpenDecision } from '../../actions/readMeeting';
import { fill } from '../../i18n/fill';
import { localMinute } from '../format/localMinute';
import { ProblemList } from '../problems/ProblemList';
import { useKeptState } from '../useKeptState';
import { usePaneServices } from '../paneServices';
import { useWords } from '../words/PaneWords';
import { wordsIn } from '../words/wordsIn';
import { AnswerFields, type Extras } from './AnswerFields';
import { DecisionCard } from './DecisionCard';
import { MeetingHead } from './MeetingHead';
import { answerLabel, meetingSentence } from './meetingSentence';
import { useMeeting } from './useMeeting';

const useStyles = makeStyles({
  meeting: {
    display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0, padding: tokens.spacingHorizontalM, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400,
    backgroundColor: tokens.colorNeutralBackground1, borderRadius: tokens.borderRadiusLarge, border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  steps: {
    display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: tokens.spacingHorizontalXS, borderRadius: tokens.borderRadiusMedium },
  },
  text: { margin: 0 },
});

const NO_EXTRAS: Extras = { known: '', promised: '', condition: '', claimant: '' };

/** The alignment meeting: a running head and one open decision at a time, for a projector and for keys. */
export function MeetingView() {
  const styles = useStyles();
  const { text } = useWords();
  const words = text.meeting;
  const { reading, meeting, isWorking, failure, decide } = useMeeting();
  return (
    <section className={styles.meeting} aria-labelledby="meeting-title">
      <h2 id="meeting-title" className={styles.title}>{words.meeting}</h2>
      {reading === 'reading' && <Spinner label={words.reading} />}
      {reading === 'failed' && <p role="alert" className={styles.text}>{words.failed}</p>}
      {meeting !== undefined && !meeting.isAligned && <p className={styles.text}>{words.notAligned}</p>}
      {meeting?.isAligned === true && <OpenMeeting meeting={meeting} isWorking={isWorking} decide={decide} />}
      <div role="status">{isWorking && words.working}</div>
      {failure.length > 0 && <ProblemList problems={failure} />}
    </section>
  );
}

interface OpenMeetingProps {
  readonly meeting: Meeting;
  readonly isWorking: boolean;
  decide(answer: ReturnType<typeof answerRequest>): Promise<void>;
}

/** The cards are walked through by ← and →, answered by 1–4; keys count while the focus is in the meeting and not in a field. */
function OpenMeeting({ meeting, isWorking, decide }: OpenMeetingProps) {
  const styles = useStyles();
  const words = useWords();
  const { text } = words;
  const { actions } = usePaneServices();
  const [names, setNames] = useKeptState('meeting names', '');
  const [place, setPlace] = useState(0);
  const [extras, setExtras] = useState(NO_EXTRAS);
  const [asked, setAsked] = useState<keyof Extras>();
  const keys = useRef<HTMLDivElement>(null);
  const count = meeting.items.length;
  const at = Math.min(place, Math.max(0, count - 1));
  const item = meeting.items[at];
  const id = item?.id;
  useEffect(() => {
    setExtras(NO_EXTRAS);
    setAsked(undefined);
    // Whoever works in another card keeps the keyboard there; an answered question takes its button along, and the keyboard comes back here.
    if (document.activeElement !== document.body && keys.current?.contains(document.activeElement) !== true) return;
    keys.current?.focus({ preventScroll: true });
    // In a narrow pane the buttons that lead here stand below the card.
    keys.current?.querySelector('h3')?.scrollIntoView({ block: 'nearest' });
  }, [id]);
  const go = (by: number) => setPlace(Math.min(Math.max(0, at + by), count - 1));
  const answer = (of: OpenDecision, code: string) => {
    if (isWorking) return;
    const missing = missingExtra(of, code, extras);
    setAsked(missing);
    if (missing !== undefined) {
      keys.current?.querySelector<HTMLInputElement>(`input[name=${missing}]`)?.focus();
      return;
    }
    // What goes into the sheets is said in their language.
    const written = wordsIn(actions.sheetLanguage() ?? words.language);
    const note = { id: meeting.nextDecision, at: localMinute(new Date()), by: names.trim(), subject: meetingSentence(of, written), decided: answerLabel(of, code, written), extras: { known: extras.known.trim(), promised: extras.promised, condition: extras.condition.trim(), claimant: extras.claimant.trim() } };
    void decide(answerRequest(of, code, note));
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.target instanceof HTMLInputElement) {
      // From a field Enter leads back to where the keys count.
      if (event.key === 'Enter') keys.current?.focus();
      return;
    }
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const code = item?.answers[Number(event.key) - 1];
    if (event.key === 'ArrowRight') go(1);
    else if (event.key === 'ArrowLeft') go(-1);
    else if (item !== undefined && code !== undefined) answer(item, code);
    else return;
    event.preventDefault();
  };
  return (
    <div ref={keys} tabIndex={-1} role="group" aria-labelledby="meeting-title" onKeyDown={onKey} className={styles.steps}>
      <MeetingHead meeting={meeting} />
      {item === undefined ? <p className={styles.text}>{text.meeting.done}</p> : (
        <>
          <DecisionCard item={item} isWorking={isWorking} onAnswer={(code) => answer(item, code)}>
            <AnswerFields item={item} extras={extras} asked={asked} onExtra={(name, value) => setExtras((before) => ({ ...before, [name]: value }))} />
          </DecisionCard>
          <Button size="large" disabled={at === 0} onClick={() => go(-1)}>{text.meeting.previous}</Button>
          <span>{fill(text.meeting.position, { at: at + 1, count })}</span>
          <Button size="large" disabled={at === count - 1} onClick={() => go(1)}>{text.meeting.next}</Button>
          <p className={styles.text}>{text.meeting.keys}</p>
        </>
      )}
      <Field size="large" label={text.meeting.names}><Input size="large" value={names} onChange={(_, { value }) => setNames(() => value)} /></Field>
    </div>
  );
}
