import { Radio, RadioGroup } from '@fluentui/react-components';
import { useId, useMemo } from 'react';
import type { Language } from '../../i18n/language';
import { parseLanguage } from '../../i18n/language';
import { ActionCard } from '../action/ActionCard';
import { usePaneServices } from '../paneServices';
import { useKeptState } from '../useKeptState';
import { useWords } from '../words/PaneWords';

/** Switching the words of the sheets; the pane itself follows Excel. */
export function LanguageCard() {
  const { text, language } = useWords();
  const { actions } = usePaneServices();
  const labelId = useId();
  const current = actions.sheetLanguage() ?? language;
  const [target, changeTarget] = useKeptState<Language>('language target', current === 'en' ? 'zh-CN' : 'en');
  const request = useMemo(() => ({ action: 'relabel', parameters: { to: target }, files: [] }), [target]);
  return (
    <ActionCard runKey="relabel" title={text.language.cardTitle} text={text.language.lead} request={request} confirmLabel={text.language.confirm}>
      <div>
        <span id={labelId}>{text.language.choose}</span>
        <RadioGroup layout="horizontal" aria-labelledby={labelId} value={target} onChange={(_, { value }) => changeTarget(() => parseLanguage(value) ?? target)}>
          <Radio value="zh-CN" label={<span lang="zh-CN">{text.language.zhCN}</span>} />
          <Radio value="en" label={<span lang="en">{text.language.en}</span>} />
        </RadioGroup>
      </div>
    </ActionCard>
  );
}
