import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Problem } from "../../src/core/problem.js";
import { seededUniform } from "../../src/core/stats/seeded-uniform.js";
import { bothLanguages, inLanguage, plimsoll, workspace } from "../fixtures/cli.js";
import { readStudy, type Study } from "../fixtures/study.js";

type Row = (string | number)[];
const elements = ["准时到货", "货物完好", "响应速度"];
const csv = (header: Row, rows: readonly Row[]) =>
  `\ufeff${[header, ...rows].map((row) => row.join(",")).join("\r\n")}\r\n`;
const none = "plimsoll: 1\nsources: []\n";

/** A folder of exports as `init` leaves it. */
async function proposed(files: Record<string, string>): Promise<{ dir: string; yaml: string }> {
  const dir = workspace(files, none);
  const told = await plimsoll(["init", dir, "--yes", "--force", "--quiet"]);
  expect(told.err).toBe("");
  return { dir, yaml: readFileSync(join(dir, "plimsoll.yaml"), "utf8") };
}

async function run(dir: string): Promise<Study> {
  return readStudy(dir, await inLanguage("en", ["run", dir]));
}

/** Scores of 1 to 5 around a mean. */
function scores(seed: number) {
  const u = seededUniform(seed);
  return (mean: number) => Math.max(1, Math.min(5, Math.round(mean + (u() + u() + u() - 1.5) * 1.6)));
}

const column = (study: Study, table: string, id: string) => {
  const found = study.results.tables[table]!;
  const at = found.columns.findIndex((c) => c.id === id);
  return found.rows.map((row) => row[at]);
};

