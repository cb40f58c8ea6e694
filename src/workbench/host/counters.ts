/** What a run of the add-in cost. */
export interface Counters {
  /** Requests that the add-in sent by `context.sync()`, without the library's own cleaning up. */
  syncs: number;
  /** All calls of the host: requests, cleaning up, results of custom functions. */
  calls: number;
  requestBytes: number;
  responseBytes: number;
  largestRequest: number;
  largestResponse: number;
  /** Time spent in the host. */
  ms: number;
}

export function newCounters(): Counters {
  return { syncs: 0, calls: 0, requestBytes: 0, responseBytes: 0, largestRequest: 0, largestResponse: 0, ms: 0 };
}
