/** Words of the example `erp`. */
export const erpWords = {
  erpLarge: 'Large sellers on several platforms', erpMedium: 'Small and medium sellers', erpNew: 'New sellers',
  erpLargeHabit: 'Plan one to two months after the fourth-quarter peak', erpMediumHabit: 'Buy when the peak overwhelms them', erpNewHabit: 'Try free versions first',
  erpReasonData: 'Figures of several platforms side by side', erpReasonPrice: 'Cheaper than staff of their own', erpReasonCare: 'Someone answers during the peak',
  erpProduct: 'Data module', erpNeedData: 'Data of several platforms do not meet', erpNeedApproval: 'A budget that passes approval in the first quarter', erpNeedPeak: 'Orders of the peak without staff added',
  erpOursFinding: 'The pain is the case; the marks are ours', erpModules: 'Orders, stock', erpWhite: 'Data of all platforms', erpPlan: 'Data module for large sellers',
  erpAction: 'Sell the data module to large sellers', erpOffer: 'Three closed meetings in the first quarter', erpMeasure: 'Call before the renewal, show the figures of the peak',
  erpSupports:
    '30 % of large sellers × 40 % more a year raise their revenue by 12 % at most, not by 40 %. Kept at 85 % that is 0.952 of last year (1.19 if all rose by 40 %): +50 % needs new customers for 54.8 % (31 %) of last year, or 76.47 % more from those kept. 85 % counts customers, not revenue. Renewals, 30 %, 40 % and the calendar are the case; customers, revenue and marks are ours.',
};
