import type { Frame } from 'playwright-core';

/** A text of the pane with the colours in which it is painted. */
export interface PaintedText {
  readonly text: string;
  readonly colour: string;
  readonly ground: string;
}

/** Every text that is seen now, with its colour and the first ground behind it that is not transparent, as `rgb(…)`. */
export function paintedTexts(pane: Frame): Promise<PaintedText[]> {
  return pane.evaluate(() => {
    const groundOf = (element: Element | null): string => {
      for (let at = element; at !== null; at = at.parentElement) {
        const { backgroundColor } = getComputedStyle(at);
        if (!/^rgba\(.*, 0\)$/.test(backgroundColor)) return backgroundColor;
      }
      return 'rgb(255, 255, 255)';
    };
    const found: { text: string; colour: string; ground: string }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement;
      const text = node.textContent?.trim() ?? '';
      if (element === null || text === '' || !element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      const style = getComputedStyle(element);
      found.push({ text: text.slice(0, 40), colour: element instanceof SVGElement ? style.fill : style.color, ground: groundOf(element) });
    }
    return found;
  });
}

/** The contrast of two opaque colours, `rgb(…)` or `#rrggbb`, by WCAG: from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const hex = /^#(..)(..)(..)$/.exec(colour)?.slice(1).map((part) => parseInt(part, 16));
  const parts = hex ?? /^rgba?\((\d+), (\d+), (\d+)/.exec(colour)?.slice(1).map(Number);
  if (parts === undefined) throw new Error(`No colour: ${colour}`);
  const [red = 0, green = 0, blue = 0] = parts.map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
