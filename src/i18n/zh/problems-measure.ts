import type { problemsMeasure as en } from "../en/problems-measure.js";
import type { Translation } from "../message.js";

export const problemsMeasure = {
  "survey-read": {
    text: "问卷 {file}：{respondents:count} 份答卷，{questions:count} 道题，共应有 {cells:count} 个答案：读入 {answered:count} 个，未作答 {empty:count} 个，无法识别 {refused:count} 个。",
    fix: "无需处理。",
  },
  "survey-labels-read": {
    text: "以下文字按分值读入（{kind:code}）：{labels}。",
    fix: "如果量表不是这个点数，请在该题写明 `scale: [1, 7]`，或在 `survey: labels:` 下逐一写明分值。",
  },
  "survey-asked-twice": {
    text: "“{second}”与“{first}”问的是同一件事（{kind:code}，同一要素、同一企业），这样的列有 {count:count} 列。两个答案只能算一个。",
    fix: "如果评的是不同企业，请在评竞争者的题上写明 `of: 企业名`，评本企业的不写；否则请从 `survey: questions:` 中删去其中一列。",
  },
  "survey-scale-twice": {
    text: "{kind:code}的答案有两种量表：文件中写的是 {file}，`measure: survey: scales:` 写的是 {firm}。以后者为准。",
    fix: "请删去不对的一种。",
  },
  "survey-rival-not-rated": {
    text: "没有人评价{names}，而 plimsoll.yaml 的 `measure: rivals:` 中写了{names}。有评价的企业：{known}。",
    fix: "请更正名称；不改也可以，比较时就不包括它。",
  },
  "survey-us-not-rated": {
    text: "答卷评价了一些企业，但不知道哪一家是您：{known}。目前全部当作竞争者。",
    fix: "请在 plimsoll.yaml 中写明哪一家是您：`measure: { survey: { us: [名称] } }`。",
  },
  "survey-elements-not-asked": {
    text: "plimsoll.yaml 的 `measure: survey: elements:` 中写了{names}，但没有任何答案涉及。问过的要素：{asked}。",
    fix: "请更正名称，或在 `also:` 下写上文件中的叫法。",
  },
  "survey-questions-blank": {
    text: "有 {count:count} 道题没有人回答：{columns}。",
    fix: "如果本来就没有问，无需处理；否则请检查导出文件。",
  },
  "survey-answer-refused": {
    text: "“{column}”有 {count:count} 个答案读不出分值，例如 {examples}。可识别的写法：数字、五级或七级量表的文字、“5 - 非常满意”。",
    fix: "在 `survey: labels:` 下写明这些文字对应的分值（如 { 5: [优秀] }）；若表示未作答，写入 `notAnswered:`。",
  },
  "survey-column-unreadable": {
    text: "“{column}”没有一个答案能读成分值：共 {count:count} 格，例如 {examples}。该列未采用。",
    fix: "把它从 `survey: questions:` 中去掉，或在 `survey: labels:` 下写明文字对应的分值。",
  },
  "survey-more-refused": {
    text: "还有 {count:count} 个答案无法识别，涉及 {columns}。",
    fix: "处理办法同上：`survey: labels:` 或 `notAnswered:`。明细见 `rejected.xlsx`。",
  },
  "survey-no-answers": {
    text: "有 {respondents:count} 份答卷，却没有一个答案：所有题目都是空白或“未作答”。",
    fix: "请检查导出文件是否含有答案，以及 `survey: questions:` 下的表头。",
  },
  "survey-no-question": {
    text: "没有找到任何一道题。文件中的列有：{headers}。",
    fix: '请在 `survey: questions:` 下写明哪些表头是题目；`header: "e*"` 表示所有以 e 开头的列。',
  },
  "survey-unknown-header": {
    text: "问卷中没有“{header}”这一列。相近的有：{near}。",
    fix: "请在 plimsoll.yaml 中改正表头；`*` 代表要素，`{of}` 代表企业。",
  },
  "survey-two-questions": {
    text: "“{header}”同时符合两道题：{questions}。",
    fix: "请把这个表头单独写成一题，或把其中一个模式写得更具体。",
  },
  "survey-reversed-scale": {
    text: "“{header}”标为反向计分，但没有写明量表，无法换算。",
    fix: "请在 `reversed` 旁写明 `scale: [1, 5]`，即最低分和最高分。",
  },
  "survey-respondent-twice": {
    text: "有 {count:count} 行重复了已有的答卷人（答卷人、首次所在行、本行）：{examples}。以第一行为准。",
    fix: "请删除不该计入的答卷；若不同的人共用同一编号，请去掉 `respondent:`。",
  },
  "survey-address-left": {
    text: "“{header}”是答卷人的 IP 地址，一律不保存。",
    fix: "无需处理；请把它从 `profile:` 中去掉。",
  },
  "survey-parquet": {
    text: "一题一列的问卷不支持 Parquet 格式。",
    fix: "请另存为 CSV UTF-8 或 .xlsx。",
  },
  "questionnaire-not-ours": {
    text: "{file} 不是 `plimsoll survey template` 生成的问卷：缺少标明各单元格对应题目的隐藏工作表。",
    fix: "请按普通问卷读取：数据源改用 `survey:` 或 `tables:`，不用 `form: questionnaire`。",
  },
  "questionnaire-empty": {
    text: "问卷中没有任何答案。",
    fix: "若交回的就是空白问卷，无需处理；空白样卷请移出数据目录。",
  },
  "questionnaire-answer-refused": {
    text: "单元格 {cell} 填的是“{text}”，该题应填：{expected}。此答案未采用。",
    fix: "请改正该单元格；若不清楚，请清空。",
  },
  "questionnaire-rows-lost": {
    text: "这份问卷里有 {count|道题|道题}的行已不存在，例如 {questions}。",
    fix: "该文件被删过行或列，请把答案抄到一份新问卷中。",
  },
  "survey-command-unknown": {
    text: "`plimsoll survey` 没有“{command}”。可用的有：{known}。",
    fix: "例如：plimsoll survey template。",
  },
  "survey-industry-unknown": {
    text: "没有“{industry}”的要素清单。相近的有：{near}。",
    fix: "请从中选择：{known}。",
  },
  "survey-no-elements": {
    text: "还没有可供调查的服务要素清单。",
    fix: "可从行业清单开始：`--industry` 取 {known} 之一；或在 plimsoll.yaml 的 `measure: survey: elements:` 下自行列出。",
  },
  "survey-own-name-needed": {
    text: "要隐去委托方，问卷须把贵公司与其他企业并列，但尚不知道贵公司的名称。",
    fix: "请在 plimsoll.yaml 中写明 `measure: survey: us: [企业名称]`，其他企业写在 `measure: rivals: names:` 下。",
  },
  "survey-file-invalid": {
    text: "survey.yaml 中的 {key} 无法识别：{expected}。",
    fix: "请改正；`plimsoll survey elements` 可查看清单现状。",
  },
  "survey-list-refused": {
    text: "survey.yaml 清单的第 {at:plain} 条无法接续：{reason:code}。",
    fix: "请改正或删去该条；`plimsoll survey elements` 可查看此前的清单。",
  },
  "survey-list-words": {
    text: "“{given}”没有说清要对清单做什么。",
    fix: "请写成 {expected}。",
  },
  "survey-no-customers": {
    text: "没有可供抽样的客户。",
    fix: "请在 plimsoll.yaml 中接入客户表（或带客户的订单）。",
  },
  "survey-strata-missing": {
    text: "要按“{by}”分层，但没有一家客户填有该项。",
    fix: "请在客户表中补上该列，或在 survey.yaml 的 `sample: by:` 下另选：{known}。",
  },
  "survey-scale-unknown": {
    text: "{kind:code}的答案不符合任何已知量表。只列出均值，无法判断客户意见是否一致。",
    fix: "请在 plimsoll.yaml 中写明最低分和最高分，例如 `measure: survey: scales: { {kind}: [1, 7] }`。",
  },
  "survey-scale-undecided": {
    text: "{kind:code}的答案同时符合几种量表：{names}。没有哪个答案能定下是哪一种。",
    fix: "请在 plimsoll.yaml 中写明最低分和最高分，例如 `measure: survey: scales: { {kind}: [1, 7] }`。",
  },
  "survey-scales-mixed": {
    text: "{kind:code}的答案用了不同的量表（{scales}），未采用：五级与七级不能混在一起计算。",
    fix: "请把各次调查放在各自的工作区，或更正量表：题目中的 `scale:`，或文件中的量表上下限两列。",
  },
  "survey-off-scale": {
    text: "{kind:code}有 {answers|个答案|个答案}超出量表（分值 {scores}），未采用。",
    fix: "请更正答案，或在 plimsoll.yaml 的 `measure: survey: scales:` 下写明真实量表。",
  },
  "survey-zeros": {
    text: "{kind:code}的答案中有 {answers|个 0|个 0}；在这个量表上，0 表示未作答。",
    fix: "无需处理。如果 0 也是分值，请在 `measure: survey: scales:` 下把量表写成从 0 起。",
  },
  "survey-recommend-shifted": {
    text: "推荐意愿的取值是 1 到 11：存储时每个答案都多了 1，已减回。",
    fix: "无需处理。如果量表确实是 1 到 11，请在 `measure: survey: scales: { recommend: … }` 下写明。",
  },
  "survey-shares-off": {
    text: "有 {count:count} 位答卷人填的业务份额加起来不是全部，未采用（答卷人、合计）：{examples}。",
    fix: "请更正，使之合计为 100 或 1；金额或数量须先换算成份额。全部名单见“需要复核的答卷”表。",
  },
  "survey-repeated": {
    text: "有 {answers|个答案|个答案}是同一答卷人对同一题的重复作答（{count|人|人}），以第一次为准。",
    fix: "请删除不该计入的答案。",
  },
  "survey-more-than-invited": {
    text: "有 {count:count} 人作答，但 `invited` 写的是 {invited:count}：无法计算回收率。",
    fix: "请更正 plimsoll.yaml 中的 `measure: survey: invited:`。",
  },
  "survey-segments-unknown": {
    text: "要按“{field:field}”细分客户，但特征中没有这一项，或它不足两类。已知的有：{known}。",
    fix: "请更正 plimsoll.yaml 中的 `measure: survey: segments:`，也可写 `latent` 或 `none`。",
  },
  "form-exists": {
    text: "{path} 已经存在，可能已有填写内容，未覆盖。",
    fix: "请先移走该文件，或加 --force 覆盖。",
  },
  "audit-what": {
    text: "`plimsoll audit` 用来生成审计表，无法识别“{what}”。",
    fix: "请输入：plimsoll audit template [目录]",
  },
  "audit-not-ours": {
    text: "该工作簿不是本产品的审计表：没有找到隐藏的编码。",
    fix: "请用 `plimsoll audit template` 生成，或在 `tables: { audit_answer: … }` 下逐列对应。",
  },
  "audit-empty": {
    text: "审计表中没有任何答案。",
    fix: "请填写黄色单元格，保存后重新运行。",
  },
  "audit-refused-done": {
    text: "单元格 {cell}：“{text}”不是“是”“部分”或“否”，未采用。",
    fix: "请在该单元格的列表中选择。",
  },
  "audit-refused-share": {
    text: "单元格 {cell}：“{text}”不是 0 到 100% 的比例，未采用。",
    fix: "请带百分号填写，如 95%。",
  },
  "audit-refused-rating": {
    text: "单元格 {cell}：“{text}”超出该列标明的评分范围，未采用。",
    fix: "请填量表范围内的分数，或留空。",
  },
  "audit-refused-number": {
    text: "单元格 {cell}：“{text}”不是大于等于 0 的数，未采用。",
    fix: "只填数字，文字请写在备注栏。",
  },
  "survey-file-there": {
    text: "{file} 已经存在，其中可能已有答案。",
    fix: "请先移走，或用 `--out` 另选目录，或用 `--force` 覆盖。",
  },
} as const satisfies Translation<typeof en>;
