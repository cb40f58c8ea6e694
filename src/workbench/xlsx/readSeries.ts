import type { ChartSeries, SeriesSource } from '../model/chart';
import type { Workbook } from '../model/workbook';
import { isScatter, LABEL_POSITIONS, LINE_STYLES, MARKERS, type ChartKind } from './chartKinds';
import { readDrawingColor } from './colors';
import { keyOf } from './styleNames';
import { child, children, descend, descendants, isOn, type XmlElement } from './xml';
import { decodeText } from './xmlText';

const EMU_PER_POINT = 12700;

/** What reading a chart needs to know of the file. */
export interface ChartContext {
  readonly workbook: Workbook;
  readonly theme: readonly string[];
}

/** The words of a title or label, one line a paragraph; undefined without any. */
export function readRichText(parent: XmlElement | undefined): string | undefined {
  const paragraphs = children(descend(parent, 'tx', 'rich'), 'p');
  if (paragraphs.length === 0) return undefined;
  return paragraphs.map((paragraph) => decodeText(descendants(paragraph, 't').map((run) => run.text).join(''))).join('\n');
}

export function valueOf(parent: XmlElement | undefined, name: string): string | undefined {
  return child(parent, name)?.attributes.val;
}

/** A switch whose absence means off and whose missing value means on. */
export function isSet(parent: XmlElement | undefined, name: string): boolean {
  const element = child(parent, name);
  return element !== undefined && isOn(element.attributes.val, true);
}

function readSource(parent: XmlElement | undefined, { workbook }: ChartContext): SeriesSource | undefined {
  const reference = descendants(parent, 'f')[0]?.text ?? '';
  const mark = reference.lastIndexOf('!');
  if (mark < 0) return undefined;
  const name = reference.slice(0, mark).replace(/^'|'$/g, '').replaceAll("''", "'");
  const sheet = workbook.sheet(name);
  return sheet && { sheetId: sheet.id, address: reference.slice(mark + 1).replaceAll('$', '') };
}

function readFill(shape: XmlElement | undefined, theme: readonly string[]): string | undefined {
  if (child(shape, 'noFill')) return '';
  return readDrawingColor(child(shape, 'solidFill'), theme);
}

function readLine(shape: XmlElement | undefined, kind: ChartKind, theme: readonly string[]): ChartSeries['line'] {
  const line = child(shape, 'ln');
  if (!line) return undefined;
  if (child(line, 'noFill')) return kind.element === 'scatterChart' ? undefined : { style: 'None' };
  const color = readDrawingColor(child(line, 'solidFill'), theme);
  const dash = keyOf(LINE_STYLES, valueOf(line, 'prstDash'));
  const result = {
    ...(color === undefined ? {} : { color }),
    ...(line.attributes.w === undefined ? {} : { weight: Number(line.attributes.w) / EMU_PER_POINT }),
    ...(dash === undefined ? {} : { style: dash }),
  };
  return Object.keys(result).length > 0 ? result : undefined;
}

function readLabels(element: XmlElement | undefined): Pick<ChartSeries, 'hasDataLabels' | 'dataLabels'> {
  const shows = (name: string): boolean => isSet(element, name);
  const texts = children(element, 'dLbl').flatMap((label) => {
    const text = readRichText(label);
    return text === undefined ? [] : [[Number(valueOf(label, 'idx')), text] as const];
  });
  if (!element || !(shows('showVal') || shows('showCatName') || shows('showSerName') || texts.length > 0)) return {};
  const position = keyOf(LABEL_POSITIONS, valueOf(element, 'dLblPos'));
  const numberFormat = child(element, 'numFmt')?.attributes;
  return {
    hasDataLabels: true,
    dataLabels: {
      showValue: shows('showVal'),
      showCategoryName: shows('showCatName'),
      showSeriesName: shows('showSerName'),
      ...(position === undefined ? {} : { position }),
      ...(numberFormat?.formatCode === undefined || isOn(numberFormat.sourceLinked) ? {} : { numberFormat: numberFormat.formatCode }),
      ...(texts.length === 0 ? {} : { texts: Object.fromEntries(texts) as Record<number, string> }),
    },
  };
}

/** Drops what is undefined, so that only what the file says stands in the model. */
function present<T extends object>(values: { [K in keyof T]?: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T;
}

/** Reads one series of a group. */
export function readSeries(element: XmlElement, kind: ChartKind, group: XmlElement, context: ChartContext): ChartSeries {
  const { theme } = context;
  const shape = child(element, 'spPr');
  const marker = child(element, 'marker');
  const title = child(element, 'tx');
  const gap = kind.element === 'barChart' ? valueOf(group, 'gapWidth') : undefined;
  const hasMarkerFill = kind.element === 'lineChart' || kind.element === 'scatterChart';
  const symbol = keyOf(MARKERS, valueOf(marker, 'symbol'));
  return present<ChartSeries>({
    name: decodeText(child(title, 'v')?.text ?? descendants(title, 'v')[0]?.text ?? ''),
    nameSource: readSource(title, context),
    categories: readSource(child(element, isScatter(kind) ? 'xVal' : 'cat'), context),
    values: readSource(child(element, isScatter(kind) ? 'yVal' : 'val'), context),
    bubbleSizes: readSource(child(element, 'bubbleSize'), context),
    fill: readFill(hasMarkerFill ? child(marker, 'spPr') : shape, theme),
    line: readLine(shape, kind, theme),
    gapWidth: gap === undefined ? undefined : Number(gap),
    markerStyle: kind.hasMarkers && symbol !== 'None' ? symbol : undefined,
    ...readLabels(child(element, 'dLbls')),
  });
}
