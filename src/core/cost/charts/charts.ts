import { elevenHeadings } from "../eleven-headings.js";
import { isOutsideService } from "../ledger.js";
import type { ChartId } from "../settings.js";
import type { Chart, ChartLeaf } from "./chart.js";

/** The eleven headings of customer service cost. A leaf's home and its rivals are traits of the leaf. */
const eleven: Chart = {
  id: "eleven-headings",
  categories: elevenHeadings.map((heading) => ({
    id: heading,
    fits: (leaf: ChartLeaf) => leaf.traits.eleven === heading || leaf.traits.alsoEleven.includes(heading),
  })),
  home: (leaf) => leaf.traits.eleven,
};

/** Support cost as the logistics training text lists it; its four items are the scope of service support. */
const supportItems: Chart = {
  id: "support-items",
  categories: [
    { id: "order-processing-item", kinds: ["order-processing"] },
    { id: "order-filling", kinds: ["handling"] },
    { id: "parts-and-support", kinds: ["parts"] },
    { id: "returns-handling", kinds: ["returns"] },
  ],
};

/** What service is for: support of the customer who asks, care for all, keeping those one has. */
const supportCareRetention: Chart = {
  id: "support-care-retention",
  categories: [
    {
      id: "retention",
      words: /客户维护|客户维系|客户保持|挽留|忠诚|会员|积分|返利|retention|loyalty|win-?back|rebate/i,
    },
    {
      id: "care",
      words: /关怀|回访|满意度|慰问|礼品|customer care|follow-?up|satisfaction|\bgifts?\b/i,
      kinds: ["survey", "service-quality"],
    },
    {
      id: "support",
      words: /客服|客户服务|呼叫中心|热线|技术支持|customer (service|support)|call cent|help ?desk|hotline/i,
      kinds: ["service-desk", "outsourced-service", "parts", "returns", "compensation", "order-processing"],
    },
  ],
  speaksOf: (leaf) => !isOutsideService(leaf.kind),
};

/** Selling expense of a real-estate developer: of its five headings only the last is customer service. */
const realEstateSelling: Chart = {
  id: "real-estate-selling",
  categories: [
    {
      id: "market-research",
      words: /市场调研|调研(人员|报告)|数据(采集|分析)|market research|data collection/i,
      scope: "selling",
    },
    {
      id: "advertising",
      words: /广告|宣传|投放|代言|媒体|advertis|publicity|endorsement|\bmedia\b/i,
      scope: "selling",
    },
    {
      id: "after-sales",
      words:
        /服务热线|客户服务|客服|售后|维修|保养|投诉|回访|after.?sales|hotline|complaint|repair|follow-?up/i,
      kinds: ["service-desk", "parts", "compensation", "survey", "outsourced-service"],
      scope: "service-function",
    },
    {
      id: "sales-channels",
      words:
        /渠道|门店|售楼处|案场|分销|电商|电子商务|网站|装修|channel|showroom|e-?commerce|web ?site|fit-?out/i,
      scope: "selling",
    },
    {
      id: "sales-people",
      words:
        /置业顾问|佣金|提成|销售(人员|团队|员)|销售.*(薪|工资|津贴|奖金|社保|福利)|sales (staff|people|force|wages|salar|commission)|commission/i,
      scope: "selling",
    },
  ],
  speaksOf: (leaf) => !isOutsideService(leaf.kind),
};

/** Three groups of service cost beside which the customer's own cost is put. */
const serviceReport: Chart = {
  id: "service-report",
  categories: [
    {
      id: "service-people",
      words: /培训|招聘|training|recruit/i,
      fits: (leaf) => leaf.traits.labour || leaf.traits.form === "labour",
    },
    {
      id: "equipment-and-technology",
      words:
        /设备|技术|系统|软件|计算机|电脑|电话|网络|宽带|equipment|technology|systems?\b|software|computer|telephone|\bit maintenance/i,
      kinds: ["information"],
    },
    {
      id: "materials-and-suppliers",
      words: /物料|材料|供应商|supplier|materials?\b/i,
      kinds: ["packaging", "stock", "stock-capital"],
      fits: (leaf) => leaf.traits.outsourced || leaf.traits.form === "materials",
    },
  ],
  speaksOf: (leaf) => leaf.traits.column !== null,
};

export const charts: Readonly<Record<ChartId, Chart>> = {
  "eleven-headings": eleven,
  "support-items": supportItems,
  "support-care-retention": supportCareRetention,
  "real-estate-selling": realEstateSelling,
  "service-report": serviceReport,
};
