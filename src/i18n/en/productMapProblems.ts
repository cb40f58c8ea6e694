/** What building the product map notices, by code. */
export const productMapProblems = {
  'map/site-stopped': '{site}: data end with {month}. Its sales are counted, later trends go without it.',
};
