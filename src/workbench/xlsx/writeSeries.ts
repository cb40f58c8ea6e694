import { columnName, MAX_ROWS, parseArea, quoteSheet } from '../model/area';
import type { ChartSeries, SeriesSource } from '../model/chart';
import { toApiValue, type Value } from '../model/values';
import type { Workbook } from '../model/workbook';
import { allowsLabelAt, isScatter, LABEL_POSITIONS, LINE_STYLES, MARKERS, type ChartKind } from './chartKinds';
import { encodeText, tag, textTag } from './xmlText';

/** Longer ranges are written without a copy of their values, which every program reads from the cells. */
const MOST_CACHED_POINTS = 2000;
const EMU_PER_POINT = 12700;

/** A source as the file writes it: `'Sheet 1'!$A$2:$A$9`. */
function absoluteReference(source: SeriesSource, workbook: Workbook): string | undefined {
  const sheet = workbook.sheet(source.sheetId);
  const area = parseArea(source.address.slice(source.address.lastIndexOf('!') + 1));
  if (!sheet || !area) return undefined;
  const [left, right] = [columnName(area.col), columnName(area.col + area.cols - 1)];
  const isColumn = area.rows >= MAX_ROWS;
  const first = isColumn ? `$${left}` : `$${left}$${area.row + 1}`;
  const last = isColumn ? `$${right}` : `$${right}$${area.row + area.rows}`;
  return `${quoteSheet(sheet.name)}!${first === last && !isColumn ? first : `${first}:${last}`}`;
}

function valuesOf(source: SeriesSource, workbook: Workbook): Value[] {
  const sheet = workbook.sheet(source.sheetId);
  const area = parseArea(source.address.slice(source.address.lastIndexOf('!') + 1));
  if (!sheet || !area || area.rows * area.cols > MOST_CACHED_POINTS) return [];
  const cells = Array.from({ length: area.rows * area.cols }, (_, index) => index);
  return cells.map((index) => sheet.value(area.row + Math.floor(index / area.cols), area.col + (index % area.cols)));
}

/** A reference with a copy of its values, as numbers or as text. */
function referenceXml(reference: string, values: readonly Value[], asText: boolean): string {
  const points = values.flatMap((value, index) => {
    const isWritten = asText ? value !== null : typeof value === 'number';
    return isWritten ? [tag('c:pt', { idx: index }, textTag('c:v', encodeText(String(toApiValue(value)))))] : [];
  });
  const count = tag('c:ptCount', { val: values.length });
  const formula = textTag('c:f', reference);
  if (asText) return tag('c:strRef', {}, formula, values.length > 0 && tag('c:strCache', {}, count, ...points));
  return tag('c:numRef', {}, formula, values.length > 0 && tag('c:numCache', {}, textTag('c:formatCode', 'General'), count, ...points));
}

function sourceXml(name: string, source: SeriesSource | undefined, workbook: Workbook, mayBeText: boolean): string {
  const reference = source && absoluteReference(source, workbook);
  if (!source || reference === undefined) return '';
  const values = valuesOf(source, workbook);
  return tag(name, {}, referenceXml(reference, values, mayBeText && values.some((value) => typeof value === 'string')));
}

function nameXml(series: ChartSeries, workbook: Workbook): string {
  const reference = series.nameSource && absoluteReference(series.nameSource, workbook);
  if (reference !== undefined) return tag('c:tx', {}, referenceXml(reference, [series.name], true));
  return series.name === '' ? '' : tag('c:tx', {}, textTag('c:v', encodeText(series.name)));
}

export function solidFill(color: string): string {
  return tag('a:solidFill', {}, tag('a:srgbClr', { val: color.replace('#', '').toUpperCase() }));
}

/** Empty text is "not filled", undefined leaves the choice to the program. */
function fillXml(fill: string | undefined): string {
  if (fill === undefined) return '';
  return fill === '' ? tag('a:noFill') : solidFill(fill);
}

function lineXml(series: ChartSeries, isHidden: boolean): string {
  if (isHidden || series.line?.style === 'None') return tag('a:ln', {}, tag('a:noFill'));
  const { color, weight, style } = series.line ?? {};
  if (color === undefined && weight === undefined && style === undefined) return '';
  const width = weight === undefined ? undefined : Math.round(weight * EMU_PER_POINT);
  return tag('a:ln', { w: width }, color !== undefined && solidFill(color), style !== undefined && style !== 'Automatic' && tag('a:prstDash', { val: LINE_STYLES[style] ?? 'solid' }));
}

