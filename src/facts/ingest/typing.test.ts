import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rawTable } from "../../../test/facts/raw-table.js";
import type { ColumnDef, ColumnType } from "../../core/schema/types.js";
import { type DuckWarehouse, openWarehouse } from "../duckdb/warehouse.js";
import { scanFrom } from "../sql/scan.js";
import { badExpression, cellRef, typedExpression } from "../sql/typing.js";
import type { ColumnMap } from "../workspace/types.js";
import type { ColumnDecision } from "./types.js";
import { decideColumns } from "./typing.js";

let warehouse: DuckWarehouse;
beforeAll(async () => {
  warehouse = await openWarehouse({
    path: null,
    memoryLimit: "1GB",
    spillDir: await mkdtemp(join(tmpdir(), "plimsoll-typing-")),
  });
});
afterAll(async () => warehouse.close());

const def = (type: ColumnType, extra: Partial<ColumnDef> = {}): ColumnDef => ({
  type,
  name: { en: "", zh: "" },
  meaning: { en: "", zh: "" },
  synonyms: [],
  ...extra,
});

interface Read {
  readonly decision: ColumnDecision;
  readonly values: readonly (string | null)[];
  readonly bad: number;
}

async function read(
  cells: readonly (string | null)[],
  type: ColumnType,
  {
    header = "x",
    map = {},
    extra = {},
  }: { header?: string; map?: ColumnMap; extra?: Partial<ColumnDef> } = {},
): Promise<Read> {
  const table = await rawTable(
    [header],
    cells.map((cell) => [cell]),
  );
  const wanted = { index: 1, type, def: def(type, extra), map, name: "col" };
  const [decision] = await decideColumns(warehouse, table, [wanted]);
  if (decision!.state !== "decided") return { decision: decision!, values: [], bad: 0 };
  const ref = cellRef([1], map.empty);
  const rows = await warehouse.rows({
    sql: `SELECT CAST(${typedExpression(decision!.format, type, ref)} AS VARCHAR) AS v, ${badExpression(decision!.format, type, ref)} AS bad FROM ${scanFrom(table.scan, 1)}`,
    shape: { v: "text?", bad: "flag" },
  });
  return { decision: decision!, values: rows.map((row) => row.v), bad: rows.filter((row) => row.bad).length };
}

const day = (iso: string) => `${iso} 00:00:00`;

