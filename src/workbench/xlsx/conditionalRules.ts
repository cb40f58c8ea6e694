import type { ConditionalFormat } from '../model/conditionalFormat';
import { keyOf } from './styleNames';
import { child, children, flag, type XmlElement } from './xml';
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

/** Icons without limits of their own share the percent evenly. */
function evenCriteria(icons: number): IconCriterion[] {
  return Array.from({ length: icons }, (_, index) => ({ type: 'Percent', formula: String(Math.round((100 * index) / icons)) }));
}

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
  const iconSet = ICON_STYLES[String(detail.style)] ?? '3TrafficLights1';
  const given = (detail.criteria ?? []) as IconCriterion[];
  const criteria = given.length > 0 ? given : evenCriteria(Number(iconSet.charAt(0)));
  const points = criteria.map((criterion, index) =>
    index === 0 ? tag('cfvo', { type: 'percent', val: 0 }) : pointXml(criterion, 'percent', { gte: criterion.operator === 'GreaterThan' ? '0' : undefined }),
  );
  return tag('iconSet', { iconSet, showValue: detail.showIconOnly === true ? false : undefined, reverse: detail.reverseIconOrder === true || undefined }, ...points);
}

/** Finds `#RRGGBB` of a colour element. */
export type ColorReader = (element: XmlElement | undefined) => string | undefined;

/** `detail` of a rule from its inner element; undefined when the rule has none of these kinds. */
export function readRuleDetail(rule: XmlElement, color: ColorReader): Record<string, unknown> | undefined {
  const [scale, bar, icons] = [child(rule, 'colorScale'), child(rule, 'dataBar'), child(rule, 'iconSet')];
  if (scale) return readScale(scale, color);
  if (bar) return readBar(bar, color);
  return icons && readIcons(icons);
}

function readScale(scale: XmlElement, color: ColorReader): Record<string, unknown> {
  const colors = children(scale, 'color').map((element) => color(element) ?? NO_COLOR);
  const points = children(scale, 'cfvo').map((point, index) => ({ ...readPoint(point), color: colors[index] ?? NO_COLOR }));
  const [minimum, second, third] = points;
  return third ? { minimum, midpoint: second, maximum: third } : { minimum, maximum: second };
}

function readBar(bar: XmlElement, color: ColorReader): Record<string, unknown> {
  const [lowerBoundRule, upperBoundRule] = children(bar, 'cfvo').map(readPoint);
  const only = flag(bar, 'showValue', true) ? {} : { showDataBarOnly: true };
  return { positiveFormat: { fillColor: color(child(bar, 'color')) ?? NO_COLOR }, lowerBoundRule, upperBoundRule, ...only };
}

function readIcons(icons: XmlElement): Record<string, unknown> {
  const limits = children(icons, 'cfvo');
  const criteria = limits.map((limit, index) => (index === 0 ? {} : { ...readPoint(limit), operator: flag(limit, 'gte', true) ? 'GreaterThanOrEqual' : 'GreaterThan' }));
  return {
    style: keyOf(ICON_STYLES, icons.attributes.iconSet ?? '3TrafficLights1') ?? 'ThreeTrafficLights1',
    criteria,
    ...(flag(icons, 'showValue', true) ? {} : { showIconOnly: true }),
    ...(flag(icons, 'reverse') ? { reverseIconOrder: true } : {}),
  };
}
