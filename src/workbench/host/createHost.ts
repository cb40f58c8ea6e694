import { createCalculator } from '../formulas/calculator';
import type { Workbook } from '../model/workbook';
import type { FunctionMetadata } from './functionMetadata';
import { FunctionRuntime } from './functionRuntime';
import type { Limits } from './host';
import { Host } from './host';
import { FLOOR } from './requirementMatrix';

export interface HostOptions {
  /** Requirement sets that Excel claims; the manifest's floor when absent. */
  readonly matrix?: Readonly<Record<string, string>>;
  readonly locale?: 'zh-CN' | 'en-US';
  /** How empty cells arrive in custom functions: as 0 (desktop) or null (web). */
  readonly blankAs?: 'zero' | 'null';
  /** The 5 MB of Excel on the web when absent. */
  readonly limits?: Partial<Limits>;
  /** Parsed metadata of the custom functions, as in functions.json. */
  readonly functions?: readonly FunctionMetadata[];
  /** Opens a workbook that the add-in made; without it the host cannot, as some programs cannot. */
  readonly openWorkbook?: (bytes: Uint8Array) => void;
  /** Colours of the application by the library's names. */
  readonly theme?: Readonly<Record<string, string>>;
}

const FIVE_MEGABYTES = 5 * 1024 * 1024;

export const LIGHT_THEME: Readonly<Record<string, string>> = {
  primaryFontColor: '#252423',
  primaryBackgroundColor: '#FFFFFF',
  secondaryFontColor: '#252423',
  secondaryBackgroundColor: '#F3F2F1',
};

/** Makes a host for a workbook. */
export function createHost(workbook: Workbook, options: HostOptions = {}): Host {
  const functions = new FunctionRuntime(options.functions ?? [], options.blankAs ?? 'zero');
  return new Host({
    workbook,
    createCalculator: (opened) => createCalculator(opened, { bridge: functions }),
    functions,
    matrix: options.matrix ?? FLOOR,
    locale: options.locale ?? 'zh-CN',
    limits: { requestBytes: FIVE_MEGABYTES, responseBytes: FIVE_MEGABYTES, ...options.limits },
    theme: options.theme ?? LIGHT_THEME,
    openWorkbook: options.openWorkbook,
  });
}
