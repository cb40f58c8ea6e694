import { invalidArgument } from './apiError';

/** The colour words that add-ins commonly use. */
const NAMED: Readonly<Record<string, string>> = {
  black: '#000000', white: '#FFFFFF', red: '#FF0000', green: '#008000', blue: '#0000FF', yellow: '#FFFF00',
  orange: '#FFA500', purple: '#800080', gray: '#808080', grey: '#808080', lightgray: '#D3D3D3', lightgrey: '#D3D3D3',
};

/** A colour as `#RRGGBB` from `#rrggbb`, `rrggbb` or a common colour word. */
export function readColor(value: unknown): string {
  if (typeof value !== 'string') throw invalidArgument();
  const named = NAMED[value.toLowerCase()];
  if (named) return named;
  const match = /^#?([0-9a-f]{6})$/i.exec(value);
  if (!match?.[1]) throw invalidArgument(`${value} is no colour.`);
  return `#${match[1].toUpperCase()}`;
}
