import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import type { PathStep, StepState } from '../../src/actions/readPlanPath';
import type { PageId } from '../../src/taskpane/pages';
import type { Language } from '../../src/i18n/language';
import { fill } from '../../src/i18n/fill';
import { messagesIn } from '../../src/i18n/messages';
import { formatDay, formatMonth } from '../../src/taskpane/format/formatDay';
import { readXlsx } from '../../src/workbench/xlsx/readXlsx';
import { pressRibbon } from './support/lookAtPane';
import { PaneUser } from './support/paneUser';
import { januaryExports, sampleAnswers, sampleFiles, sampleRates } from './support/sampleExports';
import { shootPane, sharedWorkbench, WAIT } from './support/sharedWorkbench';
import { eventually } from './support/typeInGrid';

const workbench = sharedWorkbench();

/** The sites as the import names them, by the name that the generator of the sample gives them. */
const SITES: Readonly<Record<string, { readonly id: string; readonly name: string; readonly currency: string }>> = {
  'Shopee VN': { id: 'S01', name: 'Shopee VN', currency: 'VND' },
  Shopify: { id: 'S02', name: 'Shopify USD', currency: 'USD' },
  'Amazon US': { id: 'S03', name: 'Amazon.com', currency: 'USD' },
  'Amazon CA': { id: 'S04', name: 'Amazon.ca', currency: 'CAD' },
};
const CLAIMED = { market: 1_300_000, customer: 200_000, product: 300_000 };
/** What two pairs of departments agree that both count. */
const SHARED = 100_000;
const AGREED = CLAIMED.market + CLAIMED.customer + CLAIMED.product - 2 * SHARED;
const DAY_MS = 86_400_000;
const serial = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / DAY_MS + 25569;
const rateOf = (currency: string): number => sampleRates.find((known) => known.currency === currency)?.rate ?? 0;

/** What the sample sold after refunds in the months that begin with this, in plan currency. */
function revenueOf(months: string): number {
  return Object.entries(sampleAnswers).reduce((sum, [site, byMonth]) => sum + Object.entries(byMonth)
    .filter(([month]) => month.startsWith(months))
    .reduce((part, [, { netSales, refunds }]) => part + (netSales - refunds) * rateOf(SITES[site]?.currency ?? ''), 0), 0);
}

/** After everything has been made again. */
const UP_TO_DATE: Partial<Record<PathStep, StepState>> = { business: 'generated', customer: 'generated', product: 'hasProblems', departments: 'generated', alignment: 'hasProblems', targets: 'generated', pdca: 'hasProblems' };

/** The steps as they stand, told after each action by what it changes. */
class Path {
  private open: readonly string[] = [];
  private expected: Record<PathStep, StepState> = { plan: 'started', sales: 'generated', questions: 'notStarted', business: 'notStarted', customer: 'notStarted', product: 'notStarted', departments: 'notStarted', alignment: 'notStarted', targets: 'notStarted', pdca: 'notStarted', review: 'notStarted' };

  constructor(private readonly user: PaneUser) {}

  /** `open`: the checks that stand open from now on. */
  async stands(changes: Partial<Record<PathStep, StepState>>, next: PathStep | undefined, open = this.open): Promise<void> {
    this.expected = { ...this.expected, ...changes };
    this.open = open;
    const steps = await this.user.steps();
    expect({ steps, open: await this.user.openChecks() }).toEqual({ steps: this.expected, open: this.open });
    const { words } = this.user;
    const offer = next === undefined ? words.path.allDone : fill(words.path.next, { step: words.path.steps[next] });
    await this.user.pane.getByText(offer, { exact: true }).waitFor(WAIT);
  }
}