describe("dates", () => {
  it.each([
    ["2024-03-05", day("2024-03-05")],
    ["2024/3/5", day("2024-03-05")],
    ["2024.3.5", day("2024-03-05")],
    ["20240305", day("2024-03-05")],
    ["2024年3月5日", day("2024-03-05")],
    ["2024年3月5日 10时22分", "2024-03-05 10:22:00"],
    ["2024年3月5日 10:22:33", "2024-03-05 10:22:33"],
    ["Tuesday, March 1, 2022", day("2022-03-01")],
    ["02-Jun-06", day("2006-06-02")],
    ["1-Mar-2024", day("2024-03-01")],
    ["Mar 5, 2024", day("2024-03-05")],
    ["2024-03-05T10:22:33Z", "2024-03-05 10:22:33"],
    ["2024-03-05 10:22:33.5", "2024-03-05 10:22:33.5"],
    ["2022-04-01 0:00", day("2022-04-01")],
    ["13/04/2024 9:22 PM", "2024-04-13 21:22:00"],
    ["45292", day("2024-01-01")],
    ["45292.5", "2024-01-01 12:00:00"],
    ["2024年3月", day("2024-03-01")],
    ["2024-03", day("2024-03-01")],
    ["202403", day("2024-03-01")],
    ["20240305102233", "2024-03-05 10:22:33"],
    ["2024年3月5日 星期二", day("2024-03-05")],
    ["2024-03-05(周二)", day("2024-03-05")],
  ])("reads %s", async (cell, value) => {
    const { decision, values, bad } = await read([cell, null, "  "], "date");
    expect(decision.state).toBe("decided");
    expect(values).toEqual([value, null, null]);
    expect(bad).toBe(0);
  });

  it("takes 1900-01-00 for empty", async () => {
    const { values, bad } = await read(["2024-03-05", "1900-01-00", "0"], "date");
    expect(values).toEqual([day("2024-03-05"), null, null]);
    expect(bad).toBe(0);
  });

  it("settles day and month by one cell anywhere in the column", async () => {
    const many = Array.from({ length: 500 }, (_, k) => `0${(k % 9) + 1}/0${(k % 8) + 1}/2024`);
    const dayFirst = await read([...many, "13/01/2024"], "date");
    expect(dayFirst.values[0]).toBe(day("2024-01-01"));
    expect(dayFirst.values[1]).toBe(day("2024-02-02"));
    expect(dayFirst.values[8]).toBe(day("2024-01-09"));
    const monthFirst = await read([...many, "01/13/2024"], "date");
    expect(monthFirst.values[8]).toBe(day("2024-09-01"));
  });

  it("asks when both orders read every cell, and shows both on one cell", async () => {
    const { decision } = await read(["03/04/2024 10:22", "05/05/2024 8:00"], "date");
    expect(decision.state).toBe("ambiguous");
    if (decision.state !== "ambiguous") return;
    expect(decision.problem.code).toBe("date-ambiguous");
    expect(decision.readings.map((r) => [r.example, r.reads])).toEqual([
      ["03/04/2024 10:22", "2024-04-03 10:22:00"],
      ["03/04/2024 10:22", "2024-03-04 10:22:00"],
    ]);
    expect(decision.readings[0]!.yaml).toBe('col: { column: "x", formats: ["%d/%m/%Y %H:%M"] }');
  });

  it("does not ask when both orders give the same days", async () => {
    const { decision, values } = await read(["05/05/2024", "7/7/2024"], "date");
    expect(decision.state).toBe("decided");
    expect(values).toEqual([day("2024-05-05"), day("2024-07-07")]);
  });

  it("does not choose when cells speak for both orders", async () => {
    const cells = Array.from({ length: 30 }, (_, k) => (k % 2 ? "25/03/2024" : "03/25/2024"));
    const { decision } = await read(cells, "date");
    expect(decision.state).toBe("ambiguous");
  });

  it("reads two-digit years with the year last when the spread says so, and asks when it does not", async () => {
    const cells = Array.from({ length: 300 }, (_, k) => {
      const d = String((k % 28) + 1).padStart(2, "0");
      return `${d}/${String((k % 12) + 1).padStart(2, "0")}/2${k % 3}`;
    });
    const { decision, values } = await read(cells, "date");
    expect(decision.state).toBe("decided");
    expect(values[12]).toBe(day("2020-01-13"));
    expect((await read(["13/06/24", "14/06/24"], "date")).decision.state).toBe("ambiguous");
  });

  it("allows two patterns where each cell's shape tells, and says so", async () => {
    const cells = ["11/13/06", "2010-09-13", "7/27/08", "2009-01-05"];
    const { decision, values } = await read(cells, "date");
    expect(values).toEqual([day("2006-11-13"), day("2010-09-13"), day("2008-07-27"), day("2009-01-05")]);
    expect(decision.state === "decided" && decision.problems.map((p) => p.code)).toContain("dates-mixed");
  });

  it("lists remarks with their counts and still decides", async () => {
    const cells = [
      ...Array.from({ length: 45 }, () => "13-Nov-06"),
      ...Array.from({ length: 50 }, () => "N/A - From RDC"),
      ...Array.from({ length: 5 }, () => "Date Not Captured"),
    ];
    const { decision, values, bad } = await read(cells, "date");
    expect(decision.state).toBe("decided");
    expect(values.filter((v) => v !== null)).toHaveLength(45);
    expect(bad).toBe(55);
    expect(
      decision.state === "decided" && decision.problems.map((p) => [p.values.text, p.values.count]),
    ).toEqual([
      ["N/A - From RDC", 50],
      ["Date Not Captured", 5],
    ]);
    const empty = await read(cells, "date", { map: { empty: ["N/A - From RDC", "Date Not Captured"] } });
    expect(empty.bad).toBe(0);
  });

  it("uses the formats given, in order", async () => {
    const { values } = await read(["11/13/06", "2010-09-13"], "date", {
      map: { formats: ["%m/%d/%y", "20%m-%d-%y"] },
    });
    expect(values).toEqual([day("2006-11-13"), day("2013-10-09")]);
  });

  it("does not take prose for dates", async () => {
    const { decision } = await read(["hello", "world", "2024-01-01"], "date");
    expect(decision.state).toBe("decided");
    expect((await read(["hello", "world"], "date")).decision.state).toBe("ambiguous");
  });
});

