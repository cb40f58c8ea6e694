/** Words of the example `pdca`. */
export const pdcaCase = {
  pdcaBadReviews: 'Bad-review rate', pdcaShare: 'share',
  pdcaDirect: 'Delivery took six days instead of four; bad reviews about delivery', pdcaRoot: 'Stock of the overseas warehouse ran out in the first week',
  pdcaContain: 'Delivery notice on the page says six days', pdcaCorrect: 'Stock plan: reorder at 30 days of cover instead of 20', pdcaChange: 'Plan 4–6 days until the new stock plan is proven',
  pdcaOwner: 'Supply chain lead', pdcaMapOwner: 'Market lead', pdcaEffect: 'Bad-review rate', pdcaUs: 'United States', pdcaEu: 'Europe', pdcaLatam: 'Latin America',
};
