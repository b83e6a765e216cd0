import type { Words } from "../../schema/index.js";

/** One thing to check: there (1), partly (½) or not (0). */
export interface CheckPoint {
  readonly id: string;
  readonly text: Words;
}

/** How an element is looked at from inside where no record shows it. */
export interface Checklist {
  /** Service element of the catalogue. */
  readonly element: string;
  readonly points: readonly CheckPoint[];
  /** What to count for its level, in the element's unit; null: the points themselves are its level. */
  readonly measure: Words | null;
}

type Row = readonly [id: string, en: string, zh: string];

const list = (
  element: string,
  rows: readonly Row[],
  measure: readonly [string, string] | null,
): Checklist => ({
  element,
  points: rows.map(([id, en, zh]) => ({ id: `${element}-${id}`, text: { en, zh } })),
  measure: measure === null ? null : { en: measure[0], zh: measure[1] },
});

/**
 * What to check of the elements no record shows, and what to count for their level.
 *
 * @source  contents of the policy, the organisation and the services as the textbook on logistics service has them (R-20 … R-24,
 *          ); the wording and the other points are our own, docs/methods/internal-audit.md
 * @units   a point: 0, ½ or 1; the level: unit of the service element
 */
export const checklists: readonly Checklist[] = [
  list(
    "written-policy",
    [
      [
        "needs",
        "It follows the firm's strategy and what customers want.",
        "依据企业战略制定，并与客户需求相符。",
      ],
      ["levels", "It names a level for each element of service.", "写明各项服务要素应达到的水平。"],
      [
        "reporting",
        "It says who reports how service is doing, to whom and how often.",
        "规定服务绩效由谁汇报、向谁汇报、多久汇报一次。",
      ],
      ["contacts", "It says whom customers can turn to, and how.", "写明客户可以找谁、通过什么渠道联系。"],
    ],
    null,
  ),
  list(
    "policy-handed-over",
    [
      ["given", "Customers are given the policy when business starts.", "合作开始时即向客户提供服务指南。"],
      ["explained", "Somebody explains it to them.", "有专人向客户说明指南内容。"],
      ["renewed", "Customers are told when it changes.", "指南变更时通知客户。"],
    ],
    [
      "Customers who confirmed that they have the policy ÷ all customers.",
      "已确认收到服务指南的客户数 ÷ 全部客户数。",
    ],
  ),
  list(
    "organisation-structure",
    [
      ["duties", "Duties and authority for service are clear.", "服务的职责与权限清楚。"],
      ["rewards", "People are rewarded for good service.", "对做好服务有激励办法。"],
      ["reach", "People in other departments are easy to reach.", "部门之间联系方便，找得到人。"],
    ],
    null,
  ),
  list(
    "system-flexibility",
    [
      ["special", "There is a way to handle special requests.", "对客户的特殊要求有处理办法。"],
      [
        "incidents",
        "There is a plan for incidents: weather, strikes, breakdowns.",
        "对天气、停工、设备故障等突发事件有应急预案。",
      ],
      ["decide", "It is clear who may decide on exceptions.", "例外情况由谁决定是明确的。"],
    ],
    [
      "Special requests and incidents that were met as the customer needed ÷ all of them.",
      "按客户需要得到满足的特殊要求与突发事件数 ÷ 其总数。",
    ],
  ),
  list(
    "management-services",
    [
      ["manuals", "Customers get manuals or training material.", "向客户提供使用手册或培训资料。"],
      ["seminars", "Seminars or training are held for customers.", "为客户举办研讨或培训。"],
      ["advice", "Customers can get advice one to one.", "客户可得到一对一的咨询。"],
    ],
    [
      "Trainings, seminars and consultations given in a year ÷ customers.",
      "一年内提供的培训、研讨与咨询次数 ÷ 客户数。",
    ],
  ),
  list(
    "transshipment",
    [
      ["visible", "Stock at other sites can be seen when an order is short.", "缺货时能查到其他仓点的库存。"],
      [
        "rules",
        "It is settled when goods are moved between sites, and who pays.",
        "何时调拨、费用由谁承担有规定。",
      ],
      ["counted", "Extra days and costs of such orders are recorded.", "记录调拨订单多花的天数与费用。"],
    ],
    [
      "Orders filled from another site because the first was short ÷ all orders.",
      "因缺货而从其他仓点调拨交付的订单数 ÷ 订单总数。",
    ],
  ),
  list(
    "product-tracing",
    [
      ["batches", "Batch or serial numbers are kept for every delivery.", "每次交付都记录批号或序列号。"],
      [
        "reach",
        "Customers who got a batch can be named within a day.",
        "一天之内能查明某一批次发给了哪些客户。",
      ],
      ["drill", "A recall was rehearsed in the last year.", "近一年做过召回演练。"],
    ],
    ["Units whose buyer can be traced ÷ all units sold.", "可追溯到购买方的件数 ÷ 售出总件数。"],
  ),
  list(
    "temporary-replacement",
    [
      ["stock", "Loaners are kept in stock.", "备有代用品。"],
      ["rules", "It is settled who gets one, and for how long.", "谁可借用、借用多久有规定。"],
      ["offered", "Customers are offered one without having to ask.", "维修时主动提供，不必客户开口。"],
    ],
    [
      "Repairs during which the customer had a loaner ÷ all repairs.",
      "维修期间提供了代用品的次数 ÷ 维修总次数。",
    ],
  ),
];
