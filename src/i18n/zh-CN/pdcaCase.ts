import type { pdcaCase as english } from '../en/pdcaCase';

/** 示例 pdca 的用词。 */
export const pdcaCase: typeof english = {
  pdcaBadReviews: '差评率', pdcaShare: '占比',
  pdcaDirect: '配送由 4 天变为 6 天，物流差评增多', pdcaRoot: '海外仓月初第一周断货',
  pdcaContain: '页面配送提示改为 6 天', pdcaCorrect: '备货计划：可售天数低于 30 天即补货（原 20 天）', pdcaChange: '新备货计划见效前，时效按 4–6 天计划',
  pdcaOwner: '供应链负责人', pdcaMapOwner: '市场负责人', pdcaEffect: '差评率', pdcaUs: '美国', pdcaEu: '欧洲', pdcaLatam: '拉美',
};
