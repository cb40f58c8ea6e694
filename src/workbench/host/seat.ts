/** One request of the client library, as it arrives at the host. */
export interface RichRequest {
  /** `IterativeExecutor` for Excel batches, other words for the custom-functions runtime. */
  readonly customData: string;
  readonly body: string;
}

/** The answer: a response body, or a transport code that the library turns into an error. */
export type RichReply = { readonly body: string } | { readonly code: number };

/** A message to the library: category, type, target id, JSON text. */
export type Message = readonly [category: number, type: number, target: string, json: string];

/** What the client library may ask of whoever sits where Excel sits. */
export interface Occupant {
  readonly matrix: Readonly<Record<string, string>>;
  readonly locale: string;
  readonly theme: Readonly<Record<string, string>>;
  execute(request: RichRequest): Promise<RichReply>;
  readSettings(): ReadonlyMap<string, string>;
  writeSettings(settings: ReadonlyMap<string, string>): void;
  /** The library is ready to receive messages. */
  connect(deliver: (messages: readonly Message[]) => void): void;
  /** Another takes the place: nothing is to be delivered any more. */
  disconnect(): void;
}

/** The place where Excel sits. The library is loaded once for a window; its occupant may change. */
export interface Seat {
  occupant: Occupant;
  deliver: ((messages: readonly Message[]) => void) | undefined;
}
