/** What the built-in examples say in cells, by key. */
export const examples = {
  sampleInvest: 'A growing star: more ads and stock before the season',
  apparelOutdoor: 'Outdoor bundle', apparelOutdoorParts: 'Jacket, outdoor clothing', apparelStorage: 'Home storage bundle', apparelStorageParts: 'Storage box, hooks, drawer dividers',
  apparelCamping: 'Camping gear for the climate of Latin America', apparelCampingParts: 'Jacket, quick-dry clothing, sun tent',
};
