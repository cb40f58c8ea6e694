/** Returns names of at most `most` characters; where several would be cut to the same, each begins with the word that tells it apart. */
export function shortNames(names: readonly string[], most: number): string[] {
  const cut = names.map((name) => cutEnd(name, most));
  return names.map((name, at) => {
    const twins = names.filter((other, index) => other !== name && cut[index] === cut[at]);
    return twins.length === 0 ? cut[at]! : `…${cutEnd(name.slice(firstDifference(name, twins)), most - 1)}`;
  });
}

function cutEnd(name: string, most: number): string {
  const characters = [...name];
  return characters.length <= most ? name : `${characters.slice(0, most - 1).join('')}…`;
}

/** Where the word begins at which a name leaves the first of its twins. */
function firstDifference(name: string, twins: readonly string[]): number {
  const same = Math.min(...twins.map((other) => [...name].findIndex((_, at) => name[at] !== other[at])).map((at) => (at < 0 ? name.length : at)));
  return name.lastIndexOf(' ', same) + 1;
}
