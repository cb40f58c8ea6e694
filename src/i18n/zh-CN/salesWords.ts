import type { salesWords as source } from '../en/salesWords';

/** 导入在底表之外留下的内容:客户、报表优先级、潜客。 */
export const salesWords: typeof source = {
  columns: {
    part: '分段', data: '数据',
  },
  texts: {
    customerIndexNote: '全部客户及其每个下单日(压缩存放)。客户编号是假名(加盐哈希,盐存在本工作簿里),不是匿名:拿到工作簿和盐的人可以验证猜到的编号。',
  },
};
