/** Codes of the client library that the host answers with. */
export type ApiErrorCode =
  | 'ItemNotFound'
  | 'InvalidArgument'
  | 'ItemAlreadyExists'
  | 'InvalidOperation'
  | 'AccessDenied'
  | 'InvalidReference'
  | 'InvalidSelection'
  | 'NotImplemented'
  | 'GeneralException'
  | 'UnsupportedOperation'
  | 'RangeExceedsLimit'
  | 'InsertDeleteConflict'
  | 'FormulaLengthExceedsLimit'
  | 'EmptyChartSeries'
  | (string & {});

/** A refusal of the host; the library turns it into `OfficeExtension.Error` with the same code. */
export class ApiError extends Error {
  constructor(
    readonly code: ApiErrorCode,
    message: string,
    /** `Class.member`, filled in by the request that failed. */
    public location = '',
  ) {
    super(message);
  }
}

/** A member that the host does not have, named so that the gap is loud. */
export function notImplemented(className: string, member: string): ApiError {
  return new ApiError('NotImplemented', `The workbench does not implement ${className}.${member}.`, `${className}.${member}`);
}

export function invalidArgument(message = 'The argument is invalid or missing or has an incorrect format.'): ApiError {
  return new ApiError('InvalidArgument', message);
}

export function itemNotFound(what = 'The requested resource'): ApiError {
  return new ApiError('ItemNotFound', `${what} doesn't exist.`);
}