async function importSample(user: PaneUser, path: Path): Promise<void> {
  const { pane, words } = user;
  await pane.getByRole('list', { name: words.path.first.label }).getByRole('button', { name: words.path.first.data }).click();
  await pane.locator('input[type=file]').setInputFiles([...sampleFiles]);
  await user.run(words.home.importTitle, words.action.import);
  const coverage = await user.rows('Coverage', 'site', 'month', 'netSales');
  const known = Object.entries(sampleAnswers).flatMap(([site, months]) => Object.entries(months).map(([month, { netSales }]) => `${SITES[site]?.id ?? ''} ${String(serial(`${month}-01`))} ${netSales.toFixed(2)}`));
  expect(coverage.map(({ site, month, netSales }) => `${String(site)} ${String(month)} ${Number(netSales).toFixed(2)}`).sort()).toEqual(known.sort());
  await path.stands({}, 'plan', ['K01']);
}

/** The figure of the seller centre that agrees, and one that does not. */
async function prove(user: PaneUser): Promise<void> {
  const { pane, words: { import: { proof } } } = user;
  await user.open('import');
  const december = formatMonth('2025-12', user.language);
  const shopify = sampleAnswers.Shopify?.['2025-12']?.netSales ?? 0;
  await pane.getByLabel(fill(proof.theirsFor, { site: 'Shopify USD', month: december })).fill(String(shopify));
  await pane.getByText(`${proof.difference} 0.00 · ${proof.agrees}`, { exact: true }).waitFor(WAIT);
  await pane.getByLabel(fill(proof.theirsFor, { site: 'Amazon.com', month: december })).fill('14,552.48');
  await pane.getByText(`${proof.difference} -0.10`, { exact: true }).waitFor(WAIT);
  await user.preview(proof.title);
  await user.card(proof.title).getByRole('button', { name: proof.save, exact: true }).click(WAIT);
  await pane.getByText(proof.saved).waitFor(WAIT);
  const kept = (await user.rows('Coverage', 'siteName', 'platformTotal', 'difference')).filter(({ platformTotal }) => platformTotal !== null);
  expect(kept.map(({ siteName, platformTotal, difference }) => [siteName, platformTotal, Math.round(Number(difference) * 100)]).sort()).toEqual([['Amazon.com', 14_552.48, -10], ['Shopify USD', shopify, 0]]);
}

async function answerQuestions(user: PaneUser, path: Path): Promise<void> {
  const { pane, words } = user;
  await user.open('setup');
  for (const { currency, rate } of sampleRates) await pane.getByLabel(fill(words.setup.rate, { currency, plan: 'CNY' })).fill(String(rate));
  await pane.getByLabel(words.setup.target).fill(user.language === 'en' ? '2M' : '200万');
  expect(await pane.getByLabel(words.setup.year).inputValue()).toBe('2026');
  await user.run(words.setup.cardTitle);
  await user.sums('SalesFacts', 'planRevenue', revenueOf('202'));
  // Attainment of earlier years and dates of events are the user's to fill in.
  await path.stands({ plan: 'hasProblems' }, 'business', ['K14', 'K15']);
  expect(await user.figure('target')).toBe(user.language === 'en' ? '2.00M' : '200.0万');
}

/** The three maps as Home offers them: the customer map last, because it computes with the costs of the product map. */
async function makeMaps(user: PaneUser, path: Path): Promise<void> {
  const { words: { maps } } = user;
  await user.open('maps');
  await user.run(maps.businessTitle);
  await path.stands({ business: 'generated' }, 'product');
  await user.open('maps');
  await user.run(maps.productTitle);
  // The sample's fee cards are old.
  await path.stands({ product: 'hasProblems' }, 'customer', ['K14', 'K15', 'K63']);
  await user.open('maps');
  await user.run(maps.customerTitle);
  await path.stands({ customer: 'generated' }, 'departments');
  const net = Object.entries(sampleAnswers).reduce((sum, [site, months]) => sum + Object.entries(months).filter(([month]) => month.startsWith('2025')).reduce((part, [, { netSales }]) => part + netSales * rateOf(SITES[site]?.currency ?? ''), 0), 0);
  await user.sums('Products', 'netSales', net);
  const products = await user.rows('Products', 'product', 'stageCode', 'quadrantCode');
  const verdict = (name: string) => products.filter(({ product }) => product === name).map(({ stageCode, quadrantCode }) => [stageCode, quadrantCode]);
  expect([verdict('无线充电款 15W磁吸'), verdict('白牌手机壳 透明'), verdict('降噪蓝牙耳机')]).toEqual([[['growth', 'star']], [['mature', 'cow']], [[expect.any(String), 'question']]]);
}

