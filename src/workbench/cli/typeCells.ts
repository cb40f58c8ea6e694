import { findCell } from '../../actions/findCell';
import { parseArea } from '../model/area';
import type { CommandLine } from './parseArguments';
import { UsageError } from './parseArguments';
import type { Session } from './session';

/** Place of a cell named `Products[P000001].unitCost` or `Sheet!B3`. */
async function placeOf(session: Session, name: string): Promise<{ sheet: string; row: number; col: number }> {
  if (name.includes('[')) return findCell(name);
  const at = name.lastIndexOf('!');
  const sheet = name.slice(0, at).replace(/^'|'$/g, '').replaceAll("''", "'");
  const area = parseArea(name.slice(at + 1));
  if (at < 1 || area === undefined || session.host.workbook.sheet(sheet) === undefined) throw new UsageError(`“${name}” names no cell`);
  return { sheet, row: area.row, col: area.col };
}

/** Types into cells as a user would: conversion of entries, autofill and the add-in's own handlers take part. */
export async function typeCells(session: Session, line: CommandLine): Promise<void> {
  for (const { key, value } of line.set) {
    const { sheet, row, col } = await placeOf(session, key);
    const found = session.host.workbook.sheet(sheet);
    if (found !== undefined) session.host.typeInto(found, row, col, value);
    await session.host.idle();
  }
}
