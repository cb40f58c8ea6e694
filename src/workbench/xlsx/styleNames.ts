import type { Border, CellStyle } from '../model/style';

/** Words of the client library and of the file for the same thing. */
export const HORIZONTAL: Readonly<Record<CellStyle['horizontal'], string>> = {
  General: 'general',
  Left: 'left',
  Center: 'center',
  Right: 'right',
  Fill: 'fill',
  Justify: 'justify',
  CenterAcrossSelection: 'centerContinuous',
  Distributed: 'distributed',
};

export const VERTICAL: Readonly<Record<CellStyle['vertical'], string>> = { Top: 'top', Center: 'center', Bottom: 'bottom', Justify: 'justify', Distributed: 'distributed' };

/** File word of a border → its style and weight. */
export const BORDERS: Readonly<Record<string, Pick<Border, 'style' | 'weight'>>> = {
  hair: { style: 'Continuous', weight: 'Hairline' },
  thin: { style: 'Continuous', weight: 'Thin' },
  medium: { style: 'Continuous', weight: 'Medium' },
  thick: { style: 'Continuous', weight: 'Thick' },
  dashed: { style: 'Dash', weight: 'Thin' },
  mediumDashed: { style: 'Dash', weight: 'Medium' },
  dashDot: { style: 'DashDot', weight: 'Thin' },
  mediumDashDot: { style: 'DashDot', weight: 'Medium' },
  dashDotDot: { style: 'DashDotDot', weight: 'Thin' },
  mediumDashDotDot: { style: 'DashDotDot', weight: 'Medium' },
  dotted: { style: 'Dot', weight: 'Thin' },
  double: { style: 'Double', weight: 'Thick' },
  slantDashDot: { style: 'SlantDashDot', weight: 'Medium' },
};

/** File word of a border; combinations that the file lacks take the nearest weight. */
export function borderWord({ style, weight }: Border): string | undefined {
  const words = Object.entries(BORDERS).filter(([, border]) => border.style === style);
  const isHeavy = weight === 'Medium' || weight === 'Thick';
  return (words.find(([, border]) => border.weight === weight) ?? words[isHeavy ? words.length - 1 : 0])?.[0];
}

/** The key that stands for a file word. */
export function keyOf<K extends string>(words: Readonly<Record<K, string>>, word: string | undefined): K | undefined {
  return (Object.keys(words) as K[]).find((key) => words[key] === word);
}
