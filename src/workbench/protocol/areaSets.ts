import type { Area } from '../model/area';
import { intersection } from '../model/area';

/** What is left of an area when another is cut out of it: up to four rectangles. */
export function cutArea(area: Area, hole: Area): Area[] {
  const common = intersection(area, hole);
  if (!common) return [area];
  const bottom = common.row + common.rows;
  const right = common.col + common.cols;
  return [
    { ...area, rows: common.row - area.row },
    { ...area, row: bottom, rows: area.row + area.rows - bottom },
    { row: common.row, rows: common.rows, col: area.col, cols: common.col - area.col },
    { row: common.row, rows: common.rows, col: right, cols: area.col + area.cols - right },
  ].filter(({ rows, cols }) => rows > 0 && cols > 0);
}

/** Cuts an area out of rules that hold for areas; rules left without any are dropped. */
export function cutRules(rules: { areas: Area[] }[], hole: Area): void {
  for (const rule of rules) rule.areas = rule.areas.flatMap((area) => cutArea(area, hole));
  rules.splice(0, rules.length, ...rules.filter(({ areas }) => areas.length > 0));
}
