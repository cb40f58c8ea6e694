import type { ColumnSpec } from '../sheetSpec';

/** Colours of a light, by the code beside it. */
export const LIGHT_TONES: NonNullable<ColumnSpec['tones']> = { on: 'lightCode', by: { green: 'good', amber: 'watch', red: 'bad' } };

/** The position of a light in its list by the plan's thresholds of a month; reaching a threshold counts. */
function position(attainment: string): string {
  return `IF(${attainment}>=Set_greenMonth-1E-12,1,IF(${attainment}>=Set_amberMonth-1E-12,2,3))`;
}

/** The word of the light of a month's attainment; empty while there is none. */
export function lightOf(attainment: string): string {
  return `IF(${attainment}="","",INDEX(List_light,${position(attainment)}))`;
}

/** The same where the plan lets noise change the light: a signal below is red, red within noise is watched. */
export function lightWithNoise(attainment: string, noiseCode: string): string {
  const plain = position(attainment);
  const changed = `IF(${noiseCode}="signal",3,IF(AND(${noiseCode}="noise",${plain}=3),2,${plain}))`;
  return `IF(${attainment}="","",INDEX(List_light,IF(Set_lightOverride="yes",${changed},${plain})))`;
}
