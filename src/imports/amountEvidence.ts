import { minorDigits, parseCurrency } from '../core/money';
import type { RawCell } from '../files/rawTable';
import { decimalOf, doubtfulSign, otherSign, type Decimal } from './readAmount';
import { isCurrencyMark } from './readCurrency';

/** An amount as the file writes it, with its column (index) and row from 1. */
export interface AmountExample {
  readonly text: string;
  readonly column: number;
  readonly row: number;
}

/** How the decimal sign of a table was decided. */
export interface FoundDecimal {
  readonly decimal: Decimal;
  /** `said`: the user; `data`: amounts that can be read one way only; `currency`: it has no fractions; `hint`: the report; `guess`: nothing decides; `none`: no sign stands in doubt. */
  readonly decimalFrom: 'said' | 'data' | 'currency' | 'hint' | 'guess' | 'none';
}

/** What beside the amounts tells how they are written. */
export interface DecimalClues {
  readonly said: Decimal | undefined;
  /** Decimal sign that the report is known for. */
  readonly hint: Decimal | undefined;
  /** Currencies of the amounts, as far as they are told. */
  readonly currencies: readonly string[];
}

/** Gathers from the amounts of a table what they tell of its decimal sign and its currency. */
export class AmountEvidence {
  /** The first amount that could be read two ways. */
  example: AmountExample | undefined;
  private readonly proofs = { '.': 0, ',': 0 };
  private readonly doubtful = { '.': 0, ',': 0 };
  /** Whole numbers without any separator: below a thousand, and from there. */
  private readonly plain = { small: 0, large: 0 };
  private readonly marks = new Map<string, number>();
  private hasTexts = false;

  /** Whether further amounts could still decide: numbers of workbooks need no sign. */
  get isOpen(): boolean {
    return this.hasTexts && this.proofs['.'] === this.proofs[','];
  }

  /** Notes the cell of an amount. */
  note(cell: RawCell | undefined, column: number, row: number): void {
    if (typeof cell !== 'string') return;
    this.hasTexts = true;
    const proven = decimalOf(cell);
    const sign = proven === undefined ? doubtfulSign(cell) : undefined;
    if (proven) this.proofs[proven]++;
    else if (sign) {
      this.doubtful[sign]++;
      this.example ??= { text: cell.trim(), column, row };
    } else this.noteWhole(cell);
    const mark = cell.normalize('NFKC').replace(/[\d.,\s()+-]/g, '');
    if (mark !== '' && isCurrencyMark(mark)) this.marks.set(mark, (this.marks.get(mark) ?? 0) + 1);
  }

  /** The currency's sign or code that stands beside most amounts; undefined when none does. */
  get mark(): string | undefined {
    return [...this.marks].sort((a, b) => b[1] - a[1])[0]?.[0];
  }

  /** Decides the decimal sign: the user's word, then what the amounts prove, then what is known of currency and report. */
  decimal({ said, hint, currencies }: DecimalClues): FoundDecimal {
    const usual = hint ?? '.';
    if (said) return { decimal: said, decimalFrom: 'said' };
    const voted = this.byVote(currencies.length > 0 && currencies.every(hasNoFraction));
    if (voted) return voted;
    if (!this.example) return { decimal: usual, decimalFrom: 'none' };
    if (hint) return { decimal: hint, decimalFrom: 'hint' };
    return this.byThousands() ?? { decimal: usual, decimalFrom: 'guess' };
  }

  /** The sign for which most amounts speak. Where a currency has no fractions (`isWhole`), 250.000 speaks for thousands as plainly as 12.5 against them. */
  private byVote(isWhole: boolean): FoundDecimal | undefined {
    const { proofs, doubtful } = this;
    const lead = proofs['.'] - proofs[','] + (isWhole ? doubtful[','] - doubtful['.'] : 0);
    if (lead === 0) return undefined;
    return { decimal: lead > 0 ? '.' : ',', decimalFrom: isWhole && proofs['.'] === proofs[','] ? 'currency' : 'data' };
  }

  /** Whole numbers without a fraction of zeros show that nothing is written in thousandths; from a thousand on, that thousands are not parted. */
  private byThousands(): FoundDecimal | undefined {
    const { doubtful, plain } = this;
    if ((plain.small > 0) === (plain.large > 0) || (doubtful['.'] > 0 && doubtful[','] > 0)) return undefined;
    const sign = doubtful['.'] > 0 ? '.' : ',';
    return { decimal: plain.small > 0 ? otherSign(sign) : sign, decimalFrom: 'data' };
  }

  private noteWhole(cell: string): void {
    const figures = cell.replace(/\D/g, '');
    if (Number(figures) === 0 || /[.,]/.test(cell)) return;
    this.plain[figures.length > 3 ? 'large' : 'small']++;
  }
}

function hasNoFraction(code: string): boolean {
  const currency = parseCurrency(code);
  return currency !== undefined && minorDigits(currency) === 0;
}