async function claim(user: PaneUser, path: Path): Promise<void> {
  const { words, messages: { lists } } = user;
  await user.open('departments');
  await user.run(words.meeting.tabsTitle);
  const isEnglish = user.language === 'en';
  const stated = { amountMeans: lists.amountMeans.total, claimBasis: lists.basis.net, taxState: lists.taxBasis.out, currency: 'CNY', claimStatus: lists.claimStatus.submitted, firstMonth: '2026-01' };
  await user.type('ClaimsMarket', 0, { description: 'NA + VN', claimSite: 'NA, Shopee VN', amount: isEnglish ? '1.3M' : '130万', owner: 'Li', ...stated });
  await user.type('ClaimsCustomer', 0, { description: 'Shopify', claimSite: 'Shopify USD', claimCategory: '!服饰', amount: isEnglish ? '200k' : '20万', owner: 'Zhou', ...stated });
  await user.type('ClaimsProduct', 0, { description: 'New', claimScope: lists.scope.new, amount: '300000', owner: 'Wang', ...stated });
  const amounts = await Promise.all(['ClaimsMarket', 'ClaimsCustomer', 'ClaimsProduct'].map((table) => user.sum(table, 'amount')));
  expect(amounts).toEqual(Object.values(CLAIMED));
  await path.stands({ departments: 'generated' }, 'alignment');
}

