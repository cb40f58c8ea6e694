import type { Hint } from '../domain/alignment/findHints';
import { DEPARTMENTS, type Department } from '../domain/alignment/claimLine';
import type { ScopeText } from '../domain/alignment/planDimensions';
import type { Language } from '../i18n/language';
import { hintReason } from './alignmentRows';
import { planMonths, sharedInWords, toClaimLine } from './claimRows';
import { sliceInWords } from './gapRows';
import type { MeetingItem } from './meetingItems';
import { toPlanDimensions, type DimensionRows } from './planDimensionRows';
import type { PlanSettings } from './planSettings';
import { textIn, type TableRow } from './readTable';

/** What words of places are made of. */
export interface PlacedClaims extends DimensionRows {
  readonly claims: Readonly<Record<Department, readonly TableRow[]>>;
  readonly settings: PlanSettings;
}

/**
 * Returns what an item says with the texts that the add-in wrote in a language that may not be that of the sheets; what people
 * typed stays as it is.
 */
export function saidIn(language: Language, { claims, settings, ...rows }: PlacedClaims): (item: MeetingItem) => TableRow {
  const dimensions = toPlanDimensions(rows, language);
  const scopes = new Map(DEPARTMENTS.flatMap((department) => claims[department].map((row) => [textIn(row, 'rowId'), toClaimLine(row, department, planMonths(settings)).scope] as const)));
  const slices = new Map([...scopes.values()].map((scope) => sliceInWords(scope, dimensions, language)));
  const shared = (one: ScopeText | undefined, other: ScopeText | undefined): string => (one === undefined || other === undefined ? '' : sharedInWords(one, other, dimensions, language));
  return ({ kind, id, says }) => {
    switch (kind) {
      case 'overlap': return { ...says, sharedScope: shared(scopes.get(textIn(says, 'lineA')), scopes.get(textIn(says, 'lineB'))) || textIn(says, 'sharedScope') };
      case 'gap': return { ...says, slice: slices.get(id) ?? textIn(says, 'slice') };
      // A sheet from before it kept the month cannot be said anew.
      case 'hint': return says['hintMonth'] === undefined ? says : { ...says, hintReason: hintReason(textIn(says, 'hintCode') as Hint['kind'], textIn(says, 'hintMonth'), language) };
      default: return says;
    }
  };
}
