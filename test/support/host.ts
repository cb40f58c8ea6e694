import { createHost, type HostOptions } from '../../src/workbench/host/createHost';
import type { Host } from '../../src/workbench/host/host';
import { loadOffice } from '../../src/workbench/host/loadOffice';
import { Workbook } from '../../src/workbench/model/workbook';

export interface StartOptions extends HostOptions {
  /** The workbook to open; one with an empty sheet `Sheet1` when absent. */
  readonly workbook?: Workbook;
}

export interface StartedHost {
  readonly host: Host;
  readonly workbook: Workbook;
  /** Runs a batch over the real client library. */
  readonly run: <R>(batch: (context: Excel.RequestContext) => Promise<R>) => Promise<R>;
  /** The code of the error with which a batch fails; undefined when it succeeds. */
  readonly codeOf: (batch: (context: Excel.RequestContext) => Promise<unknown>) => Promise<string | undefined>;
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
  const run: StartedHost['run'] = (batch) => Excel.run(batch);
  const codeOf: StartedHost['codeOf'] = async (batch) => {
    try {
      await run(batch);
      return undefined;
    } catch (error) {
      return error instanceof OfficeExtension.Error ? error.code : String(error);
    }
  };
  return { host, workbook, run, codeOf };
}
