/** One thing that an example's finished workbook must show. */
export interface ExampleCheck {
  readonly table: string;
  /** The row: the first whose column `key` holds `value`. */
  readonly find: { readonly key: string; readonly value: string };
  readonly column: string;
  /** Codes for list columns. */
  readonly expected: string | number;
  /** Largest difference of a number. */
  readonly tolerance: number;
}

/** A built-in example as data: inputs, the actions to run, the checks to pass. */
export interface Example {
  readonly name: string;
  /** Files below assets, in the order of import, with their options. */
  readonly files: readonly { readonly path: string; readonly options: Readonly<Record<string, string>> }[];
  readonly preset: {
    readonly settings: Readonly<Record<string, string | number>>;
    readonly rates: readonly { readonly currency: string; readonly rate: number; readonly date: number; readonly source: string }[];
  };
  readonly steps: readonly [string, ...string[]];
  readonly checks: readonly ExampleCheck[];
}
