/** Returns names of at most `most` characters; where several would be cut to the same, each begins with the word that tells it apart. */
export function shortNames(names: readonly string[], most: number): string[] {
  const cut = names.map((name) => cutEnd([...name], most));
  return names.map((name, at) => {
    const twins = names.filter((other, index) => other !== name && cut[index] === cut[at]);
    return twins.length === 0 ? cut[at]! : `…${cutEnd(ownPart([...name], twins), most - 1)}`;
  });
}

function cutEnd(characters: readonly string[], most: number): string {
  return characters.length <= most ? characters.join('') : `${characters.slice(0, most - 1).join('')}…`;
}

/** A name from the word on at which it leaves the first of its twins. */
function ownPart(characters: readonly string[], twins: readonly string[]): readonly string[] {
  const leaves = twins.map((twin) => {
    const other = [...twin];
    return characters.findIndex((character, at) => character !== other[at]);
  });
  const same = Math.min(...leaves.map((at) => (at < 0 ? characters.length : at)));
  return characters.slice(characters.lastIndexOf(' ', same) + 1);
}
