import type { HeadingMatch } from "./headings.js";
import type { Leaf } from "./ledger.js";

/** The eleven headings of customer service cost (D3), in the text's order. */
export const elevenHeadings = [
  "people",
  "technology",
  "training",
  "facilities",
  "software",
  "compensation",
  "quality",
  "survey",
  "outsourcing",
  "brand",
  "management",
] as const;
export type ElevenHeading = (typeof elevenHeadings)[number];

type Words = readonly [ElevenHeading, RegExp];

/** The headings' own names, as a ledger heading may carry them. */
const titles: readonly Words[] = [
  words("software", "软件和工具|软件与工具|software"),
  words("technology", "技术设备|设备和系统|设备与系统|technology|technical equipment"),
  words("training", "培训|training"),
  words("people", "人力资源|人力成本|human resources|people|personnel"),
  words("facilities", "设施|办公场所|facilit|premises"),
  words("quality", "质量|quality"),
  words("compensation", "投诉和赔偿|投诉与赔偿|赔偿|赔付|compensation"),
  words("survey", "评估和调研|评估与调研|调研|assessment|survey"),
  words("outsourcing", "外包|outsourc"),
  words("brand", "域名|品牌|domain|brand"),
  words("management", "管理和监控|管理与监控|服务管理|management and monitoring"),
];

/**
 * Sub-items of each heading, as the text lists them. Several headings claim the same item (call-centre software,
 * training, managers); the first one here is its home where the ledger's own heading does not say.
 */
const items: readonly Words[] = [
  words(
    "software",
    "软件|客户关系管理|\\bcrm\\b|在线聊天|在线客服|聊天工具|社交媒体管理|订阅|许可|software|licen[cs]e|subscription|chat tool",
  ),
  words("training", "培训|教育|训练|training|education|coaching"),
  words("outsourcing", "外包|委托|第三方|outsourc|contractor|third.?party"),
  words(
    "brand",
    "域名|品牌|推广|广告|宣传|市场(营销)?活动|市场调研|domain|brand|advertis|promotion|market research",
  ),
  words(
    "survey",
    "调研|调查|问卷|满意度|回访|表现评估|数据分析|报告编制|survey|questionnaire|satisfaction|market research",
  ),
  words(
    "quality",
    "质量|质检|绩效评估|表现评估|优化流程|流程优化|技能|反馈|投诉分析|改进|培训|quality|appraisal|improvement|feedback|training",
  ),
  words(
    "compensation",
    "赔偿|赔付|理赔|索赔|补偿|退款|重新发货|补发|赠品|投诉|准备金|compensation|claims?\\b|refund|reship|complaint|goodwill",
  ),
  words(
    "people",
    "工资|人工|薪|社保|社会保险|公积金|奖金|福利|招聘|人力|团队|培训|管理层|管理人员|主管|wages?\\b|salar|payroll|\\bpay\\b|benefits|recruit|staff|training|managers?\\b",
  ),
  words(
    "facilities",
    "租金|房租|水电|电费|水费|物业|电话线路|电话费|通讯费|宽带|办公(楼|室|场所|设备|家具|用品)|家具|设施|\\brent|lease|utilit|telephone lines?|telephony|broadband|office|furniture",
  ),
  words(
    "technology",
    "计算机|电脑|电话系统|呼叫中心软件|系统|设备|服务器|技术|社交媒体管理|computer|hardware|equipment|systems?\\b|call.cent(er|re) software|technology",
  ),
  words(
    "management",
    "(?<!关系|媒体)管理(?!系统|工具|软件)|主管|政策|流程制定|服务水平协议|\\bsla\\b|服务数据|数据跟踪|数据分析|监控|培训|management|managers?\\b|polic(y|ies)|service level|monitoring|training",
  ),
];

function words(heading: ElevenHeading, text: string): Words {
  return [heading, new RegExp(text, "i")];
}

/** Home of leaves whose words fit no heading. */
const homeOfKind: Readonly<Record<string, ElevenHeading>> = {
  compensation: "compensation",
  survey: "survey",
  "outsourced-service": "outsourcing",
  "service-quality": "quality",
  brand: "brand",
};

export interface ElevenHome {
  readonly heading: ElevenHeading;
  /** Other headings that claim it too. */
  readonly also: readonly ElevenHeading[];
  /** What decided: the firm's word in `accounts:`, the ledger's own heading, the item's words, or its kind only. */
  readonly by: "given" | "heading" | "words" | "kind";
}

/**
 * The one home of a service leaf among the eleven headings, and which others claim it; null outside the service function.
 *
 * @source  the eleven-heading account of customer service cost; its overlaps: `docs/methods/overlap-guard.md`
 * @range   every service leaf has exactly one home
 * @example elevenHome(callCentreSoftware)?.also // → ["technology"]
 */
export function elevenHome(leaf: Leaf & HeadingMatch, given?: ElevenHeading): ElevenHome | null {
  if (given === undefined && !leaf.scopes.includes("service-function")) return null;
  const fits = fitting(items, leaf.account_name ?? leaf.heading ?? leaf.account ?? "");
  const title = leaf.heading === null ? undefined : fitting(titles, leaf.heading)[0];
  const by =
    given !== undefined ? "given" : title !== undefined ? "heading" : fits.length > 0 ? "words" : "kind";
  const heading = given ?? title ?? fits[0] ?? homeOfKind[leaf.kind] ?? "management";
  return { heading, also: fits.filter((h) => h !== heading), by };
}

const fitting = (rules: readonly Words[], text: string) =>
  rules.filter(([, pattern]) => pattern.test(text)).map(([heading]) => heading);
