import { describe, expect, it } from '@jest/globals';
import type { Frame, Page } from 'playwright-core';
import { pages } from '../../src/taskpane/pages';
import { contrast, paintedTexts } from './support/colours';
import { goTo, overflow, violations } from './support/lookAtPane';
import { sharedWorkbench, shootPane } from './support/sharedWorkbench';

const workbench = sharedWorkbench();

/**
 * The four contrast themes of Windows 11 as Windows defines them: ground, text, links, what is disabled, and what is selected.
 * Chromium has two contrast palettes of its own and takes no others, so that a theme is tested in two halves: the pane paints in
 * colours of the system alone (below, in both palettes of Chromium), and the pairs in which it uses them hold in each theme.
 */
const THEMES = {
  Aquatic: { Canvas: '#202020', CanvasText: '#ffffff', LinkText: '#75e9fc', GrayText: '#a6a6a6', Highlight: '#8ee3f0', HighlightText: '#263b50', ButtonFace: '#202020', ButtonText: '#ffffff' },
  Desert: { Canvas: '#fffaef', CanvasText: '#3d3d3d', LinkText: '#1c5e75', GrayText: '#676767', Highlight: '#903909', HighlightText: '#fff5e3', ButtonFace: '#fffaef', ButtonText: '#202020' },
  Dusk: { Canvas: '#2d3236', CanvasText: '#ffffff', LinkText: '#70ebde', GrayText: '#a6a6a6', Highlight: '#a1bfde', HighlightText: '#212d3b', ButtonFace: '#2d3236', ButtonText: '#b6f6f0' },
  'Night sky': { Canvas: '#000000', CanvasText: '#ffffff', LinkText: '#8080ff', GrayText: '#a6a6a6', Highlight: '#d6b4fd', HighlightText: '#2b2b2b', ButtonFace: '#000000', ButtonText: '#ffee32' },
} as const;
type SystemColour = keyof (typeof THEMES)['Desert'];

/** Which colours of the system the pane sets beside which: texts at 4.5 : 1, parts of pictures and marks of the selected at 3 : 1. */
const TEXT_PAIRS: readonly (readonly [SystemColour, SystemColour])[] = [['CanvasText', 'Canvas'], ['LinkText', 'Canvas'], ['GrayText', 'Canvas'], ['ButtonText', 'ButtonFace'], ['HighlightText', 'Highlight']];
const MARK_PAIRS: readonly (readonly [SystemColour, SystemColour])[] = [['Highlight', 'Canvas'], ['LinkText', 'Canvas'], ['CanvasText', 'Canvas'], ['GrayText', 'Canvas'], ['ButtonText', 'Canvas']];

/** Loads the pane again in an Excel with the colours of a theme. */
async function giveTheme(page: Page, pane: Frame, name: keyof typeof THEMES): Promise<void> {
  const { Canvas, CanvasText, ButtonFace, ButtonText } = THEMES[name];
  await page.evaluate((theme) => {
    Object.assign((window as unknown as { threeMapsHost: { theme: object } }).threeMapsHost.theme, theme);
    (document.getElementById('pane') as HTMLIFrameElement).src = 'pane.html';
  }, { bodyBackgroundColor: Canvas, bodyForegroundColor: CanvasText, controlBackgroundColor: ButtonFace, controlForegroundColor: ButtonText });
  await pane.waitForFunction((wanted) => {
    // The pane that goes has no such colours; the one that comes has no library at first.
    const { context } = typeof Office === 'undefined' ? { context: undefined } : Office;
    return context?.officeTheme?.bodyForegroundColor?.toLowerCase() === wanted && document.querySelector('nav') !== null;
  }, CanvasText);
}

