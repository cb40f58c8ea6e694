import type { latamWords as english } from '../en/latamWords';

/** 案例 latam 的用词。 */
export const latamWords: typeof english = {
  latamMarket: '拉美', latamUs: '美国', latamEu: '欧洲', latamSea: '东南亚', latamAustralia: '澳大利亚', latamCanada: '加拿大', latamSaudi: '沙特', latamEmirates: '阿联酋',
  latamOursNote: '案例给的是去年与目标，评分为示例', latamAmazonUs: '亚马逊美国站', latamAmazonEu: '亚马逊欧洲站', latamSite: '美客多墨西哥、巴西', latamSignalDemand: '墨西哥、巴西 3C 配件需求上升',
  latamSignalSubsidy: '平台补贴物流，新卖家免首仓费', latamSignalGreen: '欧盟环保新规，绿色家居走俏', latamSignalRural: '东南亚电商下乡，平价日用品放量', latamSignalTikTok: 'TikTok Shop 招商扶持，短视频带货',
  latamSignalWatch: '欧盟小额免税将取消', latamAnswerOpen: '开拉美站，先墨西哥后巴西', latamAnswerWarehouse: '签海外仓，赶补贴窗口', latamAnswerGreen: '家居线换可降解包装，补 EPR', latamAnswerRural: '下半年再评估平价线',
  latamAnswerTikTok: '拉美达人短视频同步上 TikTok Shop', latamSourcePlatform: '平台招商会', latamSourceTrend: '站内搜索与销量榜', latamSourceLaw: '法规公告', latamCategory3c: '3C 配件',
  latamCategoryHome: '家居', latamCategoryDaily: '日用品', latamRivalPeer: '同行卖家', latamRivalLocal: '本地白牌', latamRivalBrand: '欧美大牌', latamGapPeer: '竞品只做欧美、忽略本地适配',
  latamGapLocal: '款式旧、质保差', latamGapBrand: '价格高、西语页面少', latamOpenPeer: '本地插头、西语说明、本地仓', latamOpenLocal: '新款快反，3–5 天达', latamOpenBrand: '同质平价', latamPriceLow: '低',
  latamPriceMid: '中', latamPriceHigh: '高', latamPlayCreators: '50+ 本地达人种草', latamPlayPage: '网红同款专区', latamPlayWarehouse: '墨西哥海外仓，3–5 天达',
  latamPlayService: '西语客服 7×12 小时', latamPlayBundle: '满2件包邮', latamPlayReviews: '老客评测视频', latamPlayStore: '品牌旗舰店改版', latamPlayFba: 'FBA 分仓', latamPlayEuAds: '本地语种内容种草',
  latamPlayEuPage: '本地语种详情页', latamPlayEuFba: '泛欧物流', latamPeople: '人', latamPage: '页', latamPosts: '条', latamKpiPosts: '达人带货单量', latamKpiDays: '配送时效(天)',
  latamKpiBasket: '件单比', latamKpiConversion: '页面转化率', latamKpiResponse: '首响(小时)', latamOwnerMarket: '市场运营', latamOwnerSupply: '供应链', latamOwnerService: '客服',
  latamDays: '天', latamHours: '小时',
};
