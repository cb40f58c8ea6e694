import { describe, expect, it, test } from '@jest/globals';
import { importSales } from '../../src/imports/importSales';
import { codesOf, importText, nothingKnown, total } from '../support/importText';
import { encodeText } from '../support/encodeText';

/** Header in report order: date, settlement, type, order, sku, description, quantity, site, goods, a tax, shipping, promotions, fees, total. */
interface Locale {
  readonly preamble: readonly string[];
  readonly header: readonly string[];
  readonly days: readonly [string, string, string, string];
  readonly words: readonly [order: string, refund: string, transfer: string];
  readonly site: string;
  readonly decimal: '.' | ',';
  readonly expected: readonly [site: string, currency: string];
}

const US_PREAMBLE = [
  'Includes Amazon Marketplace, Fulfillment by Amazon (FBA), and Amazon Webstore transactions', 'All amounts in USD, unless specified', 'Definitions:',
  'Sales tax collected: Includes sales tax collected from buyers for product sales, shipping, and gift wrap.',
  'Selling fees: Includes variable closing fees and referral fees.', 'Other transaction fees: Includes shipping chargebacks, shipping holdbacks, per-item fees  and sales tax collection fees.',
  'Other: Includes non-order transaction amounts. For more details, see the ""Type"" and ""Description"" columns for each order ID.',
];
const lines = (mark: string): string[] => ['-', mark, '-', '-', '-', '-'];
const english = (credits: string): string[] => ['date/time', 'settlement id', 'type', 'order id', 'sku', 'description', 'quantity', 'marketplace', 'product sales', 'product sales tax', credits, 'promotional rebates', 'selling fees', 'total'];

