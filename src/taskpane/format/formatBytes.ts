import type { Language } from '../../i18n/language';

/** The size of a file as people read it. */
export function formatBytes(bytes: number, language: Language): string {
  const [size, unit] = bytes < 1_000_000 ? [bytes / 1000, 'KB'] : [bytes / 1_000_000, 'MB'];
  return `${new Intl.NumberFormat(language, { maximumFractionDigits: size < 10 ? 1 : 0 }).format(Math.max(size, bytes > 0 ? 0.1 : 0))} ${unit}`;
}
