import { isDarkColour } from './isDarkColour';
import type { ThemeSource } from './usePaneTheme';

/** The theme of Excel. Some clients name no theme at all; older ones name colours without saying whether they are dark. */
export const hostTheme: ThemeSource = {
  isDark() {
    const theme = Office.context.officeTheme as Partial<Office.OfficeTheme> | undefined;
    return theme?.isDarkTheme ?? isDarkColour(theme?.bodyBackgroundColor ?? '');
  },
};
