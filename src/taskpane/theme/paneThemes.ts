import type { Theme } from '@fluentui/react-components';
import { createDarkTheme, createLightTheme, teamsHighContrastTheme } from '@fluentui/react-components';
import type { Language } from '../../i18n/language';
import { brandRamp } from './brandRamp';

export type ThemeName = 'light' | 'dark' | 'contrast';

const FONTS: Readonly<Record<Language, string>> = {
  'zh-CN': "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif",
  en: "'Segoe UI', -apple-system, BlinkMacSystemFont, 'Helvetica Neue', sans-serif",
};

const BASES: Readonly<Record<ThemeName, Theme>> = {
  light: createLightTheme(brandRamp),
  dark: { ...createDarkTheme(brandRamp), colorBrandForeground1: brandRamp[110], colorBrandForegroundLink: brandRamp[110], colorCompoundBrandForeground1: brandRamp[110] },
  contrast: teamsHighContrastTheme,
};

/** The Fluent theme of the pane; type sizes are in rem, so that a larger text size of the user enlarges all of it. */
export function paneTheme(name: ThemeName, language: Language): Theme {
  // Chinese characters fill their line, so they need more air between the lines than Latin text.
  const air = language === 'zh-CN' ? { lineHeightBase200: '1.125rem', lineHeightBase300: '1.375rem' } : {};
  return { ...withRelativeType(BASES[name]), ...air, fontFamilyBase: FONTS[language] };
}

function withRelativeType(theme: Theme): Theme {
  const relative = Object.entries(theme).map(([key, value]) => [
    key,
    /^(fontSize|lineHeight)/.test(key) && typeof value === 'string' && value.endsWith('px') ? `${parseFloat(value) / 16}rem` : value,
  ]);
  return Object.fromEntries(relative) as Theme;
}
