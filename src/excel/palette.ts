import type { Look, Tone } from '../sheets/sheetSpec';

/** Colour of each part of the workbook: sheet tabs and headers. */
export const PART_COLORS: Readonly<Record<string, string>> = {
  index: '#3B4A5A',
  plan: '#3B4A5A',
  sales: '#3A6EA5',
  business: '#8A5A00',
  customer: '#8C3F6B',
  product: '#1F7A5C',
  departments: '#9C4A1A',
  alignment: '#5B4B9A',
  targets: '#5B4B9A',
  pdca: '#2F6B73',
  review: '#7A3B52',
  log: '#7A7F87',
};

/** Input cells: blue on light yellow. */
export const INPUT = { font: '#0B5CAD', fill: '#FFF8DC' };
export const CALCULATED = { font: '#1A1A1A' };
/** Locked and frozen cells. */
export const FROZEN = { font: '#5C6570', fill: '#E6E9EC' };
export const KEY = { font: '#7A7F87' };
export const LINK = { font: '#0B5CAD' };

/** Colours of verdicts; each stands beside its word. `area` is for pictures: strong enough for a surface, light enough for black numbers. */
export const TONES: Readonly<Record<Tone, { readonly font: string; readonly fill: string; readonly area: string }>> = {
  good: { font: '#0E5C3A', fill: '#DDF2E6', area: '#6FBF98' },
  steady: { font: '#1B4F8A', fill: '#DFEBF7', area: '#86AEDC' },
  watch: { font: '#7A4B00', fill: '#FCEBC8', area: '#EDBE62' },
  bad: { font: '#8C1D18', fill: '#F9DEDC', area: '#E2938D' },
};

/** The colour in pictures of what has no verdict. */
export const NO_VERDICT_AREA = '#C3C9D0';

/** Shades of a heat map, strongest first: they differ in print without colour too. */
export const HEAT = { strong: { font: '#FFFFFF', fill: '#2E5E4E', bold: true }, mild: { font: '#1A1A1A', fill: '#CFE3DA', bold: false } } as const;

/** How fixed cells look. */
export const LOOKS: Readonly<Record<Look, { readonly size: number; readonly bold?: boolean; readonly color: string; readonly fill?: string; readonly line?: boolean; readonly isRight?: boolean; readonly isIndented?: boolean; readonly isWrapped?: boolean }>> = {
  title: { size: 16, bold: true, color: '#1A1A1A' },
  note: { size: 10, color: '#5C6570' },
  legend: { size: 9, color: '#0B5CAD' },
  heading: { size: 10, bold: true, color: '#3B4A5A', fill: '#EEF2F5', line: true },
  verdictHeading: { size: 10, bold: true, color: '#3B4A5A', fill: '#EEF2F5', line: true, isIndented: true },
  numberHeading: { size: 10, bold: true, color: '#3B4A5A', fill: '#EEF2F5', line: true, isRight: true, isWrapped: true },
  label: { size: 11, color: '#1A1A1A' },
  figure: { size: 11, bold: true, color: '#1A1A1A', isRight: true },
  plain: { size: 11, color: '#1A1A1A' },
  sentence: { size: 11, color: '#1A1A1A', isWrapped: true },
  warning: { size: 11, bold: true, color: TONES.watch.font },
  ghost: { size: 8, color: '#FFFFFF' },
  verdict: { size: 11, color: '#1A1A1A', isIndented: true },
  link: { size: 11, color: '#0B5CAD' },
  band: { size: 9, bold: true, color: '#1F7A5C', line: true },
  input: { size: 11, color: INPUT.font, fill: INPUT.fill, isRight: true },
};
