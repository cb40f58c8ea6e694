/** Seeded random numbers, so that the sample files are the same on every machine. */

/** 32-bit hash of a text (FNV-1a), used to give every purpose its own stream. */
function hashText(text) {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  }
  return hash;
}

/**
 * A stream of random numbers named by its purpose: a change in one writer leaves the numbers of the others as they were.
 * The generator is mulberry32.
 */
export function createRandom(purpose) {
  let state = hashText(`three-maps-sample/${purpose}`);
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (count) => Math.floor(next() * count);
  return {
    next,
    below,
    chance: (probability) => next() < probability,
    between: (low, high) => low + next() * (high - low),
    pick: (list) => list[below(list.length)],
    pickWeighted: (list, weightOf) => {
      const total = list.reduce((sum, item) => sum + weightOf(item), 0);
      let left = next() * total;
      return list.find((item) => (left -= weightOf(item)) < 0) ?? list[list.length - 1];
    },
    shuffle: (list) => {
      const copy = [...list];
      for (let i = copy.length - 1; i > 0; i -= 1) {
        const j = below(i + 1);
        [copy[i], copy[j]] = [copy[j], copy[i]];
      }
      return copy;
    },
  };
}
