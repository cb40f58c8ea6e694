import type { Chart } from '../model/chart';
import type { Sheet } from '../model/sheet';
import { columnLeft, columnWidth, rowHeight, rowTop } from '../protocol/lineSizes';
import { child, type XmlElement } from './xml';
import { encodeText, tag, xmlDocument } from './xmlText';

const SPREADSHEET_DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const EMU_PER_POINT = 12700;

function emu(points: number): number {
  return Math.round(points * EMU_PER_POINT);
}

/** Number of the row or column in which a point lies, and the rest. */
function place(points: number, sizeOf: (index: number) => number): { index: number; rest: number } {
  let index = 0;
  let rest = Math.max(0, points);
  for (let size = sizeOf(0); rest >= size; size = sizeOf(index)) {
    rest -= size;
    index += 1;
  }
  return { index, rest };
}

/** A chart hangs on the cell under its corner, so that it moves with inserted rows, and keeps its size. */
function anchorXml(chart: Chart, number: number, relation: string, sheet: Sheet): string {
  const col = place(chart.left, (at) => columnWidth(sheet, at));
  const row = place(chart.top, (at) => rowHeight(sheet, at));
  const from = `<xdr:col>${col.index}</xdr:col><xdr:colOff>${emu(col.rest)}</xdr:colOff><xdr:row>${row.index}</xdr:row><xdr:rowOff>${emu(row.rest)}</xdr:rowOff>`;
  const frame = tag('xdr:xfrm', {}, tag('a:off', { x: 0, y: 0 }), tag('a:ext', { cx: 0, cy: 0 }));
  const properties = tag('xdr:nvGraphicFramePr', {}, tag('xdr:cNvPr', { id: number + 1, name: encodeText(chart.name) }), tag('xdr:cNvGraphicFramePr'));
  const graphic = tag('a:graphic', {}, tag('a:graphicData', { uri: CHART }, tag('c:chart', { 'xmlns:c': CHART, 'xmlns:r': RELATIONS, 'r:id': relation })));
  return tag(
    'xdr:oneCellAnchor',
    {},
    tag('xdr:from', {}, from),
    tag('xdr:ext', { cx: emu(chart.width), cy: emu(chart.height) }),
    tag('xdr:graphicFrame', { macro: '' }, properties, frame, graphic),
    tag('xdr:clientData'),
  );
}

/** The part that places a sheet's charts; `relations` are those of the charts, in order. */
export function writeDrawing(sheet: Sheet, relations: readonly string[]): string {
  const anchors = sheet.charts.map((chart, index) => anchorXml(chart, index + 1, relations[index] as string, sheet));
  return xmlDocument(tag('xdr:wsDr', { 'xmlns:xdr': SPREADSHEET_DRAWING, 'xmlns:a': DRAWING }, ...anchors));
}

export interface Position {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Thousandths of a point are below what a file can hold. */
function points(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function corner(element: XmlElement | undefined, sheet: Sheet): { left: number; top: number } {
  const number = (name: string): number => Number(child(element, name)?.text ?? 0);
  return {
    left: columnLeft(sheet, number('col')) + number('colOff') / EMU_PER_POINT,
    top: rowTop(sheet, number('row')) + number('rowOff') / EMU_PER_POINT,
  };
}

/** Where an anchor of any kind lies, in points from the sheet's corner; the sheet's sizes must be known already. */
export function readPosition(anchor: XmlElement, sheet: Sheet): Position {
  const at = child(anchor, 'pos')?.attributes;
  const from = at ? { left: Number(at.x) / EMU_PER_POINT, top: Number(at.y) / EMU_PER_POINT } : corner(child(anchor, 'from'), sheet);
  const size = child(anchor, 'ext')?.attributes;
  const to = corner(child(anchor, 'to'), sheet);
  return {
    left: points(from.left),
    top: points(from.top),
    width: points(size ? Number(size.cx) / EMU_PER_POINT : to.left - from.left),
    height: points(size ? Number(size.cy) / EMU_PER_POINT : to.top - from.top),
  };
}
