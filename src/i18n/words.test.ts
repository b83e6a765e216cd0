import { describe, expect, it } from "vitest";
import type { Reason } from "../core/figure.js";
import { problem } from "../core/problem.js";
import type { Verdict } from "../core/verdict.js";
import { format } from "./format.js";
import { catalogues, languages, words } from "./index.js";
import type { RoomCatalogue } from "./message.js";
import { type Catalogue, wordsOf } from "./words.js";

const room: RoomCatalogue = {
  figures: {
    "measure.otif": { name: "On time in full", meaning: "Both." },
    "measure.*": { name: "Any", meaning: "Any of {part}." },
    "measure.score.*": { name: "Score for {part}", meaning: "Rating." },
  },
  methods: { otif: "Counted." },
  tables: { "measure.by-month": "By month", "measure.by-month.otif": "OTIF" },
  verdicts: {
    "target-missed": "{figure:figure} is {value}, {gap:share} under {target:share}",
    "cost.loss-maker": "{customer} loses {loss:money}",
  },
  assumptions: { "loss.margin": { name: "Margin", meaning: "Share." } },
  codes: { "state.missed": "missed", late: "late" },
};
const catalogue: Catalogue = {
  ...catalogues.en,
  rooms: [room],
  problems: { "rows-rejected": { text: "{rows:count} rows of {table:table}", fix: "See {file}." } },
};
const said = wordsOf(catalogue, format("en", "CNY"));

describe("places where failures gather", () => {
  const place = { id: "value", kind: "key", unit: "text" } as const;
  it("are the firm's own words, and days of the week in the reader's", () => {
    expect(words("zh").cell("weekday-1", place, "measure.hot-spots")).toBe("周一");
    expect(words("en").cell("weekday-1", place, "measure.hot-spots")).toBe("Monday");
    expect(words("zh").cell("road", place, "measure.hot-spots")).toBe("road");
  });
});

describe("figure names", () => {
  it("take their own words, then those of the longest family", () => {
    expect(said.figureName("measure.otif")).toBe("On time in full");
    expect(said.figureName("measure.score.late")).toBe("Score for late");
    expect(said.figureName("measure.other.thing")).toBe("Any · other · thing");
  });
  it("fall back to the id", () => {
    expect(said.figureName("price.unheard")).toBe("price.unheard");
    expect(said.figureMeaning("price.unheard")).toBeNull();
    expect(said.methodText("unheard")).toBe("unheard");
    expect(said.tableTitle("price.table")).toBe("price.table");
  });
  it("are not fooled by names every object has", () => {
    expect(said.figureName("constructor")).toBe("constructor");
    expect(said.codeName("__proto__")).toBe("__proto__");
    expect(said.methodText("toString")).toBe("toString");
  });
});

describe("verdicts", () => {
  const verdict = (code: string, values: Record<string, string | number>, id = `measure.${code}`) =>
    said.verdictText(
      { id, subject: "measure.otif", kind: "finding", code, values, weight: null },
      () => "share",
    );
  it("write values as the message says, else in the unit of their subject", () => {
    const text = verdict("target-missed", { figure: "measure.otif", value: 0.76, gap: 0.14, target: 0.9 });
    expect(text.replaceAll("\u00a0", " ")).toBe("On time in full is 76.0 %, 14.0 % under 90.0 %");
  });
  it("are found with or without the room before the code", () => {
    expect(verdict("loss-maker", { customer: "A{loss}", loss: 5 }, "cost.loss-maker.1")).toBe(
      "A{loss} loses CN¥5",
    );
  });
  it("show a missing value as its place, and an unknown code as the code", () => {
    expect(verdict("cost.loss-maker", {})).toContain("{customer}");
    expect(verdict("unheard", {})).toBe("unheard (On time in full)");
  });
});

describe("elements of a questionnaire", () => {
  const names = { 按时到货: { en: "On-time delivery" }, "4": { zh: "第4题", en: "Item 4" } };
  const [en, zh] = [words("en", "CNY", names), words("zh", "CNY", names)];
  const verdict = (code: string, values: Verdict["values"]): Verdict => ({
    id: `measure.${code}`,
    subject: "measure.rivals.firm",
    kind: "warning",
    code: `measure.${code}`,
    values,
    weight: null,
  });
  it("go by the firm's name in the language of the report, else by their own text", () => {
    expect(en.elementName("按时到货")).toBe("On-time delivery");
    expect(zh.elementName("按时到货")).toBe("按时到货");
    expect(zh.elementName("4")).toBe("第4题");
    expect(en.elementName("现货供应")).toBe("现货供应");
  });
  it("are called so in the cells of tables, whether they name the row or stand beside its number", () => {
    const cell = (kind: "key" | "label") => en.cell("按时到货", { id: "element", kind, unit: "text" }, "t");
    expect([cell("key"), cell("label")]).toEqual(["On-time delivery", "On-time delivery"]);
    expect(en.cell("按时到货", { id: "firm", kind: "key", unit: "text" }, "t")).toBe("按时到货");
  });
  it("are called so in sentences, one by one and in lists", () => {
    const held = verdict("held", { count: 2, elements: ["按时到货", "4"] });
    expect(en.verdictText(held)).toContain("On-time delivery, Item 4");
    expect(zh.verdictText(held)).toContain("按时到货、第4题");
  });
});

