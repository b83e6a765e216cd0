import type { problemsWorkspace as en } from "../en/problems-workspace.js";
import type { Translation } from "../message.js";

export const problemsWorkspace: Translation<typeof en> = {
  "config-not-found": {
    text: "{folder} 中没有 {file}。",
    fix: "请在该文件夹运行 `plimsoll init`，或指明它所在的文件夹。",
  },
  "config-not-utf8": {
    text: "{file} 不是以 UTF-8 编码保存的：第 {row} 行有无法识别的字节。",
    fix: "请重新保存为 UTF-8；在记事本中选择“另存为”，编码选 UTF-8。",
  },
  "config-not-yaml": {
    text: "{file} 第 {row} 行：{detail:code}。",
    fix: "请更正该行；注意行首空格以及括号、引号和冒号。README 中有示例。",
  },
  "config-invalid": {
    text: "{file} 第 {row} 行：{key} 应为 {expected}。",
    fix: "请更正该行；README 列有全部设置。",
  },
  "config-unknown-key": {
    text: "{file} 第 {row} 行：没有 {key} 这一设置。此处可用：{known}。",
    fix: "请更正拼写或删去该行。",
  },
  "env-not-set": {
    text: "{file} 用到环境变量 {name}，但它没有设置。",
    fix: "请将 {name} 设为导出文件所在的文件夹，或直接在 `data:` 下写明文件夹。",
  },
  "data-folder-not-found": {
    text: "数据文件夹 {folder} 不存在。",
    fix: "请更正 plimsoll.yaml 中的 `data:`（相对于该文件的路径），或命令中给出的文件夹。",
  },
  "no-sources": {
    text: "没有找到数据文件。",
    fix: "请把导出文件（CSV、XLSX、Parquet）放入数据文件夹并列在 `sources:` 下；`plimsoll init` 可代为完成。",
  },
  "source-no-files": {
    text: "{folder} 中没有与“{pattern}”相符的文件。其中现有：{found}。",
    fix: "请更正 plimsoll.yaml 中的 `files:`，或把导出文件放入数据文件夹。",
  },
  "workspace-exists": {
    text: "{file} 已经存在，未作改动。",
    fix: "如要重写请加 --force，或换一个文件夹。",
  },
  "orders-twice": {
    text: "{file} 中的订单在 {other} 中已有逐行明细，以明细为准。",
    fix: "无需处理；若它不提供其他内容，可删去该来源。",
  },
  "before-tax-taken": {
    text: "{file}：“{other}”是同一金额的含税值，采用“{column}”。",
    fix: "无需处理；若贵公司按含税价核算，可自行改用含税列。",
  },
  "folder-not-writable": {
    text: "无法写入 {file}。",
    fix: "请用 --out 指定其他文件夹，或取得写入权限。",
  },
  "disk-full": {
    text: "磁盘已满；原有文件未受影响。",
    fix: "请腾出空间后重新运行。",
  },
  "database-busy": {
    text: "另一个进程（{program}，编号 {pid}）正在使用此工作区。",
    fix: "请等它结束，或将其终止。",
  },
  "report-file-in-use": {
    text: "{file} 正被其他程序打开；新文件已另存为 {instead}。",
    fix: "旧文件可随时关闭。",
  },
  "unknown-command": {
    text: "没有“{command}”这个命令。您要用的是不是：{near}？",
    fix: "运行 `plimsoll help` 可查看全部命令。",
  },
  "unknown-option": {
    text: "没有“{option}”这个选项。您要用的是不是：{near}？",
    fix: "运行 `plimsoll help` 可查看全部选项。",
  },
  "option-value": {
    text: "{option} 应为 {expected}。",
    fix: "运行 `plimsoll help` 可查看各选项的写法。",
  },
  "argument-missing": {
    text: "缺少 {argument}。",
    fix: "运行 `plimsoll help` 可查看命令的写法。",
  },
  "unknown-figure": {
    text: "没有“{figure}”这个指标。您要找的是不是：{near}？",
    fix: "运行 `plimsoll explain` 而不写指标，可列出全部指标。",
  },
  "unknown-cost-id": {
    text: "结果中没有“{id}”的成本。您要找的是不是：{near}？",
    fix: "编号按数据中的写法填写；工作簿的客户、商品成本表中列有全部编号。",
  },
  "unknown-customer": {
    text: "订单中没有客户“{id}”。您要找的是不是：{near}？",
    fix: "编号按数据中的写法填写；工作簿的风险客户表和流失客户表中列有许多编号。",
  },
  "no-results": {
    text: "{dir} 中还没有结果。",
    fix: "请先在该处运行 `plimsoll run`。",
  },
  "results-stale": {
    text: "{dir} 中结果所依据的明细行已经不在了。",
    fix: "请重新运行 `plimsoll run`。",
  },
  "file-not-found": {
    text: "文件 {file} 不存在。",
    fix: "请检查文件名和所在文件夹。",
  },
};
