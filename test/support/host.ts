import { createHost, type HostOptions } from '../../src/workbench/host/createHost';
import type { Host } from '../../src/workbench/host/host';
import { loadOffice } from '../../src/workbench/host/loadOffice';
import { Workbook } from '../../src/workbench/model/workbook';

/*
 * What tests over this host do not prove: Excel's choice of error, its messages, its order of recalculation and its
 * limits are guesses here; result shapes are what the client library accepts. The library's way into its host
 * (window.external, dispatch ids, action types) is undocumented and may change, so its version is pinned and the whole
 * suite runs again when it is raised. The copy on npm and the copy of the network address differ in version. Every
 * guess is labelled `Guess:` in the code, for whoever compares with real Excel.
 */

export interface StartOptions extends HostOptions {
  /** The workbook to open; one with an empty sheet `Sheet1` when absent. */
  readonly workbook?: Workbook;
}

type Batch<R> = (context: Excel.RequestContext, sheet: Excel.Worksheet) => R | Promise<R>;

export interface StartedHost {
  readonly host: Host;
  readonly workbook: Workbook;
  /** Runs a batch over the real client library; it also gets the first sheet. */
  readonly run: <R>(batch: Batch<R>) => Promise<R>;
  /** The code of the error with which a batch fails; undefined when it succeeds. */
  readonly codeOf: (batch: Batch<unknown>) => Promise<string | undefined>;
  /** Values or formulas of an address of the first sheet. */
  readonly read: (address: string, what?: 'values' | 'formulas' | 'text' | 'numberFormat') => Promise<unknown[][]>;
  /** Writes `values` to an address of the first sheet. */
  readonly write: (address: string, values: unknown) => Promise<void>;
}

/** A workbook with one empty sheet, as Excel opens a new one. */
export function emptyWorkbook(): Workbook {
  const workbook = new Workbook();
  workbook.addSheet('Sheet1');
  return workbook;
}

/** Puts a fresh host under the client library of this test file. */
export async function startHost({ workbook = emptyWorkbook(), ...options }: StartOptions = {}): Promise<StartedHost> {
  const host = createHost(workbook, { locale: 'en-US', ...options });
  await loadOffice(host);
  const run: StartedHost['run'] = (batch) => Excel.run(async (context) => batch(context, context.workbook.worksheets.getFirst()));
  const codeOf: StartedHost['codeOf'] = async (batch) => {
    try {
      await run(async (context, sheet) => {
        await batch(context, sheet);
        await context.sync();
      });
      return undefined;
    } catch (error) {
      if (error instanceof OfficeExtension.Error) return error.code;
      throw error;
    }
  };
  const read: StartedHost['read'] = (address, what = 'values') =>
    run(async (context, sheet) => {
      const range = sheet.getRange(address);
      range.load(what);
      await context.sync();
      return range[what];
    });
  const write: StartedHost['write'] = (address, values) =>
    run((_context, sheet) => {
      sheet.getRange(address).values = values as unknown[][];
    });
  return { host, workbook, run, codeOf, read, write };
}
