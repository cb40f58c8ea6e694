import type { FieldColumns, Layout, Profile } from '../profile';

/** Header words of one language, in the order: date, type, order, site, quantity, goods, promotions, total. */
type Words = readonly [date: string, type: string, order: string, site: string, quantity: string, goods: string, promotion: string, total: string];

const SHARED: FieldColumns = { sku: ['sku'], name: ['description', 'Beschreibung', 'descripción', 'Descrizione', 'beschrijving', '説明'] };
/** Taxes that are known by name; a tax column of another name is left among the fees, where it cancels out with what Amazon withholds. */
const TAXES = [
  'sales tax collected', 'product sales tax', 'shipping credits tax', 'postage credits tax', 'giftwrap credits tax', 'gift wrap credits tax',
  'promotional rebates tax', 'tax on regulatory fee', '商品の売上税', '配送料の税金', 'Produktumsatzsteuer', 'Steuer auf Versandgutschrift',
  'Steuer auf Geschenkverpackungsgutschriften', 'Steuer auf Aktionsrabatte',
];
/** What the marketplace passes on to the tax office in the seller's place. */
const WITHHELD = ['marketplace withheld tax', 'marketplace facilitator tax', 'Einbehaltene Steuer auf Marketplace'];

function layout([date, type, order, site, quantity, goods, promotion, total]: Words, hints: Pick<Layout, 'decimal' | 'dateOrder'> = {}): Layout {
  return {
    required: ['date', 'type', 'order', 'site', 'amount', 'lineTotal'], ...hints,
    columns: {
      ...SHARED, date: [date], type: [type], order: [order], site: [site], quantity: [quantity], amount: [goods], discount: [promotion], orderTax: TAXES, taxWithheld: WITHHELD,
      lineTotal: [total],
    },
  };
}

const EU = { decimal: ',', dateOrder: 'dmy' } as const;

/** Amazon payments: date-range, monthly and unified transaction report in the languages of its marketplaces, with lines above the header. */
export const amazonTransactions: Profile = {
  id: 'amazon-transactions',
  kind: 'settlement',
  platform: 'Amazon',
  reader: 'transactions',
  supplies: ['sales', 'refunds', 'fees', 'adSpend'],
  hasCustomerId: false,
  layouts: [
    layout(['date/time', 'type', 'order id', 'marketplace', 'quantity', 'product sales', 'promotional rebates', 'total']),
    layout(['Datum/Uhrzeit', 'Typ', 'Bestellnummer', 'Marketplace', 'Menge', 'Umsätze', 'Rabatte aus Werbeaktionen', 'Gesamt'], EU),
    layout(['fecha y hora', 'tipo', 'número de pedido', 'web de Amazon', 'cantidad', 'ventas de productos', 'devoluciones promocionales', 'total'], EU),
    layout(['fecha/hora', 'tipo', 'Id. del pedido', 'marketplace', 'cantidad', 'ventas de productos', 'descuentos promocionales', 'total'], { dateOrder: 'dmy' }),
    layout(['date/heure', 'type', 'numéro de la commande', 'Marketplace', 'quantité', 'ventes de produits', 'Rabais promotionnels', 'total'], EU),
    layout(['Data/Ora:', 'Tipo', 'Numero ordine', 'Marketplace', 'Quantità', 'Vendite', 'Sconti promozionali', 'totale'], EU),
    layout(['datum/tijd', 'type', 'bestelnummer', 'marketplace', 'aantal', 'verkoop van producten', 'promotiekortingen', 'totaal'], EU),
    layout(['日付/時間', 'トランザクションの種類', '注文番号', 'Amazon 出品サービス', '数量', '商品売上', 'プロモーション割引額', '合計']),
  ],
  rules: [
    { when: [{ field: 'type', matches: /^(transfer|transferir|trasferir|transfert|trasferimento|übertrag|overdracht|振込み?|debt|previous reserve|current reserve)/i }], then: 'skip:balance-transfer' },
    {
      when: [
        { field: 'name', matches: /advertis|werbung|publicidad|publicité|pubblicit|advertentie|広告/i },
        { field: 'order', filled: false },
      ],
      then: 'adSpend',
    },
    { when: [{ field: 'type', matches: /refund|chargeback|guarantee|erstattung|reembolso|remboursement|rimborso|terugbetaling|返金/i }], then: 'refund' },
    { when: [{ field: 'type', is: ['Order', 'Bestellung', 'Pedido', 'Commande', 'Ordine', 'Bestelling', '注文'] }], then: 'sale' },
  ],
};