/** Colours of the system as the browser has them now. */
function systemColours(pane: Frame): Promise<string[]> {
  return pane.evaluate((names) => {
    const probe = document.createElement('div');
    probe.style.setProperty('forced-color-adjust', 'none');
    document.body.append(probe);
    const found = names.map((name) => { probe.style.color = name; return getComputedStyle(probe).color; });
    probe.remove();
    return found;
  }, ['Canvas', 'CanvasText', 'LinkText', 'VisitedText', 'GrayText', 'Highlight', 'HighlightText', 'ButtonFace', 'ButtonText', 'Field', 'FieldText', 'SelectedItem', 'SelectedItemText', 'Mark', 'MarkText']);
}

/** How the mark under the present page is painted, and the outline of a link that has the focus. */
async function marks(page: Page, pane: Frame): Promise<Record<'present' | 'focus' | 'ground', string>> {
  await goTo(pane, 'maps');
  await pane.locator('[data-page="home"]').focus();
  await page.keyboard.press('Tab');
  return pane.evaluate(() => {
    const focused = document.activeElement as Element;
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(focused);
    if (outlineStyle === 'none' || parseFloat(outlineWidth) < 2) throw new Error('no outline at the focus');
    return {
      present: getComputedStyle(document.querySelector('[aria-current=page]') as Element, '::after').backgroundColor, focus: outlineColor,
      ground: getComputedStyle(document.querySelector('header') as Element).backgroundColor,
    };
  });
}

it.each(Object.keys(THEMES) as (keyof typeof THEMES)[])('the pairs of colours hold in %s', (name) => {
  const theme = THEMES[name];
  const weak = (pairs: typeof TEXT_PAIRS, least: number) => pairs.filter(([one, other]) => contrast(theme[one], theme[other]) < least);
  expect({ texts: weak(TEXT_PAIRS, 4.5), marks: weak(MARK_PAIRS, 3) }).toEqual({ texts: [], marks: [] });
});

describe.each(['dark', 'light'] as const)('in a %s contrast theme of the system', (colorScheme) => {
  it('everything is painted in colours of the system, texts at 4.5 : 1, and focus and present page are seen', async () => {
    const { page, pane, complaints } = await workbench.open({ language: 'en', theme: 'contrast', paneWidth: 320 });
    await page.emulateMedia({ forcedColors: 'active', colorScheme });
    const known = new Set(await systemColours(pane));
    for (const { id } of pages) {
      await goTo(pane, id);
      const texts = await paintedTexts(pane);
      expect(texts.length).toBeGreaterThan(10);
      expect({ id, own: texts.filter(({ colour, ground }) => !known.has(colour) || !known.has(ground)) }).toEqual({ id, own: [] });
      expect({ id, weak: texts.filter(({ colour, ground }) => contrast(colour, ground) < 4.5) }).toEqual({ id, weak: [] });
    }
    const { present, focus, ground } = await marks(page, pane);
    expect([known.has(present), contrast(present, ground) >= 3, contrast(focus, ground) >= 3]).toEqual([true, true, true]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe('where Excel names the colours of a contrast theme alone', () => {
  it.each([['Aquatic', 'zh-CN'], ['Desert', 'en'], ['Dusk', 'en'], ['Night sky', 'zh-CN']] as const)('every page holds in %s (%s)', async (name, language) => {
    const { page, pane, complaints } = await workbench.open({ language, paneWidth: 320 });
    await giveTheme(page, pane, name);
    const isDark = name !== 'Desert';
    expect(await pane.evaluate(() => document.documentElement.style.colorScheme)).toBe(isDark ? 'dark' : 'light');
    for (const { id } of pages) {
      await goTo(pane, id);
      expect({ id, violations: await violations(pane, isDark ? 'dark' : 'light'), overflow: await overflow(pane) }).toEqual({ id, violations: [], overflow: 0 });
    }
    const { present, focus, ground } = await marks(page, pane);
    expect([contrast(present, ground) >= 3, contrast(focus, ground) >= 3]).toEqual([true, true]);
    await shootPane(page, `theme-${name.replace(' ', '-')}-${language}`);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
