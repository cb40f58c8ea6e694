import { useEffect, useState } from 'react';
import type { ThemeName } from './paneThemes';

/** Where the shell learns the colours of the host; `isDark` is asked again whenever the pane comes back into view. */
export interface ThemeSource {
  isDark(): boolean;
}

const CONTRAST_QUERIES = ['(forced-colors: active)', '(prefers-contrast: more)'];

/**
 * The theme to show now. A contrast theme of the system wins over the host's colours.
 * Excel announces no change of its theme, so it is asked again when the pane gets the focus or becomes visible.
 */
export function usePaneTheme(source: ThemeSource): ThemeName {
  const [name, setName] = useState<ThemeName>(() => currentTheme(source));
  useEffect(() => {
    const update = () => setName(currentTheme(source));
    const queries = CONTRAST_QUERIES.map((query) => window.matchMedia(query));
    for (const query of queries) query.addEventListener('change', update);
    window.addEventListener('focus', update);
    document.addEventListener('visibilitychange', update);
    return () => {
      for (const query of queries) query.removeEventListener('change', update);
      window.removeEventListener('focus', update);
      document.removeEventListener('visibilitychange', update);
    };
  }, [source]);
  return name;
}

function currentTheme(source: ThemeSource): ThemeName {
  if (CONTRAST_QUERIES.some((query) => window.matchMedia(query).matches)) return 'contrast';
  return source.isDark() ? 'dark' : 'light';
}
