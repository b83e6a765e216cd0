import { describe, expect, it } from "vitest";
import { results } from "../../test/fixtures/results.js";
import { languages, words as wordsIn } from "../i18n/index.js";
import { explainFigure, figureOf } from "./explain.js";
import { customerBlocks, customerJson, exampleLossCustomer, lossJson, lossOverview } from "./loss-lines.js";

const words = wordsIn("en", "CNY");
const plain = (text: string) => text.replaceAll("\u00a0", " ");
const trace = [
  { day: "2024-01-04", event: "first-order", detail: "100.00", order: "SO-1" },
  { day: "2024-03-04", event: "as-of", detail: "60", order: null },
];

describe.each(languages)("what is lost, in %s", (language) => {
  const blocks = lossOverview(results, wordsIn(language, "CNY"));
  it("holds the total, the kinds and both lists, every place filled", () => {
    expect(blocks).toHaveLength(4);
    expect(JSON.stringify(blocks)).not.toMatch(/undefined|NaN|\{[a-z]+/);
    for (const { head, rows } of blocks) for (const row of rows) expect(row).toHaveLength(head.length);
  });
});

describe("what is lost", () => {
  const [total, kinds, atRisk] = lossOverview(results, words);
  it("ends with the total and its range", () => {
    expect(total!.rows.at(-1)!.map(plain)).toEqual([
      "Whole loss of a year",
      "CN¥551,800",
      "CN¥214,000 – CN¥1.04m",
    ]);
    expect(total!.note).toContain("34.0");
  });
  it("leaves out parts that lose nothing", () => {
    const parts = results.tables["loss.parts"]!;
    const at = parts.columns.findIndex(({ id }) => id === "value");
    const rows = parts.rows.map((row, r) => (r === 1 ? row.toSpliced(at, 1, 0) : row));
    const tables = { ...results.tables, "loss.parts": { ...parts, rows } };
    expect(lossOverview({ ...results, tables }, words)[0]!.rows).toHaveLength(total!.rows.length - 1);
  });
  it("says of each kind what the records say of it", () => {
    expect(kinds!.rows).toHaveLength(results.tables["loss.kinds"]!.rows.length);
    expect(kinds!.rows[0]![1]).toBe("2,855");
  });
  it("lists five customers and says how many more there are", () => {
    expect(atRisk!.rows).toHaveLength(5);
    expect(atRisk!.note).toContain("9 more");
  });
  it("says why when the total cannot be told", () => {
    const reason = { code: "not-judged", because: "sampling-orders" } as const;
    const figures = results.figures.map((f) =>
      f.id === "loss.total" ? { ...f, value: null, interval: null, reason } : f,
    );
    const [block] = lossOverview({ ...results, figures }, words);
    expect(block!.rows).toHaveLength(1);
    expect(block!.rows[0]![1]).toContain("sample of orders");
  });
  it("is empty without loss findings", () => {
    expect(lossOverview({ ...results, tables: {}, figures: [] }, words)).toEqual([]);
    expect(exampleLossCustomer({ ...results, tables: {} })).toBeNull();
  });
  it("gives programs values, not words", () => {
    expect(lossJson(results)).toMatchObject({ total: { value: 551_800, low: 214_000, high: 1_043_000 } });
  });
});

describe("one customer", () => {
  const id = exampleLossCustomer(results)!;
  it("is told with its row and its story", () => {
    const blocks = customerBlocks(results, id, trace, words);
    expect(blocks.map(({ title }) => title)).toEqual([words.cli.loss.oneAtRisk, words.cli.loss.trace]);
    expect(blocks[1]!.rows.map(([, text]) => text)[0]).toContain("order SO-1");
    expect(customerJson(results, id, trace)).toMatchObject({ customer: id, lost: null, trace });
  });
  it("is cut to a screen, with a count of what lies between", () => {
    const order = trace.find(({ event }) => event === "late") ?? trace[0]!;
    const long = [trace[0]!, ...Array.from({ length: 100 }, () => ({ ...order, event: "late" }))];
    const story = customerBlocks(results, id, long, words)[1]!;
    expect(story.rows).toHaveLength(30);
    expect(story.rows[1]![1]).toContain("72 further steps, 72 of them failures");
    expect(story.note).toBe(words.cli.loss.traceCut);
    expect(customerBlocks(results, id, trace, words)[1]!.note).toBeNull();
  });
  it("is told without a row when it stands in no list", () => {
    expect(customerBlocks(results, "nobody", trace, words)[0]!.note).toBe(words.cli.loss.inNone);
  });
});

describe("the chain explained", () => {
  it("opens from the total to its parts, a year", () => {
    const text = plain(explainFigure(results, "loss.total", null, "en"));
    expect(text).toContain("CN¥551,800 per year");
    expect(text).toContain("(CN¥214,000 – CN¥1.04m per year)");
    expect(text).toContain("chance and assumptions together");
    for (const id of ["loss.existing", "loss.potential"]) expect(text).toContain(`(${id})`);
  });
  it("opens a part, a kind and a link of it, each with its own kind of range", () => {
    const part = figureOf(results, "loss.parts[existing].value")!;
    expect([part.unit, part.interval?.kind, part.inputs]).toEqual([
      "money-per-year",
      "joint",
      ["loss.existing"],
    ]);
    expect(figureOf(results, "loss.kinds[late].value")!.inputs).toEqual([
      "loss.existing",
      "loss.effects[late].used",
    ]);
    expect(figureOf(results, "loss.effects[late].adjusted")!.interval).toMatchObject({
      low: 0.014,
      kind: "sampling",
    });
    expect(figureOf(results, "loss.effects[late].raw")!.interval).toBeNull();
    expect(figureOf(results, "loss.effects[late].used")!.inputs).toEqual(["loss.effect.late"]);
    expect(explainFigure(results, "loss.links[told].value", null, "en")).toContain(
      words.cli.explain.noRowsAlone,
    );
  });
});
