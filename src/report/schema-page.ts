import { type ColumnDef, tableDef, tableNames } from "../core/schema/index.js";

const words = {
  en: {
    title: "The tables",
    intro:
      "What Plimsoll reads out of your exports. Only orders are indispensable. A header is matched to a column by the words in the last column of each table, in either language; whatever it is called, it can be mapped by hand in `plimsoll.yaml`. This page is made from the one definition in `src/core/schema`.",
    head: ["column", "name", "type", "meaning", "headers and words understood"],
    grain: "One row is",
    key: "key",
    required: "required",
    perOrder: "counted once per order",
  },
  zh: {
    title: "数据表",
    intro:
      "Plimsoll 从导出文件中读取的内容。只有订单不可缺少。表头按每张表最后一列中的中英文说法自动匹配；无论叫什么，都可以在 `plimsoll.yaml` 中手工指定。本页由 `src/core/schema` 中的唯一定义生成。",
    head: ["列", "名称", "类型", "含义", "可识别的表头与用词"],
    grain: "一行是",
    key: "主键",
    required: "必需",
    perOrder: "每单只计一次",
  },
} as const;

const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("\n", " ");

function understood(def: ColumnDef): string {
  const headers = def.synonyms.join(", ");
  if (def.type !== "enum" || def.words === undefined) return headers;
  const values = Object.entries(def.words).map(([value, said]) => `\`${value}\`: ${said.join(", ")}`);
  return `${headers} — ${values.join("; ")}`;
}

/** The schema as a page for people who map their columns, made from the definition that the program reads. */
export function schemaPage(language: "zh" | "en"): string {
  const w = words[language];
  const out = [`# ${w.title}`, "", w.intro, ""];
  for (const table of tableNames) {
    const def = tableDef(table);
    out.push(
      `## \`${table}\` ${def.name[language]}`,
      "",
      `${def.meaning[language]} ${w.grain}: ${def.grain[language]}.`,
      "",
    );
    out.push(`| ${w.head.join(" | ")} |`, `| ${w.head.map(() => "---").join(" | ")} |`);
    for (const [name, column] of Object.entries(def.columns)) {
      const marks = [
        def.key.includes(name) ? w.key : null,
        column.required ? w.required : null,
        column.grain === "order" ? w.perOrder : null,
      ].filter((m) => m !== null);
      const type = [column.type, ...marks].join(", ");
      out.push(
        `| \`${name}\` | ${[column.name[language], type, column.meaning[language], understood(column)].map(cell).join(" | ")} |`,
      );
    }
    out.push("");
  }
  return `${out.join("\n").trimEnd()}\n`;
}