const LOCALES: Readonly<Record<string, Locale>> = {
  'en-US': { preamble: US_PREAMBLE, header: english('shipping credits'), days: ['Jan 5, 2026 11:03:05 AM PST', 'Jan 15, 2026 1:00:00 PM PST', 'Jan 20, 2026 1:00:00 PM PST', 'Jan 31, 2026 1:00:00 PM PST'], words: ['Order', 'Refund', 'Transfer'], site: 'amazon.com', decimal: '.', expected: ['Amazon.com', 'USD'] },
  'en-GB': { preamble: lines('All amounts in GBP, unless specified'), header: english('postage credits'), days: ['5 Jan 2026 11:03:05 GMT', '15 Jan 2026 11:03:05 GMT', '20 Jan 2026 11:03:05 GMT', '31 Jan 2026 11:03:05 GMT'], words: ['Order', 'Refund', 'Transfer'], site: 'amazon.co.uk', decimal: '.', expected: ['Amazon.co.uk', 'GBP'] },
  'de-DE': { preamble: lines('Alle Beträge in Euro sofern nicht anders gekennzeichnet'), header: ['Datum/Uhrzeit', 'Abrechnungsnummer', 'Typ', 'Bestellnummer', 'SKU', 'Beschreibung', 'Menge', 'Marketplace', 'Umsätze', 'Produktumsatzsteuer', 'Gutschrift für Versandkosten', 'Rabatte aus Werbeaktionen', 'Verkaufsgebühren', 'Gesamt'], days: ['05.01.2026 11:03:05 GMT+00:00', '15.01.2026 11:03:05 GMT+00:00', '20.01.2026 11:03:05 GMT+00:00', '31.01.2026 11:03:05 GMT+00:00'], words: ['Bestellung', 'Erstattung', 'Übertrag'], site: 'amazon.de', decimal: ',', expected: ['Amazon.de', 'EUR'] },
  'es-ES': { preamble: lines('Todos los importes en EUR, a menos que se especifique lo contrario'), header: ['fecha y hora', 'identificador de pago', 'tipo', 'número de pedido', 'sku', 'descripción', 'cantidad', 'web de Amazon', 'ventas de productos', 'impuestos', 'abonos de envío', 'devoluciones promocionales', 'tarifas de venta', 'total'], days: ['5 ene 2026 11:03:05 GMT+00:00', '15 ene 2026 11:03:05 GMT', '20 ene 2026 11:03:05 GMT', '31 ene 2026 11:03:05 GMT'], words: ['Pedido', 'Reembolso', 'Transferir'], site: 'amazon.es', decimal: ',', expected: ['Amazon.es', 'EUR'] },
  'es-MX': { preamble: ['-', ...lines('Todos los importes en dólares, a menos que se especifique')], header: ['fecha/hora', 'Id. de liquidación', 'tipo', 'Id. del pedido', 'sku', 'descripción', 'cantidad', 'marketplace', 'ventas de productos', 'impuesto', 'créditos de envío', 'descuentos promocionales', 'tarifas de venta', 'total'], days: ['5 ene 2026 11:03:05 PST', '15 ene 2026 11:03:05 PST', '20 ene 2026 11:03:05 PST', '31 ene 2026 11:03:05 PST'], words: ['Pedido', 'Reembolso', 'Trasferir'], site: 'amazon.com.mx', decimal: '.', expected: ['Amazon.com.mx', 'MXN'] },
  'fr-FR': { preamble: lines('Tous les montants sont en EUR, sauf mention contraire.'), header: ['date/heure', 'numéro de versement', 'type', 'numéro de la commande', 'sku', 'description', 'quantité', 'Marketplace', 'ventes de produits', 'taxes', "crédits d'expédition", 'Rabais promotionnels', 'frais de vente', 'total'], days: ['5 janv. 2026 11:03:05 UTC', '15 janv. 2026 11:03:05 UTC', '20 janv. 2026 11:03:05 UTC', '31 janv. 2026 11:03:05 UTC'], words: ['Commande', 'Remboursement', 'Transfert'], site: 'amazon.fr', decimal: ',', expected: ['Amazon.fr', 'EUR'] },
  'it-IT': { preamble: lines('Tutti gli importi sono espressi in EUR, se non diversamente specificato.'), header: ['Data/Ora:', 'Numero pagamento', 'Tipo', 'Numero ordine', 'SKU', 'Descrizione', 'Quantità', 'Marketplace', 'Vendite', 'imposta', 'Accrediti per le spedizioni', 'Sconti promozionali', 'Commissioni di vendita', 'totale'], days: ['5 gen 2026 11.03.05 GMT+00.00', '15 gen 2026 11.03.05 GMT', '20 gen 2026 11.03.05 GMT', '31 gen 2026 11.03.05 GMT'], words: ['Ordine', 'Rimborso', 'Trasferimento'], site: 'amazon.it', decimal: ',', expected: ['Amazon.it', 'EUR'] },
  'nl-NL': { preamble: lines('Alle bedragen in EUR, tenzij anders vermeld'), header: ['datum/tijd', 'schikkings-ID', 'type', 'bestelnummer', 'sku', 'beschrijving', 'aantal', 'marketplace', 'verkoop van producten', 'btw', 'Verzendtegoeden', 'promotiekortingen', 'verkoopkosten', 'totaal'], days: ['5 jan. 2026 11:03:05 GMT', '15 jan. 2026 11:03:05 GMT', '20 jan. 2026 11:03:05 GMT', '31 jan. 2026 11:03:05 GMT'], words: ['Bestelling', 'Terugbetaling', 'Overdracht'], site: 'amazon.nl', decimal: ',', expected: ['Amazon.nl', 'EUR'] },
  'ja-JP': { preamble: lines('指定のない場合、単位は円'), header: ['日付/時間', '決済番号', 'トランザクションの種類', '注文番号', 'SKU', '説明', '数量', 'Amazon 出品サービス', '商品売上', '商品の売上税', '配送料', 'プロモーション割引額', '手数料', '合計'], days: ['2026/01/05 3:21:05 JST', '2026/01/15 3:21:05 JST', '2026/01/20 3:21:05 JST', '2026/01/31 3:21:05 JST'], words: ['注文', '返金', '振込み'], site: 'amazon.jp', decimal: '.', expected: ['Amazon.co.jp', 'JPY'] },
};

function reportOf({ preamble, header, days, words, site, decimal }: Locale): string {
  const amount = (value: number): string => (decimal === ',' ? value.toFixed(2).replace('.', ',') : value.toFixed(2));
  const row = (day: string, type: string, order: string, channel: string, quantity: string, amounts: readonly number[]): string =>
    [day, '1', type, order, order === '' ? '' : 'S1', 'Mug', quantity, channel, ...amounts.map(amount)].map((cell) => `"${cell}"`).join(',');
  return [
    ...preamble.map((line) => `"${line}"`), header.map((name) => `"${name}"`).join(','),
    row(days[0], words[0], '701-1', site, '2', [1000, 0, 5, -100, -150, 755]),
    row(days[1], words[1], '701-1', site, '1', [-500, 0, 0, 50, 60, -390]),
    row(days[2], 'Service Fee', '', '', '', [0, 0, 0, 0, -39.99, -39.99]),
    row(days[3], words[2], '', '', '', [0, 0, 0, 0, -325.01, -325.01]),
  ].join('\r\n');
}

