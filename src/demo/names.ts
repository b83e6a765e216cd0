/** Word lists that names are put together from; no name is a real firm's on purpose. */
export const brandSyllables =
  "华盛,嘉禾,永泰,恒丰,润达,佳美,宏远,瑞祥,金桥,博雅,天和,新元,广源,信诚,立德,安达,百川,春晖,德隆,福临,海悦,和顺,鸿运,吉祥,锦江,聚源,康乐,联华,明珠,宁馨".split(
    ",",
  );
export const brandPinyin =
  "Huasheng,Jiahe,Yongtai,Hengfeng,Runda,Jiamei,Hongyuan,Ruixiang,Jinqiao,Boya,Tianhe,Xinyuan,Guangyuan,Xincheng,Lide,Anda,Baichuan,Chunhui,Delong,Fulin,Haiyue,Heshun,Hongyun,Jixiang,Jinjiang,Juyuan,Kangle,Lianhua,Mingzhu,Ningxin".split(
    ",",
  );

export interface CustomerType {
  readonly zh: string;
  readonly en: string;
  readonly tail: string;
  readonly tailEn: string;
  readonly channel: string;
  readonly share: number;
}
export const customerTypes: readonly CustomerType[] = [
  type("连锁超市", "Supermarket chain", "超市有限公司", "Supermarkets", "直销", 0.2),
  type("批发商", "Wholesaler", "商贸有限公司", "Trading", "经销", 0.27),
  type("便利店", "Convenience store", "便利店", "Convenience", "经销", 0.2),
  type("餐饮酒店", "Hotel and catering", "酒店管理有限公司", "Hospitality", "直销", 0.18),
  type("电商", "Online shop", "电子商务有限公司", "E-Commerce", "电商", 0.15),
];
function type(
  zh: string,
  en: string,
  tail: string,
  tailEn: string,
  channel: string,
  share: number,
): CustomerType {
  return { zh, en, tail, tailEn, channel, share };
}

export interface ProductClass {
  readonly zh: string;
  readonly en: string;
  readonly items: readonly string[];
  /** CNY of one piece, kg of one piece, pieces per line against the average, mark-up on cost. */
  readonly price: number;
  readonly weight: number;
  readonly pieces: number;
  readonly markUp: number;
  readonly leadDays: number;
}
export const productClasses: readonly ProductClass[] = [
  cls("玻璃器皿", "Glassware", "高脚杯,水杯,密封罐,沙拉碗,茶具", 28, 0.6, 0.9, 0.36, 12),
  cls("小五金", "Small hardware", "挂钩,门吸,合页,螺丝套装,铰链", 9, 0.2, 1.5, 0.4, 14),
  cls("清洁用品", "Cleaning", "洗洁精,地板清洁剂,抹布,拖把,洗衣液", 16, 1.1, 1.3, 0.3, 10),
  cls("纸品", "Paper goods", "抽纸,卷纸,厨房纸,餐巾纸,湿巾", 12, 0.7, 1.6, 0.26, 7),
  cls("厨具", "Cookware", "炒锅,汤锅,砧板,刀具,蒸锅", 65, 1.4, 0.5, 0.36, 13),
  cls("收纳", "Storage", "收纳箱,衣架,置物架,鞋盒,真空袋", 24, 0.9, 0.8, 0.34, 12),
  cls("小家电", "Small appliances", "电水壶,电吹风,加湿器,榨汁机,台灯", 118, 1.6, 0.3, 0.28, 16),
  cls("洗护", "Personal care", "洗发水,沐浴露,牙膏,洗手液,护手霜", 21, 0.5, 1.2, 0.33, 9),
];
function cls(
  zh: string,
  en: string,
  items: string,
  price: number,
  weight: number,
  pieces: number,
  markUp: number,
  leadDays: number,
): ProductClass {
  return { zh, en, items: items.split(","), price, weight, pieces, markUp, leadDays };
}
export const productBrands = "洁雅,乐居,好太家,优厨,明净,绿芽".split(",");
export const productSizes = "小号,中号,大号,家庭装,经济装,礼盒装".split(",");
