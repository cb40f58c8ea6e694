import { isDarkColour } from './isDarkColour';
import type { ThemeSource } from './usePaneTheme';

/** Hosts name the pane's background in one of two ways. */
type NamedColours = Office.OfficeTheme & { readonly primaryBackgroundColor: string };

/** The theme of Excel. Some clients name no theme at all; older ones name colours without saying whether they are dark. */
export const hostTheme: ThemeSource = {
  isDark() {
    const theme = Office.context.officeTheme as Partial<NamedColours> | undefined;
    return theme?.isDarkTheme ?? isDarkColour(theme?.bodyBackgroundColor ?? theme?.primaryBackgroundColor ?? '');
  },
};
