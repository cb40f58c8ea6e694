/**
 * Six categories: Chinese name, demand by calendar month (mean 1), share of demand by site, Amazon commission and return rate.
 * Sites: A Amazon US, C Amazon CA, S Shopee VN, W own site.
 */
export const categories = {
  phone: {
    name: '手机配件',
    commission: 0.15,
    returns: 0.035,
    sites: { A: 0.42, C: 0.12, S: 0.32, W: 0.14 },
    season: [0.9, 0.86, 0.9, 0.92, 0.96, 1.0, 1.02, 1.02, 1.1, 1.1, 1.1, 1.12],
  },
  power: {
    name: '充电数码',
    commission: 0.15,
    returns: 0.045,
    sites: { A: 0.46, C: 0.13, S: 0.25, W: 0.16 },
    season: [0.88, 0.85, 0.9, 0.9, 0.95, 1.0, 1.05, 1.05, 1.0, 1.05, 1.17, 1.2],
  },
  home: {
    name: '家居收纳',
    commission: 0.15,
    returns: 0.04,
    sites: { A: 0.45, C: 0.13, S: 0.22, W: 0.2 },
    season: [1.05, 0.9, 1.0, 1.0, 0.96, 0.93, 0.95, 1.05, 1.0, 1.0, 1.08, 1.08],
  },
  drink: {
    name: '厨房水杯',
    commission: 0.15,
    returns: 0.03,
    sites: { A: 0.48, C: 0.14, S: 0.2, W: 0.18 },
    season: [0.85, 0.82, 0.92, 1.0, 1.08, 1.12, 1.12, 1.08, 1.0, 0.95, 1.0, 1.06],
  },
  outdoor: {
    name: '户外露营',
    commission: 0.15,
    returns: 0.05,
    sites: { A: 0.5, C: 0.16, S: 0.12, W: 0.22 },
    season: [0.55, 0.6, 0.85, 1.1, 1.4, 1.55, 1.5, 1.3, 1.0, 0.8, 0.7, 0.65],
  },
  wear: {
    name: '服饰',
    commission: 0.17,
    returns: 0.09,
    sites: { A: 0.5, C: 0.18, S: 0.08, W: 0.24 },
    season: [0.95, 0.85, 0.9, 0.92, 0.9, 0.85, 0.85, 0.92, 1.1, 1.25, 1.28, 1.23],
  },
};