function shapeXml(series: ChartSeries, kind: ChartKind): string {
  const isLine = kind.element === 'lineChart' || kind.element === 'scatterChart';
  const line = lineXml(series, kind.element === 'scatterChart' && kind.hasLines === false);
  const content = (isLine ? '' : fillXml(series.fill)) + line;
  return content === '' ? '' : tag('c:spPr', {}, content);
}

function markerXml(series: ChartSeries, kind: ChartKind): string {
  if (kind.element !== 'lineChart' && kind.element !== 'scatterChart') return '';
  if (kind.hasMarkers === false) return tag('c:marker', {}, tag('c:symbol', { val: 'none' }));
  const symbol = MARKERS[series.markerStyle ?? ''];
  const fill = series.fill === undefined ? '' : tag('c:spPr', {}, fillXml(series.fill));
  return symbol === undefined && fill === '' ? '' : tag('c:marker', {}, symbol !== undefined && tag('c:symbol', { val: symbol }), fill);
}

function labelsXml(series: ChartSeries, kind: ChartKind): string {
  if (!series.hasDataLabels) return '';
  const labels = series.dataLabels ?? {};
  const place = labelPlace(labels.position, kind);
  // A label with words of its own is shown only if it would show something.
  const own = Object.entries(labels.texts ?? {}).map(([index, text]) => tag('c:dLbl', {}, tag('c:idx', { val: index }), richText(text), labelPlace(labels.positions?.[Number(index)], kind) || place, labelSwitches({ showValue: true })));
  const format = labels.numberFormat === undefined ? '' : tag('c:numFmt', { formatCode: labels.numberFormat, sourceLinked: 0 });
  return tag('c:dLbls', {}, ...own, format, place, labelSwitches(labels));
}

function labelPlace(position: string | undefined, kind: ChartKind): string {
  return position !== undefined && allowsLabelAt(kind, position) ? tag('c:dLblPos', { val: LABEL_POSITIONS[position] }) : '';
}

function labelSwitches(labels: NonNullable<ChartSeries['dataLabels']>): string {
  return (
    tag('c:showLegendKey', { val: 0 }) +
    tag('c:showVal', { val: labels.showValue ?? true }) +
    tag('c:showCatName', { val: labels.showCategoryName ?? false }) +
    tag('c:showSerName', { val: labels.showSeriesName ?? false }) +
    tag('c:showPercent', { val: 0 }) +
    tag('c:showBubbleSize', { val: 0 })
  );
}

/** Text of a title or of a label, one paragraph a line; the size is points, without it the program chooses. */
export function richText(text: string, size?: number): string {
  const run = tag('a:rPr', { lang: 'zh-CN', sz: size === undefined ? undefined : size * 100, b: size === undefined ? undefined : true });
  const lines = text.split('\n').map((line) => tag('a:p', {}, tag('a:r', {}, run, textTag('a:t', encodeText(line)))));
  return tag('c:tx', {}, tag('c:rich', {}, tag('a:bodyPr'), ...lines));
}

/** One series; `index` is its place among all series of the chart. The order of elements is fixed by the file form. */
export function writeSeries(series: ChartSeries, index: number, kind: ChartKind, workbook: Workbook): string {
  const scatter = isScatter(kind);
  const isFilled = kind.element === 'barChart' || kind.element === 'bubbleChart';
  return tag(
    'c:ser',
    {},
    tag('c:idx', { val: index }),
    tag('c:order', { val: index }),
    nameXml(series, workbook),
    shapeXml(series, kind),
    isFilled && tag('c:invertIfNegative', { val: 0 }),
    markerXml(series, kind),
    labelsXml(series, kind),
    sourceXml(scatter ? 'c:xVal' : 'c:cat', series.categories, workbook, true),
    sourceXml(scatter ? 'c:yVal' : 'c:val', series.values, workbook, false),
    kind.element === 'bubbleChart' && sourceXml('c:bubbleSize', series.bubbleSizes, workbook, false) + tag('c:bubble3D', { val: 0 }),
    (kind.element === 'lineChart' || kind.element === 'scatterChart') && tag('c:smooth', { val: kind.isSmooth ?? false }),
  );
}
