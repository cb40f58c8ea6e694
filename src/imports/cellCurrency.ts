import { marketplaceOf } from './amazonMarketplaces';
import type { OpenTable } from './openFiles';
import type { ProblemTally } from './problemTally';
import { readCurrency } from './readCurrency';

/**
 * Builds the reader of a table's currency cells: the ISO code that a cell names by code, sign or word, the cell in capitals where it names none. A sign
 * that several currencies share is understood by the marketplace of its row, then by `clues`; what is merely assumed is told.
 */
export function cellCurrency(opened: OpenTable, clues: readonly string[], problems: ProblemTally): (written: string, channel: string) => string {
  const known = new Map<string, string>();
  const isAmazons = opened.recognised.profile.platform === 'Amazon';
  return (written, channel) => {
    const key = `${written}|${channel}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const own = marketplaceOf(channel, isAmazons)?.currency;
    const named = readCurrency(written, own === undefined ? clues : [own, ...clues]);
    if (named?.isAssumed) tellAssumed(opened, written, named.code, problems);
    const code = named?.code ?? written.toUpperCase();
    known.set(key, code);
    return code;
  };
}

/** Notes that a sign which several currencies share was taken for the commonest of them; a dollar mostly is the American one. */
export function tellAssumed({ source, recognised }: OpenTable, sign: string, currency: string, problems: ProblemTally): void {
  problems.note({ code: 'import/currency-assumed', severity: sign === '$' ? 'info' : 'warning', file: source.name, sheet: recognised.table.sheet, params: { sign, currency } });
}
