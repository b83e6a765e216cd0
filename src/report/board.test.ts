import { describe, expect, it } from "vitest";
import { levelPlanTables, totals, withPlan } from "../../test/fixtures/level-plan.js";
import { results } from "../../test/fixtures/results.js";
import { missing } from "../core/figure.js";
import type { Cell, Results } from "../core/findings.js";
import { languages, words as wordsIn } from "../i18n/index.js";
import { boardOf } from "./board.js";
import { buildReport } from "./build.js";
import { elementId } from "./html/escape.js";
import { writeHtml } from "./html.js";

const words = wordsIn("en", "CNY");
const plain = (text: string) => text.replaceAll("\u00a0", " ");

function changed(
  id: string,
  change: (row: readonly Cell[], at: (column: string) => number) => Cell[],
): Results {
  const table = withPlan.tables[id]!;
  const at = (column: string) => table.columns.findIndex((c) => c.id === column);
  return {
    ...withPlan,
    tables: { ...withPlan.tables, [id]: { ...table, rows: table.rows.map((row) => change(row, at)) } },
  };
}

const withFigure = (id: string, to: Results["figures"][number] | null): Results => ({
  ...withPlan,
  figures: withPlan.figures.flatMap((figure) => (figure.id !== id ? [figure] : to === null ? [] : [to])),
});

describe("the page to decide on", () => {
  const board = boardOf(withPlan, words)!;
  it("says in one sentence what to do, what it brings, from how little to how much, and what it costs", () => {
    expect(plain(board.decision)).toBe(
      "5 changes to make, worth CN¥260,000 to CN¥690,000 a year, on average CN¥468,000. They cost CN¥141,000 a year and CN¥20,000 once.",
    );
    expect(board.facts.map(({ figure }) => figure)).toEqual([
      "plan.gain.total",
      "plan.cost.total",
      "plan.net.total",
      "plan.once.total",
      "plan.chance-pays",
    ]);
  });
  it("lists only what is chosen, what leaves most first, each gain with its range", () => {
    const rows = board.changes!.rows;
    expect(rows).toHaveLength(5);
    expect(rows[0]![0]).toContain("川运通 × 西南");
    expect(plain(String(rows[0]![1]))).toBe("71.0 % → 90.0 %");
    expect(plain(String(rows[0]![2]))).toContain("CN¥121,000");
  });
  it("says how many more there are when a page has no room for all", () => {
    const seven = changed("plan.changes", (row, at) =>
      row.map((cell, i) => (i === at("chosen") ? "chosen" : cell)),
    );
    const all = boardOf(seven, words)!;
    expect(all.changes!.rows).toHaveLength(5);
    expect(all.changes!.note).toContain("3 more changes");
  });
  it("leads from the failures seen to the money, every number one that opens", () => {
    const steps = board.chain!.steps;
    expect(steps.map(({ figure }) => figure)).toEqual([
      "plan.priorities[late].failed",
      "loss.effects[late].used",
      "level.penalty[late|total].value",
      null,
      "plan.changes[late.change-carrier.川运通.西南].gain",
    ]);
    const ids = buildReport(withPlan, "en").explanations.map(({ id }) => id);
    for (const { figure } of steps) if (figure !== null) expect(ids).toContain(figure);
  });
  it("draws the element with most to gain", () => {
    expect(board.chart!.id).toBe("board-short");
  });
  it("names what not to do with the reason, and what is free of a known cost up to where it pays", () => {
    const [not, turns, unknown] = board.lists;
    expect(not!.items).toHaveLength(2);
    expect(not!.items[0]).toMatch(/invoice/i);
    expect(turns!.items.length).toBeGreaterThan(1);
    // The change nearest to dropping out stands first.
    expect(turns!.items[0]).toContain("A × 上海仓");
    expect(plain(unknown!.items[0]!)).toContain("pays up to CN¥38,000");
  });
});

