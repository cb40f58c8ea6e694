import type { ApiEvent } from '../protocol/apiEvent';
import type { Message } from './seat';

/** Category of messages that are events of objects. */
const OBJECT_EVENT = 65_536;

/** Events on their way to the add-in: gathered, then delivered together a moment later, as Excel does. */
export class EventQueue {
  private waiting: Message[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly deliver: (messages: readonly Message[]) => void) {}

  get isEmpty(): boolean {
    return this.waiting.length === 0;
  }

  push(event: ApiEvent): void {
    for (const target of event.targets) {
      this.waiting.push([OBJECT_EVENT, event.type, target, JSON.stringify(event.args)]);
    }
    this.timer ??= setTimeout(() => this.flush(), 0);
  }

  clear(): void {
    this.waiting = [];
  }

  private flush(): void {
    this.timer = undefined;
    const messages = this.waiting;
    this.waiting = [];
    if (messages.length > 0) this.deliver(messages);
  }
}