describe("numbers", () => {
  it.each([
    ["1,234.50", "1234.5000"],
    ["1.234,50", "1234.5000"],
    ["1 234,00", "1234.0000"],
    ["1\u202f234,00", "1234.0000"],
    ["1'234.5", "1234.5000"],
    ["(1,234.00)", "-1234.0000"],
    ["1,234.00-", "-1234.0000"],
    ["-¥1,234.50", "-1234.5000"],
    ["￥1,234.50", "1234.5000"],
    ["¥-5", "-5.0000"],
    ["$ 12.5", "12.5000"],
    ["12.50 RMB", "12.5000"],
    ["１２３．５", "123.5000"],
    ["１，２３４．５", "1234.5000"],
    ["13,75 kg", "13.7500"],
    ["10件", "10.0000"],
    ["3.2万元", "32000.0000"],
    ["1.5亿", "150000000.0000"],
    ["1,234,567", "1234567.0000"],
    ["0,500", "0.5000"],
    ["1234", "1234.0000"],
    ["-3", "-3.0000"],
    ["0.97", "0.9700"],
    ["+5", "5.0000"],
    [".5", "0.5000"],
    ["1e3", "1000.0000"],
  ])("reads %s", async (cell, value) => {
    const { decision, values, bad } = await read([cell, null, " "], "money");
    expect(decision.state).toBe("decided");
    expect(values).toEqual([value, null, null]);
    expect(bad).toBe(0);
  });

  it("keeps plain numbers on the cheap path", async () => {
    const { decision } = await read(["1234", "12.5", "0.97", "-3"], "money");
    expect(decision).toMatchObject({
      state: "decided",
      format: { kind: "number", decimal: ".", thousands: "", dressed: false, clean: true },
      problems: [],
    });
  });

  it.each([["1.234"], ["12,345"]])("asks what %s means when nothing else tells", async (cell) => {
    const { decision } = await read([cell, cell], "money");
    expect(decision.state).toBe("ambiguous");
    expect(decision.state === "ambiguous" && decision.problem.code).toBe("decimal-ambiguous");
    expect(decision.state === "ambiguous" && decision.readings).toHaveLength(2);
  });

  it("lets a witness decide", async () => {
    expect((await read(["1.234", "12.5"], "money")).values[0]).toBe("1.2340");
    expect((await read(["1.234", "1.234.567"], "money")).values[0]).toBe("1234.0000");
    expect((await read(["1.234", "0.500"], "money")).values[0]).toBe("1.2340");
    expect((await read(["12,345", "1,5"], "money")).values[0]).toBe("12.3450");
    expect((await read(["12,345", "1,234,567"], "money")).values[0]).toBe("12345.0000");
    const many = Array.from({ length: 200 }, (_, k) => `${1 + (k % 9)},${100 + k}`);
    expect((await read([...many, "567"], "quantity")).values[0]).toBe("1100.0000");
  });

  it("asks what a comma means in Chinese money, where it is no decimal mark", async () => {
    const { decision } = await read(["1052,75元", "11,50万元", "423,36元"], "money", { header: "销售金额" });
    expect(decision.state).toBe("ambiguous");
    if (decision.state !== "ambiguous") return;
    expect(decision.readings.map((r) => r.yaml)).toEqual([
      'col: { column: "销售金额", decimal: "," }',
      'col: { column: "销售金额", thousands: "," }',
    ]);
    const comma = await read(["1052,75元", "11,50万元"], "money", { map: { decimal: "," } });
    expect(comma.values).toEqual(["1052.7500", "115000.0000"]);
    const deleted = await read(["1052,75元", "11,50万元"], "money", { map: { thousands: "," } });
    expect(deleted.values).toEqual(["105275.0000", "11500000.0000"]);
  });

  it("takes groups of three in Chinese columns for thousands", async () => {
    expect((await read(["1,234", "56"], "quantity", { header: "数量" })).values[0]).toBe("1234.0000");
    expect((await read(["￥1,234"], "money")).values).toEqual(["1234.0000"]);
  });

  it("never adds up different units", async () => {
    const { decision } = await read(["10件", "3箱"], "quantity");
    expect(decision.state === "ambiguous" && decision.problem.code).toBe("units-mixed");
    expect((await read(["¥5", "$5"], "money")).decision.state).toBe("ambiguous");
  });

  it("refuses references to other rows and lists them by look", async () => {
    const cells = [
      ...Array.from({ length: 60 }, (_, k) => `${100 + k}.5`),
      ...Array.from({ length: 40 }, (_, k) => `See DN-${100 + k} (ID#:${1000 + k})`),
    ];
    const { decision, bad } = await read(cells, "money");
    expect(bad).toBe(40);
    expect(decision.state === "decided" && decision.problems).toMatchObject([
      { code: "cell-refused", values: { count: 40, text: "See DN-100 (ID#:1000)" } },
    ]);
  });

  it("refuses what only looks like a number", async () => {
    const ok = Array.from({ length: 300 }, (_, k) => `1,${100 + k}.50`);
    const { values, bad } = await read([...ok, "1,23", "--5", "(5", "5-3"], "money");
    expect(values.slice(300)).toEqual([null, null, null, null]);
    expect(bad).toBe(4);
  });

  it("scales by the unit in the header", async () => {
    expect((await read(["1.5"], "money", { header: "销售额(万元)" })).values).toEqual(["15000.0000"]);
    expect(
      (await read(["250"], "number", { header: "product_weight_g", extra: { unit: "kg" } })).values,
    ).toEqual(["0.25"]);
  });

  it("reads integers only when they are", async () => {
    const { values, bad } = await read(["3", "4.0", "5.5"], "integer");
    expect(values).toEqual(["3", "4", null]);
    expect(bad).toBe(1);
  });
});

