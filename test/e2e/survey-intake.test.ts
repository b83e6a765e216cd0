import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Results, SourceSummary } from "../../src/core/findings.js";
import type { Problem } from "../../src/core/problem.js";
import { bothLanguages, inLanguage, plimsoll, workspace } from "../fixtures/cli.js";
import { hasData, runExample } from "../fixtures/study.js";

const elements = ["按时到货", "货物完好", "订单准确"];
const importance = ["非常不重要", "不重要", "一般", "重要", "非常重要"];
const satisfaction = ["非常不满意", "不满意", "一般", "满意", "非常满意"];

/** An export of 问卷星 by text: forty sheets, the third of a respondent who is there already. */
function exported(change: (cells: string[], i: number) => void = () => {}): string {
  const header = [
    "序号",
    "提交答卷时间",
    "所用时间",
    "来自IP",
    "1、您的企业类型",
    ...elements.map((e) => `2、下列要素的重要性—${e}`),
    ...elements.map((e) => `3、您的满意度—${e}`),
    "4、总体满意度",
    "5、您有多大可能推荐我们",
  ];
  const lines = Array.from({ length: 40 }, (_, i) => {
    const at = (k: number) => (i * 3 + k * 7) % 5;
    const cells = [
      String(i + 1),
      `2026/5/${(i % 28) + 1} 10:00:00`,
      `${60 + i}秒`,
      `1.2.3.${i}`,
      i % 2 === 0 ? "批发" : "零售",
      ...elements.map((_, k) => importance[at(k)]!),
      ...elements.map((_, k) => satisfaction[at(k + 1)]!),
      satisfaction[at(5)]!,
      String((i * 3) % 11),
    ];
    change(cells, i);
    return cells.join(",");
  });
  return `\ufeff${[header.join(","), ...lines].join("\r\n")}\r\n`;
}

interface Checked {
  readonly sources: readonly SourceSummary[];
  readonly problems: readonly Problem[];
}

async function checked(dir: string): Promise<Checked> {
  const { out } = await plimsoll(["check", dir, "--json", "--quiet"]);
  return JSON.parse(out) as Checked;
}

describe("a survey of 问卷星", () => {
  it("is proposed by init and read as proposed, every answer accounted for", async () => {
    const dir = workspace({ "问卷.csv": exported() }, "plimsoll: 1\nsources: []\n");
    const told = await plimsoll(["init", dir, "--yes", "--force", "--quiet"]);
    expect(told.code).toBe(0);
    const yaml = readFileSync(join(dir, "plimsoll.yaml"), "utf8");
    expect(yaml).toContain("survey:");
    expect(yaml).not.toContain("1.2.3.");
    const { sources, problems } = await checked(dir);
    expect(problems.find((p) => p.code === "survey-read")?.values).toEqual({
      respondents: 40,
      questions: 8,
      cells: 320,
      answered: 320,
      empty: 0,
      refused: 0,
    });
    expect(sources.map((s) => [s.tables, s.read, s.loaded])).toEqual([
      [["answer"], 320, 320],
      [["respondent"], 40, 40],
      [["profile"], 40, 40],
    ]);
  });

  it("keeps what does not read and who answered twice, with their rows, in rejected.xlsx", async () => {
    const file = exported((cells, i) => {
      if (i === 4) cells[8] = "看情况";
      if (i === 5) cells[8] = "(跳过)";
      if (i === 9) cells[0] = "3";
    });
    const dir = workspace({ "问卷.csv": file }, "plimsoll: 1\nsources: []\n");
    await plimsoll(["init", dir, "--yes", "--force", "--quiet"]);
    const { sources, problems } = await checked(dir);
    expect(problems.find((p) => p.code === "survey-read")?.values).toMatchObject({
      respondents: 39,
      cells: 39 * 8,
      answered: 39 * 8 - 2,
      empty: 1,
      refused: 1,
    });
    expect(problems.find((p) => p.code === "survey-answer-refused")).toMatchObject({
      values: { examples: ["看情况"] },
      place: { row: 6, column: "3、您的满意度—按时到货" },
    });
    expect(problems.find((p) => p.code === "survey-respondent-twice")).toMatchObject({ place: { row: 11 } });
    expect(sources.map((s) => [s.tables[0], s.read, s.loaded, s.rejected])).toEqual([
      ["answer", 39 * 8 - 1, 39 * 8 - 2, 1],
      ["respondent", 40, 39, 1],
      ["profile", 39, 39, 0],
    ]);
  });

  it.each(bothLanguages)("says in words what was read and what was not (%s)", async (language) => {
    const file = exported((cells, i) => {
      if (i === 4) cells[8] = "看情况";
    });
    const dir = workspace({ "问卷.csv": file }, "plimsoll: 1\nsources: []\n");
    await inLanguage(language, ["init", dir, "--yes", "--force"]);
    const { all } = await inLanguage(language, ["check", dir]);
    expect(all).toContain("看情况");
    expect(all).toContain("非常满意 = 5");
    expect(all).not.toMatch(/\{[a-z]+[:|}]/);
  });
});

it("words of a scale in a long file are read as the file says", async () => {
  const lines = ["答卷人,要素,答案类型,对象,分值"];
  for (let i = 0; i < 30; i++)
    lines.push(`r${i},${elements[i % 3]},绩效,本公司,${satisfaction[(i * 3) % 5]}`);
  const dir = workspace({ "answers.csv": `${lines.join("\n")}\n` }, "plimsoll: 1\nsources: []\n");
  await plimsoll(["init", dir, "--yes", "--force", "--quiet"]);
  const { sources, problems } = await checked(dir);
  expect(problems.filter((p) => p.severity === "error")).toEqual([]);
  expect(sources[0]).toMatchObject({ read: 30, loaded: 30 });
  expect(problems.map((p) => p.code)).not.toContain("cell-refused");
});

it("another reading of the same file is other data", async () => {
  const file = "id,x\n1,2\n2,3\n";
  const hash = async (kind: string) => {
    const dir = workspace(
      { "a.csv": file },
      `  - files: a.csv\n    survey: { respondent: id, questions: [{ header: x, kind: ${kind} }] }`,
      "asOf: 2026-06-30\n",
    );
    await plimsoll(["run", dir, "--quiet"]);
    return (JSON.parse(readFileSync(join(dir, "out", "results.json"), "utf8")) as Results).dataHash;
  };
  expect(await hash("importance")).not.toBe(await hash("performance"));
});

describe.skipIf(!hasData("airlinesat"))("the airline survey", () => {
  it("is read to the last cell", async () => {
    const study = await runExample("airlinesat");
    expect(study.code).toBe(0);
    expect(study.results.problems.find((p) => p.code === "survey-read")?.values).toEqual({
      respondents: 1065,
      questions: 60,
      cells: 63900,
      answered: 62168,
      empty: 1732,
      refused: 0,
    });
    expect(study.results.sources.map((s) => [s.tables[0], s.loaded])).toEqual([
      ["answer", 62168],
      ["respondent", 1065],
      ["profile", 10650],
    ]);
  });
});
