import type { FunctionArgument, FunctionBridge } from '../model/calculator';
import type { Context } from './context';
import { BUSY, NAME } from './operand';
import type { Operand } from './operand';
import { dereference } from './read';
import { addressOf } from './reference';

/** Calls custom functions and knows which calls are under way. */
export class CustomFunctions {
  private underWay = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(private readonly bridge: FunctionBridge | undefined) {}

  get isWaiting(): boolean {
    return this.underWay > 0;
  }

  forget(): void {
    this.bridge?.forget();
  }

  /** `onArrival` is called once the result of a call under way is there. A single result is a value, several are an array. */
  call(name: string, operands: readonly (Operand | undefined)[], context: Context, onArrival: () => void): Operand {
    if (!this.bridge?.has(name)) return NAME;
    const args = operands.map((operand): FunctionArgument => (operand === undefined ? undefined : dereference(operand, context)));
    // An argument that is itself under way is waited for; what becomes of other errors the metadata say.
    if (args.flat(2).includes(BUSY)) return BUSY;
    const result = this.start(name, args, context, onArrival);
    if (!result) return BUSY;
    if (result.length === 1 && result[0]?.length === 1) return result[0][0] ?? null;
    return result;
  }

  /** Resolves when no call is under way. */
  arrival(): Promise<void> {
    return this.underWay === 0 ? Promise.resolve() : new Promise((resolve) => this.waiting.push(resolve));
  }

  private start(name: string, args: readonly FunctionArgument[], context: Context, onArrival: () => void) {
    let isOver = false;
    const result = (this.bridge as FunctionBridge).call(name, args, addressOf(context), () => {
      if (isOver) return;
      isOver = true;
      if (!isCounted) return;
      this.underWay -= 1;
      onArrival();
      if (this.underWay === 0) this.waiting.splice(0).forEach((resolve) => resolve());
    });
    const isCounted = !result && !isOver;
    if (isCounted) this.underWay += 1;
    return result;
  }
}

