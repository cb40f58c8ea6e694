import type { Area } from './area';

/** What a cell accepts, and what the user is told. Formula texts begin with `=`. */
export interface Validation {
  areas: Area[];
  kind: 'List' | 'WholeNumber' | 'Decimal' | 'Date' | 'Time' | 'TextLength' | 'Custom' | 'None';
  operator?: 'Between' | 'NotBetween' | 'EqualTo' | 'NotEqualTo' | 'GreaterThan' | 'LessThan' | 'GreaterThanOrEqualTo' | 'LessThanOrEqualTo';
  formula1?: string;
  formula2?: string;
  /** Of a list: whether the cell shows an arrow. */
  inCellDropDown?: boolean;
  ignoreBlanks: boolean;
  prompt?: { show: boolean; title: string; message: string };
  errorAlert?: { show: boolean; title: string; message: string; style: 'Stop' | 'Warning' | 'Information' };
}
