/** One edge of a cell. */
export interface Border {
  readonly style: 'Continuous' | 'Dash' | 'DashDot' | 'DashDotDot' | 'Dot' | 'Double' | 'SlantDashDot' | 'None';
  readonly weight: 'Hairline' | 'Thin' | 'Medium' | 'Thick';
  /** `#RRGGBB`. */
  readonly color: string;
}

export type BorderEdge = 'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight';

/** How a cell looks; colours are `#RRGGBB`, sizes are points, names are those of the client library. */
export interface CellStyle {
  readonly numberFormat: string;
  readonly fontName: string;
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: 'None' | 'Single' | 'Double';
  readonly strikethrough: boolean;
  readonly color: string;
  /** Empty text is no fill. */
  readonly fill: string;
  readonly horizontal: 'General' | 'Left' | 'Center' | 'Right' | 'Fill' | 'Justify' | 'CenterAcrossSelection' | 'Distributed';
  readonly vertical: 'Top' | 'Center' | 'Bottom' | 'Justify' | 'Distributed';
  readonly wrapText: boolean;
  readonly indent: number;
  readonly locked: boolean;
  readonly borders: Readonly<Partial<Record<BorderEdge, Border>>>;
  /** Address inside the workbook or web address; empty is none. */
  readonly hyperlink: { readonly address?: string; readonly documentReference?: string; readonly screenTip?: string } | undefined;
}

export const DEFAULT_STYLE: CellStyle = {
  numberFormat: 'General',
  fontName: 'Calibri',
  fontSize: 11,
  bold: false,
  italic: false,
  underline: 'None',
  strikethrough: false,
  color: '#000000',
  fill: '',
  horizontal: 'General',
  vertical: 'Bottom',
  wrapText: false,
  indent: 0,
  locked: true,
  borders: {},
  hyperlink: undefined,
};

/** Every distinct style of a workbook once; cells hold its number. Number 0 is the default. */
export class StyleTable {
  private readonly styles: CellStyle[] = [DEFAULT_STYLE];
  private readonly numbers = new Map<string, number>([[JSON.stringify(DEFAULT_STYLE), 0]]);

  get(number: number): CellStyle {
    return this.styles[number] ?? DEFAULT_STYLE;
  }

  intern(style: CellStyle): number {
    const key = JSON.stringify({ ...DEFAULT_STYLE, ...style });
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.numbers.set(key, this.styles.push({ ...DEFAULT_STYLE, ...style }) - 1);
    return this.styles.length - 1;
  }

  /** The number of the style that differs from `base` by `change`. */
  vary(base: number, change: Partial<CellStyle>): number {
    return this.intern({ ...this.get(base), ...change });
  }
}
