/** An edit that Excel refuses; the workbook is as it was. `code` is the client library's error code. */
export class EditRefused extends Error {
  constructor(
    readonly code: 'InsertDeleteConflict' | 'InvalidArgument' | 'ItemAlreadyExists' | 'InvalidOperation',
    message: string,
  ) {
    super(message);
  }
}
