import { LanguageCard } from '../settings/LanguageCard';
import { SettingAreas } from '../settings/SettingAreas';
import type { CardSection } from '../shell/CardSections';
import { CardSections } from '../shell/CardSections';
import { PageTitle } from '../shell/PageTitle';
import { useWords } from '../words/PaneWords';

const CARDS: readonly CardSection[] = [{ section: 'language', Card: LanguageCard }, { section: 'settings', Card: SettingAreas }];

/** The language of the sheets, and every threshold with its default and where that comes from. */
export function SettingsPage() {
  const { text } = useWords();
  return (
    <>
      <PageTitle title={text.settings.title} lead={text.settings.lead} />
      <CardSections cards={CARDS} />
    </>
  );
}