describe("where a change acts", () => {
  it("says days of the week in words and leaves all else as the firm calls it", () => {
    const [en, zh] = [words("en"), words("zh")];
    const where = { id: "where", kind: "label", unit: "text" } as const;
    expect(en.cell("weekday-1 · 上海仓", where, "plan.changes")).toBe("Monday · 上海仓");
    expect(zh.cell("weekday-1", where, "plan.changes")).toBe("周一");
    expect(zh.placeName("11:00–17:00")).toBe("11:00–17:00");
  });
  it("says months in words, one or several", () => {
    const [en, zh] = [words("en"), words("zh")];
    expect(en.placeName("2025-11, 2026-05")).toBe("Nov 2025, May 2026");
    expect(zh.placeName("2025-11")).toBe("2025年11月");
    expect(en.placeName("2025-11-03")).toBe("2025-11-03");
  });
});

describe("counts of a verdict on a share", () => {
  const values = { count: 3, n: 1065, straight: 3, lot: 0, same: 0, fast: 0 };
  it.each(languages)("are counts in %s", (language) => {
    const id = "measure.survey.doubtful";
    const subject = "measure.survey.doubtful-share";
    const text = words(language).verdictText(
      { id, subject, kind: "warning", code: id, values, weight: null },
      () => "share",
    );
    expect(text).not.toContain("%");
    expect(text).toContain("1,065");
  });
});

describe("problems", () => {
  it("name the place in the words of the language", () => {
    const given = problem(
      "rows-rejected",
      "warning",
      { rows: 1234, table: "order_line" },
      { file: "a.csv", sheet: "S", row: 7, column: "金额" },
    );
    expect(said.problemText(given)).toEqual({
      text: "1,234 rows of order lines",
      fix: "See a.csv.",
      place: "a.csv › S › row 7 › column “金额”",
      beside: "a.csv › S › row 7 › column “金额”",
    });
  });
  it("leave beside a sentence only what it does not say itself", () => {
    const empty = wordsOf(catalogues.en, format("en", "CNY"));
    const place = { file: "a.csv", row: 7 };
    const told = empty.problemText(problem("file-empty", "error", {}, place));
    expect(told).toMatchObject({ text: "a.csv holds no rows.", place: "a.csv › row 7", beside: "row 7" });
  });
  it("count with the word that goes with the number", () => {
    const rows = (count: number) => said.say("{count|row is|rows are} left", { count });
    expect([rows(1), rows(0), rows(2500)]).toEqual([
      "1 row is left",
      "0 rows are left",
      "2,500 rows are left",
    ]);
  });
  it("show text of files on one line, without signs that steer a terminal", () => {
    expect(said.say("“{text}”", { text: "a\r\nb\u001b[2J\u202ec" })).toBe("“a b\ufffd[2J\ufffdc”");
  });
});

describe.each(languages)("reasons in %s", (language) => {
  const reasons: Reason[] = [
    { code: "missing-columns", needs: [{ table: "contact", column: "kind" }] },
    { code: "column-blocked", needs: [{ table: "order", column: "promised_on" }] },
    { code: "too-few", have: 3, need: 30, grain: "customer" },
    { code: "nothing-to-count", grain: "delivery" },
    { code: "not-recorded" },
    { code: "needs-figure", figure: "measure.otif" },
    { code: "not-judged", because: "sampling-orders" },
    { code: "not-judged", because: "no-failures" },
    { code: "not-judged", because: "single-period" },
    { code: "not-judged", because: "more-than-all" },
  ];
  it.each(reasons)("$code is a sentence without open places", (reason) => {
    const text = words(language).reasonText(reason);
    expect(text).not.toMatch(/[{}]/);
    expect(text).not.toBe(reason.code);
    expect(text.length).toBeGreaterThan(4);
  });
});
