import { describe, expect, it } from "vitest";
import { results } from "../../../../test/fixtures/results.js";
import type { Cell, Results } from "../../../core/findings.js";
import { words as wordsIn } from "../../../i18n/index.js";
import { capacityChart } from "./capacity.js";
import { budgetChart, costTrendChart, jointChart, leverChart } from "./control.js";
import { customerWaterfalls, whaleChart } from "./customers.js";
import { deskChart } from "./desk.js";
import { reconciliationChart } from "./ledger.js";
import { reconciliation } from "./reconciliation.js";

const words = wordsIn("en", "CNY");
const plain = (text: string) => text.replaceAll("\u00a0", " ");

/** The results with a table's rows changed, or without it. */
function changed(id: string, change: ((rows: readonly (readonly Cell[])[]) => Cell[][]) | null): Results {
  const { [id]: table, ...others } = results.tables;
  return change === null
    ? { ...results, tables: others }
    : { ...results, tables: { ...others, [id]: { ...table!, rows: change(table!.rows) } } };
}

const column = (id: string, name: string) => results.tables[id]!.columns.findIndex((c) => c.id === name);

describe("where the booked cost went", () => {
  it("adds up to the ledger and says so", () => {
    const found = reconciliation(results, words)!;
    expect(found.difference).toBe(0);
    expect(found.customers + found.unused + found.rest).toBeCloseTo(found.ledger, 2);
    expect(reconciliationChart(results, words)!.takeaway).toContain("to the cent");
  });
  it("names a single cent that is missing", () => {
    const amount = column("cost.reconciliation", "amount");
    const short = changed("cost.reconciliation", (rows) =>
      rows.map((row, i) => row.map((cell, k) => (i === 0 && k === amount ? (cell as number) - 0.01 : cell))),
    );
    expect(reconciliation(short, words)!.difference).toBe(0.01);
    expect(reconciliationChart(short, words)!.takeaway).toContain("0.01");
  });
});

describe("customers from margin to profit", () => {
  const chart = customerWaterfalls(results, words)!;
  const option = chart.option.option as { title: { text: string }[]; grid: unknown[] };
  it("are the three that lose most and the largest", () => {
    const rows = results.tables["cost.customers"]!.rows;
    const [name, left, amount] = ["name", "contribution", "amount"].map((c) => column("cost.customers", c));
    const worst = [...rows].sort((a, b) => (a[left!] as number) - (b[left!] as number));
    const largest = [...rows].sort((a, b) => (b[amount!] as number) - (a[amount!] as number))[0]!;
    expect(option.grid).toHaveLength(4);
    for (const [i, row] of [...worst.slice(0, 3), largest].entries())
      expect(option.title[i]!.text.slice(0, 10)).toBe(String(row[name!]).slice(0, 10));
  });
  it("are not drawn where no margin is known", () => {
    const margin = column("cost.customers", "margin");
    const unknown = changed("cost.customers", (rows) =>
      rows.map((row) => row.map((cell, k) => (k === margin ? null : cell))),
    );
    expect(customerWaterfalls(unknown, words)).toBeNull();
  });
});

describe("the whale curve", () => {
  const marks = (from: Results) => {
    const { series } = whaleChart(from, words)!.option.option as {
      series: { data: { label: { formatter: string } }[] }[];
    };
    return series[1]!.data.map((mark) => plain(mark.label.formatter));
  };
  it("marks the best fifth, the peak and the end", () => {
    expect(marks(results)).toHaveLength(3);
    expect(marks(results)[1]).toMatch(/\(\d+.* %\)$/);
  });
  it("says money alone when all together lose", () => {
    const y = column("cost.whale-curve", "contribution");
    const losing = changed("cost.whale-curve", (rows) =>
      rows.map((row) => row.map((cell, k) => (k === y ? (cell as number) - 2_000_000 : cell))),
    );
    for (const mark of marks(losing)) expect(mark).not.toContain("%");
  });
});

describe("capacity, desk, budget and trend", () => {
  it("name the resource with most idle money and the months beyond capacity", () => {
    const said = plain(capacityChart(results, words)!.takeaway);
    expect(said).toMatch(/% of what was paid for/);
    expect(said).toMatch(/busiest month: \d/);
    const over = results.tables["cost.capacity"]!.rows.filter(
      (row) => (row[3] as number) > (row[2] as number),
    );
    expect(said.includes("beyond capacity")).toBe(over.length > 0);
  });
  it("say what more people buy", () => {
    expect(plain(deskChart(results, words)!.takeaway)).toContain("From 3 to 6 people");
  });
  it("name the largest overrun, and none when there is none", () => {
    expect(budgetChart(results, words)!.takeaway).toContain("运输");
    const within = changed("cost.budget", (rows) =>
      rows.map((row) => row.map((cell, k) => (k === 4 ? -Math.abs((cell as number) + 1) : cell))),
    );
    expect(budgetChart(within, words)!.takeaway).toContain("no line overran");
  });
  it("count months outside their own history", () => {
    expect(costTrendChart(results, words)!.takeaway).toContain("makes usual: 1");
  });
  it("count levers that pay, and set the firm beside its customers", () => {
    expect(leverChart(results, words)!.takeaway).toContain("1 of 2 levers");
    expect(plain(jointChart(results, words)!.takeaway)).toContain("CN¥330,000 together");
  });
  it("draw nothing that is not there", () => {
    for (const [draw, id] of [
      [capacityChart, "cost.resources"],
      [deskChart, "cost.desk.curve"],
      [budgetChart, "cost.budget"],
      [costTrendChart, "cost.trend"],
      [leverChart, "cost.levers"],
      [jointChart, "cost.joint"],
      [reconciliationChart, "cost.reconciliation"],
    ] as const)
      expect(draw(changed(id, null), words)).toBeNull();
  });
});
