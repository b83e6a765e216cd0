import type { problemsFacts as en } from "../en/problems-facts.js";
import type { Translation } from "../message.js";

/** 能载入但值得怀疑，或无法载入的内容：编号、日期、金额、合计。 */
export const problemsFacts = {
  "missing-key-column": {
    text: "没有指定“{column:column}”对应的列，缺少它无法载入{table:table}。",
    fix: "请在 plimsoll.yaml 中指定该列。文件中的列有：{headers}。",
  },
  "key-empty": {
    text: "{table:table}的 {of} 行中有 {count} 行没有{column:column}，各行分别单独计算。",
    fix: "如果空单元格表示与上一行相同，请在 plimsoll.yaml 中为该列写上 `fill: down`。",
  },
  "rows-rejected": {
    text: "{of:count} 行中有 {count} 行未载入：{columns} 为空或无法识别。",
    fix: "这些行的原文见 rejected.xlsx，请在源系统中更正后重新运行。",
  },
  "rows-of-other-table": {
    text: "{of} 行中有 {count} 行不含{table:table}的内容：{columns} 为空或无法识别。",
    fix: "如果该文件并非每行都属于{table:table}，则无需处理。",
  },
  "duplicate-keys": {
    text: "{table:table}中有 {keys:count} 个编号重复出现（多出 {count:count} 行），例如 {examples}。所有行均已保留。",
    fix: "如果是重复导出或文件内容重叠，请删去一份；如果编号还缺一部分，请补上对应的列。",
  },
  "duplicate-keys-dropped": {
    text: "{table:table}中有 {keys:count} 个编号重复出现，例如 {examples}。每个编号只计一次，各列取最先出现的值，其余 {count:count} 行不另计。",
    fix: "请核对哪一行正确并删去其余各行，以免结果取决于文件中的先后顺序。",
  },
  "exact-duplicates": {
    text: "{table:table}中有 {count:count} 行在所用各列上与前面的行完全相同，均已保留。",
    fix: "如果是同一业务重复导出，请删去；否则请补充一列以便区分。",
  },
  "delivery-before-order": {
    text: "{table:table}的 {of:count} 行中有 {count} 行的交货时间早于下单时间。",
    fix: "请检查两列是否对调，以及日期的年月日顺序是否读对。",
  },
  "dates-out-of-order": {
    text: "{table:table}的 {of:count} 行中有 {count} 行的“{later:column}”早于“{earlier:column}”。",
    fix: "请检查两列是否对调，以及日期的年月日顺序是否读对。",
  },
  "dates-implausible": {
    text: "{table:table}的“{column:column}”共 {of} 个日期，其中 {count} 个不在 {from:day} 至 {to:day} 之间（最早 {first:day}，最晚 {last:day}）。",
    fix: "请查找录入错误或占位日期；占位日期可在该列的 `empty:` 中列出。",
  },
  "join-fan-out": {
    text: "{table:table}共 {rows} 行，对应 {keys} 张订单：直接关联会使订单重复计数，因此每张订单只取最近一条。",
    fix: "一般无需处理，除非一单多条是导出错误。",
  },
  "orphan-rows": {
    text: "{table:table}的 {of:count} 行中有 {count} 行引用了{to:table}中不存在的{column:column}（共 {keys} 个），例如 {example}。",
    fix: "请检查两个文件的期间是否一致，以及编号写法是否相同（前导零、空格）。",
  },
  "order-total-repeated": {
    text: "订单总额重复出现在 {orders} 张订单的 {lines} 行上，已按每单一次计算：{once:money}；若按行相加则为 {summed:money}。",
    fix: "无需处理。",
  },
  "order-total-conflict": {
    text: "{of} 张订单中有 {count} 张的订单总额各行不一致，例如订单 {example}，已取最大值。",
    fix: "如果该列其实是行金额，请将其对应为行金额。",
  },
  "provisional-key": {
    text: "{table:table}没有{column:column}；{rows} 行各按一单计算，以文件名和行号作为临时编号。",
    fix: "如果有编号列请补上：没有编号就无法与其他文件关联。",
  },
  "names-as-keys": {
    text: "客户只有名称没有编号（共 {keys} 个名称），写法不同会被视为不同客户。",
    fix: "如果有客户编号，请改用编号列。",
  },
  "look-alike-names": {
    text: "有 {count} 对名称疑似同一客户：{examples}。系统未作合并。",
    fix: "确属同一客户的，请在源数据中统一写法，或在客户档案中用“实际客户”给出同一编号。",
  },
  "two-currencies": {
    text: "{table:table}的金额含多种币种（{currencies}）且没有汇率，因此未作加总。",
    fix: "请按同一币种导出，或先折算为同一币种。不涉及金额的指标照常计算。",
  },
  "control-total-differs": {
    text: "“{column:column}”应为 {expected}，实际载入 {found}，相差 {difference}。",
    fix: "请核对导出的期间和筛选条件与源系统的数字是否一致。",
  },
  "row-count-differs": {
    text: "应有 {expected} 行，实际载入 {found} 行，相差 {difference}。",
    fix: "请核对导出的期间和筛选条件与源系统的行数，并查看 rejected.xlsx。",
  },
  "constant-unreadable": {
    text: "`value: {text}` 不能作为{table:table}的“{column:column}”。",
    fix: "日期请写成 2024-03-05，数字写成 1234.5，选项请用字段说明中列出的词。",
  },
  "tax-basis-mixed": {
    text: "含税金额与不含税金额混在一起：{files} 只有含税金额。",
    fix: "请为这些文件也导出不含税金额，否则合计会相差税额。",
  },
  "amount-with-tax": {
    text: "没有不含税金额，改用含税金额（{files}），收入和毛利因此含税。",
    fix: "如果有不含税金额列，请补上。",
  },
  "amount-before-tax": {
    text: "同时有不含税金额和含税金额（{files}）：采用不含税金额。",
    fix: "无需处理。",
  },
  "nothing-loaded": {
    text: "没有任何一行数据被载入。",
    fix: "请看下面对各个文件的说明。",
  },
  "table-missing": {
    text: "没有订单，也没有订单明细，无法衡量服务水平。",
    fix: "请补充订单或订单明细的导出文件，先有一个文件即可。",
  },
  unlocks: {
    text: "补上“{column:column}”后还能计算：{figures:figure}。",
    fix: "请在导出中加入该列，并在 plimsoll.yaml 中对应。",
  },
} as const satisfies Translation<typeof en>;
