export interface ServedPage {
  /** Without a slash at the end. */
  readonly address: string;
  stop(): Promise<void>;
}

export function servePage(port?: number): Promise<ServedPage>;