describe("the numbers of the first page opened", () => {
  const inputsOf = (id: string) => {
    const found = buildReport(withPlan, "en").explanations.find((one) => one.id === id)!;
    return found.inputs.map((input) => input.id);
  };
  it("a gain leads to what it is made of, without what adds nothing", () => {
    const row = "plan.changes[short.stock-up.A.上海仓]";
    const own = changesOnTop("short.stock-up.A.上海仓");
    const found = buildReport(own, "en").explanations.find(({ id }) => id === `${row}.gain`)!;
    expect(found.inputs.map(({ id }) => id)).toEqual(
      ["lost-saved", "margin"].map((part) => `${row}.${part}`),
    );
    expect(plain(found.rangeText!)).toContain("CN¥75,350");
  });
  it("the cost of a failure leads to its parts", () => {
    expect(inputsOf("level.penalty[late|total].value")).toEqual(
      ["leaving", "lost-sale", "contract", "handling"].map((part) => `level.penalty[late|${part}].value`),
    );
  });
  function changesOnTop(id: string): Results {
    return changed("plan.changes", (row, at) =>
      row.map((cell, i) => (row[0] === id && i === at("net") ? 1e6 : cell)),
    );
  }
});

describe("without a plan", () => {
  it("an older study has no such page", () => {
    expect(boardOf(results, words)).toBeNull();
    expect(writeHtml(buildReport(results, "en"))).not.toContain('id="decide"');
  });
  it("the page says that nothing is worth making, not zero changes to make", () => {
    const none = changed("plan.changes", (row, at) =>
      row.map((cell, i) => (i === at("chosen") ? "not-worth" : cell)),
    );
    const page = boardOf(
      { ...none, figures: none.figures.map((f) => (f.id === "plan.gain.total" ? { ...f, value: 0 } : f)) },
      words,
    )!;
    expect(page.decision).toBe("Of 8 changes looked at, none is worth making now.");
    expect(page.changes).toBeNull();
    expect(page.chain).toBeNull();
  });
  it("the page says why there is none, what is known and what would unlock it", () => {
    const needs = [{ table: "order_line", column: "amount" }] as const;
    const reason = { code: "missing-columns", needs } as const;
    const gone = missing({ id: "plan.gain.total", unit: "money-per-year", method: "plan-total" }, reason);
    const untold = withFigure("plan.gain.total", gone);
    const page = boardOf(
      {
        ...untold,
        tables: results.tables,
        figures: untold.figures.filter((f) => !/^plan\.(?!gain)/.test(f.id)),
      },
      words,
    )!;
    expect(page.decision).toMatch(/^No plan in money can be made yet: needs /);
    expect(page.facts.map(({ figure }) => figure)).toContain("loss.total");
    expect(page.lists[0]!.title).toBe("What would unlock a plan");
    expect(page.lists[0]!.items[0]).toContain("needs ");
    expect(page.lists[0]!.items.join()).not.toContain("NaN");
  });
});

describe.each(languages)("the whole report with a plan in %s", (language) => {
  const html = writeHtml(buildReport(withPlan, language));
  it("opens every number of the first page", () => {
    const popovers = new Set([...html.matchAll(/<div popover id="([^"]+)"/g)].map((match) => match[1]));
    for (const [, target] of html.matchAll(/popovertarget="([^"]+)"/g)) expect(popovers).toContain(target);
    expect(popovers).toContain(elementId("x", "level.penalty[late|total].value"));
  });
  it("says every id once and leaves nothing unfilled", () => {
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    const text = html.replace(/<style[\s\S]*?<\/style>/g, "").replace(/<[^>]+>/g, " ");
    expect(text).not.toMatch(/undefined|NaN|\[object|Infinity|\{[a-z]+(:[a-z]+)?\}/);
  });
  it("keeps the summary that was there", () => {
    expect(html.indexOf('id="decide"')).toBeLessThan(html.indexOf('id="summary"'));
    expect(html).toContain('class="answers"');
  });
});

it("every table of the fixture finds its place in a section", () => {
  const document = buildReport(withPlan, "en");
  const placed = new Set(
    document.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) =>
        block.kind === "table" || block.kind === "chart"
          ? [block.table.id]
          : block.kind === "matrix"
            ? ["level.matrix"]
            : [],
      ),
    ),
  );
  for (const id of Object.keys(levelPlanTables)) expect(placed).toContain(id);
  expect(totals.gain).toBe(467_700);
});
