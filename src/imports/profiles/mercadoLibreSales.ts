import type { Profile } from '../profile';

/**
 * Mercado Libre, Ventas: lines above the header, the currency inside the headers, and packages of several products whose money stands on
 * a mother row. The columns of delivery are repeated; the first of equal headers counts.
 */
export const mercadoLibreSales: Profile = {
  id: 'mercado-libre-sales',
  kind: 'orders',
  platform: 'Mercado Libre',
  reader: 'packages',
  supplies: ['sales', 'refunds', 'fees'],
  hasCustomerId: true,
  currencyInHeader: true,
  layouts: [
    {
      dateOrder: 'dmy', required: ['order', 'date', 'status', 'quantity', 'amount', 'sku'],
      columns: {
        order: ['# de venta'], date: ['Fecha de venta'], status: ['Estado'], quantity: ['Unidades'], amount: ['Ingresos por productos'],
        fee: ['Cargo por venta e impuestos', 'Costos de envío'], refund: ['Anulaciones y reembolsos'], sku: ['SKU'], code: ['# de publicación'],
        name: ['Título de la publicación'], unitPrice: ['Precio unitario de venta de la publicación'], customer: ['Comprador'],
      },
    },
  ],
  rules: [{ when: [{ field: 'status', matches: /cancel/i }], then: 'skip:cancelled' }],
};
