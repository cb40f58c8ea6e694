import type { Scalar } from '../../core/scalar';
import type { Language } from '../../i18n/language';
import type { Messages } from '../../i18n/messages';
import type { Rectangle } from '../workbookState';

/** What a part of an explanation is about. */
export type ExplainedTopic = keyof Messages['explain']['parts'];

/** One sentence, and the cells that it speaks of. */
export interface ExplainedLine {
  readonly text: string;
  /** `Sheet!B7`. */
  readonly cell?: string;
}

/** Where a cell comes from, in words. */
export interface Explanation {
  /** `Sheet!B7`. */
  readonly cell: string;
  readonly parts: readonly { readonly topic: ExplainedTopic; readonly heading: string; readonly lines: readonly ExplainedLine[] }[];
}

/** Cells to be read for an explanation. */
export interface CellArea {
  readonly sheetId: string;
  readonly area: Rectangle;
}

/** Cells of an area as read: what they hold and what they show. */
export interface ReadArea {
  readonly values: readonly (readonly Scalar[])[];
  readonly text: readonly (readonly string[])[];
}

/** What a cell shows; an amount shown in units of ten thousand and more is given in full. */
export function exactText(value: Scalar | undefined, text: string, language: Language): string {
  return typeof value === 'number' && /[万亿KM]$/.test(text) ? new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(value) : text;
}
