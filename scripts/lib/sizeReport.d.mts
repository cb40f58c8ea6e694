import type { Compiler } from 'webpack';

export class SizeReport {
  constructor(options: { readonly entry: string; readonly alwaysLoaded: readonly string[]; readonly most: number });
  apply(compiler: Compiler): void;
}
