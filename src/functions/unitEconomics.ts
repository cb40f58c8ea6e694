import { invalid } from '../core/methodError';
import type { ReferralTier } from '../domain/product-map/referralFee';
import { unitEconomics } from '../domain/product-map/unitEconomics';
import type { UnitEconomics } from '../domain/product-map/unitEconomics';
import { checkFraction, isLeftOut, readChoice, readFlag, readFraction, readMatrix, readNumber, readRequiredNumber } from './arguments';
import { toFigureCell } from './cells';
import { answer } from './failure';

/**
 * Returns tax, fees, margins and margin rates of one unit in a row of 12, as `unitEconomics` of the product map has them.
 * @customfunction UNIT_ECONOMICS
 */
export function unitEconomicsRow(
  price: unknown,
  discount?: unknown,
  vat?: unknown,
  taxIncluded?: unknown,
  cost?: unknown,
  freight?: unknown,
  dutyRate?: unknown,
  dutyBase?: unknown,
  referral?: unknown[][],
  referralBase?: unknown,
  minReferral?: unknown,
  fulfilment?: unknown,
  storage?: unknown,
  paymentRate?: unknown,
  adPerUnit?: unknown,
  returnRate?: unknown,
  returnHandling?: unknown,
  resaleable?: unknown,
  adminCap?: unknown,
  other?: unknown,
): unknown[][] {
  return answer(() => {
    const found = unitEconomics({
      price: readRequiredNumber('price', price),
      discount: readFraction('discount', discount),
      vat: readFraction('vat', vat),
      taxIncluded: readFlag('taxIncluded', taxIncluded),
      cost: readNumber('cost', cost),
      freight: readNumber('freight', freight),
      dutyRate: readFraction('dutyRate', dutyRate),
      dutyBase: readChoice('dutyBase', dutyBase, ['CIF', 'FOB']),
      referral: readReferral(referral),
      referralBase: readChoice('referralBase', referralBase, ['gross', 'net']),
      minReferral: readNumber('minReferral', minReferral),
      fulfilment: readNumber('fulfilment', fulfilment),
      storage: readNumber('storage', storage),
      paymentRate: readFraction('paymentRate', paymentRate),
      adPerUnit: readNumber('adPerUnit', adPerUnit),
      returnRate: readFraction('returnRate', returnRate),
      returnHandling: readNumber('returnHandling', returnHandling),
      resaleable: readFraction('resaleable', resaleable),
      adminCap: readNumber('adminCap', adminCap),
      other: readNumber('other', other),
    });
    return [toRow(found)];
  });
}

function toRow(found: UnitEconomics): unknown[] {
  const { vat, referral, referralAfterReturns, duty, landed, netRevenue, cm1, cm2, cm3, cm1Rate, cm2Rate, cm3Rate } = found;
  return [vat, referral, referralAfterReturns, duty, landed, netRevenue, cm1, cm2, cm3, cm1Rate, cm2Rate, cm3Rate].map(toFigureCell);
}

/** One rate, or rows of bound and rate; rows that are all blank do not count. */
function readReferral(raw: unknown): number | ReferralTier[] | undefined {
  const rows = readMatrix('referral', raw).filter((row) => !row.every(isLeftOut));
  const [[only, ...more] = []] = rows;
  if (rows.length <= 1 && more.length === 0) return readFraction('referral', only);
  return rows.map(([upTo, rate, ...rest]) => {
    if (upTo === undefined || rate === undefined || rest.length > 0) throw invalid('economics/referral-shape');
    checkFraction(rate);
    return { upTo, rate };
  });
}
