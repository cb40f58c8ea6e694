import { describe, expect, it, test } from '@jest/globals';
import { importSales } from '../../src/imports/importSales';
import { codesOf, importText, nothingKnown, total } from '../support/importText';
import { describeWithSharedData, sharedSource } from '../support/sharedData';

const FOLDER = 'amazon-ads-india-2020';
const shared = (name: string): ReturnType<typeof sharedSource> => sharedSource(FOLDER, `Sponsored Products ${name}`);

describeWithSharedData('the six ads reports of one account and month', () => {
  test.each([
    ['Advertised product report.xlsx', 'amazon-ads-advertised-product', 71129.81, 194], ['Campaign report.csv', 'amazon-ads-campaign', 71129.81, 194],
    ['Placement report (1).xlsx', 'amazon-ads-placement', 71129.81, 194], ['Targeting report (1).xlsx', 'amazon-ads-targeting', 71129.81, 194],
    ['Search term report.xlsx', 'amazon-ads-search-term', 70853.92, 193],
  ])('%s is recognised, and its clicks, spend, sales and orders come out', async (name, profile, sales, orders) => {
    const { log, adTotals, salesFacts } = await importSales([shared(name)], {}, nothingKnown);
    expect(log[0]?.profile).toBe(profile);
    expect(adTotals.map(({ clicks, spend, sales: credited, orders: placed }) => [clicks, spend, credited, placed])).toEqual([[1955, 47108.12, sales, orders]]);
    expect(total(salesFacts, 'adSpend')).toBe(47108.12);
  });

  it('count once together: the one that names products, and it is said which', async () => {
    const names = ['Search term report.xlsx', 'Campaign report.csv', 'Advertised product report.xlsx', 'Performance Over Time report (2).xlsx'];
    const outcome = await importSales(names.map(shared), { currency: 'INR' }, nothingKnown);
    expect(total(outcome.salesFacts, 'adSpend')).toBe(47108.12);
    expect(outcome.log.map(({ profile, skipped }) => [profile, Object.keys(skipped)])).toEqual([
      ['amazon-ads-advertised-product', []], ['amazon-ads-campaign', ['other-report']], ['amazon-ads-search-term', ['other-report']], ['amazon-ads-performance', ['other-report']],
    ]);
    const told = outcome.problems.filter(({ code }) => code === 'import/same-money');
    expect(told.map(({ severity, params }) => [severity, params?.['file'], params?.['one'], params?.['two']])).toEqual(
      Array(3).fill(['info', 'Sponsored Products Advertised product report.xlsx', '47108.12', '47108.12']),
    );
  });
});

describe('reports that overlap in time', () => {
  const ads = (...lines: string[]): string => ['Date,Campaign Name,Advertised SKU,Advertised ASIN,Currency,Spend,7 Day Total Sales', ...lines].join('\n');

  it('are corrected by the newer, line by line', async () => {
    const early = ads('2025-03-01,Brand,1001,B09,USD,12,80', '2025-03-01,Brand,1002,B10,USD,3,0');
    const late = ads('2025-03-01,Brand,1001,B09,USD,12.5,95', '2025-03-01,Brand,1002,B10,USD,3,0', '2025-03-05,Brand,1001,B09,USD,1,9');
    const { salesFacts, log } = await importText({ 'late.csv': late, 'early.csv': early }, { currency: 'USD' });
    expect([total(salesFacts, 'adSpend'), total(salesFacts, 'adSales')]).toEqual([16.5, 104]);
    expect(log.map(({ file, skipped }) => [file, skipped])).toEqual([['late.csv', {}], ['early.csv', { overlap: 2 }]]);
  });

  it('add up where they name no days: the parts of a month that the user says', async () => {
    const week = '(Child) ASIN,Title,Sessions - Total,Units Ordered,Ordered Product Sales\nB09,Mug,1,1,$5.00\nB10,Cup,3,1,$7.00\n';
    const next = '(Child) ASIN,Title,Sessions - Total,Units Ordered,Ordered Product Sales\nB09,Mug,1,1,$5.00\nB10,Cup,4,0,$0.00\n';
    const { salesFacts } = await importText({ 'w1.csv': week, 'w2.csv': next }, { period: '2025-07' });
    expect([total(salesFacts, 'sessions'), total(salesFacts, 'netSales')]).toEqual([9, 17]);
  });
});

