import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  csv,
  folder,
  goodRows,
  inLanguage,
  lineColumns,
  linesFrom,
  plimsoll,
  workspace,
} from "../fixtures/cli.js";
import { toldTwice } from "../fixtures/told.js";

const files = { "lines.csv": csv(goodRows(6)) };
const yaml = (text: string) => `plimsoll: 1\n${text}\nsources:\n${linesFrom("*")}\n`;

describe("plimsoll.yaml", () => {
  const told = (text: string) => {
    const dir = workspace(files, text);
    return toldTwice(["check", dir], dir);
  };

  it.each([
    ["a tab", "plimsoll: 1\nsources:\n\t- files: x\n", 3, "a tab stands", "制表符"],
    ["a key twice", "plimsoll: 1\ndata: data\ndata: data\n", 3, "a second time", "写了两次"],
    ["an open bracket", "plimsoll: 1\nsources:\n  - files: [x\n   bad: : y\n", 4, "not set in", "缩进"],
    ["an open quote", 'plimsoll: 1\nname: "x\n', 3, "is missing", "缺少"],
    ["a colon too many", "plimsoll: 1\nname: a: b\n", 2, "colon", "冒号"],
  ])("with %s names the line and what is wrong with it", async (_, text, line, en, zh) => {
    const { code, text: said, problem } = await told(text);
    expect([code, problem("config-not-yaml").place]).toEqual([2, { file: "plimsoll.yaml", row: line }]);
    expect(said.en).toContain(en);
    expect(said.zh).toContain(zh);
    expect(said.zh).toContain(`plimsoll.yaml 第 ${line} 行`);
  });
  it("with unknown keys names each line and what comes near, in the order of the file", async () => {
    const text = `plimsoll: 1\ncurency: CNY\nsources:\n${linesFrom("*", `${lineColumns}, quantiy: Qty`)}\n`;
    const { code, problems } = await told(text);
    expect(code).toBe(2);
    expect(problems.map((p) => [p.code, p.place?.row, p.values.known])).toEqual([
      ["config-unknown-key", 2, ["currency"]],
      ["config-unknown-key", 5, ["quantity"]],
    ]);
  });
  it("with values that cannot be says what could", async () => {
    const { code, problems } = await told(yaml("role: wholesaler\nasOf: 2024-13-01"));
    expect(code).toBe(2);
    expect(problems.map((p) => [p.place?.row, p.values.expected])).toEqual([
      [2, "maker | distributor | retailer | 3pl"],
      [3, "YYYY-MM-DD"],
    ]);
  });
  it("that is not UTF-8 says so, with the line", async () => {
    const dir = workspace(files, yaml(""));
    writeFileSync(
      join(dir, "plimsoll.yaml"),
      Buffer.concat([Buffer.from("plimsoll: 1\nname: "), Buffer.from([0xc9, 0xcf, 0xba, 0xa3, 10])]),
    );
    const { code, problem } = await toldTwice(["check", dir], dir);
    expect([code, problem("config-not-utf8").place]).toEqual([2, { file: "plimsoll.yaml", row: 2 }]);
  });
  it("may begin with a byte order mark", async () => {
    const dir = workspace(files, yaml(""));
    writeFileSync(join(dir, "plimsoll.yaml"), `\ufeff${yaml("")}`);
    expect((await toldTwice(["check", dir], dir)).code).toBe(0);
  });
  it("that names an environment variable nobody set says which", async () => {
    const { code, problem } = await told(yaml(`data: \${PLIMSOLL_NOWHERE}/x`));
    expect([code, problem("env-not-set").values.name]).toEqual([2, "PLIMSOLL_NOWHERE"]);
  });
  it("that names a folder which is not there says where it looked", async () => {
    const { code, problem } = await told(yaml("data: exports"));
    expect([code, String(problem("data-folder-not-found").values.folder).endsWith("/exports")]).toEqual([
      2,
      true,
    ]);
  });
  it("with a pattern that fits no file lists what is there, the nearest first", async () => {
    const dir = workspace({ ...files, "a.csv": "x\n", "lines2.csv": "x\n" }, linesFrom("lnes.csv"));
    const { code, problem } = await toldTwice(["run", dir], dir);
    expect([code, problem("source-no-files").values]).toMatchObject([
      1,
      { pattern: "lnes.csv", found: ["lines.csv", "lines2.csv", "a.csv"] },
    ]);
  });
  it("without sources, and no plimsoll.yaml at all, say what to do first", async () => {
    const { code, problem } = await told("plimsoll: 1\n");
    expect([code, problem("no-sources").fix]).toEqual([1, expect.stringContaining("plimsoll init")]);
    const empty = folder();
    const none = await plimsoll(["run", empty, "--lang", "zh"]);
    expect([none.code, none.err]).toEqual([2, expect.stringContaining(`${empty} 中没有 plimsoll.yaml`)]);
  });
});

