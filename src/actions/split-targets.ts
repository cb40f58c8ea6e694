import { Refusal, type Problem } from '../core/problem';
import type { TargetPlace } from '../domain/targets/splitTargets';
import { splitWithReserve, type ReservedRow } from '../domain/targets/splitWithReserve';
import { fill } from '../i18n/fill';
import { formatExact } from '../i18n/formatExact';
import { commaIn, semicolonIn } from '../i18n/language';
import { messagesIn } from '../i18n/messages';
import { followedYears } from '../sheets/followedYear';
import { withId } from '../sheets/lineNames';
import { numberIn, textIn, type TableRow } from '../sheets/readTable';
import { tableRows } from '../sheets/tableRows';
import { targetContents, targetMargins, type TargetMargin, type TargetsToShow } from '../sheets/targetContents';
import { TARGET_MONTHS } from '../sheets/targetKeys';
import { applyLineLocks, heldLines, readLocks, readMonths, toTargetLock } from '../sheets/targetLocks';
import { seasonIndexes } from '../sheets/targetPatterns';
import type { TargetUnit } from '../sheets/targetUnits';
import { wordOf } from '../sheets/words';
import type { ActionInput, ActionOutcome, GenerateAction } from './mechanism/definition';
import { countryProblems } from './mechanism/missingCountries';
import { readTargets, TARGET_READS, type ReadTargets } from './mechanism/readTargets';
import { targetConflict } from './mechanism/targetConflict';
import { targetEdits, type TargetEdits } from './mechanism/targetEdits';

/** Changes and names that are told one by one. */
const NAMED = 20;
const CENT = 0.005;

/** Rows of TargetLocks with what was typed over totals since. */
function lockRows(state: ActionInput['state'], edits: TargetEdits): TableRow[] {
  const rows = new Map(tableRows('TargetLocks', state).map((row) => [textIn(row, 'rowId').toUpperCase(), row]));
  for (const { id, values } of edits.locks) rows.set(id.toUpperCase(), { ...rows.get(id.toUpperCase()), rowId: id, ...values });
  return [...rows.values()];
}

/** Months that were typed over stay as typed. */
function withTypedMonths(read: ReadTargets, edits: TargetEdits, state: ActionInput['state']): ReadTargets {
  const typed = new Map(edits.rows.map(({ id, values }) => [id, readMonths(String(values['locks'] ?? '')) ?? []]));
  const cells = new Map(tableRows('TargetMonths', state).map((row) => [textIn(row, 'rowId'), row]));
  const fixed = (id: string, month: number): number | undefined => (typed.get(id)?.includes(month) === true ? numberIn(cells.get(id) ?? {}, TARGET_MONTHS[month] ?? '') : undefined);
  return { ...read, rows: read.rows.map((row) => ({ ...row, fixed: row.fixed.map((amount, month) => fixed(row.id, month) ?? amount) })) };
}

function namesOf(list: readonly string[], { language }: ActionInput): string {
  const separator = semicolonIn(language);
  return list.slice(0, NAMED).join(separator) + (list.length > NAMED ? ' …' : '');
}

/** Old and new of every total that changes, the largest change first. */
function changeProblems(margins: readonly TargetMargin[], input: ActionInput): Problem[] {
  const before = new Map(tableRows('TargetMargins', input.state).filter((row) => textIn(row, 'rowState') !== 'gone').map((row) => [textIn(row, 'rowId'), numberIn(row, 'marginTarget') ?? 0]));
  if (before.size === 0) return [];
  const changed = margins.map((margin) => ({ margin, old: before.get(margin.id) ?? 0 })).filter(({ margin, old }) => Math.abs(margin.amount - old) > CENT);
  changed.sort((a, b) => Math.abs(b.margin.amount - b.old) - Math.abs(a.margin.amount - a.old));
  const amount = (value: number): string => formatExact(value, input.language);
  const where = { table: 'TargetMargins' };
  const told = changed.slice(0, NAMED).map(({ margin: { level, name, amount: now }, old }): Problem => ({
    code: 'targets/changed', severity: 'info', where, params: { where: `${wordOf('marginLevel', level, input.language)} ${name}`.trim(), before: amount(old), after: amount(now) },
  }));
  return changed.length > NAMED ? [...told, { code: 'targets/more-changed', severity: 'info', where, params: { count: changed.length - NAMED } }] : told;
}

/** Site and category of places, each once, by name. */
function placeNames(places: readonly TargetPlace[], { nameOf }: ReadTargets): string[] {
  return [...new Set(places.map(({ site, category }) => `${nameOf('site', site)} × ${nameOf('category', category)}`))];
}

/** Rows whose line runs by season but whose category has no index. */
function seasonless({ rows, cube }: ReadTargets, profiles: ReadonlyMap<string, string>, { state }: ActionInput): ReservedRow[] {
  const indexOf = seasonIndexes(cube.start, tableRows('SeasonIndex', state));
  return rows.filter(({ line, place }) => profiles.get(line) === 'season' && indexOf(place.category) === undefined);
}