describe("shares", () => {
  it("reads percent signs, points and shares", async () => {
    expect((await read(["95%", "5.5%"], "share")).values).toEqual(["0.95", "0.055"]);
    expect((await read(["0.95", "1"], "share")).values).toEqual(["0.95", "1.0"]);
    const points = await read(["87", "100", "1", "57"], "share");
    expect(points.values).toEqual(["0.87", "1.0", "0.01", "0.57"]);
    expect(points.decision.state === "decided" && points.decision.problems[0]!.code).toBe("share-scaled");
  });

  it("asks when points and shares are mixed", async () => {
    expect((await read(["87", "0.5"], "share")).decision.state).toBe("ambiguous");
    expect((await read(["87", "95%"], "share")).decision.state).toBe("ambiguous");
  });
});

describe("ids, texts and words", () => {
  it("unwraps ids and touches nothing else", async () => {
    const cells = ['="0012"', "'0013", "\t0014", "123.0", "4.2024E+20", " A 1 ", "202401010000000001"];
    const { decision, values } = await read(cells, "id");
    expect(values).toEqual(["0012", "0013", "0014", "123.0", "4.2024E+20", "A 1", "202401010000000001"]);
    expect(decision.state === "decided" && decision.problems.map((p) => p.code)).toEqual(["ids-scientific"]);
  });

  it("keeps the cheap path for clean ids", async () => {
    expect((await read(["A1", "B2"], "id")).decision).toMatchObject({ format: { kind: "id", clean: true } });
  });

  it("maps words openly and lists the unknown", async () => {
    const words = { true: ["按时", "on time"], false: ["晚交货", "late"] };
    const cells = [" 按时 ", "On  Time", "LATE", "maybe", "maybe", null];
    const { decision, values, bad } = await read(cells, "flag", { extra: { words } });
    expect(values).toEqual(["true", "true", "false", null, null, null]);
    expect(bad).toBe(2);
    expect(decision.state === "decided" && decision.problems).toMatchObject([
      { code: "unknown-words", values: { words: ["maybe (2)"], count: 2 } },
    ]);
    const told = await read(cells, "flag", { extra: { words }, map: { words: { false: ["maybe"] } } });
    expect(told.bad).toBe(0);
  });
});

