const HIDDEN = /^[*x\-_.\s]*$|\*{3,}|^\[?(redacted|masked|hidden|guest|n\/a|na|null|none|unknown|anonymous|匿名)\]?$/i;

/** Returns a buyer's id in the form in which ids are compared: no padding, no case, `17850.0` as 17850; empty when it names nobody. */
export function buyerId(text: string): string {
  const plain = text.trim().toLowerCase();
  return HIDDEN.test(plain) ? '' : plain.replace(/^(\d+)\.0+$/, '$1');
}
