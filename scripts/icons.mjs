/** Draws the PNG icons of the manifest from the SVG sources: `node scripts/icons.mjs`. The PNGs are committed. */
import fs from 'node:fs';
import path from 'node:path';
import { ensureInstalled } from './lib/ensureInstalled.mjs';
import { inProject } from './lib/paths.mjs';
import { findTool, tools } from './lib/tools.mjs';

const sizes = [16, 20, 24, 32, 40, 48, 64, 80];
/** Up to this size the product's own icon is drawn from a simpler source. */
const largestSmallSize = 24;

await ensureInstalled();
const { chromium } = await import('playwright-core');
const browser = await chromium.launch({ executablePath: findTool(tools[0]), args: ['--no-sandbox'] });
const page = await browser.newPage();
for (const icon of readIcons()) {
  for (const size of sizes) await draw(icon.name, size <= largestSmallSize ? icon.small : icon.large, size);
}
await browser.close();

function readIcons() {
  const folder = inProject('assets', 'icons', 'source');
  const buttons = fs.readdirSync(folder).map((file) => {
    const svg = fs.readFileSync(path.join(folder, file), 'utf8');
    return { name: path.basename(file, '.svg'), small: svg, large: svg };
  });
  const small = fs.readFileSync(inProject('assets', 'icon-small.svg'), 'utf8');
  const large = fs.readFileSync(inProject('assets', 'icon.svg'), 'utf8');
  return [{ name: 'app', small, large }, ...buttons];
}

async function draw(name, svg, size) {
  const sized = svg.replace('<svg ', `<svg width="${size}" height="${size}" style="display:block" `);
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<body style="margin:0;background:transparent">${sized}</body>`);
  const png = await page.screenshot({ omitBackground: true, clip: { x: 0, y: 0, width: size, height: size } });
  fs.writeFileSync(inProject('assets', 'icons', `${name}-${size}.png`), png);
}
