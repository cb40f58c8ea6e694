/** What building the product map notices, by code. */
export const productMapProblems = {
  'map/products-without-rate': 'Sales of {count} {count|product|products} on sites in {currency} are not counted for want of a plan rate: {names}.',
  'map/ads-outside': 'Ads of {months} cost {amount} {plan} and are not counted: the map is of {first}…{last}.',
  'map/site-stopped': '{site}: data end with {month}. Its sales are counted, later trends go without it.',
};
