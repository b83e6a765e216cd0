import type { costDesk as en } from "../en/cost-desk.js";
import type { RoomCatalogue, Translation } from "../message.js";

export const costDesk = {
  figures: {
    "cost.desk.contacts": { name: "受理量", meaning: "期间内受理的全部渠道联系次数。" },
    "cost.desk.cost": {
      name: "客服坐席成本",
      meaning: "账面上为客服发生的全部费用：工资、外包、系统软件、培训及下沉的间接费用。",
    },
    "cost.desk.handling-minutes": { name: "平均处理时长", meaning: "工单上记录的处理分钟数的平均值。" },
    "cost.desk.per-contact": { name: "单次联系成本", meaning: "客服坐席成本（含空闲）÷ 受理量。" },
    "cost.desk.first-contact-resolution": {
      name: "首次解决率",
      meaning: "涉及订单的联系中，没有因同一原因再次联系的比例。",
    },
    "cost.desk.per-resolution": { name: "每件解决成本", meaning: "单次联系成本 ÷ 首次解决率。" },
    "cost.desk.answered-in-time": {
      name: "及时接起率（按记录）",
      meaning: "已响应的实时渠道联系中，首次响应在目标时间内的比例。",
    },
    "cost.desk.peak-agents": { name: "最忙时段在岗人数", meaning: "达到服务目标须同时在岗的人数。" },
    "cost.desk.people-needed": {
      name: "达标所需编制",
      meaning: "通常一周的每个时段都达到服务目标所需的在编人数（取整）。",
    },
    "cost.desk.occupancy": { name: "达标时的坐席占用率", meaning: "达标时在岗时间中处理实时联系的比例。" },
    "cost.desk.people-paid": { name: "在编人数", meaning: "按记录的可用工时折算，各月人数的中位数。" },
    "cost.desk.service-level": {
      name: "现有人员可达到的接通水平",
      meaning: "把现有人员的工时排在最有用的时段，目标时间内接起的实时联系比例。",
    },
    "cost.desk.mean-wait": {
      name: "现有人员下的平均等待",
      meaning: "按全部实时联系平均，立即接起的也计入。",
    },
    "cost.desk.abandonment": {
      name: "现有人员下的放弃率",
      meaning: "按所设耐心时长，接起之前放弃的实时联系比例。",
    },
    "cost.desk.idle-people": { name: "空闲人数（整人）", meaning: "最忙的月份也用不上的整数人数。" },
    "cost.desk.idle-people.cost": { name: "空闲整人的薪酬", meaning: "这些人在期间内的费用。" },
    "cost.desk.month-cost": {
      name: "客服坐席月成本",
      meaning: "按在编人数的中位数计算，即成本曲线上的当前位置。",
    },
  },
  methods: {
    "erlang-c":
      "把通常一周每个时段的联系次数（按有记录的周平均）乘以处理时长得到话务量，用 Erlang C 计算等待概率和目标时间内的接起比例。坐席数不大于话务量时队列没有稳态，不给出数值。前提是来电相互独立、时段内强度平稳、一直等到接起。",
    "erlang-a": "在 Erlang C 的基础上，来电者等待一段时间后会放弃。可以算出流失多少，任何话务量下都有解。",
    "desk-staffing":
      "每个时段取达到目标的最少坐席数。邮件等可以等待的工作先用坐席的空闲时间处理。所需工时扣除休息、会议、培训和休假后折算为整数编制，且不少于最忙时段所需人数。",
    "contact-cost":
      "账面上为客服发生的全部费用除以受理量；分类型时按记录的处理分钟分摊。同一订单、同一原因在设定天数内再次联系即为重复联系。假定每次联系解决问题的机会相同，则解决一件需要 1 ÷ 首次解决率 次联系。",
    "answer-speed-curve":
      "对每一种编制，把工时排在能让最多来电及时接起的时段。班次视为可自由安排，实际排班不会更好。成本为每人每月薪酬加上客服的其他费用。",
  },
  tables: {
    "cost.desk.intervals": "客服：通常的一周",
    "cost.desk.intervals.weekday": "星期",
    "cost.desk.intervals.from": "时段起",
    "cost.desk.intervals.arrivals": "实时联系次数",
    "cost.desk.intervals.load": "话务量（占用坐席数）",
    "cost.desk.intervals.agents": "达标所需坐席",
    "cost.desk.intervals.occupancy": "占用率",
    "cost.desk.intervals.service-level": "及时接起率",
    "cost.desk.intervals.mean-wait": "平均等待",
    "cost.desk.intervals.agents-today": "现有人员可在岗数",
    "cost.desk.intervals.service-level-today": "现有人员及时接起率",
    "cost.desk.kinds": "客服：按联系类型的成本",
    "cost.desk.kinds.kind": "类型",
    "cost.desk.kinds.contacts": "联系次数",
    "cost.desk.kinds.minutes-each": "每次分钟",
    "cost.desk.kinds.minutes-share": "分钟占比",
    "cost.desk.kinds.cost": "成本",
    "cost.desk.kinds.per-contact": "单次联系成本",
    "cost.desk.kinds.first-contact-resolution": "首次解决率",
    "cost.desk.kinds.per-resolution": "每件解决成本",
    "cost.desk.curve": "客服：接起速度与成本",
    "cost.desk.curve.people": "编制人数",
    "cost.desk.curve.month-cost": "月成本",
    "cost.desk.curve.service-level": "及时接起率",
    "cost.desk.curve.mean-wait": "平均等待",
    "cost.desk.curve.abandonment": "放弃率",
    "cost.desk.curve.occupancy": "占用率",
    "cost.desk.curve.paid": "现有编制",
    "cost.desk.curve.needed": "达标编制",
    "cost.desk.months": "客服：各月人数",
    "cost.desk.months.month": "月份",
    "cost.desk.months.contacts": "联系次数",
    "cost.desk.months.people": "人数",
    "cost.desk.months.people-needed": "达标编制",
    "cost.desk.months.used": "工时利用率",
    "cost.desk.months.service-level": "可达到的接通水平",
  },
  verdicts: {
    "cost.desk.target-impossible":
      "服务目标无法执行：服务水平或损耗率达到 100%，或没有工时、没有耐心时长。请在 plimsoll.yaml 中更正 cost.desk 假设。",
    "cost.desk.no-channel": "工单没有渠道，不知道谁在排队等待。提供渠道列即可测算人员。",
    "cost.desk.no-live-channel":
      "没有需要排队等待的渠道记录（{channels}可以稍后处理），因此不按接起速度测算人员。如其中有客户排队等待的渠道，请在 plimsoll.yaml 的 cost: liveChannels 中写明。",
    "cost.desk.no-time-of-day": "工单只有日期、没有时刻，无法得到分时段话务量。导出时带上时刻即可测算。",
    "cost.desk.no-minutes": "实时渠道的工单没有处理分钟，话务量未知。提供处理分钟列即可测算。",
    "cost.desk.endless-minutes":
      "实时联系平均每次记录 {minutes:minutes}，超过一人一周的工时。这应是经过时间而非处理工时，因此不测算话务量。请改为对应处理分钟列。",
    "cost.desk.live-channels":
      "{live}按实时排队测算；{waiting}可以稍后处理，用坐席空闲时间完成。如有不符，请在 plimsoll.yaml 的 cost: liveChannels 中列出实时渠道。",
    "cost.desk.all-live": "{live}按实时排队测算；没有其他渠道的记录。",
    "cost.desk.dearest-kind":
      "客服成本最大的一类是{kind:code}：{contacts:count} 次，{amount:money}，每次 {each:money}。",
    "cost.desk.busiest":
      "最忙时段：{weekday:code} {from} 起，实时联系 {arrivals} 次。达标须 {agents:count} 人在岗，每人 {occupancy:share} 的时间在处理。",
    "cost.desk.need":
      "要在 {seconds:seconds}内接起 {level:share}，需要编制 {needed:count} 人。现有人数未知：作业量中提供可用分钟列即可比较。",
    "cost.desk.short":
      "要在 {seconds:seconds}内接起 {level:share}，需要编制 {needed:count} 人，现有 {paid:count} 人；补足 {more:count} 人每年需 {cost:money}。",
    "cost.desk.enough":
      "要在 {seconds:seconds}内接起 {level:share}，需要编制 {needed:count} 人，现有 {paid:count} 人。",
    "cost.desk.hours-uncovered":
      "每周开放 {hours:hours}，{people:count} 人的工时连每个时段一人在岗都排不满。",
    "cost.desk.overloaded":
      "{people:count} 人跟不上工作量：{weekday:code} {from} 起话务量达到 {load}，坐席不多于话务量时队列会无限增长，无法给出接通水平。",
    "cost.desk.one-is-enough":
      "最忙时段的工作量也不足一人（{load}），但仍须有一人在岗。所需人数由每周开放的 {hours:hours}决定，而不是由业务量决定。",
    "cost.desk.one-is-not-enough":
      "最忙时段的工作量也不足一人（{load}）。只有一人在岗时，{seconds:seconds}内接起 {alone:share}，达不到 {level:share}，因此须 {agents:count} 人在岗。小团队付出的是待命的代价，而不是业务量的代价。",
    "cost.desk.outside-hours":
      "有 {count:count} 次实时联系发生在极清淡的时段，视为非开放时间，未为其配置人员。",
    "cost.desk.erlang-assumes":
      "排队测算假定来电相互独立、每 {minutes:minutes}内强度平稳。促销、系统故障、群发通知会带来集中来电，届时所需人数会更多。",
    "cost.desk.recorded-slower":
      "按记录，实时联系在 {seconds:seconds}内响应的只有 {recorded:share}，而现有人员本可达到 {reckoned:share}。要么实时联系被当作工单稍后处理，要么记录的时间不是接起时间。增减人员之前请先查明。",
    "cost.desk.idle":
      "客服付薪工时有 {share:share} 没有用掉；即使最忙的月份，{paid:count} 人中也有 {people:count} 人用不上，期间内 {amount:money}。",
    "cost.desk.idle-free":
      "客服付薪工时有 {share:share} 没有用掉；即使最忙的月份，{paid:count} 人中也有 {people:count} 人用不上，期间内 {amount:money}。其余人员仍能达到 {seconds:seconds}内接起 {level:share} 的目标（需 {needed:count} 人）。",
    "cost.desk.idle-is-readiness":
      "客服付薪工时有 {share:share} 没有用掉；即使最忙的月份，{paid:count} 人中也有 {people:count} 人用不上，期间内 {amount:money}。只有允许客户多等才能腾出：{seconds:seconds}内接起 {level:share} 需要 {needed:count} 人。",
    "cost.desk.idle-none":
      "客服付薪工时有 {share:share} 没有用掉（{amount:money}），但最忙的月份一个人也不能少，无人可减，也就没有节省。",
    "cost.desk.thin-months":
      "{months} 客服只有 {people:count} 人，平时 {usual:count} 人；这些月份的工时利用率为 {used:share}。",
    "cost.desk.growing-months":
      "{months} 的在编人员无法让每个开放时段的坐席数都大于话务量，这些时段排队会越积越长，无法给出接通水平。",
    "cost.desk.over-capacity":
      "{months} 的处理工时超过在编人员的可用工时：可能是加班、他人协助，或记录的时长偏长。",
  },
  assumptions: {
    "cost.desk.answer-seconds": { name: "目标接起时间", meaning: "实时联系在此时间内接起即为及时。" },
    "cost.desk.service-level": { name: "目标及时接起率", meaning: "应在目标时间内接起的实时联系比例。" },
    "cost.desk.shrinkage": {
      name: "工时损耗率",
      meaning: "付薪时间中休息、会议、培训、休假和病假所占比例。",
    },
    "cost.desk.week-hours": { name: "每人每周付薪工时", meaning: "未扣除损耗。" },
    "cost.desk.patience-seconds": { name: "客户耐心时长", meaning: "排队的客户平均等多久会放弃。" },
    "cost.desk.interval-minutes": { name: "排班时段", meaning: "作为一个整体配置人员的时间段。" },
    "cost.desk.outside-hours-share": {
      name: "开放时间外的联系占比",
      meaning: "视为关闭的清淡时段最多可含的实时联系比例。",
    },
    "cost.desk.repeat-days": { name: "重复联系的天数", meaning: "同一订单、同一原因。" },
  },
  codes: {
    "kind.inquiry": "咨询",
    "kind.complaint": "投诉",
    "kind.claim": "索赔",
    "kind.repair": "维修",
    "kind.change": "改单",
  },
} as const satisfies RoomCatalogue & Translation<typeof en>;