describe("dates that cannot be right", () => {
  /** Orders on weekdays as M/D/YY; a program took those it could for Y/M/D. Delivery follows 10 days later. */
  const scrambled = (writes: (y: number, m: number, d: number) => string) => {
    const pad = (n: number) => String(n).padStart(2, "0");
    return Array.from({ length: 900 }, (_, k) => new Date(Date.UTC(2009, 0, 1 + k)))
      .filter((date) => date.getUTCDay() % 6 !== 0)
      .map((date) => {
        const [y, m, d] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
        const later = new Date(date.getTime() + 10 * 86_400_000).toISOString().slice(0, 10);
        return [d <= 12 ? writes(y, m, d) : `${m}/${d}/${pad(y % 100)}`, later];
      });
  };
  const decideTwo = async (rows: readonly (readonly string[])[], map: ColumnMap = {}) => {
    const table = await rawTable(["ordered", "delivered"], rows);
    const decisions = await decideColumns(warehouse, table, [
      { index: 1, type: "date", def: def("date"), map, name: "ordered_on" },
      { index: 2, type: "date", def: def("date"), map: {}, name: "delivered_on" },
    ]);
    return decisions[0]!.state === "decided" ? decisions[0]!.problems : null;
  };
  const pad = (n: number) => String(n).padStart(2, "0");

  it("flags month, day and year that changed places, with the formats that mend it", async () => {
    const rows = scrambled((y, m, d) => `20${pad(m)}-${pad(d)}-${pad(y % 100)}`);
    const found = (await decideTwo(rows))!.find((p) => p.code === "dates-scrambled");
    expect(found?.values).toMatchObject({
      yaml: 'ordered_on: { column: "ordered", formats: ["%m/%d/%y", "20%m-%d-%y"] }',
      count: rows.filter((row) => row[0]!.includes("-")).length,
    });
    expect(await decideTwo(rows, { formats: ["%m/%d/%y", "20%m-%d-%y"] })).toEqual([]);
  });

  it("flags day and month swapped wherever that was possible", async () => {
    const rows = scrambled((y, m, d) => `${y}-${pad(d)}-${pad(m)}`);
    expect((await decideTwo(rows))!.map((p) => p.code)).toContain("dates-scrambled");
  });

  it("leaves two honest patterns alone", async () => {
    const rows = scrambled((y, m, d) => `${m}/${d}/${pad(y % 100)}`).map((row, k) => [
      k % 2 === 0 ? row[0]! : new Date(Date.parse(row[1]!) - 10 * 86_400_000).toISOString().slice(0, 10),
      row[1]!,
    ]);
    expect((await decideTwo(rows))!.map((p) => p.code)).toEqual(["dates-mixed"]);
  });
});

