import type { problemsLevel as en } from "../en/problems-level.js";
import type { Translation } from "../message.js";

/** 服务水平、方案与情景部分无法照用的内容。 */
export const problemsLevel = {
  "contract-share-above-one": {
    text: "level.contracts：{kind:code}的违约金写成订单金额的 {amount:plain} 倍。比例应写成 0 到 1 之间的小数，因此未采用。",
    fix: "如为 {amount:plain} %，请写 `amount: {share:plain}`；如为每单固定金额，请写 `per: order`。",
  },
  "contract-no-days": {
    text: "level.contracts：{kind:code}的违约金按迟交天数计算，但这类失误没有天数，因此未采用。",
    fix: "请改写 `per: order`、`line`、`unit` 或 `share-of-amount`；`day-late` 只用于 `kind: late`。",
  },
  "contract-nobody": {
    text: "level.contracts：{kind:code}的违约金约定对象为 {names}，但记录中没有他们的失误订单，因此金额为零。",
    fix: "请与数据中的客户编号、报告中的客户等级核对。",
  },
  "reactions-not-one": {
    text: "level.reactions：流失 {lost:plain}、替代 {substituted:plain}、延后 {delayed:plain}，合计为 {sum:plain}，应为 1。",
    fix: "请填写合计为 1 的三个比例。在此之前按比例折算为 1；若全为 0 则不采用。",
  },
  "reactions-like-unknown": {
    text: "level.reactionsLike：没有名为 {name} 的已发表反应比例。可选：{known}。",
    fix: "请从中选择，或删去此行。在此之前采用全部消费品的数据。",
  },
  "level-ranks-unknown": {
    text: "level.ranks：没有名为 {pair} 的等级组合。",
    fix: "客户等级为 1 到 5，商品等级为 A 到 D，请写成 1A 这样的组合。",
  },
  "level-ranks-same": {
    text: "level.ranks：{pair} 与 {other} 的名次都是 {rank:plain}。",
    fix: "请给每个组合各定一个名次。在此之前两者照原样列出，按利润的排名不受影响。",
  },
  "level-ranks-below": {
    text: "level.ranks：{pair} 排在第 {rank:plain}，低于 {other}，但它的客户等级和商品等级都不比对方低。",
    fix: "请对调两个名次；若确实如此安排，可保留，照原样列出。",
  },
  "scenario-name-twice": {
    text: "{file} 与 {other} 两个情景同名：{name}。",
    fix: "请给其中一个换 `name:`，或改文件名。",
  },
  "scenario-empty": {
    text: "{file}：情景 {name} 没有改动任何数。",
    fix: "请在 `assumptions:`、`level:` 或 `plan:` 下写明要改的数。",
  },
  "scenario-unknown-assumption": {
    text: "{file} 第 {row} 行：没有名为 {id} 的假设。相近的有：{near}。",
    fix: "请对照报告中的假设清单检查名称。",
  },
  "scenario-not-a-share": {
    text: "{file} 第 {row} 行：{id:assumption}设为 {value:plain}。这是一个比例，应写成 {least:plain} 到 1 之间的小数。",
    fix: "如为 3%，请写 `{id}: 0.03`。",
  },
  "scenario-impossible": {
    text: "{file} 第 {row} 行：{id:assumption}设为 {value:plain}，不能小于 {least:plain}。",
    fix: "请更正 `{id}` 的数值。",
  },
  "scenario-unknown": {
    text: "没有名为 {name} 的情景。现有：{near}。",
    fix: "用 plimsoll scenario list 查看全部情景。",
  },
  "scenario-what": {
    text: "scenario 命令要写明步骤：list、run 名称，或 compare 甲 乙。",
    fix: "例如：plimsoll scenario compare 甲 乙。",
  },
  "scenarios-none": {
    text: "{folder} 中没有情景文件。",
    fix: "请新建一个，例如 {folder}/cautious.yaml，内容为 `assumptions: {example}`。",
  },
  "plan-entry-twice": {
    text: "{file} 第 {row} 行：改进 {id} 出现两次。",
    fix: "请删去其中一条。",
  },
  "plan-entry-gone": {
    text: "{file} 第 {row} 行：最近一次运行的结果中没有改进 {id}。",
    fix: "该条原样保留。若是拼写有误，最相近的是：{near}。",
  },
  "plan-decision-unknown": {
    text: "{file} 第 {row} 行：没有名为 {id} 的改进，所写的决定“{decision}”不起作用。",
    fix: "相近的有：{near}。如果这项改进已经实施、不再需要，请用 `started:` 写明开始日期。",
  },
  "plan-without-unknown": {
    text: "plan.without：没有名为 {name} 的改进或手段，因此没有排除任何改进。",
    fix: "相近的有：{near}。请写改进表中的编号，或手段名，例如 stock-up。",
  },
  "plan-capacity-unused": {
    text: "plan.capacity：没有改进用到 {name}，这项限额不起作用。",
    fix: "改进会用到：{known}。自定改进可用 `uses: { 名称: 数量 }` 写明用量。",
  },
  "plan-nothing-there": {
    text: "plan.changes：在 {change} 的适用范围（{where}）内，记录中没有这类失误，因此没有收益。",
    fix: "请与报告各表核对名称和写法；若适用于全部，请删去 `where:`。",
  },
  "plan-need-unknown": {
    text: "plan.changes：{change} 以 {need} 为前提，但没有这项改进。",
    fix: "请写另一项自定改进的名称，或改进表中的编号。在此之前该项不计入。",
  },
} as const satisfies Translation<typeof en>;
