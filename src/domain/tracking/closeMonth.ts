import type { Light, NoiseVerdict } from './attainmentLight';

/** What was written about one line of a month; empty text and undefined where nothing was. */
export interface CauseAndAction {
  readonly line: string;
  /** The user says that nothing special lies behind it. */
  readonly isNoise: boolean;
  readonly cause: string;
  readonly containment: string;
  readonly corrective: string;
  readonly owner: string;
  readonly due: number | undefined;
  readonly checkOn: number | undefined;
}

/** A line of the month with its verdicts. */
export interface JudgedLine {
  readonly line: string;
  readonly light: Light | undefined;
  readonly verdict: NoiseVerdict;
}

/** What a red line still lacks before its month can close. */
export type Lack = 'cause' | 'action' | 'owner' | 'due' | 'check' | 'notNoise';

/** A red line and what it lacks. */
export interface OpenLine {
  readonly line: string;
  readonly lacks: readonly Lack[];
}

function lacksOf(rows: readonly CauseAndAction[], verdict: NoiseVerdict): Lack[] {
  if (rows.some(({ isNoise }) => isNoise)) {
    if (verdict === 'noise') return [];
    if (!rows.some(({ isNoise, cause }) => !isNoise && cause !== '')) return ['notNoise'];
  }
  const answers = rows.filter(({ isNoise }) => !isNoise).map((row): Lack[] => [
    ...(row.cause === '' ? ['cause' as const] : []),
    ...(row.containment === '' && row.corrective === '' ? ['action' as const] : []),
    ...(row.owner === '' ? ['owner' as const] : []),
    ...(row.due === undefined ? ['due' as const] : []),
    ...(row.checkOn === undefined ? ['check' as const] : []),
  ]);
  const best = answers.sort((a, b) => a.length - b.length)[0];
  return best ?? ['cause', 'action', 'owner', 'due', 'check'];
}

/**
 * Returns the red lines that keep a month open: each needs a row with a cause, a containment or an action, owner, due date
 * and check date; the cause noise is enough where the verdict says noise.
 */
export function openLines(lines: readonly JudgedLine[], rows: readonly CauseAndAction[]): OpenLine[] {
  return lines.filter(({ light }) => light === 'red').flatMap(({ line, verdict }) => {
    const lacks = lacksOf(rows.filter((row) => row.line === line), verdict);
    return lacks.length === 0 ? [] : [{ line, lacks }];
  });
}
