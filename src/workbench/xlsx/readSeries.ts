import type { ChartSeries, SeriesSource } from '../model/chart';
import type { Workbook } from '../model/workbook';
import { isScatter, LABEL_POSITIONS, LINE_STYLES, MARKERS, type ChartKind } from './chartKinds';
import { readDrawingColor } from './colors';
import { present } from './present';
import { keyOf } from './styleNames';
import { attribute, child, children, childText, childValue, descend, descendants, flag, isOn, numberAttribute, type XmlElement } from './xml';
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
  if (child(line, 'noFill')) return kind.element === 'scatterChart' ? undefined : { style: 'None' };
  const width = numberAttribute(line, 'w');
  const result = present<NonNullable<ChartSeries['line']>>({
    color: readDrawingColor(child(line, 'solidFill'), theme),
    weight: width === undefined ? undefined : width / EMU_PER_POINT,
    style: keyOf(LINE_STYLES, childValue(line, 'prstDash')),
  });
  return Object.keys(result).length > 0 ? result : undefined;
}

function readLabels(element: XmlElement | undefined): Pick<ChartSeries, 'hasDataLabels' | 'dataLabels'> {
  const shows = (name: string): boolean => isSet(element, name);
  const own = children(element, 'dLbl');
  const place = keyOf(LABEL_POSITIONS, childValue(element, 'dLblPos'));
  const texts = byPoint(own, readRichText);
  const positions = byPoint(own, (label) => keyOf(LABEL_POSITIONS, childValue(label, 'dLblPos'))).filter(([, position]) => position !== place);
  if (!element || !(shows('showVal') || shows('showCatName') || shows('showSerName') || texts.length > 0)) return {};
  const format = child(element, 'numFmt');
  const dataLabels = present<NonNullable<ChartSeries['dataLabels']>>({
    showValue: shows('showVal'),
    showCategoryName: shows('showCatName'),
    showSeriesName: shows('showSerName'),
    position: place,
    numberFormat: flag(format, 'sourceLinked') ? undefined : attribute(format, 'formatCode'),
    texts: texts.length === 0 ? undefined : (Object.fromEntries(texts) as Record<number, string>),
    positions: positions.length === 0 ? undefined : (Object.fromEntries(positions) as Record<number, string>),
  });
  return { hasDataLabels: true, dataLabels };
}

/** What labels of single points say, by point. */
function byPoint(labels: readonly XmlElement[], read: (label: XmlElement) => string | undefined): [point: number, value: string][] {
  return labels.flatMap((label) => {
    const value = read(label);
    return value === undefined ? [] : [[Number(childValue(label, 'idx')), value]];
  });
}

function readName(series: XmlElement): string {
  const title = child(series, 'tx');
  return decodeText(childText(title, 'v') ?? descendants(title, 'v')[0]?.text ?? '');
}

function readGap(group: XmlElement): number | undefined {
  return group.name === 'barChart' ? numberAttribute(child(group, 'gapWidth'), 'val') : undefined;
}

function readBubbleScale(group: XmlElement): number | undefined {
  const scale = group.name === 'bubbleChart' ? numberAttribute(child(group, 'bubbleScale'), 'val') : undefined;
  return scale === 100 ? undefined : scale;
}

/** Fill of the bars or, where there are none, of the markers. */
function readSeriesFill(element: XmlElement, kind: ChartKind, theme: readonly string[]): string | undefined {
  const isLine = kind.element === 'lineChart' || kind.element === 'scatterChart';
  return readFill(child(isLine ? child(element, 'marker') : element, 'spPr'), theme);
}

function readMarker(element: XmlElement, kind: ChartKind): string | undefined {
  const symbol = keyOf(MARKERS, childValue(child(element, 'marker'), 'symbol'));
  return kind.hasMarkers && symbol !== 'None' ? symbol : undefined;
}

/** Reads one series of a group. */
export function readSeries(element: XmlElement, kind: ChartKind, group: XmlElement, context: ChartContext): ChartSeries {
  const { theme } = context;
  const [across, up] = isScatter(kind) ? ['xVal', 'yVal'] : ['cat', 'val'];
  return present<ChartSeries>({
    name: readName(element),
    nameSource: readSource(child(element, 'tx'), context),
    categories: readSource(child(element, across as string), context),
    values: readSource(child(element, up as string), context),
    bubbleSizes: readSource(child(element, 'bubbleSize'), context),
    fill: readSeriesFill(element, kind, theme),
    line: readLine(child(element, 'spPr'), kind, theme),
    gapWidth: readGap(group),
    bubbleScale: readBubbleScale(group),
    markerStyle: readMarker(element, kind),
    ...readLabels(child(element, 'dLbls')),
  });
}
