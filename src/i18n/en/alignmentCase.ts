/** Words of the example `alignment`. */
export const alignmentCase = {
  alignSiteUs: 'Amazon US', alignSiteMexico: 'Mercado Libre Mexico', alignSiteBrazil: 'Mercado Libre Brazil', alignNorthAmerica: 'North America', alignLatam: 'Latin America',
  alignClaimLatam: 'Latin America', alignClaimExisting: 'Existing customers', alignClaimNew: 'New products and bundles', alignExisting: 'Existing', alignNewAndBundles: 'New, Bundle',
  alignOwnerMarket: 'Market lead', alignOwnerCustomer: 'Customer lead', alignOwnerProduct: 'Product lead',
  alignAction: 'Offer the new bundles to existing customers', alignOffer: 'Bundle price for repeat orders',
  alignAskEvents: 'Can you hold three closed-door meetings in Q1?', alignUnitEvents: 'meetings', alignAskErp: 'Does the new ERP product meet the data needs of large sellers?', alignAskStock: 'Can the bundles for Latin America be in stock before Q2?',
  alignCondition: 'Ten large sellers try it first', alignCapWarehouse: 'Warehouse and delivery in Latin America', alignCapCare: 'Account managers for existing customers',
  alignHintBundles: 'Customer success had left out the new bundles', alignHintCertificate: 'Starts in May, once the certificate is there', alignHintWarehouse: 'Second warehouse rented: up to 3.0',
  alignSubjectLatam: 'Existing customers in Latin America: market and customer success both counted them', alignAnswerMarket: 'Counted by market', alignSubjectBundles: 'New products and bundles for existing customers: product selection and customer success both counted them', alignAnswerCustomer: 'Counted by customer success', alignPresent: 'The three leads',
  alignReasonTotals: 'Restated as totals of the year', alignPartExisting: 'Existing customers in Latin America', alignPartNew: 'New customers in Latin America', alignPartBundles: 'Bundles bought by existing customers',
};
