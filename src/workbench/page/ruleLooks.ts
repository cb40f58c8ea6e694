import type { Calculator } from '../model/calculator';
import type { Sheet } from '../model/sheet';
import type { Looks } from './conditionalLooks';
import { conditionalLooks, rulesOf } from './conditionalLooks';
import { sheetVersion } from './gridShape';

interface Known {
  readonly state: string;
  readonly looks: Looks;
}

/** Keeps the looks that rules give, and works them out again, one sheet at a time, after a sheet has changed. */
export class RuleLooks {
  private known = new WeakMap<Sheet, Known>();
  private isBusy = false;

  constructor(
    private readonly calculator: () => Calculator,
    /** Told when a sheet has other looks than before. */
    private readonly onChange: (sheet: Sheet) => void,
    private readonly onFailure: (error: unknown) => void,
  ) {}

  looksOf(sheet: Sheet): Looks {
    return this.known.get(sheet)?.looks ?? new Map();
  }

  /** Works on the sheet in view, when it has changed since the last time. */
  renew(sheet: Sheet): void {
    const state = `${sheetVersion(sheet)}\n${rulesOf(sheet)}`;
    if (this.isBusy || sheet.conditionalFormats.length === 0 || this.known.get(sheet)?.state === state) return;
    this.isBusy = true;
    conditionalLooks(this.calculator(), sheet)
      .then((looks) => {
        this.known.set(sheet, { state, looks });
        this.onChange(sheet);
      })
      .catch(this.onFailure)
      .finally(() => { this.isBusy = false; });
  }
}
