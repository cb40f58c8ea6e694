import type { bookingWords as en } from '../en/bookingWords';

/** 重叠归属、资源上限和绑定所需的文字。 */
export const bookingWords: typeof en = {
  columns: { shareA: 'A 计入比例', claimStamp: '绑定时的申报', claimAsks: '本行的协作需求' },
  lists: {
    shareOf: { target: '占目标', agreed: '没有填目标，占各行合计' },
    bookingRule: { priority: '按优先级', proportional: '按申报比例', explicit: '按约定比例' },
    bookingOrder: {
      'market-customer-product': '市场运营 > 客户成功 > 选品', 'market-product-customer': '市场运营 > 选品 > 客户成功', 'customer-market-product': '客户成功 > 市场运营 > 选品',
      'customer-product-market': '客户成功 > 选品 > 市场运营', 'product-market-customer': '选品 > 市场运营 > 客户成功', 'product-customer-market': '选品 > 客户成功 > 市场运营',
    },
  },
  texts: {
    overlapShareHint: '重叠部分里 A 计入多少，其余归 B。留空 = 按规划的归属规则。', scopeShared: '{part} 的 {share}', scopeNothing: '{part}：全部由其他行计入', scopeWith: '但含 {part}', scopeMore: '另有 {count} 处，见 重叠', scopeUntold: '这里互相重叠的行太多，说不清，见 重叠',
    boundsContradict: '，有申报互相矛盾，合计还说不准。', boundsConflicts: '互相矛盾：{claims}', checkUnsigned: '还没填完的共识行', checkUnsignedDetail: '缺计划毛利率或签字的共识行。',
    hintRefused: '所需的备货或认证被回绝：这一行一分钱也卖不了。',
  },
  settings: {
    overlapTolerance: { label: '可以不开会、直接按规则归属的重叠', unit: '每处占目标', origin: '默认关闭：每处重叠都要定' },
    bookingRule: { label: '几个部门都申报的收入归谁', unit: '', origin: '按优先级：每一块只有一个归属' },
    bookingOrder: { label: '部门优先顺序', unit: '按优先级时用', origin: '离市场最近的在前' },
    bookingShareMarket: { label: '约定比例：市场运营', unit: '份', origin: '没有约定之前各占一份' },
    bookingShareCustomer: { label: '约定比例：客户成功', unit: '份', origin: '没有约定之前各占一份' },
    bookingShareProduct: { label: '约定比例：选品', unit: '份', origin: '没有约定之前各占一份' },
  },
  problems: {
    'align/cap-left-out': '资源上限“{cap}”没有计入：{missing}。请改 资源上限 里的这一行。',
    'align/overlap-unreadable': '重叠 {pair}：“{cell}”既不是这两行之一，也不是 0 到 100% 的比例。这一行不算已定。',
    'align/increase-from-nothing': '“{line}”填的是比去年增加，但它的范围去年没有销售：增加额就当作全年总额。',
    'align/locked-changed': '{count} 行已锁定的申报与绑定时不同：{names}。请改回去，或先改状态再绑定。',
    'bind/locked-changed': '{count} 行已锁定的申报会变：{names}。锁定的行保持绑定时的样子；要改，先把状态改回 已共识。',
    'bind/cap-unreadable': '{count} 项资源上限无法核对：{names}。请改 资源上限 里的这些行。',
    'bind/ask-refused': '{count} 行所需的备货或认证被回绝：{names}。请改申报，或另想办法后重新答复。',
    'bind/part-above': '这些部分大于所在的行：{names}。',
    'bind/part-unknown': '这些部分所写的行没有绑定：{names}。',
    'bind/overlaps-unlisted': '另有 {count} 处未列出的重叠也没定，最多 {amount}。请合并或退回小额申报，或在设置里让小额重叠按规则归属。',
    'bind/margin-missing': '{count} 条共识行还没有计划广告后毛利率：{names}。请在 共识目标 里填。',
    'bind/signature-missing': '{count} 条共识行还没有签字：{names}。请在 共识目标 里签。',
    'bind/signed-before': '{count} 行签字时是另一个金额：{names}。请重新签字。',
  },
};
