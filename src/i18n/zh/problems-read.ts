import type { problemsRead as en } from "../en/problems-read.js";
import type { Translation } from "../message.js";

/** 文件无法读取，或读取时略去了某些内容时的说明。 */
export const problemsRead = {
  "file-empty": {
    text: "{file} 里没有任何数据。",
    fix: "请重新导出，或将它移出数据文件夹。",
  },
  "file-header-only": {
    text: "{file} 只有表头，没有数据行。",
    fix: "请检查导出时的期间和筛选条件，或不使用该文件。",
  },
  "file-too-large": {
    text: "{file} 太大，无法作为网页或 XML 表格读取（超过 {bytes:count} 字节）。",
    fix: "请用表格软件打开，另存为“CSV UTF-8”或 .xlsx。",
  },
  "file-unreadable": {
    text: "无法打开 {file}（{detail}）。",
    fix: "请在其他程序中关闭该文件，并确认您有读取权限。",
  },
  "encoding-undecided": {
    text: "{file} 的字符编码有多种可能：{candidates}。",
    fix: "请在 plimsoll.yaml 中用 `encoding:` 指定，或将文件另存为“CSV UTF-8”。",
  },
  "encoding-broken": {
    text: "{file} 不是有效的 {encoding} 文本：第 {row} 行有无法识别的字节。",
    fix: "请重新导出，或用 `encoding:` 指定真实编码。系统没有替换任何字符。",
  },
  "encoding-noted": {
    text: "{file} 没有编码标记，已按 {encoding} 读取。",
    fix: "如发现名称乱码，请为该文件设置 `encoding:`。",
  },
  "encoding-unknown": {
    text: "无法识别的编码设置 `encoding: {encoding}`。",
    fix: "可用的名称如 utf-8、gb18030、big5、shift_jis、utf-16le、windows-1252。",
  },
  "file-not-recognised": {
    text: "{file} 的内容不是可以读取的表格，与文件名无关。",
    fix: "请另存为“CSV UTF-8”、.xlsx 或 Parquet。",
  },
  "xls-binary": {
    text: "{file} 是二进制工作簿（{kind}），不支持直接读取。",
    fix: "请用 Excel 或 WPS 打开，选择“另存为”→“Excel 工作簿（.xlsx）”或“CSV UTF-8”。",
  },
  "workbook-doctype": {
    text: "{file} 中含有 DOCTYPE 声明，正常的表格软件不会写入，出于安全考虑已拒绝读取。",
    fix: "请用 Excel 或 WPS 打开后重新保存为 .xlsx。",
  },
  "workbook-broken": {
    text: "{file} 已损坏，无法作为工作簿打开。",
    fix: "请用 Excel 或 WPS 打开并修复，再重新保存为 .xlsx。",
  },
  "workbook-encrypted": {
    text: "{file} 设有密码保护。",
    fix: "请取消密码（文件 → 信息 → 保护工作簿）后另存一份。",
  },
  "zip-bomb": {
    text: "{file} 解压后的数据量与文件大小严重不符，已在解压前拒绝。",
    fix: "请用表格软件打开原文件，删除带格式的空行空列后重新保存。",
  },
  "html-table-read": {
    text: "{file} 实际上是以表格文件名保存的网页，已读取其中的表格（连表头共 {rows:count} 行）。",
    fix: "无需处理。若含有前导零或长编号，建议改为导出 CSV 或 .xlsx。",
  },
  "gzip-broken": {
    text: "{file} 已损坏：压缩数据不完整或无效（{detail}）。",
    fix: "请重新复制或下载该文件。",
  },
  "title-rows-skipped": {
    text: "已略去表头上方的说明行（第 {rows} 行）：“{first}”。",
    fix: "如果其中有表头，请用 `header: [起始行, 结束行]` 指定。",
  },
  "merged-header-joined": {
    text: "表头占第 {from} 至 {to} 行，已合并为“上级 / 下级”形式。",
    fix: "如不正确，请用 `header: [起始行, 结束行]` 指定表头所在的行。",
  },
  "no-header": {
    text: "{file} 没有表头，其 {columns} 列依次称为 #1、#2……",
    fix: "请在 plimsoll.yaml 中用 `header: none` 和 `columns: [...]` 为各列命名。",
  },
  "total-rows-skipped": {
    text: "已略去 {count:count} 行合计或小计，以免重复计算（第 {rows} 行）。",
    fix: "如果它们是真实记录，请去掉首个单元格中的“合计”字样。",
  },
  "blank-rows-skipped": {
    text: "已略去数据之间的 {count:count} 个空行（第 {rows} 行）。",
    fix: "无需处理。",
  },
  "repeated-header-skipped": {
    text: "数据中间有 {count:count} 行重复的表头，已略去（第 {rows} 行）。",
    fix: "无需处理。导出时取消分页即可避免。",
  },
  "ragged-row": {
    text: "有 {count:count} 行的列数与表头不一致，未予采用（第 {rows} 行）。",
    fix: "请为含有分隔符或换行的单元格加上引号，或改为导出 .xlsx。",
  },
  "formula-cells": {
    text: "有 {count:count} 个单元格是公式（首个：{cell}），采用的是文件中保存的结果，未重新计算。",
    fix: "如果结果可能已过期，请打开工作簿重新计算并保存。",
  },
  "error-cells": {
    text: "有 {count:count} 个单元格是 #N/A 之类的错误值（首个：{cell}），按空白处理。",
    fix: "请修正公式，或从源系统直接导出数值。",
  },
  "ids-destroyed": {
    text: "“{column}”列有 {count:count} 个编号的末几位已在表格软件中丢失，例如 {example}：不同的编号可能变得相同。",
    fix: "请将该列以文本格式重新导出，导出后不要先用表格软件打开。",
  },
  "duplicate-header": {
    text: "表头“{column}”重复出现，后一列改称“{name}”。",
    fix: "请按新名称对应字段，或在导出时改名。",
  },
  "sheet-skipped": {
    text: "{file} 的工作表“{sheet}”未读取：它已隐藏，或其中没有表格。",
    fix: "如需使用，请用 `sheet:` 指定。",
  },
  "sheet-not-found": {
    text: "{file} 中没有工作表“{sheet}”，现有：{sheets}。",
    fix: "请更正 plimsoll.yaml 中的 `sheet:`。",
  },
  "delimiter-undecided": {
    text: "{file} 是文本文件，但找不到能把各行分成相同列数的分隔符。",
    fix: "如果它是表格，请用 `delimiter:` 指定分隔符；否则请移出数据文件夹。",
  },
  "quote-unclosed": {
    text: "有 {count:count} 行的引号没有闭合，未予采用（第 {rows} 行）。",
    fix: "请把单元格内的引号写成两个，或改为导出 .xlsx。",
  },
} as const satisfies Translation<typeof en>;
