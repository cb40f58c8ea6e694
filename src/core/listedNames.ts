/** Half and full width: , ， 、 ; ； | ｜ */
const SEPARATORS = /[,\uFF0C\u3001;\uFF1B|\uFF5C]/;

/** Returns the names that people list in one cell, trimmed, in their order; nothing for blank text or between two separators. */
export function listedNames(text: string): string[] {
  return text.split(SEPARATORS).map((name) => name.trim()).filter((name) => name !== '');
}
