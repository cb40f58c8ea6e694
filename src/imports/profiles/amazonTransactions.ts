import type { FieldColumns, Layout, Profile } from '../profile';

/** Header words of one language, in the order: date, type, order, site, quantity, goods, promotions, total. */
type Words = readonly [date: string, type: string, order: string, site: string, quantity: string, goods: string, promotion: string, total: string];

const SHARED: FieldColumns = { sku: ['sku'], name: ['description', 'Beschreibung', 'descripción', 'Descrizione', 'beschrijving', '説明'] };
/** Words of tax, of what the marketplace withholds, and of the column that only tells how tax is collected, in the nine languages. */
const TAX = 'steuer|\\b(taxe?s?|impuestos?|iva|impost[ae]|btw)\\b|belasting|税';
const WITHHELD = 'withheld|facilitator|einbehalten|reten|trattenut|ingehouden|源泉徴収';
const MODEL = 'model|modèle|formul|型|モデル';
/** Each language has its own names, which change with the years: all columns of tax but what is passed on. */
const TAXES = new RegExp(`^(?!.*(${WITHHELD}|${MODEL})).*(${TAX})`);
/** What the marketplace passes on to the tax office in the seller's place. */
const TAX_WITHHELD = new RegExp(`^(?!.*(${MODEL}))(?=.*(${TAX})).*(${WITHHELD})`);

function layout([date, type, order, site, quantity, goods, promotion, total]: Words, hints: Pick<Layout, 'decimal' | 'dateOrder'> = {}): Layout {
  return {
    required: ['date', 'type', 'order', 'site', 'amount', 'lineTotal'], ...hints,
    columns: {
      ...SHARED, date: [date], type: [type], order: [order], site: [site], quantity: [quantity], amount: [goods], discount: [promotion], orderTax: [TAXES], taxWithheld: [TAX_WITHHELD],
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