describe("properties", () => {
  const styles = [
    { decimal: ".", thousands: "," },
    { decimal: ",", thousands: "." },
    { decimal: ",", thousands: " " },
    { decimal: ".", thousands: "'" },
    { decimal: ".", thousands: "" },
    { decimal: ",", thousands: "" },
  ] as const;
  const dress = [
    (t: string) => t,
    (t: string) => `$${t}`,
    (t: string) => `${t} EUR`,
    (t: string) => `${t} kg`,
    (t: string) => t.replace(/[0-9]/g, (d) => String.fromCharCode(0xff10 + Number(d))),
  ];

  it("reads back any number written in a known style", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: -1_000_000_00, max: 1_000_000_000_00 }), { minLength: 1, maxLength: 20 }),
        fc.constantFrom(...styles),
        fc.constantFrom(...dress),
        async (cents, style, dressed) => {
          const write = (n: number) => {
            const whole = String(Math.floor(Math.abs(n) / 100)).replace(/\B(?=(\d{3})+$)/g, style.thousands);
            const text = dressed(`${whole}${style.decimal}${String(Math.abs(n) % 100).padStart(2, "0")}`);
            return n < 0 ? `-${text}` : text;
          };
          const { decision, values } = await read(cents.map(write), "money", { header: "amount" });
          expect(decision.state).toBe("decided");
          expect(values.map((v) => Math.round(Number(v) * 100))).toEqual(cents.map((n) => n + 0));
        },
      ),
      { numRuns: 60, seed: 7 },
    );
  });

  it("reads, refuses and lists, or asks: no filled cell is lost silently, no empty one read", async () => {
    const odd = fc.constantFrom(
      ...[
        "2024-01-05",
        "1/2/2024",
        "13/2/24",
        "5-Mar-24",
        "45292",
        "1,234",
        "1.234,5",
        "¥5",
        "3.2万",
        "12件",
      ],
      ...[
        "(3)",
        "7-",
        "99%",
        "0.5",
        "87",
        "是",
        "N",
        "1e400",
        "nan",
        "epoch",
        "-",
        "'",
        '="1"',
        "９９",
        "1_0",
      ],
      ...[
        "..",
        ",",
        "1900-01-00",
        "2024-02-30",
        "%d",
        "\\",
        "999999999999999999999",
        "万",
        "12345678901234567890",
      ],
    );
    const cell = fc.oneof({ weight: 4, arbitrary: odd }, fc.string({ maxLength: 8, unit: "binary" }));
    const types = ["id", "text", "date", "money", "quantity", "number", "integer", "share", "flag"] as const;
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          cell.map((text) => text.replace(/[\0\r\n\ufeff]/g, "")),
          { minLength: 1, maxLength: 12 },
        ),
        fc.constantFrom(...types),
        async (cells, type) => {
          const words = { true: ["是"], false: ["n"] };
          const { decision, values, bad } = await read(cells, type, { extra: { words } });
          if (decision.state === "ambiguous") {
            expect(decision.problem.severity).toBe("error");
            return;
          }
          const listed = decision.problems
            .filter((p) => ["cell-refused", "unknown-words", "value-clipped"].includes(p.code))
            .reduce((sum, p) => sum + Number(p.values.count), 0);
          expect(listed).toBe(bad);
          for (const [k, value] of values.entries()) {
            if (cells[k]!.trim() === "") expect(value).toBeNull();
          }
        },
      ),
      { numRuns: 200, seed: 11 },
    );
  });

  it("decides the same whatever the order of rows and columns", async () => {
    const columns: [string, ColumnType, string[]][] = [
      ["d", "date", ["03/04/2024", "13/04/2024", "2024-05-05", "n/a", "04/04/2024", "05/06/2024 10:00"]],
      ["m", "money", ["1,234.5", "12", "1,000", "see 4", "99.25", "¥3"]],
      ["s", "share", ["87", "12", "100", "5", "1", "0"]],
      ["f", "flag", ["是", "否", "N", "y", "??", "1"]],
    ];
    const decide = async (order: readonly number[], rows: readonly number[]) => {
      const picked = order.map((k) => columns[k]!);
      const table = await rawTable(
        picked.map((c) => c[0]),
        rows.map((r) => picked.map((c) => c[2][r]!)),
      );
      const wanted = picked.map((c, k) => ({
        index: k + 1,
        type: c[1],
        def: def(c[1], c[1] === "flag" ? { words: { true: ["是", "y", "1"], false: ["否", "n"] } } : {}),
        map: {},
      }));
      const out = await decideColumns(warehouse, table, wanted);
      return order.map((k, at) => [k, out[at]] as const).sort((a, b) => a[0] - b[0]);
    };
    const first = await decide([0, 1, 2, 3], [0, 1, 2, 3, 4, 5]);
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }),
        fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }),
        async (order, rows) => {
          expect(await decide(order, rows)).toEqual(first);
        },
      ),
      { numRuns: 20, seed: 7 },
    );
  });
});
