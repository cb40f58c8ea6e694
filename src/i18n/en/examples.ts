/** What the built-in examples say in cells, by key. */
export const examples = {
  sampleInvest: 'A growing star: more ads and stock before the season',
};
