import { fractionRange, guarded, isBlankText, notNumberText, numberText, optionalFlag, flagText, type Guard } from './guards';
import type { Twin } from './twin';

const NAMES = ['amount', 'fx', 'taxIncluded', 'vat', 'cancelRate', 'returnRate', 'periodShare', 'feeRate'] as const;
const RATES = ['vat', 'cancelRate', 'returnRate', 'feeRate'] as const;
const NUMBERS = NAMES.filter((name) => name !== 'taxIncluded');

/** Tax is asked for unless it is said not to be inside. */
const HAS_TAX = flagText('taxIncluded', 'TRUE');
const VAT = `IF(${HAS_TAX},${numberText('vat')},0)`;
const PERIOD = `IF(${isBlankText('periodShare')},1,{periodShare})`;

const GUARDS: readonly Guard[] = [
  [`OR(${NUMBERS.map(notNumberText).join(',')})`, '#VALUE!'],
  ...optionalFlag('taxIncluded'),
  ...[...RATES, 'periodShare'].map(fractionRange),
  [`OR(${['amount', 'fx', 'taxIncluded', 'cancelRate', 'returnRate'].map(isBlankText).join(',')},AND(${HAS_TAX},${isBlankText('vat')}))`, '#N/A'],
  ['{fx}<=0', '#VALUE!'],
  [`OR(${[VAT, ...RATES.slice(1).map(numberText)].map((rate) => `${rate}<0,${rate}>1`).join(',')},${numberText('feeRate')}=1)`, '#VALUE!'],
  [`OR(${PERIOD}<=0,${PERIOD}>1+1E-9)`, '#VALUE!'],
];

/** Twin of stating amounts on one basis. */
export const claimTwins: readonly Twin[] = [
  {
    name: 'SAME_BASIS',
    parameters: NAMES.map((name) => [name, 'cell']),
    template: guarded(GUARDS, `{amount}*{fx}/(1+${VAT})*(1-{cancelRate})*(1-{returnRate})/(1-${numberText('feeRate')})/${PERIOD}`),
  },
];
