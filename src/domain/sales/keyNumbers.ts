/**
 * Numbers different keys from 0, in the order in which they come. A key is a whole number from 0 to 2^53. Keys stand in plain arrays, an
 * object less for each than in a Map, and there may be more of them than a Map takes.
 */
export class KeyNumbers {
  /** How many different keys came. */
  size = 0;
  private keys = new Float64Array(256);
  /** Where a key is looked for: its number and 1, so that 0 is a free place. At most half of the places are taken. */
  private places = new Int32Array(512);
  private lastKey = Number.NaN;
  private lastNumber = 0;

  /** Returns the number of a key, a new one for a new key. Equal keys mostly follow each other. */
  numberOf(key: number): number {
    if (key === this.lastKey) return this.lastNumber;
    const known = this.places[this.placeOf(key)]!;
    this.lastNumber = known === 0 ? this.add(key) : known - 1;
    this.lastKey = key;
    return this.lastNumber;
  }

  /** Numbers a key and tells whether it came for the first time. */
  isNew(key: number): boolean {
    const before = this.size;
    this.numberOf(key);
    return this.size > before;
  }

  /** Returns the number of a key, −1 when it did not come. */
  find(key: number): number {
    return this.places[this.placeOf(key)]! - 1;
  }

  /** Hands out the keys in the order of their numbers. */
  all(): Float64Array {
    return this.keys.subarray(0, this.size);
  }

  /** The place of a key: where it stands, or the free one where it would. */
  private placeOf(key: number): number {
    const { keys, places } = this;
    const mask = places.length - 1;
    let place = scattered(key) & mask;
    for (let number = places[place]!; number !== 0 && keys[number - 1] !== key; number = places[place]!) place = (place + 1) & mask;
    return place;
  }

  private add(key: number): number {
    if (this.size === this.keys.length) this.grow();
    const number = this.size++;
    this.places[this.placeOf(key)] = this.size;
    this.keys[number] = key;
    return number;
  }

  private grow(): void {
    const keys = new Float64Array(this.keys.length * 2);
    keys.set(this.keys);
    this.keys = keys;
    this.places = new Int32Array(keys.length * 2);
    for (let number = 0; number < this.size; number++) this.places[this.placeOf(keys[number]!)] = number + 1;
  }
}

/** Spreads the bits of a key: near keys fall far apart. */
function scattered(key: number): number {
  const mixed = Math.imul((key | 0) ^ Math.imul((key / 2 ** 32) | 0, 0x9e3779b1), 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}
