import { Field, Input, Select, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { ListedSetting } from '../../actions/readSettingList';
import { fill } from '../../i18n/fill';
import { messagesIn } from '../../i18n/messages';
import { ActionFlow } from '../action/ActionFlow';
import { Disclosure } from '../shell/Disclosure';
import { FULL_WIDTH } from '../shell/fullWidth';
import { useWords } from '../words/PaneWords';
import { shownSetting, wordsOfSetting } from './shownSetting';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalS}`, minWidth: 0 },
  text: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
  control: FULL_WIDTH,
});

/** One setting: its value in the line; behind it where the default comes from, and a new value. */
export function SettingItem({ setting }: { readonly setting: ListedSetting }) {
  const { text, language, colon } = useWords();
  const { label } = messagesIn(language).settings[setting.key];
  const value = shownSetting(setting, setting.value ?? setting.fallback, language);
  const mark = setting.value !== null && setting.value !== setting.fallback && setting.fallback !== null ? ` · ${text.settings.changed}` : '';
  return <Disclosure label={`${label}${colon}${value}${mark}`}><SettingForm setting={setting} label={label} value={value} /></Disclosure>;
}

function SettingForm({ setting, label, value }: { readonly setting: ListedSetting; readonly label: string; readonly value: string }) {
  const styles = useStyles();
  const { text, language } = useWords();
  const words = text.settings;
  const { origin } = messagesIn(language).settings[setting.key];
  const choices = wordsOfSetting(setting, language);
  const [typed, setTyped] = useState<string>();
  const present = choices === undefined ? value : String(setting.value ?? setting.fallback ?? '');
  const request = useMemo(() => (typed === undefined || typed === present ? undefined : { action: 'enter-rows', parameters: { rows: JSON.stringify({ Settings: [{ row: { id: setting.key }, values: { value: typed } }] }) }, files: [] }), [typed, present, setting.key]);
  return (
    <div className={styles.form}>
      <p className={styles.text}>{fill(words.fallback, { value: setting.fallback === null ? '–' : shownSetting(setting, setting.fallback, language) })}{origin === '' ? '' : ` · ${origin}`}</p>
      <Field label={fill(words.newValue, { setting: label })}>
        {choices === undefined
          ? <Input className={styles.control} value={typed ?? present} onChange={(_, data) => setTyped(data.value)} />
          : <Select className={styles.control} value={typed ?? present} onChange={(_, data) => setTyped(data.value)}>{Object.entries(choices).map(([code, word]) => <option key={code} value={code}>{word}</option>)}</Select>}
      </Field>
      <ActionFlow runKey={`setting ${setting.key}`} title={label} request={request} missing={words.nothingNew} startLabel={words.save} startAppearance="secondary" confirmLabel={words.save} doneText={words.saved} isDirect />
    </div>
  );
}
