import type { ConditionalFormat } from '../model/conditionalFormat';
import { keyOf } from './styleNames';
import { child, children, isOn, type XmlElement } from './xml';
import { encodeText, tag } from './xmlText';

/** The parts of `detail` as the client library names them. */
interface ScalePoint {
  readonly type: string;
  readonly formula?: string;
  readonly color?: string;
}
interface IconCriterion extends ScalePoint {
  readonly operator?: string;
}

const POINT_TYPES: Readonly<Record<string, string>> = {
  LowestValue: 'min', HighestValue: 'max', Number: 'num', Percent: 'percent', Percentile: 'percentile', Formula: 'formula', Automatic: 'min',
};

const NO_COLOR = '#638EC6';

function pointXml(point: ScalePoint | undefined, automatic: string, extra: Record<string, string | undefined> = {}): string {
  const type = point === undefined || point.type === 'Automatic' ? automatic : (POINT_TYPES[point.type] ?? 'num');
  const formula = point?.formula?.replace(/^=/, '');
  return tag('cfvo', { type, val: formula === undefined || formula === '' ? undefined : encodeText(formula), ...extra });
}

function readPoint(element: XmlElement | undefined): ScalePoint {
  const type = keyOf(POINT_TYPES, element?.attributes.type) ?? 'LowestValue';
  const formula = element?.attributes.val;
  // Programs write a value of 0 for ends of the scale, where it means nothing.
  return formula === undefined || type === 'LowestValue' || type === 'HighestValue' ? { type } : { type, formula: type === 'Formula' ? `=${formula}` : formula };
}

function colorXml(color: string | undefined): string {
  return tag('color', { rgb: `FF${(color ?? NO_COLOR).replace('#', '').toUpperCase()}` });
}

const ICON_STYLES: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'ThreeArrows:3Arrows ThreeArrowsGray:3ArrowsGray ThreeFlags:3Flags ThreeTrafficLights1:3TrafficLights1 ThreeTrafficLights2:3TrafficLights2 ' +
    'ThreeSigns:3Signs ThreeSymbols:3Symbols ThreeSymbols2:3Symbols2 FourArrows:4Arrows FourArrowsGray:4ArrowsGray FourRedToBlack:4RedToBlack ' +
    'FourRating:4Rating FourTrafficLights:4TrafficLights FiveArrows:5Arrows FiveArrowsGray:5ArrowsGray FiveRating:5Rating FiveQuarters:5Quarters'
  )
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);

/** Inner elements of a rule whose kind is drawn from `detail`: colour scale, data bar, icons. */
export function writeRuleDetail(kind: ConditionalFormat['kind'], detail: Readonly<Record<string, unknown>>): string {
  if (kind === 'ColorScale') {
    const points = [detail.minimum, detail.midpoint, detail.maximum].filter((point) => point !== undefined && point !== null) as ScalePoint[];
    return tag('colorScale', {}, ...points.map((point, index) => pointXml(point, index === 0 ? 'min' : 'max')), ...points.map((point) => colorXml(point.color)));
  }
  if (kind === 'DataBar') {
    const fill = (detail.positiveFormat as { fillColor?: string } | undefined)?.fillColor;
    const ends = pointXml(detail.lowerBoundRule as ScalePoint | undefined, 'min') + pointXml(detail.upperBoundRule as ScalePoint | undefined, 'max');
    return tag('dataBar', { showValue: detail.showDataBarOnly === true ? false : undefined }, ends, colorXml(fill));
  }
  if (kind !== 'IconSet') return '';
  const criteria = (detail.criteria ?? []) as IconCriterion[];
  const points = criteria.map((criterion, index) =>
    index === 0 ? tag('cfvo', { type: 'percent', val: 0 }) : pointXml(criterion, 'percent', { gte: criterion.operator === 'GreaterThan' ? '0' : undefined }),
  );
  const iconSet = ICON_STYLES[String(detail.style)] ?? '3TrafficLights1';
  return tag('iconSet', { iconSet, showValue: detail.showIconOnly === true ? false : undefined, reverse: detail.reverseIconOrder === true || undefined }, ...points);
}

/** `detail` of a rule from its inner element; undefined when the rule has none of these kinds. */
export function readRuleDetail(rule: XmlElement, color: (element: XmlElement | undefined) => string | undefined): Record<string, unknown> | undefined {
  const [scale, bar, icons] = [child(rule, 'colorScale'), child(rule, 'dataBar'), child(rule, 'iconSet')];
  const points = children(scale ?? bar ?? icons, 'cfvo').map(readPoint);
  if (scale) {
    const colors = children(scale, 'color').map((element) => color(element) ?? NO_COLOR);
    const [minimum, second, third] = points.map((point, index) => ({ ...point, color: colors[index] ?? NO_COLOR }));
    return third ? { minimum, midpoint: second, maximum: third } : { minimum, maximum: second };
  }
  if (bar) {
    const only = isOn(bar.attributes.showValue, true) ? {} : { showDataBarOnly: true };
    return { positiveFormat: { fillColor: color(child(bar, 'color')) ?? NO_COLOR }, lowerBoundRule: points[0], upperBoundRule: points[1], ...only };
  }
  if (!icons) return undefined;
  const limits = children(icons, 'cfvo');
  const criteria = points.map((point, index) => (index === 0 ? {} : { ...point, operator: isOn(limits[index]?.attributes.gte, true) ? 'GreaterThanOrEqual' : 'GreaterThan' }));
  return {
    style: keyOf(ICON_STYLES, icons.attributes.iconSet ?? '3TrafficLights1') ?? 'ThreeTrafficLights1',
    criteria,
    ...(isOn(icons.attributes.showValue, true) ? {} : { showIconOnly: true }),
    ...(isOn(icons.attributes.reverse) ? { reverseIconOrder: true } : {}),
  };
}
