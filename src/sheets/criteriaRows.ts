import type { Problem } from '../core/problem';
import { comparedWeights, type ComparedWeights } from '../domain/business-map/comparedWeights';
import { DEFAULT_CRITERIA } from '../domain/business-map/defaultCriteria';
import type { MarketCriterion } from '../domain/business-map/marketScore';
import type { Language } from '../i18n/language';
import { numberAfter, textAfter, type RowAfter } from './rowsAfter';
import { pairKey } from './specs/criteria';
import type { OwnCriterion } from './specs/opportunities';
import type { RowContent } from './tableContent';
import { wordOf } from './words';

const KEYS = DEFAULT_CRITERIA.map(({ key }) => key);

/** Rows of Criteria that a new plan begins with. */
function defaultRows(): RowContent[] {
  return DEFAULT_CRITERIA.map(({ key, weight, low, high, better, unit }) => {
    const format = unit === 'ratio' ? 'percent' : 'points';
    return { id: key, values: { criterion: key, weight, low, high, better, unit }, formats: { low: format, high: format } };
  });
}

/** The criteria that the user added: rows with a name whose ids are not ours. */
export function ownCriteria(rows: readonly RowAfter[]): OwnCriterion[] {
  return rows.filter(({ id }) => !KEYS.includes(id)).map((row) => ({ id: row.id, name: textAfter(row, 'criterion') })).filter(({ name }) => name !== '');
}

const NOTES = { none: null, used: 'used', incomplete: 'incomplete', unreadable: 'contradicts', contradicts: 'contradicts' } as const;

/** What keeps a pairwise comparison from being used, in words. */
function comparisonProblems(found: ComparedWeights, language: Language): Problem[] {
  const word = (index: number): string => wordOf('criterion', KEYS[index] ?? '', language);
  const warn = (code: string, params: Readonly<Record<string, string>>): Problem[] => [{ code, severity: 'warning', where: { table: 'Criteria' }, params }];
  switch (found.state) {
    case 'none':
    case 'used':
      return [];
    case 'contradicts':
      return warn('business/comparison-contradicts', { first: word(found.items[0]), second: word(found.items[1]), third: word(found.items[2]) });
    case 'incomplete':
      return warn('business/comparison-incomplete', { row: word(found.row), column: word(found.column) });
    case 'unreadable':
      return warn('business/comparison-unreadable', { row: word(found.row), column: word(found.column) });
  }
}

/** Rows of Criteria with the weights that the pairwise comparison gives, and what is wrong with the comparison. */
export function criteriaRows(rows: readonly RowAfter[], isNew: boolean, language: Language): { readonly rows: RowContent[]; readonly problems: Problem[] } {
  if (isNew) return { rows: defaultRows(), problems: [] };
  const byId = new Map(rows.map((row) => [row.id, row]));
  const answerOf = (row: RowAfter | undefined, other: string): number | undefined => (row === undefined ? undefined : numberAfter(row, pairKey(other)));
  const found = comparedWeights(KEYS.map((key) => KEYS.map((other) => answerOf(byId.get(key), other))));
  const weights = found.state === 'used' ? found.weights : [];
  const written = KEYS.map((id, index) => ({ id, values: { pairWeight: weights[index] ?? null, pairNote: NOTES[found.state] } }));
  return { rows: written.filter(({ id }) => byId.has(id)), problems: comparisonProblems(found, language) };
}

/** One criterion as the ranking uses it, with the column that it scores. */
export interface UsedCriterion extends MarketCriterion {
  readonly key: string;
}

/** The criteria in use, in the order of the score, and those that cannot be used. `pairWeights` win over typed ones. */
export function usedCriteria(rows: readonly RowAfter[], pairWeights: ReadonlyMap<string, number>): { readonly criteria: UsedCriterion[]; readonly unusable: string[] } {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const ids = [...KEYS.filter((key) => byId.has(key)), ...ownCriteria(rows).map(({ id }) => id)];
  const all = ids.map((id) => {
    const row = byId.get(id) as RowAfter;
    const weight = pairWeights.get(id) ?? numberAfter(row, 'weight') ?? 0;
    return { key: id, name: textAfter(row, 'criterion'), weight, low: numberAfter(row, 'low') ?? 0, high: numberAfter(row, 'high') ?? 1, direction: row.value('better') === 'less' ? -1 : 1 };
  });
  const isUsable = ({ weight, low, high }: MarketCriterion): boolean => weight >= 0 && high > low;
  return { criteria: all.filter(isUsable).map(({ name: _name, ...criterion }) => criterion), unusable: all.filter((one) => !isUsable(one)).map(({ name }) => name) };
}