describe('search term reports', () => {
  it('of the older German console: semicolons, decimal commas, no date', async () => {
    const text = 'Kampagnenname;Übereinstimmungstyp;Suchbegriff eines Kunden;Impressionen;Klicks;Ausgaben;7 Tage, Verkäufe gesamt;7 Tage, Bestellungen gesamt;7 Tage, verkaufte Einheiten gesamt\n'
      + 'Becher Breit;BROAD;becher mit deckel;"12.345";300;"1.211,34";"2.933,17";40;42\nBecher Genau;EXACT;becher;10;1;"0,66";0;0;0\n';
    await expect(importText({ 'st.csv': text }, { currency: 'EUR' })).rejects.toThrow('import/period-missing');
    const { adTotals, salesFacts, sites, log } = await importText({ 'st.csv': text }, { currency: 'EUR', period: '2025-07' });
    expect(adTotals).toEqual([{ file: 'st.csv', clicks: 301, spend: 1212, sales: 2933.17, orders: 40 }]);
    expect([total(salesFacts, 'adSpend'), salesFacts[0]?.month, sites[0]?.name, log[0]?.profile]).toEqual([1212, '2025-07', 'Amazon.de', 'amazon-ads-search-term']);
  });

  test.each([
    ['German', ['Produkt', 'Kampagnen-ID', 'Anzeigengruppen-ID', 'Keyword-ID', 'Produkt-Targeting-ID', 'Kampagnenname (Nur zu Informationszwecken)', 'Suchbegriff eines Kunden', 'Impressions', 'Klicks', 'Klickrate', 'Ausgaben', 'Verkäufe', 'Bestellungen', 'Einheiten', 'Conversion-Rate', 'ACOS', 'CPC', 'ROAS']],
    ['English', ['Product', 'Campaign ID', 'Ad Group ID', 'Keyword ID', 'Product Targeting ID', 'Campaign Name (Informational only)', 'Customer Search Term', 'Impressions', 'Clicks', 'Click-through Rate', 'Spend', 'Sales', 'Orders', 'Units', 'Conversion Rate', 'ACOS', 'CPC', 'ROAS']],
  ])('of the %s bulk sheet are read for the month that the user names', async (_, header) => {
    const row = ['Sponsored Products', '11', '12', '13', '', 'Brand', 'mug', '100', '7', '0.07', '3.5', '20.1', '2', '2', '0.3', '0.17', '0.5', '5.7'];
    const { adTotals, log } = await importText({ 'bulk.txt': [header, row].map((cells) => cells.join('\t')).join('\n') }, { currency: 'EUR', period: '2025-07' });
    expect([log[0]?.profile, adTotals[0]]).toEqual(['amazon-ads-search-term', { file: 'bulk.txt', clicks: 7, spend: 3.5, sales: 20.1, orders: 2 }]);
  });

  it('leave bulk sheets alone that repeat one spend for campaign, ad group and keyword', async () => {
    const text = 'Product,Entity,Operation,Campaign ID,Campaign Name,Bidding Strategy,Impressions,Clicks,Spend,Sales,Orders\nSponsored Products,Campaign,,1,A,Fixed bid,1,1,5,0,0\nSponsored Products,Keyword,,1,A,,1,1,5,0,0\n';
    await expect(importText({ 'bulk.csv': text }, { currency: 'EUR', period: '2025-07' })).rejects.toThrow('import/not-recognised');
  });

  it('that are far from the report that counts are told with a warning', async () => {
    const campaigns = 'Date,Campaign Name,Bidding strategy,Currency,Clicks,Spend\n2025-07-01,A,Fixed,EUR,10,100\n';
    const terms = 'Date,Campaign Name,Customer Search Term,Currency,Clicks,Spend\n2025-07-01,A,mug,EUR,9,90\n';
    const outcome = await importText({ 'c.csv': campaigns, 't.csv': terms });
    expect(total(outcome.salesFacts, 'adSpend')).toBe(100);
    expect(outcome.problems.find(({ code }) => code === 'import/same-money')?.severity).toBe('warning');
    expect(codesOf(outcome)).not.toContain('import/nothing-used');
  });
});
