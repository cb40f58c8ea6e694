import type { FixedCell } from '../sheetSpec';

/** A cell of a heading row without a word of its own: the band runs on through it. */
export const HEADING_BAND: FixedCell = { value: '', format: 'text', look: 'heading' };
