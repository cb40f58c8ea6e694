import type { Problem } from '../core/problem';

/** Codes of the host and the problem that each one is for the user. Codes are the same in every language, messages are not. */
const PROBLEMS: Readonly<Record<string, string>> = {
  InvalidOperationInCellEditMode: 'excel/edit-mode',
  ActivityLimitReached: 'excel/busy',
  ServiceNotAvailable: 'excel/busy',
  RequestAborted: 'excel/busy',
  Conflict: 'excel/busy',
  RequestPayloadSizeLimitExceeded: 'excel/too-much-data',
  ResponsePayloadSizeLimitExceeded: 'excel/too-much-to-read',
  OperationCellsExceedLimit: 'excel/too-much-data',
  MemoryLimitReached: 'excel/too-much-data',
  AccessDenied: 'excel/read-only',
  ApiNotFound: 'excel/api-missing',
  ApiNotAvailable: 'excel/api-missing',
  ItemAlreadyExists: 'excel/name-taken',
};

/** A refusal of the host, already in the words of the product. */
export class HostFailure extends Error {
  constructor(
    readonly problem: Problem,
    override readonly cause: unknown,
  ) {
    super(problem.code);
    this.name = 'HostFailure';
  }
}

function codeOf(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | null)?.code;
  return error instanceof Error && typeof code === 'string' && 'debugInfo' in error ? code : undefined;
}

/** Turns an error of the host into a failure with a problem; any other error is returned as it is. */
export function translateFailure(error: unknown): unknown {
  const code = codeOf(error);
  if (code === undefined) return error;
  const known = PROBLEMS[code];
  const location = (error as { debugInfo?: { errorLocation?: string } }).debugInfo?.errorLocation ?? '';
  const reason = location === '' ? code : `${code}, ${location}`;
  return new HostFailure({ code: known ?? 'excel/failed', severity: 'error', params: { reason, detail: location } }, error);
}
