import { formatArea, parseArea, type Area } from '../model/area';

/** Areas as one attribute (`A1:B2 D4`). */
export function writeAreas(areas: readonly Area[]): string {
  return areas.map(formatArea).join(' ');
}

/** Areas of an attribute; what is no address is left out. */
export function readAreas(text: string | undefined): Area[] {
  return (text ?? '').split(/\s+/).flatMap((part) => parseArea(part) ?? []);
}