/** Lines with the categories that lack an index, by name. */
function seasonProblems(lacking: readonly ReservedRow[], { units, nameOf }: ReadTargets, input: ActionInput): Problem[] {
  if (lacking.length === 0) return [];
  const names = units.flatMap(({ id, description }) => {
    const categories = new Set(lacking.filter(({ line }) => line === id).map(({ place }) => nameOf('category', place.category)));
    return categories.size === 0 ? [] : [`${withId(description, id)} – ${[...categories].join(commaIn(input.language))}`];
  });
  return [{ code: 'targets/season-missing', severity: 'warning', where: { table: 'TargetLines', column: 'targetProfile' }, count: names.length, params: { names: namesOf(names, input) } }];
}

/** Places of lines that run as last year, as they say or for want of a season, but that have no such year of their own. */
function borrowers({ rows, cube }: ReadTargets, profiles: ReadonlyMap<string, string>, lacking: readonly ReservedRow[]): TargetPlace[] {
  const { followed } = followedYears(cube);
  const sold = new Set(cube.cells.map(({ place: { site, category } }) => `${site}|${category}`));
  const runsAsLast = new Set(rows.filter(({ line }) => ['', 'lastYear'].includes(profiles.get(line) ?? '')).concat(lacking));
  return [...runsAsLast].map(({ place }) => place).filter(({ site, category }) => sold.has(`${site}|${category}`) && !followed(site, category).isOwn);
}

function outcomeProblems(read: ReadTargets, opened: readonly number[], edits: TargetEdits, input: ActionInput): Problem[] {
  const { units, newUnits } = read;
  const typed = edits.rows.length + edits.locks.length;
  const profiles = new Map(tableRows('TargetLines', input.state).map((row) => [textIn(row, 'rowId'), textIn(row, 'targetProfile')]));
  const lacking = seasonless(read, profiles, input);
  const borrowed = placeNames(borrowers(read, profiles, lacking), read);
  const filled = placeNames(opened.flatMap((at) => read.rows[at]?.place ?? []), read);
  return [
    ...(units.some(({ isDraft }) => isDraft) ? [{ code: 'targets/draft', severity: 'warning' as const }] : []),
    ...countryProblems(input),
    ...seasonProblems(lacking, read, input),
    ...(newUnits.length > 0 ? [{ code: 'targets/filled-new', severity: 'info' as const, count: newUnits.length, params: { names: namesOf(newUnits.map(({ description }) => description), input) } }] : []),
    ...(borrowed.length > 0 ? [{ code: 'targets/other-year', severity: 'info' as const, count: borrowed.length, params: { names: namesOf(borrowed, input) } }] : []),
    ...(filled.length > 0 ? [{ code: 'targets/months-opened', severity: 'info' as const, count: filled.length, params: { names: namesOf(filled, input) } }] : []),
    ...(typed > 0 ? [{ code: 'targets/typed-kept', severity: 'info' as const, params: { count: typed } }] : []),
  ];
}

function compute(input: ActionInput): ActionOutcome {
  const { state, language, request } = input;
  const edits = targetEdits(state);
  const read = withTypedMonths(readTargets(input), edits, state);
  if (read.newUnits.length > 0 && request.parameters['newPlaces'] !== 'fill') {
    throw new Refusal([{ code: 'targets/no-base', severity: 'error', params: { names: namesOf(read.newUnits.map(({ description, id }) => `${description} (${id})`), input) } }]);
  }
  const rowsOfLocks = [...lockRows(state, edits), ...read.within];
  const { locks, unknown } = readLocks(rowsOfLocks, read.rows, read.dimensions, (level, id) => [read.nameOf(level as 'site', id)]);
  if (unknown.length > 0) throw new Refusal([{ code: 'targets/lock-unknown', severity: 'error', where: { table: 'TargetLocks' }, params: { names: namesOf(unknown, input) } }]);
  const { amounts, rest } = applyLineLocks(read.units, locks, heldLines(read.rows));
  const { split, opened } = splitWithReserve({ rows: read.rows, lines: [...amounts].map(([id, amount]) => ({ id, amount })), locks: rest.map((lock) => toTargetLock(lock, read.rows)) });
  if (split.kind === 'conflict') {
    const { code, names } = targetConflict(split, { read, amounts, locks, lockRows: rowsOfLocks }, input);
    throw new Refusal([{ code, severity: 'error', params: { names: namesOf(names, input) } }]);
  }
  const shown: TargetsToShow = { ...read, months: split.months, locks: locks.filter(({ id }) => !read.within.some((row) => row['rowId'] === id)), start: read.cube.start, cube: read.cube.cells };
  const { texts } = messagesIn(language);
  const gateWords = ({ from, reason }: TargetUnit): string => (from === undefined || from <= read.cube.start ? '' : reason === '' ? texts.gateAgreed : fill(texts.gateAsk, { ask: reason }));
  return {
    contents: targetContents(shown, gateWords),
    problems: [...outcomeProblems(read, opened, edits, input), ...changeProblems(targetMargins(shown), input)],
    entries: new Map([['TargetMonths', edits.rows], ['TargetLocks', edits.locks]]),
    counts: { lines: read.units.length, targetRows: read.rows.length },
  };
}

/** Splits the agreed lines over sites, categories, scopes, tiers and months; before anything is agreed, the annual target as a draft. */
export const splitTargetsAction: GenerateAction = {
  kind: 'generate',
  name: 'split-targets',
  parameters: [{ key: 'newPlaces', choices: ['refuse', 'fill'] }],
  reads: TARGET_READS,
  fills: ['TargetMargins', 'TargetLines', 'TargetLocks', 'TargetMonths'],
  makers: ['split-targets'],
  compute,
};
