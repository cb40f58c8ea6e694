import { dayFactor, monthAt, monthCount, monthFactor, moment } from './calendar.mjs';
import { categories } from './categories.mjs';
import { courseLevel } from './courses.mjs';
import { createRandom } from './random.mjs';

/** The whole business is kept small, so that the sample opens quickly. */
const volume = 0.75;

/** Share of a product's demand that a site gets; the sites that sell it share the whole. */
function siteShare(product, site) {
  const shares = categories[product.category].sites;
  const total = [...product.sites].reduce((sum, other) => sum + shares[other], 0);
  return shares[site] / total;
}

/** Expected units of a product on a site in a month. */
function expectedUnits(product, site, month, random) {
  const season =
    product.ramadan && site === 'W'
      ? monthFactor('W', month) > 1.1 && month.month < 5
        ? 3
        : 0.7
      : categories[product.category].season[month.month - 1];
  return (
    volume *
    product.level *
    courseLevel(product, month.t) *
    season *
    siteShare(product, site) *
    monthFactor(site, month) *
    random.between(0.95, 1.05)
  );
}

/** Takes units apart into order lines of one, two or three pieces. */
function splitUnits(units, random) {
  const lines = [];
  for (let left = units; left > 0; left -= lines[lines.length - 1]) {
    const roll = random.next();
    lines.push(Math.min(left, roll < 0.8 ? 1 : roll < 0.95 ? 2 : 3));
  }
  return lines;
}

/** A moment in the month, on a busy day more often than on a quiet one. */
function pickMoment(site, month, random) {
  const days = Array.from({ length: month.days }, (_, index) => `${month.name}-${String(index + 1).padStart(2, '0')}`);
  const day = random.pickWeighted(days, (name) => dayFactor(site, name));
  return moment(month.year, month.month, Number(day.slice(8)), random.below(24), random.below(60), random.below(60));
}

/**
 * All order lines wanted on one site: `{t, at, product, quantity}`. What rounding leaves over goes to the next month, so that a
 * small product is not drowned in noise.
 */
export function wantedLines(site, products) {
  const lines = [];
  for (const product of products.filter((item) => item.sites.includes(site))) {
    const random = createRandom(`demand/${site}/${product.sku}`);
    let carry = random.between(-0.3, 0.3);
    for (let t = 0; t < monthCount; t += 1) {
      const month = monthAt(t);
      const expected = expectedUnits(product, site, month, random);
      const units = expected === 0 ? 0 : Math.max(0, Math.round(expected + carry));
      carry = expected === 0 ? 0 : carry + expected - units;
      for (const quantity of splitUnits(units, random)) {
        lines.push({ t, at: pickMoment(site, month, random), product, quantity });
      }
    }
  }
  return lines.sort((a, b) => a.at - b.at || a.product.number - b.product.number);
}