describe('Amazon transaction report', () => {
  test.each(Object.entries(LOCALES))('of %s is read below its preamble, and every line ties to its total', async (locale, spec) => {
    const text = reportOf(spec);
    const bytes = locale === 'ja-JP' ? encodeText(text, 'shift_jis') : new TextEncoder().encode(`\ufeff${text}`);
    const { salesFacts, sites, log, statedTotals } = await importSales([{ name: '2026JanMonthlyTransaction.csv', bytes }], {}, nothingKnown);
    expect(log[0]).toMatchObject({ profile: 'amazon-transactions', read: 4, used: 3, skipped: { 'balance-transfer': 1 }, encoding: locale === 'ja-JP' ? 'shift_jis' : 'utf-8' });
    expect(sites.map((site) => [site.name, site.currency])).toEqual([spec.expected]);
    const sum = (measure: Parameters<typeof total>[1]): number => total(salesFacts, measure);
    expect([sum('orders'), sum('units'), sum('gross'), sum('discounts'), sum('refunds'), sum('returnedUnits')]).toEqual([1, 2, 1000, 100, 450, 1]);
    expect(sum('fees')).toBe(124.99);
    expect(statedTotals).toEqual([{ file: '2026JanMonthlyTransaction.csv', stated: 0, ours: 0, currency: spec.expected[1] }]);
    expect(sum('netSales') - sum('refunds') - sum('fees') + sum('tax')).toBeCloseTo(log[0]!.amountUsed!, 6);
    expect(salesFacts.every((fact) => fact.month === '2026-01')).toBe(true);
  });

  it('counts what advertising was charged as ad spend', async () => {
    const text = `${english('shipping credits').join(',')}\n"Jan 5, 2026 1:00:00 AM PST",1,Service Fee,,,Cost of Advertising,,amazon.com,0,0,0,0,-12.5,-12.5\n`;
    const { salesFacts } = await importText({ 't.csv': text });
    expect([total(salesFacts, 'adSpend'), total(salesFacts, 'fees')]).toEqual([12.5, 0]);
  });

  test.each<[keyof typeof LOCALES, string, string, string]>([
    ['en-US', 'tax collection model', 'product sales tax', 'marketplace withheld tax'], ['en-GB', 'tax collection model', 'product sales tax', 'marketplace withheld tax'],
    ['de-DE', 'Steuererhebungsmodell', 'Produktumsatzsteuer', 'Einbehaltene Steuer auf Marketplace'],
    ['es-ES', 'Formulario de recaudación de impuestos', 'impuesto de ventas de productos', 'impuesto retenido en el sitio web'],
    ['es-MX', 'modelo de recaudación de impuestos', 'impuesto de ventas de productos', 'impuesto de retenciones en la plataforma'],
    ['fr-FR', 'modèle de perception des taxes', 'Taxes sur la vente des produits', 'Taxes retenues sur le site de vente'],
    ['it-IT', 'modello di riscossione delle imposte', 'imposta sulle vendite dei prodotti', 'trattenuta IVA del marketplace'],
    ['nl-NL', 'belastinginningsmodel', 'geïnde omzetbelasting', 'Belasting voor marketplace-facilitator'], ['ja-JP', '税金徴収型', '商品の売上税', '源泉徴収税を伴うマーケットプレイス'],
  ])('of %s keeps its taxes, and what is passed on of them, out of the fees', async (locale, model, tax, withheld) => {
    const { preamble, header, days, words, site } = LOCALES[locale]!;
    const [fees = '', total_ = ''] = header.slice(12);
    const names = [...header.slice(0, 8), model, header[8]!, tax, ...header.slice(10, 12), withheld, fees, total_];
    const line = [days[0], '1', words[0], '701-1', 'S1', 'Mug', '1', site, 'MarketplaceFacilitator', 100, 20, 0, 0, -20, -15, 85];
    const text = [...preamble.map((cell) => [cell]), names, line].map((cells) => cells.map((cell) => `"${cell}"`).join(',')).join('\r\n');
    const { salesFacts, log } = await importText({ 'report.csv': text });
    expect([total(salesFacts, 'gross'), total(salesFacts, 'tax'), total(salesFacts, 'fees'), log[0]!.amountSkipped]).toEqual([100, 20, 15, { 'tax-withheld': -20 }]);
  });

  it('counts instead of a settlement of the same month, and says which counts', async () => {
    const settlement = 'settlement-id,total-amount,currency,transaction-type,order-id,marketplace-name,posted-date,sku,quantity-purchased,price-type,price-amount\n'
      + '1,900,USD,,,,,,,,\n1,,,Order,701-1,Amazon.com,2026-01-06,S1,2,Principal,900\n';
    const outcome = await importText({ 's.csv': settlement, 't.csv': reportOf(LOCALES['en-US']!) });
    expect([total(outcome.salesFacts, 'gross'), total(outcome.salesFacts, 'orders')]).toEqual([1000, 1]);
    expect(outcome.log.find((entry) => entry.file === 's.csv')?.skipped).toMatchObject({ 'other-report': 1 });
    expect(outcome.problems.find(({ code }) => code === 'import/same-money')?.params).toMatchObject({ file: 't.csv', other: 's.csv', month: '2026-01' });
    expect(codesOf(outcome)).not.toContain('import/total-differs');
  });
});
