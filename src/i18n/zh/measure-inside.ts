import {
  auditQuestions,
  contactTopics,
  departments,
  flowPoints,
  interviewQuestions,
} from "../../core/measure/inside/audit-questions.js";
import { checklists } from "../../core/measure/inside/checklists.js";
import type { measureInside as en } from "../en/measure-inside.js";
import type { Translation } from "../message.js";
import { under } from "../under.js";

const said = (rows: readonly { readonly id: string; readonly text: { readonly zh: string } }[]) =>
  Object.fromEntries(rows.map(({ id, text }) => [id, text.zh]));
const asked = said([...auditQuestions, ...interviewQuestions, ...departments.flatMap((d) => d.own)]);
const interviewed = { ...said(departments), "whole-firm": "全企业" };
const done = { yes: "是", partly: "部分", no: "否" };

export const measureInside = {
  figures: {
    "measure.audit-complete": {
      name: "有人负责到底的要素占比",
      meaning: "现状、目标、数据来源、报告对象四项齐全的要素数 ÷ 审计涉及的要素数。",
    },
    "measure.checklist-met": {
      name: "检查项做到的比例",
      meaning: "审计检查清单中已做到的项数（部分做到计一半）÷ 已回答的项数。",
    },
    "measure.flows-open": {
      name: "服务信息畅通的比例",
      meaning: "有记录、有上报、且指明接收人的信息点数 ÷ 已回答的信息点数。",
    },
    "measure.views-apart": {
      name: "部门看法与客户不符的比例",
      meaning: "部门对重要性或绩效的看法明显偏离客户评价的条数 ÷ 可比较的条数。",
    },
  },
  methods: {
    "internal-audit":
      "按审计表填写内容如实列出。自报水平旁列出记录所示水平；差距 = 水平 − 目标。某类信息既有记录、又有上报，并指明由谁接收，才算畅通。",
    "manager-view":
      "部门代客户打的分 − 客户自己打分的均值。落在该均值的区间之外，且相差超过设定幅度，才算判断有误。",
    "perceived-measured":
      "客户评分均值与“满意起点”相比，企业自己的指标与目标相比。两者都差：改进作业；指标好而评分低：客户不了解，或看的是别的；评分高而指标不达标：所定目标未必是客户看重的。目标依次取工作区所设、审计所填、客户的理想水平。",
    "rating-curve":
      "把每家客户的记录与它的评分对应起来，服务水平相近的客户归为一组；曲线只允许随服务变好而上升。目标取曲线达到“满意起点”时的水平，不外推。评分与记录无关时，以客户说出的理想水平为目标。",
  },
  tables: {
    "measure.audit": "内部审计：现状、目标与责任",
    "measure.audit.element": "要素",
    "measure.audit.figure": "衡量指标",
    "measure.audit.unit": "单位",
    "measure.audit.recorded": "记录所示",
    "measure.audit.present": "自报",
    "measure.audit.agrees": "自报与记录",
    "measure.audit.target": "目标",
    "measure.audit.basis": "目标来源",
    "measure.audit.gap": "差距",
    "measure.audit.state": "结论",
    "measure.audit.source": "数据来源",
    "measure.audit.reports-to": "报告对象",
    "measure.audit-points": "无记录可查的要素：检查清单",
    "measure.audit-points.element": "要素",
    "measure.audit-points.point": "检查项",
    "measure.audit-points.value": "得分",
    "measure.audit-points.there": "是否做到",
    "measure.audit-points.remark": "备注",
    "measure.audit-words": "审计问答与访谈记录",
    "measure.audit-words.department": "部门",
    "measure.audit-words.question": "问题",
    "measure.audit-words.answer": "回答",
    "measure.information-flow": "服务信息是否畅通",
    "measure.information-flow.topic": "信息",
    "measure.information-flow.course": "流向",
    "measure.information-flow.measured": "有记录",
    "measure.information-flow.reported": "有上报",
    "measure.information-flow.to": "向谁报告",
    "measure.information-flow.often": "多久一次",
    "measure.information-flow.source": "数据来源",
    "measure.information-flow.state": "结论",
    "measure.contact-topics": "客户就各类事项与企业联系的情况",
    "measure.contact-topics.topic": "事项",
    "measure.contact-topics.channel": "渠道",
    "measure.contact-topics.by-whom": "由谁答复",
    "measure.contact-topics.offered": "能得到的信息",
    "measure.contact-topics.hours": "答复用时",
    "measure.contact-topics.target": "目标用时",
    "measure.contact-topics.gap": "差距",
    "measure.contact-topics.knowledge": "熟悉程度（1–5）",
    "measure.contact-topics.state": "结论",
    "measure.manager-views": "各部门认为客户怎样看",
    "measure.manager-views.element": "要素",
    "measure.manager-views.department": "部门",
    "measure.manager-views.asked": "所问",
    "measure.manager-views.customers": "客户均值",
    "measure.manager-views.low": "下限",
    "measure.manager-views.high": "上限",
    "measure.manager-views.managers": "部门评分",
    "measure.manager-views.difference": "相差",
    "measure.manager-views.reading": "结论",
    "measure.perceived-measured": "客户感知与企业实测对照",
    "measure.perceived-measured.element": "要素",
    "measure.perceived-measured.rating": "客户评分",
    "measure.perceived-measured.low": "下限",
    "measure.perceived-measured.high": "上限",
    "measure.perceived-measured.good-from": "满意起点",
    "measure.perceived-measured.figure": "衡量指标",
    "measure.perceived-measured.unit": "单位",
    "measure.perceived-measured.measured": "实测",
    "measure.perceived-measured.from": "实测来源",
    "measure.perceived-measured.target": "目标",
    "measure.perceived-measured.basis": "目标来源",
    "measure.perceived-measured.quadrant": "应对",
    "measure.perceived-measured.firm": "把握",
    "measure.perceived-measured.missing": "缺什么",
    "measure.kpi-targets": "由客户评价推算的指标目标",
    "measure.kpi-targets.element": "要素",
    "measure.kpi-targets.figure": "衡量指标",
    "measure.kpi-targets.unit": "单位",
    "measure.kpi-targets.ideal": "客户理想水平",
    "measure.kpi-targets.curve": "评分说明什么",
    "measure.kpi-targets.customers": "可对应的客户数",
    "measure.kpi-targets.basis": "目标依据",
    "measure.kpi-targets.target": "目标",
    "measure.kpi-targets.low": "下限",
    "measure.kpi-targets.high": "上限",
    "measure.kpi-targets.present": "现状",
    "measure.kpi-targets.gap": "差距",
  },
  verdicts: {
    "measure.audit-complete":
      "审计涉及的 {of:count} 个要素中，有 {whole:count} 个现状、目标、数据来源、报告对象齐全。其余缺项：{level:count} 个不知现状，{target:count} 个没有目标，{source:count} 个说不出数据来源，{report:count} 个没有报告对象。",
    "measure.audit-missed": "审计涉及的 {of:count} 个要素中，有 {count:count} 个未达目标。",
    "measure.audit-differs":
      "{element:element}：审计自报 {told}，记录显示 {recorded}。请弄清管理层平时以哪个为准。",
    "measure.audit-differs-share":
      "{element:element}：审计自报 {told:share}，记录显示 {recorded:share}。请弄清管理层平时以哪个为准。",
    "measure.audit-two-levels":
      "{element:element}：审计中填了不同的现状水平，采用第一个。企业内部对自己处在什么水平说法不一。",
    "measure.audit-points": "{element:element}：检查清单 {of:count} 项，做到 {there:ratio} 项。",
    "measure.audit-unanswered":
      "{of:count} 个审计问题中有 {count:count} 个没有回答。企业内部没人说得清，这本身就是一项发现。",
    "measure.flows": "{of:count} 个信息点中，有 {open:count} 个有记录、有上报、有人接收。",
    "measure.flow-not-measured": "完全没有记录：{topic:code}。",
    "measure.flow-not-reported": "有记录，但没有上报给任何人：{topic:code}。",
    "measure.flow-broken": "信息流中断：{topic:code}。说是有上报，却没有记录，或说不出由谁接收。",
    "measure.contact-slow": "答复慢于目标：{topic:code}。",
    "measure.contact-little-known": "答复人员对该事项不熟悉：{topic:code}。",
    "measure.contact-slow-little-known": "答复慢于目标，且答复人员不熟悉：{topic:code}。",
    "measure.views": "各部门的 {of:count} 条看法中，有 {apart:count} 条明显偏离客户自己的评价。",
    "measure.views-off-scale": "有 {count:count} 个部门评分超出客户问卷的量表，未参与比较。",
    "measure.views-no-survey": "各部门已说明他们认为客户怎样看，但没有客户问卷可比。请把客户问卷放入工作区。",
    "measure.views-not-compared":
      "各部门已说明他们认为客户怎样看，但客户问卷没有问同样的要素，或其量表不明，无法比较。",
    "measure.view-importance-higher":
      "{interviewed:code}高估了{element:element}对客户的重要性：{managers:score}，客户为 {customers:score}。",
    "measure.view-importance-lower":
      "{interviewed:code}低估了{element:element}对客户的重要性：{managers:score}，客户为 {customers:score}。",
    "measure.view-performance-higher":
      "{interviewed:code}对{element:element}的绩效看得过高：{managers:score}，客户评分为 {customers:score}。",
    "measure.view-performance-lower":
      "{interviewed:code}对{element:element}的绩效看得过低：{managers:score}，客户评分为 {customers:score}。",
    "measure.perceived":
      "客户评过分的 {of:count} 个要素中，有 {told:count} 个可与企业自己的指标及目标对照，其中 {fine:count} 个两方面都好。",
    "measure.perceived-fix-operation":
      "{element:element}：应改进作业。客户评分 {rating:score}（{good:score} 起为满意），{figure:figure}为 {measured}，目标 {target}。{firm:clause}",
    "measure.perceived-fix-communication":
      "{element:element}：应改进沟通。{figure:figure}已达标（{measured}，目标 {target}），客户评分却只有 {rating:score}（{good:score} 起为满意）：客户不了解，或看的是别的方面。{firm:clause}",
    "measure.perceived-managers-misjudge":
      "{element:element}：管理层可能判断有误。客户已满意（{rating:score}，{good:score} 起为满意），而{figure:figure}未达目标（{measured}，目标 {target}）：请查一查所定目标是不是客户看重的。{firm:clause}",
    "measure.perceived-fix-operation-told":
      "{element:element}：应改进作业。客户评分 {rating:score}（{good:score} 起为满意），审计自报水平也未达目标。{firm:clause}",
    "measure.perceived-fix-communication-told":
      "{element:element}：应改进沟通。按审计自报已达目标，客户评分却只有 {rating:score}（{good:score} 起为满意）：客户不了解，或看的是别的方面。{firm:clause}",
    "measure.perceived-managers-misjudge-told":
      "{element:element}：管理层可能判断有误。客户已满意（{rating:score}，{good:score} 起为满意），而按审计自报未达目标：请查一查所定目标是不是客户看重的。{firm:clause}",
    "measure.perceived-unclear":
      "客户评过分的 {of:count} 个要素中，有 {count:count} 个缺少企业自己的指标或目标，无法判断客户看到的与企业实测是否一致。请在 plimsoll.yaml 中设目标，或填写内部审计表。",
    "measure.kpi-by-curve":
      "{element:element}：{figure:figure}达到 {target}（{low} 至 {high}）时，客户评分为 {wanted:score}；目前为 {present}。由 {customers:count} 家客户各自的记录与评分得出。",
    "measure.kpi-by-curve-open":
      "{element:element}：{figure:figure}约为 {target} 时，客户评分为 {wanted:score}；目前为 {present}。由 {customers:count} 家客户得出，其评分只能给出一侧的界限。",
    "measure.kpi-by-ideal":
      "{element:element}：客户希望达到 {target}；{figure:figure}目前为 {present}。要花多少成本、是否值得，需另行测算。",
    "measure.kpi-ideal-met":
      "{element:element}：客户希望达到 {target}；据记录，{figure:figure}目前为 {present}，已经优于客户的理想。这一项不必再提高。",
    "measure.kpi-too-few":
      "{element:element}：既有评分又有记录的客户只有 {customers:count} 家，太少，看不出{figure:figure}达到多少才能得到好评。",
    "measure.kpi-no-relation":
      "{element:element}：{customers:count} 家客户的评分与{figure:figure}无关，无法据此定目标。客户可能看的是别的方面。",
    "measure.kpi-reversed":
      "{element:element}：{figure:figure}越好的客户评分反而越低（{customers:count} 家客户）。另有原因同时影响两者，无法据此定目标。",
    "measure.kpi-above-the-curve":
      "{element:element}：即使是{figure:figure}最好的客户也没有给出好评（{customers:count} 家客户）。单靠这个指标不够。",
    "measure.kpi-below-the-curve":
      "{element:element}：即使是{figure:figure}最差的客户也给了好评（{customers:count} 家客户）。无须因此提高目标。",
  },
  assumptions: {
    "measure.view-apart": {
      name: "部门看法偏离的幅度",
      meaning: "部门评分与客户均值相差超过量表宽度的多少，才算判断有误。",
    },
    "measure.told-apart": {
      name: "自报偏离记录的幅度",
      meaning: "自报水平与记录水平相差超过记录的多少，才算不一致。",
    },
  },
  codes: {
    ...under("measure.audit.agrees", {
      same: "一致",
      differs: "不一致",
      "only-told": "只有自报",
      "only-records": "只有记录",
      neither: "都没有",
    }),
    ...under("measure.audit.basis", { setting: "工作区设定", audit: "审计所填" }),
    ...under("measure.audit.state", {
      met: "达标",
      missed: "未达标",
      "no-target": "没有目标",
      "no-level": "现状不明",
      "cannot-tell": "无法判断",
    }),
    ...under("measure.audit-points.there", done),
    ...under("measure.audit-points.point", said(checklists.flatMap((c) => c.points))),
    ...under("measure.audit-words.department", interviewed),
    ...under("measure.audit-words.question", asked),
    ...under("topic", said([...flowPoints, ...contactTopics])),
    ...under("measure.information-flow.course", { "from-customers": "客户 → 企业", inside: "企业内部" }),
    ...under("measure.information-flow.measured", done),
    ...under("measure.information-flow.reported", done),
    ...under("measure.information-flow.often", {
      "at-once": "随时",
      daily: "每天",
      weekly: "每周",
      monthly: "每月",
      quarterly: "每季",
      yearly: "每年",
      never: "从不",
    }),
    ...under("measure.information-flow.state", {
      open: "畅通",
      partly: "部分畅通",
      "not-measured": "没有记录",
      "not-reported": "有记录未上报",
      broken: "中断",
      "not-answered": "未回答",
    }),
    ...under("measure.contact-topics.state", {
      fine: "良好",
      slow: "答复慢",
      "little-known": "不熟悉",
      "slow-little-known": "答复慢且不熟悉",
      "not-told": "未说明",
    }),
    ...under("measure.manager-views.department", interviewed),
    ...under("interviewed", {
      ...Object.fromEntries(departments.map(({ id, text }) => [id, `${text.zh}部门`])),
      "whole-firm": "企业",
    }),
    ...under("measure.manager-views.asked", { importance: "重要性", performance: "绩效" }),
    ...under("measure.manager-views.reading", {
      "as-customers": "与客户一致",
      higher: "高于客户",
      lower: "低于客户",
      "cannot-tell": "无法判断",
    }),
    ...under("measure.perceived-measured.from", { records: "记录", audit: "审计" }),
    ...under("measure.perceived-measured.basis", {
      setting: "工作区设定",
      audit: "审计所填",
      ideal: "客户理想水平",
    }),
    ...under("measure.perceived-measured.quadrant", {
      fine: "良好",
      "fix-operation": "改进作业",
      "fix-communication": "改进沟通",
      "managers-misjudge": "管理层可能误判",
      "cannot-tell": "无法判断",
    }),
    ...under("measure.perceived-measured.firm", {
      firm: "确定",
      "not-firm": "不确定",
      "no-range": "无法判断",
    }),
    ...under("measure.perceived-measured.missing", {
      rating: "评分",
      measure: "企业自己的指标",
      target: "目标",
      "rating-measure": "评分和指标",
      "rating-target": "评分和目标",
      "measure-target": "指标和目标",
      "rating-measure-target": "评分、指标和目标",
      direction: "以何为好不明",
    }),
    ...under("measure.kpi-targets.curve", {
      told: "可读出水平",
      "not-asked": "无可对照",
      "too-few": "客户太少",
      "no-relation": "评分与指标无关",
      reversed: "评分与指标相反",
      "above-the-curve": "服务最好的客户也不满意",
      "below-the-curve": "服务最差的客户也满意",
    }),
    ...under("measure.kpi-targets.basis", { curve: "评分", ideal: "客户理想水平", none: "无" }),
    "perceived-not-firm": "不过，其中一项离界限很近，现有答案还不足以断定。",
    "perceived-no-range": "其中一项没有区间，把握有多大无法判断。",
  },
} as const satisfies Translation<typeof en>;
