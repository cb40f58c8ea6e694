/**
 * Opens a workbook, as base64, beside the present one. Returns false where the host refuses: not every program can, and some do not
 * let a new window open; whoever asks offers the file itself then.
 */
export async function openWorkbook(base64: string): Promise<boolean> {
  try {
    await Excel.createWorkbook(base64);
    return true;
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return false;
    throw error;
  }
}
