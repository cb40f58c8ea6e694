import type { CellFormat, TextKey } from '../sheetSpec';

/** One check: its figure, and which word of the list of results it earns. */
export interface Check {
  readonly id: string;
  readonly text: TextKey;
  readonly detail: TextKey;
  /** Tables that must be there for the check to stand. */
  readonly needs: readonly string[];
  readonly figure: string;
  readonly format: CellFormat;
  /** Position in the list of results by the figure `{@value}`: 1 met, 2 balanced, 3 to do, 4 differs. */
  readonly verdict: string;
}
