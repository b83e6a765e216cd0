import { describe, expect, it } from "vitest";
import { withPlan } from "../../../../test/fixtures/level-plan.js";
import { results } from "../../../../test/fixtures/results.js";
import type { Cell, Results } from "../../../core/findings.js";
import { words as wordsIn } from "../../../i18n/index.js";
import { changesChart, changesOf, orderChart } from "./changes.js";
import { planTotalChart, scenarioChart } from "./total.js";
import { whaleAfterLoss } from "./whale.js";

const words = wordsIn("en", "CNY");
const plain = (text: string) => text.replaceAll("\u00a0", " ");

function rowsOf(id: string, rows: readonly (readonly Cell[])[]): Results {
  return { ...withPlan, tables: { ...withPlan.tables, [id]: { ...withPlan.tables[id]!, rows } } };
}

interface Label {
  readonly label?: { readonly formatter?: string };
}
const labels = (option: unknown) =>
  (option as { series: { data: Label[] }[] }).series.flatMap(({ data }) =>
    data.flatMap((one) => one.label?.formatter ?? []),
  );

describe("the changes", () => {
  it("come in the order of doing, those not chosen behind", () => {
    const table = withPlan.tables["plan.changes"]!;
    const turned = rowsOf("plan.changes", [...table.rows].reverse());
    expect(changesOf(turned, words).map(({ chosen }) => chosen)).toEqual(
      changesOf(withPlan, words).map(({ chosen }) => chosen),
    );
    expect(changesOf(turned, words)[0]!.element).toBe("late");
  });
  it("show the first with its range", () => {
    expect(plain(changesChart(withPlan, words)!.takeaway)).toContain(
      "CN¥220,000 a year (CN¥121,000 to CN¥330,000)",
    );
  });
  it("are the ones that bring most where there is no room for all, under the number of their turn", () => {
    const table = withPlan.tables["plan.changes"]!;
    const at = (column: string) => table.columns.findIndex((c) => c.id === column);
    const [like] = table.rows;
    const many = Array.from({ length: 20 }, (_, i) =>
      like!.map((cell, c) =>
        c === 0 ? `c${i}` : c === at("order") ? i + 1 : c === at("gain") ? 1000 * (i + 1) : cell,
      ),
    );
    const chart = changesChart(rowsOf("plan.changes", many), words)!;
    const names = labels(chart.option.option).filter((text) => /^\d+ /.test(text));
    expect(names).toHaveLength(12);
    expect(names[0]).toMatch(/^9 /);
    expect(plain(chart.takeaway)).toContain("CN¥20,000 a year");
  });
  it("tell how many of the first make up most of the gain", () => {
    expect(plain(orderChart(withPlan, words)!.takeaway)).toBe(
      "The first 3 changes bring 91.5 % of the gain of all 5.",
    );
  });
  it("share a number on the way where one hardly moves it", () => {
    expect(labels(orderChart(withPlan, words)!.option.option)).toEqual(["1", "2", "3", "4–5"]);
  });
  it("are not drawn where none is chosen or there is no plan", () => {
    expect(changesChart(results, words)).toBeNull();
    expect(orderChart(results, words)).toBeNull();
  });
});

describe("from gain to what is left", () => {
  it("ends at gain less cost", () => {
    const chart = planTotalChart(withPlan, words)!;
    expect(plain(chart.takeaway)).toContain("CN¥468,000 a year comes in, CN¥141,000 goes out, CN¥327,000");
  });
  it("shows what its parts do not explain as a step of its own", () => {
    const table = withPlan.tables["plan.total"]!;
    const less = rowsOf(
      "plan.total",
      table.rows.map((row) => (row[0] === "margin" ? [row[0], 0, 0, 0] : row)),
    );
    expect(labels(planTotalChart(less, words)!.option.option).map(plain)).toContain("CN¥47,500");
  });
});

describe("scenarios", () => {
  it("add their steps up to the whole difference", () => {
    const chart = scenarioChart(withPlan, words)!;
    expect(labels(chart.option.option).map(plain)).toEqual(["−CN¥50,000", "−CN¥12,000", "−CN¥62,000"]);
    expect(chart.takeaway).toContain("慢一点");
  });
});

it("the whale curve before and after ends at both sums", () => {
  const number = (id: string) =>
    ({ id, kind: "number", unit: id === "customer-share" ? "share" : "money" }) as const;
  const table = {
    columns: ["customers", "customer-share", "contribution", "after-loss"].map(number),
    rows: [
      [1, 0.25, 60_000, 50_000],
      [2, 0.5, 90_000, 70_000],
      [4, 1, 80_000, 40_000],
    ],
    total: 3,
  };
  const with_ = { ...withPlan, tables: { ...withPlan.tables, "plan.whale-after-loss": table } };
  expect(plain(whaleAfterLoss(with_, words)!.takeaway)).toContain(
    "CN¥80,000; what poor service loses takes it to CN¥40,000",
  );
  expect(whaleAfterLoss(withPlan, words)).toBeNull();
});
