import type { reviewCase as english } from '../en/reviewCase';

/** 复盘案例在单元格里的话。 */
export const reviewCase: typeof english = {
  reviewConclusion: '独立站每位访客更值钱，差在支付这一步', reviewOwner: '运营负责人', reviewCause: '独立站缺本地支付方式', reviewEvidence: '访客数、发起结账数相同；结账到下单 42.5%，对照 50%',
  reviewGuess: '配送时效提示太靠后', reviewLesson: '先补本地支付，再放大流量', reviewDo: '独立站接入本地支付方式',
};
