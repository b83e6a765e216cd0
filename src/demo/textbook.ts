import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import {
  comparison,
  importanceAnswers,
  inEnglish,
  printedFiles,
  wholesalersOnThree,
} from "./textbook-numbers.js";
import { delimited } from "./write/text.js";

type Language = "zh" | "en";

/** Writes the textbook's case as a workspace without orders: its printed tables, a survey that gives table 3-1, table 3-5. */
export async function writeTextbook(dir: string, language: Language): Promise<readonly string[]> {
  const { answers, profile } = answerSheets(language);
  const files: readonly (readonly [string, string])[] = [
    ...printedFiles.map(({ file, text }) => [`data/${file}`, spoken(text, language)] as const),
    ["data/answers.csv", answers],
    ["data/profile.csv", profile],
    ["data/comparison.csv", comparisonCsv(language)],
    ["plimsoll.yaml", config(language)],
    ["README.md", readme(language)],
  ];
  await mkdir(join(dir, "data"), { recursive: true });
  await mkdir(join(dir, ".truth"), { recursive: true });
  for (const [file, text] of files) await writeFile(join(dir, file), text);
  await writeFile(join(dir, ".truth", "truth.json"), `${JSON.stringify({ demo: "textbook" })}\n`);
  return files.map(([file]) => file);
}

/** A printed table in the language of the workspace: its title is what reports call it by. */
const spoken = (text: string, language: Language) =>
  language === "zh"
    ? text
    : text
        .replace(/^表/, "Table ")
        .replace(/^图/, "Figure ")
        .replace(/[^,\n]+/g, (cell) => inEnglish[cell] ?? cell);

const people = 100;
const half = people / 2;
/** Steps through the fifty of a type, prime to fifty, so that elements are not answered in step. */
const steps = [7, 13, 1, 21, 33] as const;

/** Scores of one element: the first fifty are wholesalers, the others retailers. */
function scoresOf(element: number): number[] {
  const counts = importanceAnswers[element]!;
  const all = counts.flatMap((n, s) => new Array<number>(n).fill(s + 1));
  const first = (n: readonly number[]) => n.flatMap((k, s) => new Array<number>(k).fill(s + 1));
  const types =
    element === 2
      ? [first(wholesalersOnThree), first(counts.map((n, s) => n - wholesalersOnThree[s]!))]
      : [0, 1].map((odd) => all.filter((_, i) => i % 2 === odd));
  return types.flatMap((scores) =>
    Array.from({ length: half }, (_, i) => scores[(i * steps[element]!) % half]!),
  );
}

/** What table 3-1 and table 3-5 speak of; neither tells which element it is. */
const asked = importanceAnswers.map((_, e) => ({ zh: `要素${e + 1}`, en: `Element ${e + 1}` }));
const compared = comparison.map((_, i) => ({ zh: `表3-5 第${i + 1}项`, en: `Table 3-5, no. ${i + 1}` }));

function answerSheets(language: Language) {
  const name = (e: number) => asked[e]![language];
  const [type, wholesaler, retailer] =
    language === "zh"
      ? (["客户类型", "批发商", "零售商"] as const)
      : (["customer type", "wholesaler", "retailer"] as const);
  const ids = Array.from({ length: people }, (_, i) => `r${String(i + 1).padStart(3, "0")}`);
  const rows = importanceAnswers.flatMap((_, e) => {
    const scores = scoresOf(e);
    return ids.map((id, i) => [
      `${id}-${e + 1}`,
      id,
      name(e),
      "importance",
      String(scores[i]),
      "1",
      "5",
      "2025-03-31",
    ]);
  });
  return {
    answers: delimited([
      ["answer_id", "respondent_id", "element", "kind", "value", "scale_low", "scale_high", "answered_on"],
      ...rows,
    ]),
    profile: delimited([
      ["respondent_id", "field", "value"],
      ...ids.map((id, i) => [id, type, i < half ? wholesaler : retailer]),
    ]),
  };
}

function comparisonCsv(language: Language): string {
  return delimited([
    ["element", "importance", "own", "benchmark", "relative", "scale_low", "scale_high"],
    ...comparison.map((row, i) => [compared[i]![language], ...row.map((x) => x.toFixed(2)), "1", "7"]),
  ]);
}

function config(language: Language): string {
  const say = (zh: string, en: string) => `# ${language === "zh" ? zh : en}`;
  const same = (table: string, columns: string) => [
    "    tables:",
    `      ${table}:`,
    ...columns.split(" ").map((column) => `        ${column}: ${column}`),
  ];
  return `${[
    say(
      "教材算例:只有问卷与印刷表格,没有订单。",
      "The textbook's case: a survey and printed tables, no orders.",
    ),
    "plimsoll: 1",
    `name: ${language === "zh" ? "教材算例" : "Textbook case"}`,
    "role: distributor",
    "currency: CNY",
    `language: ${language}`,
    "data: data",
    'asOf: "2025-03-31"',
    "assumptions:",
    `  ${say("教材未给原始答卷;标准误 0.12 仅作示意(标准差约 1.2,样本 100)。", "No answers are printed; 0.12 is for illustration only (SD about 1.2, 100 answers).")}`,
    "  measure.standard-error: { value: 0.12, low: 0.12, high: 0.12, source: illustration }",
    `measure: ${say("两种语言的报告各用各的名称", "each report calls them in its own language")}`,
    "  survey:",
    "    elements:",
    ...[...asked, ...compared].map((of) => {
      const other = language === "zh" ? `en: "${of.en}"` : `zh: ${of.zh}`;
      return `      "${of[language]}": { name: { ${other} } }`;
    }),
    "sources:",
    `  ${say("散落的印刷表格文字:3-1 至 3-6、图 3-7", "text of printed tables: 3-1 to 3-6, figure 3-7")}`,
    '  - files: "table-*.txt"',
    "    form: printed",
    '  - files: "figure-*.txt"',
    "    form: printed",
    `  ${say("100 份答卷,各分值比例与表 3-1 完全一致;按客户类型的划分为虚构", "100 answer sheets with exactly the shares of table 3-1; the customer types are made up")}`,
    '  - files: "answers.csv"',
    ...same("answer", "answer_id respondent_id element kind value scale_low scale_high answered_on"),
    '  - files: "profile.csv"',
    ...same("profile", "respondent_id field value"),
    `  ${say("表 3-5 的均值,7 分制;要素名称与行号的对应存疑,故只用行号", "means of table 3-5, seven points; which name belongs to which row is in doubt, so rows are numbered only")}`,
    '  - files: "comparison.csv"',
    ...same("survey_mean", "element importance own benchmark relative scale_low scale_high"),
  ].join("\n")}\n`;
}

const readme = (language: Language): string =>
  language === "zh"
    ? "# 教材算例\n\n内容取自教材的表 3-1 至 3-6 与图 3-7;客户类型的划分与标准误 0.12 为示意。运行:`plimsoll run .`\n"
    : "# Textbook case\n\nTables 3-1 to 3-6 and figure 3-7 of a textbook, put into English; customer types and the standard error of 0.12 are illustrations. Run: `plimsoll run .`\n";