/** One decision after the other by keys: who counts what both claim, and what becomes of sales that nobody claims. */
async function meet(user: PaneUser): Promise<void> {
  const { page, pane, words: { meeting } } = user;
  const sentence = pane.locator('h3[aria-live]');
  await sentence.waitFor(WAIT);
  await pane.getByRole('group', { name: meeting.meeting }).focus();
  let overlaps = 0;
  while ((await sentence.count()) > 0) {
    const heard = await sentence.innerText();
    const known = pane.getByLabel(meeting.known);
    if ((await known.count()) > 0) {
      overlaps += 1;
      await known.fill(String(SHARED));
      await page.keyboard.press('Enter');
    }
    await page.keyboard.press('2');
    await pane.waitForFunction((said) => document.querySelector('h3[aria-live]')?.textContent !== said, heard, WAIT);
    expect(await pane.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('group');
  }
  expect(overlaps).toBe(2);
}

async function align(user: PaneUser, path: Path): Promise<void> {
  const { words: { meeting } } = user;
  await user.open('alignment');
  await user.run(meeting.alignTitle);
  const bound = async (code: string) => (await user.rows('Bounds', 'measureCode', 'total')).find(({ measureCode }) => measureCode === code)?.total;
  expect(await bound('naive')).toBe(CLAIMED.market + CLAIMED.customer + CLAIMED.product);
  await path.stands({ alignment: 'started' }, 'alignment', ['K14', 'K15', 'K63', 'K72']);
  await user.open('alignment');
  await meet(user);
  await user.pane.getByText(meeting.done).waitFor(WAIT);
  await user.run(meeting.freezeTitle);
  await user.run(meeting.bindTitle);
  await user.sums('Agreed', 'agreedAmount', AGREED);
  // Nobody has signed yet.
  await path.stands({ alignment: 'hasProblems' }, 'targets', ['K14', 'K15', 'K63', 'K75']);
  expect([await user.figure('agreed'), await user.figure('gap')]).toEqual(user.language === 'en' ? ['1.60M', '400.0K'] : ['160.0万', '40.0万']);
}

const MONTHS = ['t01', 't02', 't03', 't04', 't05', 't06', 't07', 't08', 't09', 't10', 't11', 't12'] as const;

async function splitTargets(user: PaneUser, path: Path): Promise<void> {
  await user.open('targets');
  await user.run(user.words.targets.splitTitle);
  const rows = await user.rows('TargetMonths', 'lineId', ...MONTHS);
  const byLine = new Map<unknown, number>();
  for (const row of rows) for (const month of MONTHS) byLine.set(row.lineId, (byLine.get(row.lineId) ?? 0) + Math.round(Number(row[month]) * 100));
  const agreed = await user.rows('Agreed', 'rowId', 'agreedAmount');
  expect([...byLine].sort()).toEqual(agreed.map(({ rowId, agreedAmount }) => [rowId, Number(agreedAmount) * 100]).sort());
  await path.stands({ targets: 'generated' }, 'pdca');
}

/** The tracker by the button of the ribbon, then by the coarser grain that its result offers. */
async function track(user: PaneUser, path: Path): Promise<void> {
  const { pane, words: { tracker } } = user;
  const shown = await pane.locator('h1').innerText();
  expect(shown).not.toBe(tracker.title);
  expect(await pressRibbon(pane, 'generateTracker')).toBe(true);
  const card = user.card(tracker.trackerTitle);
  await card.getByText(tracker.grainQuestion).waitFor(WAIT);
  await card.getByRole('radio', { name: tracker.grains.site, exact: true }).click();
  await card.getByRole('button', { name: `${tracker.grainStart}: ${tracker.grainTitle}` }).click();
  await eventually('the coarser grain', async () => (await user.rows('PdcaActuals', 'rowState')).some(({ rowState }) => rowState === user.messages.lists.rowState.gone), (isCoarser) => isCoarser, 60_000);
  await user.sums('PdcaSummary', 'monthTarget', AGREED);
  await path.stands({ pdca: 'generated' }, 'review');
}

async function importJanuary(user: PaneUser, path: Path): Promise<void> {
  const { page, pane, words } = user;
  await page.clock.setFixedTime(new Date('2026-02-05T10:00:00'));
  await user.open('import');
  await pane.getByRole('button', { name: words.files.removeAll }).click();
  await pane.locator('input[type=file]').setInputFiles([...januaryExports()]);
  const card = await user.run(words.home.importTitle, words.action.import);
  const january = (await user.rows('Coverage', 'site', 'month', 'netSales')).filter(({ month }) => month === serial('2026-01-01'));
  expect(january.map(({ site, netSales }) => [site, Number(netSales).toFixed(2)]).sort()).toEqual(Object.entries(sampleAnswers).map(([site, months]) => [SITES[site]?.id, months['2025-01']?.netSales.toFixed(2)]).sort());
  await path.stands({ business: 'outOfDate', customer: 'outOfDate', product: 'outOfDate', departments: 'outOfDate', alignment: 'outOfDate', targets: 'outOfDate', pdca: 'outOfDate' }, 'pdca', ['K14', 'K15', 'K63', 'K75', 'K81']);
  await user.open('import');
  await card.getByRole('button', { name: words.imported.toMonth }).click();
  await user.runAtOnce(words.tracker.refreshTitle, words.tracker.refresh);
  await eventually('the actual of January', async () => Number((await user.rows('PdcaSummary', 'monthActual'))[0]?.monthActual), (actual) => Math.abs(actual - revenueOf('2025-01')) < 0.005);
}

/** A month does not close before its red lines are explained, and says so; then it does. */
async function closeMonth(user: PaneUser, path: Path): Promise<void> {
  const { pane, words } = user;
  const { tracker } = words;
  const refused = await user.preview(tracker.closeTitle);
  await refused.getByText(words.action.notDone).waitFor(WAIT);
  const open = (await user.rows('Actions01', 'actionLine', 'actionCode')).map((row, at) => ({ ...row, at })).filter(({ actionCode }) => actionCode === 'open');
  const lines = new Set((await user.rows('Pdca01', 'rowId', 'lightCode')).filter(({ lightCode }) => lightCode === 'red').map(({ rowId }) => rowId));
  const red = open.filter(({ actionLine }) => lines.has(actionLine));
  expect([red.length, lines.size]).toEqual([lines.size, red.length]);
  expect(red.length).toBeGreaterThan(0);
  for (const { at } of red) await user.type('Actions01', at, { directCause: 'Out of stock', containment: 'Air freight', owner: 'Wang', due: '2026-02-20', checkOn: '2026-02-28' });
  await user.run(tracker.closeTitle, tracker.closeTitle);
  const [january] = await user.rows('PdcaSummary', 'monthActual', 'monthTarget', 'stateCode');
  expect([january?.stateCode, Math.round(Number(january?.monthActual) * 100), Math.round(Number(january?.monthTarget) * 100)]).toEqual(['closed', Math.round(revenueOf('2025-01') * 100), Math.round((await user.sum('TargetMonths', 't01')) * 100)]);
  await user.runAtOnce(tracker.reportTitle, tracker.reportTitle);
  expect(await user.sheetNames()).toContain(user.messages.sheets.monthReport);
  // Sales that no line claims stand beside the lines.
  await path.stands({ pdca: 'hasProblems' }, 'business', ['K14', 'K15', 'K63', 'K75', 'K82']);
  expect(await user.figure('lastClosed')).toContain('2026');
  expect(await pane.getByRole('alert').count()).toBe(0);
}

/** What January's data touched, made again as Home offers it: each step once, whether or not that changes anything. */
async function refreshPlan(user: PaneUser): Promise<void> {
  const { maps, meeting, targets, action, path } = user.words;
  const cards: readonly (readonly [PathStep, PageId, string])[] = [
    ['business', 'maps', maps.businessTitle], ['product', 'maps', maps.productTitle], ['customer', 'maps', maps.customerTitle],
    ['departments', 'departments', meeting.tabsTitle], ['alignment', 'alignment', meeting.alignTitle], ['targets', 'targets', targets.splitTitle],
  ];
  for (const [step, page, title] of cards) {
    await user.open('home');
    await user.pane.getByText(fill(path.next, { step: path.steps[step] }), { exact: true }).waitFor(WAIT);
    await user.open(page);
    const card = await user.preview(title);
    const status = card.getByRole('status').filter({ hasText: new RegExp(`^(${action.previewReady}|${action.nothingToDo})`) }).first();
    await status.waitFor(WAIT);
    if ((await status.innerText()) === action.previewReady) {
      await card.getByRole('button', { name: action.generate, exact: true }).click(WAIT);
      await user.isDone(title);
    }
  }
  const isMonthTouched = (await user.steps())['pdca'] === 'outOfDate';
  await user.pane.getByText(fill(path.next, { step: path.steps[isMonthTouched ? 'pdca' : 'review'] }), { exact: true }).waitFor(WAIT);
  await user.open('pdca');
  await user.runAtOnce(user.words.tracker.refreshTitle, action.again);
  await eventually('nothing is out of date', async () => Object.entries(await user.steps()).filter(([, state]) => state === 'outOfDate'), (open) => open.length === 0, 60_000);
}

async function review(user: PaneUser, path: Path): Promise<void> {
  const { pane, words } = user;
  await user.open('review');
  await pane.getByRole('combobox', { name: words.review.kind }).selectOption('event', WAIT);
  const events = pane.getByRole('combobox', { name: words.review.event, exact: true });
  const names = await events.locator('option').allTextContents();
  await events.selectOption({ index: names.findIndex((name) => name.endsWith(formatDay('2025-11-28', user.language))) });
  await user.run(words.review.cardTitle, words.review.confirm);
  const [made] = await user.rows('Reviews', 'reviewFrom', 'reviewTo', 'againstFrom', 'againstTo', 'changeRate', 'reviewSiteIds');
  const days = await user.rows('DailyFacts', 'date', 'site', 'netSales');
  const sold = (from: unknown, to: unknown): number => days.filter(({ date, site }) => site === made?.reviewSiteIds && Number(date) >= Number(from) && Number(date) <= Number(to)).reduce((sum, { netSales }) => sum + Number(netSales), 0);
  expect(Number(made?.changeRate)).toBeCloseTo(sold(made?.reviewFrom, made?.reviewTo) / sold(made?.againstFrom, made?.againstTo) - 1, 6);
  // Its actions belong into the months.
  await path.stands({ ...UP_TO_DATE, review: 'generated', pdca: 'outOfDate' }, 'pdca');
}

/** Why a cell is what it is, and one action taken back. */
async function explainAndUndo(user: PaneUser, path: Path): Promise<void> {
  const { pane, words, messages } = user;
  await user.select('PdcaSummary', 0, 'monthActual');
  expect(await pressRibbon(pane, 'explainCell')).toBe(true);
  await pane.getByText(messages.columns.monthActual).first().waitFor(WAIT);
  await user.open('history');
  const point = pane.getByRole('listitem').filter({ has: pane.getByRole('heading', { name: words.actions.review, exact: true }) });
  await point.getByRole('button', { name: words.history.restore }).click(WAIT);
  await point.getByRole('button', { name: words.action.confirmUndo }).click(WAIT);
  await pane.getByText(words.action.undone).waitFor(WAIT);
  expect(await user.sheetNames()).not.toContain(messages.sheets.reviews);
  await path.stands({ review: 'notStarted', pdca: 'hasProblems' }, 'review');
}

/** The other language and back: no number of any table moves, and every name returns. */
async function relabel(user: PaneUser): Promise<void> {
  const { pane, words: { language } } = user;
  const before = { numbers: await user.numbers(), names: await user.sheetNames() };
  const other: Language = user.language === 'en' ? 'zh-CN' : 'en';
  // The custom functions answer after the run.
  const keepsNumbers = () => eventually('the same numbers', async () => (await user.numbers()) === before.numbers, (isSame) => isSame, 60_000);
  await pane.getByRole('button', { name: language.footerLinkNamed }).click();
  await user.run(language.cardTitle, language.confirm);
  user.sheets = messagesIn(other);
  expect(await user.sheetNames()).toContain(messagesIn(other).sheets.pdcaSummary);
  await keepsNumbers();
  await user.card(language.cardTitle).getByRole('radio', { name: user.language === 'en' ? language.en : language.zhCN }).click();
  await user.run(language.cardTitle, language.confirm);
  user.sheets = user.messages;
  await keepsNumbers();
  expect(await user.sheetNames()).toEqual(before.names);
}

/** The next year's workbook, and what it brings along. */
async function rollYear(user: PaneUser): Promise<void> {
  const { page, words: { roll } } = user;
  await user.open('pdca');
  const card = await user.run(roll.title, roll.confirm);
  const [download] = await Promise.all([page.waitForEvent('download', WAIT), card.getByRole('link').click(WAIT)]);
  const workbook = readXlsx(new Uint8Array(readFileSync(await download.path())));
  const cells = (name: string): unknown[] => {
    const table = workbook.table(name);
    const sheet = table && workbook.sheet(table.sheetId);
    return table && sheet ? Array.from({ length: table.body.rows }, (_, row) => table.columns.map((_column, col) => sheet.value(table.body.row + row, table.area.col + col))).flat() : [];
  };
  expect(cells('PlanHistory')).toEqual(expect.arrayContaining([2026, AGREED]));
  expect(cells('Settings')).toContain(2027);
  expect(cells('ClaimsMarket').filter((cell) => cell !== null)).toEqual([]);
}

it.each([['zh-CN', 320], ['en', 450]] as const)('a seller goes from an empty workbook to a closed month and the next year by the pane alone (%s, %i px)', async (language, paneWidth) => {
  const { page, pane, complaints } = await workbench.open({ language, paneWidth });
  await page.clock.setFixedTime(new Date('2026-01-05T10:00:00'));
  const user = new PaneUser(page, pane, language);
  const path = new Path(user);
  const shoot = (name: string) => shootPane(page, `path-${name}-${language}`);
  await importSample(user, path);
  await prove(user);
  await answerQuestions(user, path);
  await shoot('planned');
  await makeMaps(user, path);
  await claim(user, path);
  await align(user, path);
  await splitTargets(user, path);
  await track(user, path);
  await importJanuary(user, path);
  await closeMonth(user, path);
  await shoot('closed');
  await refreshPlan(user);
  await review(user, path);
  await explainAndUndo(user, path);
  await relabel(user);
  await rollYear(user);
  expect(complaints).toEqual([]);
  await page.context().close();
});
