import { marketplaceOf } from './amazonMarketplaces';
import type { FileOptions } from './importTypes';
import { isMapped } from './mappedProfile';
import { currenciesOfScript, readCurrency } from './readCurrency';
import type { RecognisedTable } from './recogniseTable';

/** The currency of lines that name none, and who says so. */
export interface TableCurrency {
  readonly currency: string | undefined;
  readonly currencyFrom: 'said' | 'header' | 'report' | 'site' | 'amounts' | 'assumed' | 'column' | 'nobody';
  /** The sign that other currencies share, where it was taken for the commonest of them. */
  readonly sharedSign?: string;
}

/** What is known of a table's money. */
export interface MoneyClues {
  readonly options: Pick<FileOptions, 'currency' | 'site'>;
  readonly recognised: Pick<RecognisedTable, 'profile' | 'layout' | 'places' | 'headers' | 'headerSign'>;
  /** Sign or code beside most amounts, and what cells of the first lines name. */
  readonly habits: { readonly mark: string | undefined; readonly named: { readonly currencies: readonly string[]; readonly sites: readonly string[] } };
  /** Currency of the site that the user named, where the plan knows it. */
  readonly siteCurrency: string | undefined;
}

/**
 * Returns the currency of lines that name none and who says so: the user, the headers, the report, the site that the user named, or the
 * sign beside the amounts, in this order. Undefined where none of them does.
 */
export function tableCurrency(clues: MoneyClues): TableCurrency {
  const { options, recognised } = clues;
  const said = options.currency?.trim();
  if (said) return { currency: readCurrency(said)?.code ?? said.toUpperCase(), currencyFrom: 'said' };
  const told = signOf(clues);
  if (!told) return { currency: undefined, currencyFrom: recognised.places.has('currency') ? 'column' : 'nobody' };
  const { from, sign } = told;
  const named = readCurrency(sign, signClues(clues));
  return named?.isAssumed ? { currency: named.code, currencyFrom: 'assumed', sharedSign: sign } : { currency: named?.code ?? sign.toUpperCase(), currencyFrom: from };
}

/** The code or sign of the currency that something beside the user's word tells, and what that is. */
function signOf(clues: MoneyClues): { readonly from: TableCurrency['currencyFrom']; readonly sign: string } | undefined {
  const { recognised, habits } = clues;
  // What a mapping says is the user's word as well.
  const report = isMapped(recognised.profile) ? 'said' : 'report';
  const sources = [['header', recognised.headerSign], [report, recognised.layout.currency], ['site', siteCurrencyOf(clues)], ['amounts', habits.mark]] as const;
  return sources.flatMap(([from, sign]) => (sign ? [{ from, sign }] : []))[0];
}

/** Returns the currencies that something of a table speaks for, the surest first: they tell what a sign means that several share. */
export function signClues(clues: MoneyClues): readonly string[] {
  const { options, recognised: { layout, headers, profile }, habits } = clues;
  const said = options.currency === undefined ? undefined : readCurrency(options.currency)?.code;
  const sites = habits.named.sites.map((name) => marketplaceOf(name, profile.platform === 'Amazon')?.currency);
  const told = [said, layout.currency, siteCurrencyOf(clues), ...sites].filter((currency) => currency !== undefined);
  // Amazon has no marketplace in yuan: its ¥ is the yen, whatever the language of the report.
  return [...told, ...(profile.platform === 'Amazon' ? ['JPY'] : currenciesOfScript(headers))];
}

/** Returns the currencies (ISO codes) in which the amounts are, as far as cells, table or site tell; empty where none of them does. */
export function currenciesOf(money: MoneyClues): string[] {
  const clues = signClues(money);
  const { currencies } = money.habits.named;
  const told = currencies.length > 0 ? currencies.map((text) => readCurrency(text, clues)?.code) : [tableCurrency(money).currency ?? clues[0]];
  return told.filter((currency) => currency !== undefined);
}

/** Currency of the site that the user named: one of the plan, or a marketplace by its name. */
function siteCurrencyOf({ options, recognised, siteCurrency }: MoneyClues): string | undefined {
  return siteCurrency ?? marketplaceOf(options.site ?? '', recognised.profile.platform === 'Amazon')?.currency;
}
