import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { rawTable } from "../../../test/facts/raw-table.js";
import { usualCostSettings } from "../../core/cost/settings.js";
import { configFileWords } from "../../i18n/config-file.js";
import { loadConfig, matchFiles, parseConfig } from "./config.js";
import { propose } from "./propose.js";
import { sourcesOf } from "./sources.js";
import { writeConfig } from "./write-config.js";
import { scalar } from "./yaml-text.js";

async function workspace(text: string, data = "data"): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), "plimsoll-config-"));
  await mkdir(join(dir, data), { recursive: true });
  await writeFile(join(dir, "plimsoll.yaml"), text);
  return dir;
}

const codes = (text: string) => parseConfig(text).problems.map((p) => [p.code, p.place?.row, p.values.key]);

describe("loadConfig", () => {
  it("fills every default in", async () => {
    const { config, problems } = await loadConfig(await workspace("plimsoll: 1\nname: Test\n"));
    expect(problems).toEqual([]);
    expect(config.settings).toEqual({
      name: "Test",
      role: "distributor",
      currency: "CNY",
      language: "zh",
      asOf: null,
      period: { from: null, to: null },
      calendar: { workingDays: [1, 2, 3, 4, 5, 6, 7], holidays: [], extraWorkingDays: [] },
      promise: {
        which: "first",
        by: "date",
        earlyDays: null,
        leadDays: null,
        openOrders: "late",
        unknown: "exclude",
      },
      sampling: "none",
      targets: {},
      cost: usualCostSettings,
    });
    expect(config.memoryLimit).toBe("2GB");
  });

  it("reads sources in their short and long forms", () => {
    const { parsed, problems } = parseConfig(`
plimsoll: 1
sources:
  - files: orders_*.csv
    header: 2
    delimiter: tab
    expect: { rows: 12, order_line.amount: 99.5 }
    tables:
      order_line:
        order_id: { column: 订单号, fill: down }
        ordered_on: { column: [日期, 时间], formats: "%Y/%m/%d %H:%M" }
        product_id: 2024
        on_time: { column: 状态, words: { true: [按时], false: 晚 }, empty: N/A }
        currency: { value: CNY }
assumptions:
  margin: 0.3
  horizon: { value: 3, low: 2, high: 5, by: 王, on: 2024-01-01 }
targets: { order-on-time: 95% }
`);
    expect(problems).toEqual([]);
    const [source] = parsed.sources;
    expect(source).toMatchObject({
      header: [2, 2],
      delimiter: "\t",
      tables: {
        order_line: {
          order_id: { column: "订单号", fill: "down" },
          ordered_on: { column: ["日期", "时间"], formats: ["%Y/%m/%d %H:%M"] },
          product_id: { column: "2024" },
          on_time: { words: { true: ["按时"], false: ["晚"] }, empty: ["N/A"] },
          currency: { value: "CNY" },
        },
      },
    });
    expect(parsed.assumptions).toMatchObject({
      margin: { value: 0.3 },
      horizon: { low: 2, on: "2024-01-01" },
    });
    expect(parsed.targets).toEqual({ "order-on-time": 0.95 });
  });

  it("refuses unknown keys with their line, all at once, and says what is near", () => {
    const text = `plimsoll: 1
curency: CNY
promise:
  wich: first
sources:
  - files: a.csv
    tables:
      order_line:
        order_id: no
        quantty: qty
      ordr: {}
`;
    const { problems } = parseConfig(text);
    expect(problems.map((p) => [p.code, p.place?.row, p.values.key])).toEqual(
      expect.arrayContaining([
        ["config-unknown-key", 2, "curency"],
        ["config-unknown-key", 4, "promise.wich"],
        ["config-unknown-key", 10, "sources.0.tables.order_line.quantty"],
        ["config-unknown-key", 11, "sources.0.tables.ordr"],
      ]),
    );
    expect(problems.find((p) => p.values.key === "curency")?.values.known).toContain("currency");
  });

  it("reads the channels callers wait on, and takes no list for told by name", () => {
    const read = (line: string) => parseConfig(`plimsoll: 1\n${line}\n`).parsed?.cost.liveChannels;
    expect(read("cost: { liveChannels: [电话, 400] }")).toEqual(["电话", "400"]);
    expect(read("cost: {}")).toBeNull();
  });

  it.each([
    ["accounts: { 6601: { knid: storage } }", ["kind"]],
    ["cost: { resources: { 客服组: { minutesPerMonths: 9 } } }", ["minutesPerMonth"]],
    ["cost: { levers: [{ lable: a }] }", expect.arrayContaining(["name", "kind", "resource"])],
    ["period: { form: 2024-01-01 }", ["from"]],
    ["assumptions: { cost.x: { valu: 1 } }", ["value"]],
  ])("names the keys known where a wrong one stands: %s", (line, known) => {
    const { problems } = parseConfig(`plimsoll: 1\n${line}\n`);
    expect(problems.find((p) => p.code === "config-unknown-key")?.values.known).toEqual(known);
  });

  it.each([
    ["plimsoll: 1\nrole: shop\n", [["config-invalid", 2, "role"]]],
    ["plimsoll: 1\nasOf: 2024-02-30\n", [["config-invalid", 2, "asOf"]]],
    ["plimsoll: 2\n", [["config-invalid", 1, "plimsoll"]]],
    ["", [["config-invalid", 1, "plimsoll"]]],
    ["just text", [["config-invalid", 1, "plimsoll"]]],
    ["plimsoll: 1\nplimsoll: 1\n", [["config-not-yaml", 2, undefined]]],
    ["plimsoll: 1\nsources:\n\t- files: a\n", [["config-not-yaml", 3, undefined]]],
    ["plimsoll: 1\nperiod: { from: 2024-05-01, to: 2024-01-01 }\n", [["config-invalid", 2, "period"]]],
    [
      "plimsoll: 1\nsources:\n  - files: a\n    tables:\n      order_line:\n        order_id: a\n        ordered_on: { column: b, formats: ['%Q'] }\n",
      [["config-invalid", 7, "sources.0.tables.order_line.ordered_on.formats.0"]],
    ],
    [
      "plimsoll: 1\nsources:\n  - files: a\n    tables:\n      order_line:\n        order_id: { colum: b }\n",
      [["config-unknown-key", 6, "sources.0.tables.order_line.order_id.colum"]],
    ],
  ])("says what is wrong with %j", (text, expected) => {
    expect(codes(text)).toEqual(expect.arrayContaining(expected));
  });

  it("takes the data folder from the environment", async () => {
    const dir = await workspace(`plimsoll: 1\ndata: \${EXPORTS}/x\n`, "y/x");
    const set = await loadConfig(dir, { EXPORTS: "y" });
    expect(set.problems).toEqual([]);
    expect(set.config.dataDir).toBe(join(dir, "y", "x"));
    expect((await loadConfig(dir, {})).problems).toMatchObject([
      { code: "env-not-set", values: { name: "EXPORTS" } },
    ]);
    expect((await loadConfig(dir, { EXPORTS: "z" })).problems).toMatchObject([
      { code: "data-folder-not-found" },
    ]);
    expect((await loadConfig(join(dir, "none"))).problems).toMatchObject([{ code: "config-not-found" }]);
  });
});

