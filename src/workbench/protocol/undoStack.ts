/** The user's undo list, as far as an add-in can harm it: steps that could be undone, and how often it was emptied. */
export class UndoStack {
  depth = 0;
  cleared = 0;
  private step = false;

  /** Something was changed; all changes of one request are one step. */
  note(): void {
    this.step = true;
  }

  /** A call that Excel cannot undo empties the list. */
  clear(): void {
    this.cleared += 1;
    this.depth = 0;
    this.step = false;
  }

  endRequest(): void {
    if (this.step) this.depth = Math.min(this.depth + 1, 100);
    this.step = false;
  }
}
