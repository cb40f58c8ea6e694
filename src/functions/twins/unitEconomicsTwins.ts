import { choiceText, flagText, guarded, notNegative, numberText, optionalChoice, optionalFlag, orDefault, requiredNumber, type Guard } from './guards';
import type { Twin } from './twin';

const PARAMETERS: Twin['parameters'] = [
  'price', 'discount', 'vat', 'taxIncluded', 'cost', 'freight', 'dutyRate', 'dutyBase', 'referral', 'referralBase', 'minReferral', 'fulfilment',
  'storage', 'paymentRate', 'adPerUnit', 'returnRate', 'returnHandling', 'resaleable', 'adminCap', 'other',
].map((name) => [name, 'cell']);

/** Largest value of each argument that may be left out; undefined for an amount. */
const LIMITS: Readonly<Record<string, number | undefined>> = {
  discount: 1, vat: 1, cost: undefined, freight: undefined, dutyRate: 1.5, referral: 1, minReferral: undefined, fulfilment: undefined, storage: undefined,
  paymentRate: 1.5, adPerUnit: undefined, returnRate: 1, returnHandling: undefined, resaleable: 1, adminCap: undefined, other: undefined,
};

const GUARDS: readonly Guard[] = [
  ...requiredNumber('price'),
  ['{price}<0', '#VALUE!'],
  ...optionalFlag('taxIncluded'),
  optionalChoice('dutyBase', ['CIF', 'FOB']),
  optionalChoice('referralBase', ['gross', 'net']),
  notNegative(LIMITS),
];

const [COST, FREIGHT, VAT_RATE, RETURNS] = [numberText('cost'), numberText('freight'), numberText('vat'), numberText('returnRate')];
const IS_TAX_INSIDE = flagText('taxIncluded', 'TRUE');
const GROSS = `({price}*(1-${numberText('discount')}))`;
const NET = `(${GROSS}/IF(${IS_TAX_INSIDE},1+${VAT_RATE},1))`;
const VAT = `IF(${IS_TAX_INSIDE},${GROSS}*${VAT_RATE}/(1+${VAT_RATE}),0)`;
const DUTY = `(${numberText('dutyRate')}*(${COST}+IF(${choiceText('dutyBase')}="fob",0,${FREIGHT})))`;
const LANDED = `(${COST}+${FREIGHT}+${DUTY})`;
const REFERRAL = `MAX(IF(${choiceText('referralBase')}="net",${NET},${GROSS})*${numberText('referral')},${numberText('minReferral')})`;
const AFTER_RETURNS = `(${REFERRAL}*(1-${RETURNS})+${RETURNS}*MIN(${orDefault('adminCap', '5')},0.2*${REFERRAL}))`;
const NET_REVENUE = `(${NET}*(1-${RETURNS}))`;
const CM1 = `(${NET_REVENUE}-${LANDED}*(1-${RETURNS}*${numberText('resaleable')}))`;
const LESS_FEES = `-${AFTER_RETURNS}-${numberText('fulfilment')}-${numberText('storage')}-${numberText('paymentRate')}*${GROSS}`;
const CM2 = `(${CM1}${LESS_FEES}-${RETURNS}*${numberText('returnHandling')}-${numberText('other')})`;
const CM3 = `(${CM2}-${numberText('adPerUnit')})`;

const rate = (margin: string): string => guarded([[`${NET_REVENUE}=0`, '#N/A']], `${margin}/${NET_REVENUE}`);

const RESULTS: readonly string[] = [VAT, REFERRAL, AFTER_RETURNS, DUTY, LANDED, NET_REVENUE, CM1, CM2, CM3, rate(CM1), rate(CM2), rate(CM3)];

/** Twins of the waterfall of one unit with a single rate of commission; tiers have none. */
export const unitEconomicsTwins: readonly Twin[] = RESULTS.map((result, at): Twin => ({ name: 'UNIT_ECONOMICS', result: at + 1, parameters: PARAMETERS, template: guarded(GUARDS, result) }));