describe("a command line that cannot be followed", () => {
  const dir = () => workspace(files, linesFrom("*"));

  it.each([
    [["chek"], "unknown-command", { near: ["check"] }],
    [["__proto__"], "unknown-command", { command: "__proto__" }],
    [["check", ".", "--josn"], "unknown-option", { option: "--josn", near: ["--json"] }],
    [["check", ".", "--out"], "option-value", { option: "--out" }],
    [["check", ".", "--lang", "fr"], "option-value", { option: "--lang", expected: "zh | en" }],
    [["demo", "x", "--seed", "many"], "option-value", { option: "--seed" }],
    [["inspect"], "argument-missing", { argument: "FILE" }],
  ])("%j is a usage problem that names what comes near", async (argv, code, values) => {
    const json = await plimsoll([...argv, "--json"]);
    const told = JSON.parse(json.out) as { problems: { code: string; values: object }[]; exitCode: number };
    expect([json.code, told.exitCode, told.problems.map((p) => p.code)]).toEqual([2, 2, [code]]);
    expect(told.problems[0]?.values).toMatchObject(values);
  });
  it("lists all commands where none comes near", async () => {
    const told = await inLanguage("en", ["frobnicate"]);
    expect([told.code, told.out]).toEqual([2, ""]);
    expect(told.err).toContain("run, demo, init, check, inspect, rescue, explain");
  });
  it("names near figures, and leading ones where none comes near", async () => {
    const place = dir();
    const none = await toldTwice(["explain", "measure.otif", place], place);
    expect([none.code, none.problems[0]?.code]).toEqual([1, "no-results"]);
    expect((await inLanguage("en", ["run", place])).code).toBe(0);
    const near = await toldTwice(["explain", "measure.otfi", place], place);
    expect([near.code, near.problem("unknown-figure").values.near]).toEqual([2, ["measure.otif"]]);
    const far = await toldTwice(["explain", "__proto__", place], place);
    expect(far.problem("unknown-figure").values.near).toContain("measure.otif");
  });
  it("asks for a new run where the rows of a figure are gone, and where results are no longer whole", async () => {
    const place = dir();
    expect((await inLanguage("en", ["run", place])).code).toBe(0);
    expect((await inLanguage("en", ["check", place])).code).toBe(0);
    const stale = await toldTwice(["explain", "measure.orders", place], place);
    expect([stale.code, stale.problems[0]?.code]).toEqual([1, "results-stale"]);
    const path = join(place, "out", "results.json");
    writeFileSync(path, readFileSync(path, "utf8").slice(0, 100));
    const broken = await toldTwice(["explain", "measure.orders", place], place);
    expect([broken.code, broken.problems[0]?.code]).toEqual([1, "no-results"]);
  });
  it("names a file or folder that is not there", async () => {
    const inspected = await inLanguage("zh", ["inspect", "/nowhere/at-all.csv"]);
    expect([inspected.code, inspected.out]).toEqual([1, ""]);
    expect(inspected.err).toContain("文件 at-all.csv 不存在");
    const made = await inLanguage("en", ["init", "/nowhere/exports", "--yes"]);
    expect([made.code, made.err]).toEqual([1, expect.stringContaining("/nowhere/exports does not exist")]);
  });
});

describe("what programs and scripts get", () => {
  it("problems with code, place, values, sentence and fix, and nothing else on standard output", async () => {
    const place = workspace(
      { "lines.csv": csv([...goodRows(20), "SO-99,C1,2024-03-01,many,5"]) },
      linesFrom("*"),
    );
    const { code, out, err } = await plimsoll(["check", place, "--json"]);
    expect([code, err]).toEqual([0, ""]);
    const [problem] = (JSON.parse(out) as { problems: unknown[] }).problems;
    expect(problem).toMatchObject({
      code: "cell-refused",
      severity: "warning",
      place: { file: "lines.csv", row: 22, column: "Qty" },
      values: { text: "many", count: 1 },
      text: expect.stringContaining("many"),
      fix: expect.stringContaining("empty:"),
    });
  });
  it("no progress when quiet, progress when not, and the same findings", async () => {
    const place = dirOf();
    const quiet = await plimsoll(["run", place, "--quiet", "--lang", "en"]);
    const loud = await plimsoll(["run", place, "--lang", "en"]);
    expect([quiet.code, quiet.err]).toEqual([0, ""]);
    expect(loud.err).toContain("Reading lines.csv");
    expect(loud.out).toBe(quiet.out);
  });
  it("the language of the workspace, unless one is asked for", async () => {
    const place = workspace({ "lines.csv": "" }, linesFrom("*"), "language: zh\n");
    const own = await plimsoll(["run", place], { env: { LANG: "en_GB.UTF-8" } });
    expect([own.code, own.err]).toEqual([3, expect.stringContaining("没有任何数据")]);
    expect((await inLanguage("en", ["run", place])).err).toContain("holds no rows");
  });
  const dirOf = () => workspace(files, linesFrom("*"));
});
