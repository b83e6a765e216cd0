import type { configFile as en } from "../en/config-file.js";

type Words<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends readonly string[]
      ? readonly string[]
      : Words<T[K]>;
};

export const configFile: Words<typeof en> = {
  head: [
    "Plimsoll 工作区：导出文件中每一列的含义，以及研究遵循的规则。",
    "每列后面是推断的把握程度和样例。有误请直接更正；运行 plimsoll check 可看效果。",
  ],
  role: "maker 制造商 | distributor 分销商 | retailer 零售商 | 3pl 第三方物流",
  currency: "导出文件中金额的币种（ISO 代码）",
  data: `导出文件所在文件夹，相对于本文件；\${NAME} 取自环境变量`,
  asOf: "研究的基准日；不写则为记录中的最后一天。",
  period: "只统计这一期间的记录。",
  calendar: "承诺与延误按哪些日子计（1 = 周一）；不写则按自然日。",
  promise:
    "以哪个承诺为准（requested 要求 | first 首次 | last 最后），按日期 date 还是按时刻 time，逾期未交订单（late 算迟 | exclude 不计），无法判断的行（exclude 不计 | fail 算失败）。",
  sampling: "none 全部 | orders 订单抽样 | customers 客户抽样：订单抽样看不出复购。",
  targets: "各指标的目标值（比例）。",
  sources: [
    '列也可写成 { column: …, formats: ["%d/%m/%Y"], decimal: ",", scale: 10000, fill: down,',
    'words: { true: [合格] }, empty: ["N/A"] };固定值写 { value: … }。',
  ],
  source: "{table} ← {files}",
  unmapped: "未使用：{headers}",
  ambiguous: "{text} 可读作 {readings}：请保留正确的一行",
  undecided: "“{column}”目前无法读取：请运行 plimsoll check 查看",
  ordersTwice: "这些订单在 {other} 中已有逐行明细：以明细为准。",
  beforeTax: "“{other}”是同一金额的含税值：采用“{column}”。",
  unsure: "请核对",
  notProposed: "未能识别，因此不使用：{files}",
  none: "没有识别出任何文件：请在此写明文件、表和列。",
  survey: "问卷 ← {files}：一行一份答卷，一列一道题",
  surveyKinds: [
    "表头中 * 代表要素，{of} 代表企业。请核对每道题的类型：importance 重要性 | performance 绩效 | expectation 期望 | ideal 理想 |",
    "acceptable 可接受 | share 业务份额 | overall 总体 | recommend 推荐 | satisfaction 满意层次 | trust 信任 | construct 构念。量表按答案判断，判断有误时写 scale: [1, 7]。",
    "还可写：of（所评企业）、element、construct、shift、reversed；notAnswered: [文字]、labels: { 5: [优秀] }。",
  ],
  surveyUs: "如答案中写有本企业名称，请写 measure: { survey: { us: [名称] } }，以免当作竞争对手。",
  surveyCodes: "答案代码按其序号计分，1 为最低；如果第一个选项是最好的，请颠倒过来。",
  forms: {
    questionnaire: "由 plimsoll survey template 生成的问卷：{count} 份",
    audit: "由 plimsoll audit template 生成的内部审计表：{count} 份",
  },
  assumptions: "您比默认值更清楚的数字；报告会全部列出。",
};
