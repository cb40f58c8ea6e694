import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { Language } from '../i18n/language';
import type { PaneMessages } from '../i18n/paneMessages';
import type { PaneServices } from './paneServices';
import { PaneServicesContext } from './paneServices';
import { RouteContext } from './routing/RouteContext';
import type { PaneRoute } from './routing/paneRoute';
import { PageOutlet } from './shell/PageOutlet';
import { PaneFooter } from './shell/PaneFooter';
import { PaneHeader } from './shell/PaneHeader';
import { paneTheme } from './theme/paneThemes';
import type { ThemeSource } from './theme/usePaneTheme';
import { usePaneTheme } from './theme/usePaneTheme';
import { PaneWordsProvider } from './words/PaneWords';

const useStyles = makeStyles({
  pane: {
    minHeight: '100vh', display: 'flex', flexDirection: 'column', backgroundColor: tokens.colorNeutralBackground2, color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300,
    '@media (prefers-reduced-motion: reduce)': { '& *': { animationDuration: '0.01ms !important', transitionDuration: '0.01ms !important' } },
  },
});

interface TaskpaneAppProps {
  readonly language: Language;
  /** The words of the pane in its language. */
  readonly messages: PaneMessages;
  readonly theme: ThemeSource;
  readonly services: PaneServices;
  readonly route: PaneRoute;
}

/** The whole pane: theme, words, navigation and the present page. */
export function TaskpaneApp({ language, messages, theme, services, route }: TaskpaneAppProps) {
  const styles = useStyles();
  const themeName = usePaneTheme(theme);
  const fluentTheme = useMemo(() => paneTheme(themeName, language), [themeName, language]);
  const place = useSyncExternalStore(route.subscribe, route.read);
  const router = useMemo(() => ({ route: place, goTo: route.goTo }), [place, route]);
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.style.colorScheme = themeName === 'dark' ? 'dark' : 'light';
  }, [language, themeName]);
  return (
    <FluentProvider theme={fluentTheme}>
      {/* Not on the provider: what floats above the pane takes over its class and would cover all of it. */}
      <div className={styles.pane}>
        <PaneWordsProvider language={language} messages={messages}>
          <PaneServicesContext.Provider value={services}>
            <RouteContext.Provider value={router}>
              <PaneHeader />
              <PageOutlet />
              <PaneFooter />
            </RouteContext.Provider>
          </PaneServicesContext.Provider>
        </PaneWordsProvider>
      </div>
    </FluentProvider>
  );
}
