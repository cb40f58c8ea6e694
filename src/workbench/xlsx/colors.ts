import { child, descend, type XmlElement } from './xml';

/** Colours of the scheme `Office`, in the order in which cells refer to them, for files without a theme. */
const OFFICE_THEME = ['FFFFFF', '000000', 'E7E6E6', '44546A', '4472C4', 'ED7D31', 'A5A5A5', 'FFC000', '5B9BD5', '70AD47', '0563C1', '954F72'];
const THEME_ORDER = ['lt1', 'dk1', 'lt2', 'dk2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink'];

const INDEXED = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 ' +
  '800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF ' +
  '00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 ' +
  '993300 993366 333399 333333'
).split(' ');

/** The twelve theme colours of a file, as six hexadecimal digits. */
export function readTheme(theme: XmlElement | undefined): readonly string[] {
  const scheme = descend(theme, 'themeElements', 'clrScheme');
  return THEME_ORDER.map((name, index) => {
    const color = child(scheme, name)?.children[0];
    return color?.attributes.lastClr ?? color?.attributes.val ?? (OFFICE_THEME[index] as string);
  });
}

function tinted(hex: string, tint: number): string {
  const channels = [0, 2, 4].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16);
    return Math.round(tint < 0 ? channel * (1 + tint) : channel + (255 - channel) * tint);
  });
  return channels.map((channel) => Math.max(0, Math.min(255, channel)).toString(16).padStart(2, '0')).join('');
}

/** `#RRGGBB` of a colour element of cells (`rgb`, `theme`, `indexed`); undefined when automatic. Tints are approximate. */
export function readColor(color: XmlElement | undefined, theme: readonly string[]): string | undefined {
  if (!color) return undefined;
  const { rgb, theme: themeIndex, indexed, tint } = color.attributes;
  const base = rgb ? rgb.slice(-6) : themeIndex !== undefined ? theme[Number(themeIndex)] : indexed !== undefined ? INDEXED[Number(indexed)] : undefined;
  if (base === undefined) return undefined;
  return `#${(tint === undefined ? base : tinted(base, Number(tint))).toUpperCase()}`;
}

/** `#RRGGBB` of a colour in a drawing (`srgbClr`, `schemeClr`) inside an element such as `solidFill`. */
export function readDrawingColor(parent: XmlElement | undefined, theme: readonly string[]): string | undefined {
  const color = parent?.children[0];
  if (color?.name === 'srgbClr') return `#${(color.attributes.val ?? '').toUpperCase()}`;
  if (color?.name !== 'schemeClr') return undefined;
  const aliases: Record<string, string> = { bg1: 'lt1', tx1: 'dk1', bg2: 'lt2', tx2: 'dk2' };
  const name = color.attributes.val ?? '';
  const hex = theme[THEME_ORDER.indexOf(aliases[name] ?? name)];
  return hex === undefined ? undefined : `#${hex.toUpperCase()}`;
}

/** The eight digits with which a file writes `#RRGGBB`. */
export function toFileColor(color: string): string {
  return `FF${color.replace('#', '').toUpperCase()}`;
}
