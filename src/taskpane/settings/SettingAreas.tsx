import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ListedSetting } from '../../actions/readSettingList';
import type { PaneActions } from '../paneActions';
import { useRoute } from '../routing/RouteContext';
import { Card } from '../shell/Card';
import { Disclosure } from '../shell/Disclosure';
import { useFreshReading } from '../useFreshReading';
import { useWords } from '../words/PaneWords';
import { SettingItem } from './SettingItem';

const useStyles = makeStyles({
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: { listStyleType: 'none', margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

/** The language has a card of its own: it changes every sheet. */
const ELSEWHERE = 'language';

const NONE: readonly ListedSetting[] = [];
const readList = (actions: PaneActions): Promise<readonly ListedSetting[]> => actions.readSettingList();

/** All settings of the plan by the part of the work that they steer. */
export function SettingAreas() {
  const styles = useStyles();
  const { text } = useWords();
  const { goTo } = useRoute();
  const words = text.settings;
  const settings = useFreshReading(readList, NONE).filter(({ key }) => key !== ELSEWHERE);
  const areas = (Object.keys(words.areas) as ListedSetting['area'][]).filter((area) => settings.some((setting) => setting.area === area));
  return (
    <Card title={words.listTitle} text={words.listText}>
      {areas.length === 0 && <><p className={styles.text}>{words.empty}</p><div><Button onClick={() => goTo('setup')}>{words.toSetup}</Button></div></>}
      {areas.map((area) => (
        <div key={area}>
          <Disclosure label={words.areas[area].title}>
            <p className={styles.text}>{words.areas[area].text}</p>
            <ul className={styles.list}>{settings.filter((setting) => setting.area === area).map((setting) => <li key={setting.key}><SettingItem setting={setting} /></li>)}</ul>
          </Disclosure>
        </div>
      ))}
    </Card>
  );
}
