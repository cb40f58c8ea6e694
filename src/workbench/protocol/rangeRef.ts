import type { Area } from '../model/area';
import { formatArea, quoteSheet } from '../model/area';
import type { Sheet } from '../model/sheet';
import { ApiError } from './apiError';

/** A range of a request. It moves when rows or columns are inserted or deleted, as Excel's references do. */
export class RangeRef {
  referenceId: string | undefined;
  private place: Area | undefined;

  constructor(
    readonly sheet: Sheet,
    area: Area,
  ) {
    this.place = area;
  }

  /** Where the range lies now; throws when its cells were deleted. */
  get area(): Area {
    // Guess: Excel's code for a range whose cells are gone.
    if (!this.place) throw new ApiError('InvalidReference', 'This reference is not valid for the current operation.');
    return this.place;
  }

  get address(): string {
    return `${quoteSheet(this.sheet.name)}!${formatArea(this.area)}`;
  }

  /** Moves the range; `change` yields undefined when the cells are gone. */
  move(change: (area: Area) => Area | undefined): void {
    this.place = this.place && change(this.place);
  }
}
