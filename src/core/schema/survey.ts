import type { TableDef } from "./types.js";
import { col } from "./words.js";

const customerId =
  "customer id|customer_id|customer no|account|account no|客户编号|客户编码|客户代码|客户号|客户|客户名称";
const orderId =
  "order id|order_id|order no|order number|related order|订单号|订单编号|关联订单|关联订单号|原订单号|销售单号";
const respondentId =
  "respondent|respondent id|respondent_id|response id|答卷人|受访者|答卷编号|答卷序号|问卷编号";
const elementWords =
  "element|service element|question|item|attribute|要素|服务要素|评价要素|物流要素|服务项目|评价项目|题目|问题|指标|评价指标";

const scaleColumns = {
  scale_low: col(
    "number",
    "scale from",
    "量表下限",
    "Lowest score that could be given.",
    "量表可打的最低分。",
    "scale low|scale_low|scale from|量表下限",
  ),
  scale_high: col(
    "number",
    "scale to",
    "量表上限",
    "Highest score that could be given.",
    "量表可打的最高分。",
    "scale high|scale_high|scale to|量表上限",
  ),
};

/** What an answer can be about. */
export const answerKinds = {
  importance: ["importance", "重要性", "重要度"],
  performance: ["performance", "satisfaction", "绩效", "满意度", "表现", "评价"],
  expectation: ["expectation", "expected", "期望", "预期"],
  ideal: ["ideal", "ideal level", "理想", "理想值", "理想水平"],
  acceptable: ["acceptable", "acceptable level", "minimum", "可接受", "可接受值", "最低可接受"],
  share: ["share", "share of business", "份额", "业务量比例", "业务份额"],
  overall: ["overall", "overall satisfaction", "总体", "整体", "总体满意度"],
  recommend: ["recommend", "nps", "推荐", "推荐意愿"],
  satisfaction: ["satisfaction level", "满意层次"],
  trust: ["trust", "信任"],
  wanted: ["functional", "wanted", "具备时"],
  missing: ["dysfunctional", "missing", "不具备时"],
  construct: ["construct", "构念"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type AnswerKind = keyof typeof answerKinds;

export const answer: TableDef = {
  name: { en: "survey answers", zh: "问卷与评价" },
  meaning: {
    en: "Ratings by customers: reviews of orders, and survey answers per element.",
    zh: "客户评分：订单评价与问卷各要素答案。",
  },
  grain: { en: "one answer", zh: "一个答案" },
  key: ["answer_id"],
  provisionalKey: "row",
  hints: [
    "answer",
    "answers",
    "survey",
    "review",
    "reviews",
    "nps",
    "csat",
    "问卷",
    "调查",
    "评价",
    "满意度",
  ],
  joins: [{ column: "order_id", to: "order", cardinality: "one" }],
  columns: {
    answer_id: col(
      "id",
      "answer number",
      "答案编号",
      "Identifies the answer or review.",
      "答案或评价编号。",
      "answer id|answer_id|review id|review_id|评价编号|答案编号",
    ),
    respondent_id: col("id", "respondent", "答卷人", "Who answered.", "答卷人。", respondentId),
    customer_id: col(
      "id",
      "customer number",
      "客户编号",
      "The respondent's firm.",
      "答卷人所属客户。",
      customerId,
    ),
    order_id: col("id", "order number", "订单号", "The order rated.", "所评价的订单。", orderId),
    element: col("text", "element", "要素", "Service element asked about.", "所评的服务要素。", elementWords),
    kind: col(
      "enum",
      "kind of answer",
      "答案类型",
      "Importance, performance, expectation, ideal or acceptable level, share of business, overall, recommendation, trust.",
      "重要性、绩效、期望、理想或可接受水平、业务份额、总体、推荐、信任。",
      "kind|answer kind|答案类型|维度",
      { words: answerKinds },
    ),
    of_whom: col(
      "text",
      "about whom",
      "对象",
      "Us, or a rival by name.",
      "本企业或竞争对手名称。",
      "of whom|supplier|provider|company|firm rated|对象|评价对象|供应商|服务商",
    ),
    value: col(
      "number",
      "score",
      "分值",
      "The rating, share (0–100) or level.",
      "评分、份额（0–100）或水平值。",
      "value|score|rating|review_score|answer|分值|评分|得分|分数",
      { required: true, unit: "score" },
    ),
    answered_on: col(
      "date",
      "answered",
      "作答时间",
      "When it was given.",
      "作答时间。",
      "answered on|answered_on|review_answer_timestamp|answer date|date answered|作答时间|作答日期|答题时间|答题日期|填写时间|评价时间|提交时间",
    ),
    asked_on: col(
      "date",
      "asked",
      "发放时间",
      "When it was asked for.",
      "发放时间。",
      "asked on|review_creation_date|sent at|发放时间|邀请时间",
    ),
    construct: col(
      "text",
      "construct",
      "构念",
      "What several items measure together, such as satisfaction or trust.",
      "几道题共同测量的构念，如满意、信任。",
      "construct|scale name|构念|量表",
    ),
    question: col(
      "text",
      "question in the file",
      "原题",
      "The question as the file has it.",
      "文件中的原题。",
      "question text|原题|题干",
    ),
    ...scaleColumns,
  },
};

export const respondent: TableDef = {
  name: { en: "respondents", zh: "答卷人" },
  meaning: { en: "Who answered a survey, when and how.", zh: "问卷的答卷人、作答时间与方式。" },
  grain: { en: "one respondent", zh: "一位答卷人" },
  key: ["respondent_id"],
  hints: ["respondent", "respondents", "答卷人", "受访者"],
  joins: [{ column: "customer_id", to: "customer", cardinality: "one" }],
  columns: {
    respondent_id: col("id", "respondent", "答卷人", "Who answered.", "答卷人。", respondentId, {
      required: true,
    }),
    customer_id: col(
      "id",
      "customer number",
      "客户编号",
      "The respondent's firm.",
      "答卷人所属客户。",
      customerId,
    ),
    language: col(
      "text",
      "language",
      "作答语言",
      "Language of the questionnaire answered, such as zh or en.",
      "所答问卷的语言，如 zh、en。",
      "language|startlanguage|lang|语言|作答语言|起始语言",
    ),
    answered_on: col(
      "date",
      "answered",
      "作答时间",
      "When it was answered.",
      "作答时间。",
      "answered on|answered_on|submitdate|submit date|completed at|timestamp|时间戳记|提交答卷时间|提交时间|作答时间",
    ),
    minutes: col(
      "number",
      "minutes taken",
      "用时（分钟）",
      "How long answering took.",
      "作答用时。",
      "minutes|interview time|所用时间|答题时长|用时",
      { unit: "minutes" },
    ),
    mode: col(
      "text",
      "mode",
      "调查方式",
      "Mail, personal, phone, web …",
      "邮寄、个人、电话、网络等。",
      "mode|channel|source|调查方式|来源|渠道",
    ),
    weight: col(
      "number",
      "weight",
      "权重",
      "How many customers the respondent stands for; left out: one.",
      "一份答卷代表多少客户；不填为 1。",
      "weight|case weight|权重|加权系数",
    ),
  },
};

export const profile: TableDef = {
  name: { en: "profile of respondents", zh: "答卷人特征" },
  meaning: {
    en: "What respondents say of their firm, one field a row: type, territory, sales, growth, margin.",
    zh: "答卷人所在客户的特征，一行一项：类型、区域、销售额、增长率、利润率。",
  },
  grain: { en: "one field of one respondent", zh: "一位答卷人的一项特征" },
  key: ["respondent_id", "field"],
  hints: ["profile", "特征", "客户特征"],
  joins: [{ column: "respondent_id", to: "respondent", cardinality: "one" }],
  columns: {
    respondent_id: col("id", "respondent", "答卷人", "Who it is about.", "所属答卷人。", respondentId, {
      required: true,
    }),
    field: col("text", "field", "特征", "What is told.", "特征名称。", "field|profile field|特征|字段", {
      required: true,
    }),
    value: col("text", "value", "取值", "What it is.", "取值。", "value|取值|内容", { required: true }),
  },
};

export const survey_mean: TableDef = {
  name: { en: "survey results", zh: "问卷汇总结果" },
  meaning: {
    en: "Means per element where the single answers are not at hand: an agency's report, a table of a book.",
    zh: "只有均值、没有原始答卷时的要素汇总：调研公司报告、教材表格。",
  },
  grain: { en: "one element", zh: "一个要素" },
  key: ["element", "segment"],
  hints: ["means", "survey result", "survey results", "均值", "汇总", "调查结果"],
  joins: [],
  columns: {
    element: col("text", "element", "要素", "Service element.", "服务要素。", elementWords, {
      required: true,
    }),
    segment: col(
      "text",
      "segment",
      "细分市场",
      "Of which customers.",
      "所属细分市场。",
      "segment|细分|细分市场",
    ),
    importance: col(
      "number",
      "mean importance",
      "重要性均值",
      "Mean importance.",
      "重要性均值。",
      "importance|mean importance|重要性|重要性均值|重要性的均值",
      { unit: "score" },
    ),
    own: col(
      "number",
      "own mean performance",
      "本企业绩效均值",
      "Mean rating of our performance.",
      "本企业绩效均值。",
      "own|own performance|our performance|us|本企业绩效|本企业绩效均值|本公司绩效|本公司绩效均值|我司绩效|我司绩效均值|自身绩效|自身绩效均值|公司绩效|公司绩效均值",
      { unit: "score" },
    ),
    benchmark: col(
      "number",
      "benchmark mean performance",
      "标杆绩效均值",
      "Mean rating of the benchmark.",
      "标杆绩效均值。",
      "benchmark|benchmark performance|rival|rival performance|competitor|competitor performance|标杆绩效|标杆绩效均值|标杆企业绩效|标杆企业绩效均值|竞争对手绩效|竞争对手绩效均值|竞争者绩效|竞争者绩效均值",
      { unit: "score" },
    ),
    relative: col(
      "number",
      "relative performance as printed",
      "相对绩效（所印）",
      "Own less benchmark as the source prints it; it is recomputed and compared.",
      "来源所印的相对绩效；将重新计算并比对。",
      "relative|relative performance|相对绩效|相对绩效均值",
      { unit: "score" },
    ),
    answers: col(
      "integer",
      "answers",
      "样本量",
      "How many answered.",
      "作答人数。",
      "answers|n|sample size|样本量|样本数|有效样本|有效样本数|答卷数",
    ),
    standard_error: col(
      "number",
      "standard error",
      "标准误",
      "Standard error of each mean.",
      "均值的标准误。",
      "standard error|se|标准误",
      { unit: "score" },
    ),
    ...scaleColumns,
  },
};

export const printed_line: TableDef = {
  name: { en: "lines of printed tables", zh: "印刷表格的文字行" },
  meaning: {
    en: "Text of a table as it fell out of a slide or a PDF, line by line.",
    zh: "从幻灯片或 PDF 中复制出的表格文字，逐行。",
  },
  grain: { en: "one line of text", zh: "一行文字" },
  key: ["name", "line"],
  hints: ["printed"],
  joins: [],
  columns: {
    name: col("text", "table", "表格", "Which table.", "所属表格。", "table|表格", { required: true }),
    line: col("integer", "line", "行", "Line of the text.", "文字的行号。", "line|行", { required: true }),
    text: col("text", "text", "文字", "The text.", "文字内容。", "text|文字", { required: true }),
  },
};
