import type { Browser, Frame, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { servePage } from '../../../scripts/lib/servePage.mjs';
import type { Language } from '../../../src/i18n/language';
import type { PageId } from '../../../src/taskpane/pages';
import { goTo } from './lookAtPane';

/** How the page is looked at. */
export interface Look {
  readonly language: Language;
  readonly theme?: 'light' | 'dark' | 'contrast';
  /** Width of the task pane in CSS pixels; 350 as in Excel. */
  readonly paneWidth?: number;
  /** The page of the pane to begin with; the first one by default. */
  readonly at?: PageId;
}

export interface Workbench {
  open(look: Look): Promise<{ readonly page: Page; readonly pane: Frame; readonly complaints: readonly string[] }>;
  close(): Promise<void>;
}

const FLAGS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
];

/** Serves the built page and starts a browser for it. */
export async function startWorkbench(): Promise<Workbench> {
  const served = await servePage();
  const browser: Browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium', args: FLAGS });
  return {
    open: (look) => openPage(browser, served.address, look),
    async close() {
      await browser.close();
      await served.stop();
    },
  };
}

/** The library of the charts draws the points of a scatter chart as a list without keys, of which React tells developers; users never see it. */
const KNOWN_OF_CHARTS = /render method of `CartesianChart`|a child from CartesianChart/;

/** Opens the page and waits for the pane; what browser and page complain about is collected, and tests want none. */
async function openPage(browser: Browser, address: string, { language, theme = 'light', paneWidth = 350, at }: Look) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: language === 'en' ? 'en-US' : 'zh-CN',
    forcedColors: theme === 'contrast' ? 'active' : 'none',
    reducedMotion: 'reduce',
    acceptDownloads: true,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && !KNOWN_OF_CHARTS.test(message.text())) complaints.push(message.text());
  });
  await page.goto(`${address}/workbench.html${theme === 'dark' ? '?theme=dark' : ''}`);
  await page.locator('#pane').evaluate((pane, width) => { pane.style.width = `${width}px`; }, paneWidth);
  await page.frameLocator('#pane').getByRole('navigation').first().waitFor({ timeout: 30_000 });
  const pane = page.frames().find((frame) => frame.url().endsWith('/pane.html'));
  if (!pane) throw new Error('The page has no task pane.');
  if (at !== undefined) await goTo(pane, at);
  return { page, pane, complaints };
}
