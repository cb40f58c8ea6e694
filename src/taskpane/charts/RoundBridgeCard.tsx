import { lazy } from 'react';
import type { RoundBridge } from '../../actions/readPictures';
import { fill } from '../../i18n/fill';
import { formatAmount } from '../../i18n/formatAmount';
import { messagesIn } from '../../i18n/messages';
import type { PaneActions } from '../paneActions';
import { Card } from '../shell/Card';
import { useFreshReading } from '../useFreshReading';
import { useWords } from '../words/PaneWords';
import { bridgeBars } from './bridgeBars';
import { Picture } from './Picture';
import { PICTURE_HEIGHTS } from './pictureHeights';

const RoundBridgeChart = lazy(async () => ({ default: (await import('./RoundBridgeChart')).RoundBridgeChart }));

const readBridge = (actions: PaneActions): Promise<RoundBridge | undefined> => actions.readRoundBridge();

/** How the total came from the round before to the latest; nothing before there are two rounds. */
export function RoundBridgeCard() {
  const { text, language } = useWords();
  const words = text.pictures.rounds;
  const bridge = useFreshReading<RoundBridge | undefined>(readBridge, undefined);
  if (bridge === undefined) return null;
  const { round, before, steps, after } = bridge;
  const reasons: Readonly<Record<string, string>> = { ...messagesIn(language).lists.roundReason, none: words.none };
  const money = (amount: number): string => formatAmount(amount, language);
  const ends = [{ label: fill(words.round, { round: round - 1 }), change: before }, { label: fill(words.round, { round }), change: after }] as const;
  const named = steps.map(({ reason, change }) => ({ label: reasons[reason] ?? reason, change }));
  return (
    <Card title={text.pictures.roundsTitle}>
      <Picture
        height={PICTURE_HEIGHTS.rounds} title={words.title} says={fill(words.says, { before: money(before), after: money(after), change: money(after - before) })} columns={[words.reason, words.amount]}
        rows={[ends[0], ...named, ends[1]].map(({ label, change }) => [label, money(change)])}
      >
        <RoundBridgeChart bars={bridgeBars(ends[0], named, ends[1])} />
      </Picture>
    </Card>
  );
}
