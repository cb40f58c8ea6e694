import type { Sheet } from '../model/sheet';
import { typeEntry } from '../protocol/typeEntry';
import type { Host } from './host';

/** Types into a cell as the user does: conversion, calculated columns, growing tables, events, and then the calculation. */
export function typeInto(host: Host, sheet: Sheet, row: number, col: number, text: string): void {
  const { session } = host;
  session.triggerSource = 'Unknown';
  try {
    typeEntry(session, sheet, row, col, text, host.locale);
  } finally {
    session.triggerSource = 'ThisLocalAddin';
  }
  session.noteWrite();
  session.endRequest();
}
