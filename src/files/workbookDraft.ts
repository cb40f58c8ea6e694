/** How a cell of a workbook to be written looks; colours as RRGGBB. */
export interface DraftStyle {
  readonly numberFormat: string;
  readonly color: string;
  readonly fill?: string;
  readonly size?: number;
  readonly isBold?: boolean;
  readonly wraps?: boolean;
  readonly align?: 'left' | 'right';
}

/** One cell; dates are serials. */
export interface DraftCell {
  readonly value: string | number | boolean | null;
  /** In the form that files have, without `=`; the value is then left to whoever opens the file. */
  readonly formula?: string;
  readonly style?: DraftStyle;
}

/** A column: width in characters; a folded one stands in a closed group. */
export interface DraftColumn {
  readonly width: number;
  readonly isHidden?: boolean;
  readonly isFolded?: boolean;
}

/** What cells accept and what is said of it; `formula` of a list is the name of the cells that are offered. */
export interface DraftRule {
  readonly area: string;
  readonly type: 'list' | 'decimal' | 'custom';
  readonly formulas: readonly string[];
  readonly title: string;
  readonly message: string;
  /** What is said of other entries; absent where they are taken in silence. */
  readonly error?: string;
  /** Other entries are refused; else there is only a warning. */
  readonly isStrict?: boolean;
}

/** One sheet; rows and cells from the first on. */
export interface DraftSheet {
  readonly name: string;
  readonly isHidden?: boolean;
  /** Not even listed among the hidden sheets. */
  readonly isVeryHidden?: boolean;
  readonly columns: readonly DraftColumn[];
  readonly rows: readonly { readonly height?: number; readonly cells: readonly (DraftCell | null)[] }[];
  /** Rows and columns that stay in view. */
  readonly frozen?: { readonly rows: number; readonly cols: number };
  /** A table over cells that stand there; `headers` are its first row, `formulas` those of its columns. */
  readonly table?: { readonly name: string; readonly area: string; readonly headers: readonly string[]; readonly formulas?: readonly (string | undefined)[] };
  readonly rules?: readonly DraftRule[];
}

/** A workbook to be written: the first sheet is the one that opens. */
export interface WorkbookDraft {
  readonly sheets: readonly DraftSheet[];
  /** Defined names; formulas without `=`. */
  readonly names: readonly { readonly name: string; readonly formula: string }[];
}
