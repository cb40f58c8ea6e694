import { countryDefaults } from '../plan/countryDefaults';

/** Whose public price list a proposal follows; the words stand in the messages. */
export type FeeOrigin = 'amazon' | 'shopee' | 'tiktok' | 'mercadoLibre' | 'ebay' | 'shopify' | 'tmall';

/** What a marketplace takes from one unit, amounts in the currency of the site; what is left out is not known or not taken. */
export interface FeeProposal {
  readonly origin: FeeOrigin;
  /** `2026-02-01`: the day of the price list. */
  readonly asOf: string;
  readonly referralBase: 'gross' | 'net';
  readonly referralRate: number;
  readonly minReferral?: number;
  readonly fulfilment?: number;
  readonly storageFee?: number;
  readonly paymentRate?: number;
  readonly returnHandling?: number;
  readonly adminCap?: number;
  readonly vatRate: number;
  readonly taxIncluded: boolean;
}

/** Amazon by country: least commission, one standard parcel of about 500 g from its warehouse, storage, cap of the refund fee. */
const AMAZON: Readonly<Record<string, readonly [minReferral: number, fulfilment: number, storage: number, adminCap: number]>> = {
  US: [0.3, 4, 0.1, 5], CA: [0.4, 6.5, 0.1, 5], MX: [0, 75, 1, 100], BR: [1, 20, 0.5, 25], GB: [0.25, 2.9, 0.1, 5], DE: [0.3, 3.7, 0.1, 5], FR: [0.3, 4.6, 0.1, 5], IT: [0.3, 4.5, 0.1, 5],
  ES: [0.3, 3.9, 0.1, 5], NL: [0.3, 3.7, 0.1, 5], BE: [0.3, 3.9, 0.1, 5], SE: [3, 45, 1, 50], PL: [1, 6, 0.4, 20], IE: [0.3, 4.5, 0.1, 5], JP: [30, 430, 10, 500], AU: [0, 5.5, 0.1, 8], AE: [0, 8.5, 0.3, 15],
  SA: [0, 9, 0.3, 15], IN: [0, 60, 2, 100], SG: [0, 4.5, 0.1, 6], TR: [0, 45, 2, 50], EG: [0, 30, 1, 50],
};

/** Commission and payment fee of Shopee by country, with tax on the fee. */
const SHOPEE: Readonly<Record<string, readonly [referral: number, payment: number]>> = {
  VN: [0.09, 0.05], TH: [0.08, 0.0321], MY: [0.1, 0.0378], PH: [0.08, 0.0224], SG: [0.07, 0.03], ID: [0.08, 0.018], TW: [0.06, 0.025], BR: [0.2, 0], MX: [0.12, 0.03], CO: [0.12, 0.03], CL: [0.12, 0.03],
};

const TIKTOK: Readonly<Record<string, number>> = { US: 0.06, GB: 0.09, DE: 0.09, FR: 0.09, IT: 0.09, ES: 0.09, IE: 0.09, MX: 0.08, BR: 0.06, JP: 0.07, VN: 0.07, TH: 0.08, MY: 0.08, PH: 0.07, SG: 0.06, ID: 0.08 };

/** Commission of a classic listing and what a free parcel costs the seller. */
const MERCADO_LIBRE: Readonly<Record<string, readonly [referral: number, fulfilment: number]>> = { MX: [0.15, 75], BR: [0.13, 20], CL: [0.14, 3500], CO: [0.14, 9000], AR: [0.145, 5000] };

type Terms = Omit<FeeProposal, 'vatRate' | 'taxIncluded' | 'referralBase'>;

/** What each marketplace takes in a country; undefined where it does not sell or its list is not known. */
const TERMS: Readonly<Record<string, (country: string) => Terms | undefined>> = {
  amazon: (country) => {
    const list = AMAZON[country];
    if (list === undefined) return undefined;
    const [minReferral, fulfilment, storageFee, adminCap] = list;
    return { origin: 'amazon', asOf: '2026-02-01', referralRate: 0.15, minReferral, fulfilment, storageFee, adminCap };
  },
  shopee: (country) => {
    const list = SHOPEE[country];
    return list === undefined ? undefined : { origin: 'shopee', asOf: '2025-07-01', referralRate: list[0], paymentRate: list[1] };
  },
  tiktokshop: (country) => {
    const referralRate = TIKTOK[country];
    return referralRate === undefined ? undefined : { origin: 'tiktok', asOf: '2025-12-01', referralRate, adminCap: 5 };
  },
  mercadolibre: (country) => {
    const list = MERCADO_LIBRE[country];
    return list === undefined ? undefined : { origin: 'mercadoLibre', asOf: '2025-11-01', referralRate: list[0], fulfilment: list[1] };
  },
  ebay: () => ({ origin: 'ebay', asOf: '2025-02-01', referralRate: 0.1325, minReferral: 0.3 }),
  shopify: () => ({ origin: 'shopify', asOf: '2025-12-01', referralRate: 0, paymentRate: 0.029 }),
  tmall: () => ({ origin: 'tmall', asOf: '2025-01-01', referralRate: 0.05, paymentRate: 0.01 }),
};

/**
 * Returns what the public price list of a marketplace says for most categories, by platform and country (ISO code); undefined for
 * a platform or country that is not known. A proposal to be checked: fees change, and differ by category, weight and seller.
 */
export function feeProposal(platform: string, country: string): FeeProposal | undefined {
  const terms = TERMS[platform.toLowerCase().replaceAll(' ', '')]?.(country);
  const usual = countryDefaults(country);
  return terms === undefined ? undefined : { ...terms, referralBase: 'gross', vatRate: usual?.vatRate ?? 0, taxIncluded: usual?.taxIncluded ?? false };
}
