import type { problemsTyping as en } from "../en/problems-typing.js";
import type { Translation } from "../message.js";

export const problemsTyping: Translation<typeof en> = {
  "date-ambiguous": {
    text: "“{column}”日、月次序有多种读法：{text} 可读作 {readings}，整列没有一个单元格能定夺。",
    fix: "请从以下各行中选正确的一行写入 plimsoll.yaml：{yaml}。在此之前，只有用到该列的指标暂不计算。",
  },
  "decimal-ambiguous": {
    text: "“{column}”中的符号既可能是小数点也可能是千分位：{text} 可读作 {readings}，整列没有一个单元格能定夺。",
    fix: "请从以下各行中选正确的一行写入 plimsoll.yaml：{yaml}。在此之前，只有用到该列的指标暂不计算。",
  },
  "share-ambiguous": {
    text: "“{column}”混用了比例与百分点：{text} 可读作 {readings}。",
    fix: "请从以下各行中选正确的一行写入 plimsoll.yaml：{yaml}。",
  },
  "format-undecided": {
    text: "“{column}”不像同一类数值：{filled:count} 个非空单元格中只有 {read} 个能读，其余如 {examples}。",
    fix: "请核对该列的含义是否选对；并注明写法（formats:、decimal:、thousands:），或哪些文字表示空（empty:）。",
  },
  "cell-refused": {
    text: "“{column}”有 {count:count} 个单元格无法读取，按空处理，例如“{text}”。",
    fix: "若该文字表示没有，请列入该列的 empty:；若代表某个数，请写入 words:（如 { 5: [非常满意] }）；否则请更正导出文件。全部未读单元格见 rejected.xlsx。",
  },
  "unknown-words": {
    text: "“{column}”中有含义不明的词（{count:count} 个单元格）：{words}。",
    fix: "请在 plimsoll.yaml 该列的 words: 下注明每个词对应的取值。",
  },
  "column-not-found": {
    text: "{file} 中没有“{header}”这一列，而 plimsoll.yaml 将它对应到{table:table}的{column:column}。相近的列：{near}。",
    fix: "请更正 plimsoll.yaml 中的列名，或在导出时包含该列。",
  },
  "column-blocked": {
    text: "{file} 中的{column:column}读法未定，无法载入{table:table}。",
    fix: "请按该列的提示确定读法，然后重新运行。",
  },
  "value-clipped": {
    text: "“{column}”有 {count:count} 个数值超出该列范围，例如“{text}”。",
    fix: "请核对该列单位（scale:）并更正导出文件。",
  },
  "unit-in-cells": {
    text: "“{column}”单元格内带有单位（{units}），例如 {examples}，已按其含义读取。",
    fix: "无需处理；请将控制合计与来源系统核对。",
  },
  "units-mixed": {
    text: "“{column}”混用了不能相加的单位：{units}（例如 {examples}）。",
    fix: "请按同一单位导出，或按单位拆成多列。",
  },
  "dates-scrambled": {
    text: "“{column}”有 {count:count} 个日期虽能读取却不可能正确：写作 {text}，表现却像年月日错位的日期（{reads}）。",
    fix: "请到来源系统抽查几个；若确实错位，请把这一行写入 plimsoll.yaml：{yaml}。",
  },
  "dates-mixed": {
    text: "“{column}”有多种日期写法，由各单元格的形式区分：{patterns}。",
    fix: "无需处理；若某种写法判断有误，请为该列写明 formats:。",
  },
  "zone-dropped": {
    text: "“{column}”时间带有时区，例如 {text}；按所写钟点计。",
    fix: "若导出的不是本地时间，请按本地时间重新导出。",
  },
  "share-scaled": {
    text: "“{column}”是不带百分号的百分点：{text} 读作 {text} %。",
    fix: "若该列本来就是比例，请为它设 scale: 1。",
  },
  "header-scale": {
    text: "列名“{column}”注明 {unit}：数值已乘以 {scale}。",
    fix: "若列名有误，请为该列设 scale: 1。",
  },
  "tax-in-header": {
    text: "列名“{column}”注明了税：{tax:code}。",
    fix: "请尽量统一使用不含税金额；口径一致，指标才可比。",
  },
  "ids-scientific": {
    text: "“{column}”有 {count:count} 个编号被表格软件改成了科学计数（如 4.2024E+20），末尾数字已丢失。",
    fix: "请重新导出，并在用 Excel 打开之前把该列设为文本格式。",
  },
  "ids-cut": {
    text: "“{column}”有 {count:count} 个编号从第 16 位起全为 0：已被表格软件截断。",
    fix: "请重新导出，并在用 Excel 打开之前把该列设为文本格式。",
  },
};