describe("what init makes of a survey", () => {
  it("tells us from a rival where the same is asked of both", async () => {
    const score = scores(3);
    const header = [
      "序号",
      "提交答卷时间",
      ...elements.map((e) => `1、请评价下列要素的重要程度—${e}`),
      ...elements.map((e) => `2、请评价我司的表现—${e}`),
      ...elements.map((e) => `3、请评价顺丰的表现—${e}`),
    ];
    const rows = Array.from(
      { length: 40 },
      (_, i): Row => [
        i + 1,
        `2026/5/${(i % 28) + 1} 10:00:00`,
        ...[4.4, 4, 3.5].map(score),
        ...[2.6, 3.5, 3.6].map(score),
        ...[4.2, 3.5, 3.4].map(score),
      ],
    );
    const { dir, yaml } = await proposed({ "问卷.csv": csv(header, rows) });
    expect(yaml).toContain('header: "3、请评价顺丰的表现—*", kind: performance, of: 顺丰');
    expect(yaml).toMatch(/我司的表现—\*", kind: performance \}/);
    const study = await run(dir);
    const mean = (from: number) => rows.reduce((sum, row) => sum + Number(row[from]), 0) / rows.length;
    const at = column(study, "measure.rivals", "element").indexOf("准时到货");
    expect(column(study, "measure.rivals", "own")[at]).toBeCloseTo(mean(5), 9);
    expect(column(study, "measure.rivals", "benchmark")[at]).toBeCloseTo(mean(8), 9);
    // A survey alone: its days are the period, and nobody is asked for orders.
    expect(study.results.period).toEqual({ from: "2026-05-01", to: "2026-05-28" });
    expect(study.results.problems.map((p) => p.code)).not.toContain("no-dates");
    const checked = await inLanguage("en", ["check", dir]);
    expect(checked.out).not.toContain("table-missing");
  });

  it("calls an element by one name in whatever sentence it is asked about, and joins orders without moving their last day", async () => {
    const score = scores(5);
    const orders = Array.from({ length: 120 }, (_, i): Row => {
      const day = String(1 + (i % 20)).padStart(2, "0");
      const arrived = String(4 + (i % 20) + (i % 5 === 0 ? 2 : 0)).padStart(2, "0");
      const due = String(4 + (i % 20)).padStart(2, "0");
      return [`D${i}`, `K${i % 30}`, `2026-06-${day}`, `2026-06-${due}`, `2026-06-${arrived}`, 100 + i];
    });
    const header = [
      "问卷编号",
      "客户编号",
      "提交时间",
      ...elements.map((e) => `${e}的重要性`),
      ...elements.map((e) => `对${e}的满意度`),
    ];
    const rows = Array.from(
      { length: 30 },
      (_, i): Row => [
        i + 1,
        `K${i}`,
        `2026-09-${String(1 + (i % 20)).padStart(2, "0")}`,
        ...[4.4, 4, 3.5, 2.8, 3.5, 3.6].map(score),
      ],
    );
    const { dir, yaml } = await proposed({
      "订单.csv": csv(["订单号", "客户编号", "下单日期", "承诺到货日期", "实际到货日期", "金额"], orders),
      "问卷.csv": csv(header, rows),
    });
    expect(yaml).toContain("header: 对*的满意度, kind: performance");
    const study = await run(dir);
    expect([...column(study, "measure.importance", "element")].sort()).toEqual([...elements].sort());
    expect(column(study, "measure.rivals", "own").every((own) => typeof own === "number")).toBe(true);
    expect(study.results.asOf! < "2026-07-01").toBe(true);
  });

  it("reads English labels that rise from one no, and shows no day where none was given", async () => {
    const important = ["Not at all important", "Slightly important", "Important", "Very important"];
    const good = ["Poor", "Fair", "Good", "Very good", "Excellent"];
    const names = ["On-time delivery", "Complete orders"];
    const rows = Array.from(
      { length: 24 },
      (_, i): Row => [
        ...names.map((_, k) => [...important, "Extremely important"][(i + k) % 5]!),
        ...names.map((_, k) => good[(i * 3 + k) % 5]!),
      ],
    );
    const header = ["How important is", "How do we perform on"].flatMap((q) =>
      names.map((n) => `${q} ${n}?`),
    );
    const { dir } = await proposed({ "responses.csv": csv(header, rows) });
    const study = await run(dir);
    const labels = study.results.problems.filter((p) => p.code === "survey-labels-read");
    expect(labels.map((p) => p.values.labels)).toEqual([
      [
        "not at all important = 1",
        "slightly important = 2",
        "important = 3",
        "very important = 4",
        "extremely important = 5",
      ],
      ["poor = 1", "fair = 2", "good = 3", "very good = 4", "excellent = 5"],
    ]);
    expect([study.results.period, study.results.asOf]).toEqual([null, null]);
    for (const file of readdirSync(join(dir, "out")).filter((name) => /\.(html|json)$/.test(name)))
      expect(readFileSync(join(dir, "out", file), "utf8"), file).not.toContain("1970");
  });

  it("knows our own questionnaires and audit forms", async () => {
    const dir = workspace(
      {},
      "plimsoll: 1\nmeasure: { survey: { industry: fresh-goods, us: [我方] } }\nsources: []\n",
    );
    await inLanguage("zh", ["survey", "template", dir]);
    await inLanguage("zh", ["audit", "template", dir]);
    mkdirSync(join(dir, "data", "survey"), { recursive: true });
    for (const name of ["a", "b"])
      copyFileSync(join(dir, "survey", "questionnaire.xlsx"), join(dir, "data", "survey", `${name}.xlsx`));
    copyFileSync(join(dir, "audit.xlsx"), join(dir, "data", "audit.xlsx"));
    const told = await inLanguage("en", ["init", dir, "--yes", "--force"]);
    expect(told.code).toBe(0);
    const yaml = readFileSync(join(dir, "plimsoll.yaml"), "utf8");
    expect(yaml).toContain("- files: survey/*.xlsx\n    form: questionnaire\n");
    expect(yaml).toContain("- files: audit.xlsx\n    form: audit\n");
    const seen = await inLanguage("en", ["inspect", join(dir, "data", "audit.xlsx")]);
    expect(seen.out).toContain("form: audit");
  });
});

const header = [
  "编号",
  ...elements.map((e) => `重要性-${e}`),
  ...elements.map((e) => `我司-${e}`),
  ...elements.map((e) => `甲-${e}`),
  "份额-我司",
  "份额-甲",
];
const questions = (rival = ", of: 甲", importance = "") => `  - files: a.csv
    survey:
      respondent: 编号
      questions:
        - { header: "重要性-*", kind: importance${importance} }
        - { header: "我司-*", kind: performance }
        - { header: "甲-*", kind: performance${rival} }
        - { header: "份额-*", kind: share }
`;

function answers(n: number, change: (row: Row, i: number) => void = () => {}): string {
  const score = scores(9);
  const rows = Array.from({ length: n }, (_, i): Row => {
    const row = [i + 1, ...[4.4, 4, 3.5, 3, 3.2, 3.6, 3.6, 3.5, 3.4].map(score), 60, 40];
    // The ends of the scale are used, so that it is known.
    if (i === 0) row.fill(5, 1, 10);
    change(row, i);
    return row;
  });
  return csv(header, rows);
}

/** The problems of a run, by code. */
async function problemsOf(file: string, sources = questions(), settings = "") {
  const dir = workspace({ "a.csv": file }, sources, settings);
  const told = await plimsoll(["run", dir, "--quiet", "--json"]);
  const { problems } = JSON.parse(told.out) as { problems: readonly Problem[] };
  return { dir, code: told.code, of: (code: string) => problems.find((p) => p.code === code) };
}

describe("answers that cannot be right", () => {
  it("two columns that ask the same of the same firm stop the study", async () => {
    const { dir, code, of } = await problemsOf(answers(30), questions(""));
    expect(code).toBe(3);
    expect(of("survey-asked-twice")).toMatchObject({
      values: { first: "我司-准时到货", second: "甲-准时到货", count: 3 },
      place: { file: "a.csv", column: "甲-准时到货" },
    });
    expect(existsSync(join(dir, "out"))).toBe(false);
  });

  it("one score far off is a slip, not a scale to a hundred", async () => {
    const { dir, of } = await problemsOf(
      answers(30, (row, i) => {
        if (i === 3) row[1] = 55;
        if (i === 4) row[4] = 4.5;
      }),
    );
    expect(of("survey-off-scale")).toMatchObject({
      values: { kind: "importance", answers: 1, scores: ["55"] },
    });
    const study = readStudy(dir, { code: 0, out: "", err: "", all: "" });
    expect(Math.max(...(column(study, "measure.importance", "mean") as number[]))).toBeLessThanOrEqual(5);
  });

  it("shares that are no whole are named with their sums; 0.6 and 60 % are the same share", async () => {
    const { of } = await problemsOf(
      answers(30, (row, i) => {
        if (i === 2) row[11] = 50;
        if (i === 5) row.splice(10, 2, 240, 160);
        if (i === 7) row.splice(10, 2, 0.6, 0.4);
        if (i === 8) row.splice(10, 2, "60%", "40%");
      }),
    );
    expect(of("survey-shares-off")?.values).toEqual({ count: 2, examples: ["3 (110)", "6 (400)"] });
  });

  it("a rival nobody rated, and a firm that is not known as ours, are told", async () => {
    const rival = await problemsOf(answers(30), questions(), "measure: { rivals: { names: [甲, 乙] } }\n");
    expect(rival.of("survey-rival-not-rated")?.values).toEqual({ names: ["乙"], known: ["甲"] });
    const own = await problemsOf(
      answers(30),
      questions().replace("kind: performance }", "kind: performance, of: 丙 }"),
    );
    expect(own.of("survey-us-not-rated")?.values).toEqual({ known: ["丙", "甲"] });
  });

  it("a scale declared twice is told, and a kind of answer that is none is refused", async () => {
    const scale = (kind: string) => `measure: { survey: { scales: { ${kind}: [1, 7] } } }\n`;
    const twice = await problemsOf(answers(30), questions(undefined, ", scale: [1, 5]"), scale("importance"));
    expect(twice.of("survey-scale-twice")?.values).toEqual({ kind: "importance", file: "1–5", firm: "1–7" });
    const wrong = await inLanguage("en", [
      "run",
      workspace({ "a.csv": answers(30) }, questions(), scale("importence")),
    ]);
    expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining("importence")]);
  });

  it.each([1, 2, 5])("%i answers are shown and nothing is concluded from them", async (n) => {
    const scales = "measure: { survey: { scales: { importance: [1, 5], performance: [1, 5] } } }\n";
    const { dir } = await problemsOf(answers(n), questions(), scales);
    const { results } = readStudy(dir, { code: 0, out: "", err: "", all: "" });
    expect(results.verdicts.find((v) => v.code === "measure.survey.held-back")?.values.n).toBe(n);
    expect(results.verdicts.filter((v) => v.kind === "finding" && v.id.startsWith("measure."))).toEqual([]);
  });

  it.each(bothLanguages)(
    "a file without a row says so, not that orders are missing (%s)",
    async (language) => {
      const dir = workspace({ "a.csv": csv(header, []) }, questions());
      const { code, err } = await inLanguage(language, ["run", dir]);
      expect(code).toBe(3);
      expect(err).toContain("file-header-only");
      expect(err).not.toContain("table-missing");
      expect(err).not.toMatch(/\{[a-z]+[:|}]/);
    },
  );
});
