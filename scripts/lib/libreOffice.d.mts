export function convertWorkbook(bytes: Uint8Array, format: 'xlsx' | 'xls' | 'pdf' | 'ods'): Promise<Uint8Array>;
export function printWorkbook(bytes: Uint8Array, folder: string, dotsPerInch?: number): Promise<string[]>;