describe("matchFiles", () => {
  it("matches within names, by name, and leaves hidden and lock files out", async () => {
    const dir = await mkdtemp(join(tmpdir(), "plimsoll-match-"));
    await mkdir(join(dir, "sub"));
    for (const name of [
      "b_2.csv",
      "a_1.csv",
      "A_10.CSV",
      "~$a_1.csv",
      ".a_1.csv",
      "a[1].csv",
      "sub/a_3.csv",
    ]) {
      await writeFile(join(dir, name), "");
    }
    const shown = async (pattern: string) => (await matchFiles(dir, pattern)).map((m) => m.shown);
    expect(await shown("a_*.csv")).toEqual(["A_10.CSV", "a_1.csv"]);
    expect(await shown("?_?.csv")).toEqual(["a_1.csv", "b_2.csv"]);
    expect(await shown("a[1].csv")).toEqual(["a[1].csv"]);
    expect(await shown("*/a_3.csv")).toEqual(["sub/a_3.csv"]);
    expect(await shown("nothing/*.csv")).toEqual([]);
    expect((await matchFiles(dir, "sub/a_3.csv"))[0]!.absolute).toBe(join(dir, "sub", "a_3.csv"));
  });
});

describe("writeConfig", () => {
  const months = async () => [
    await rawTable(
      ["订单号", "商品编码", "数量", "下单日期", "备注#1: x"],
      [["A1", "P1", "3", "2024-01-02", "y"]],
      "出库_2024-01.csv",
    ),
    await rawTable(
      ["订单号", "商品编码", "数量", "下单日期", "备注#1: x"],
      [["A2", "P1", "4", "2024-02-02", "y"]],
      "出库_2024-02.csv",
    ),
    await rawTable(["a", "b"], [["x", "y"]], "other.csv"),
  ];

  it.each(["zh", "en"] as const)("reads back as it was written (%s)", async (language) => {
    const tables = await months();
    const proposals = propose(tables);
    const text = writeConfig(proposals, {
      name: "测试: 1",
      language,
      tables,
      words: configFileWords[language],
    });
    const { config, problems } = await loadConfig(await workspace(text));
    expect(problems).toEqual([]);
    expect(config.sources).toEqual(sourcesOf(proposals, tables).map((s) => s.source));
    expect(config.settings.name).toBe("测试: 1");
    expect(config.sources.map((s) => s.files)).toEqual(["出库_2024-*.csv"]);
    expect(text).toContain("other.csv");
    expect(text).toContain("备注#1: x");
  });

  it("joins half-years, and not files of another kind", async () => {
    const file = (name: string) => rawTable(["order_id", "sku"], [["A1", "P1"]], name);
    const names = async (...files: string[]) => {
      const raws = await Promise.all(files.map(file));
      return sourcesOf(propose(raws), raws).map((s) => s.source.files);
    };
    expect(await names("明细_2025H1.csv", "明细_2025H2.csv", "明细_2026H1.csv")).toEqual(["明细_*.csv"]);
    expect(await names("lines_a.csv", "lines_b.csv")).toEqual(["lines_a.csv", "lines_b.csv"]);
    expect(await names("2024/lines.csv", "2025/lines.csv")).toEqual(["2024/lines.csv", "2025/lines.csv"]);
  });

  it("shows both readings of a column that is not decided", async () => {
    const tables = await months();
    const [first, ...rest] = propose(tables);
    const reading = (yaml: string, reads: string) => ({
      format: { kind: "text" as const },
      example: "1,5",
      reads,
      yaml,
    });
    const columns = first!.columns.map((column) => ({
      ...column,
      decision: {
        state: "ambiguous" as const,
        readings: [
          reading('quantity: { column: "数量", decimal: "," }', "1.5"),
          reading('quantity: { column: "数量", thousands: "," }', "15"),
        ],
        problem: { code: "decimal-ambiguous" as const, severity: "error" as const, values: {} },
      },
    }));
    const text = writeConfig([{ ...first!, columns }, ...rest], {
      name: "x",
      language: "en",
      tables,
      words: configFileWords.en,
    });
    expect(text).toContain('# quantity: { column: "数量", decimal: "," }  # → 1.5');
    expect(parseConfig(text).problems).toEqual([]);
  });

  it("writes any text as a scalar that reads back", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 30 }), (text) => {
        expect(parse(`k: ${scalar(text)}  # note`)).toEqual({ k: text });
      }),
      { numRuns: 2000, seed: 3 },
    );
    for (const text of [
      "yes",
      "null",
      "1e3",
      "01",
      "a: b",
      "a #b",
      "- x",
      "*a",
      "&a",
      "!x",
      "%x",
      "@x",
      "`x",
      "{x}",
      "a b ",
      "ÿ",
      "—",
    ]) {
      expect(parse(`k: ${scalar(text)}`)).toEqual({ k: text });
    }
  });
});
