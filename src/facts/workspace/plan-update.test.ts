import { describe, expect, it } from "vitest";
import { parsePlan } from "./plan-file.js";
import { type PlannedChange, updatedPlan } from "./plan-update.js";

const change = (id: string, over: Partial<PlannedChange> = {}): PlannedChange => ({
  id,
  words: `改用承运商 ${id}`,
  element: "late",
  where: { carrier: "川运通" },
  promised: { gain: 9000, low: 2000, high: 15000, cost: 3000, from: 0.9, to: 0.96, unit: "share" },
  reckoned: "chosen",
  ...over,
});

describe("plan.yaml", () => {
  it("begins with every chosen change, its words beside it, and reads back", () => {
    const { text, added, total } = updatedPlan(
      null,
      [change("a"), change("b", { reckoned: "left-out" })],
      "2025-12-31",
      "方案",
    );
    expect([added, total]).toEqual([1, 1]);
    expect(text).toContain("# 改用承运商 a");
    const { decisions, problems } = parsePlan(text);
    expect(problems).toEqual([]);
    expect(decisions).toEqual({
      a: { element: "late", where: { carrier: "川运通" }, promised: change("a").promised },
    });
  });
  it("keeps what people wrote: comments, decisions, order, notes", () => {
    const first = updatedPlan(null, [change("a")], "2025-12-31", "方案").text;
    const edited = first
      .replace("decision:", "decision: later # 等新合同")
      .replace("note:", "note: 问过老王");
    const again = updatedPlan(edited, [change("b"), change("a")], "2026-01-31", "方案");
    expect([again.added, again.total, again.gone]).toEqual([1, 2, []]);
    expect(again.text).toContain("decision: later # 等新合同");
    expect(again.text).toContain("note: 问过老王");
    expect(again.text.indexOf("id: a")).toBeLessThan(again.text.indexOf("id: b"));
  });
  it("is the same to the byte when nothing is new", () => {
    const first = updatedPlan(null, [change("a")], "2025-12-31", "方案").text;
    expect(updatedPlan(first, [change("a")], "2026-01-31", "方案").text).toBe(first);
    const two = updatedPlan(first, [change("a"), change("b")], "2026-01-31", "方案").text;
    expect(updatedPlan(two, [change("a"), change("b")], "2026-02-28", "方案").text).toBe(two);
  });
  it("freezes the promise of what is decided, and dates the agreement; an open one follows the run", () => {
    const first = updatedPlan(null, [change("a"), change("b")], "2025-12-31", "方案").text;
    const decided = first.replace("decision:", "decision: do");
    const less = { promised: { ...change("a").promised, gain: 1 } };
    const { text } = updatedPlan(decided, [change("a", less), change("b", less)], "2026-01-31", "方案");
    const { decisions } = parsePlan(text);
    expect(decisions.a).toMatchObject({ agreedOn: "2026-01-31", promised: { gain: 9000 } });
    expect(decisions.b!.promised!.gain).toBe(1);
    expect(decisions.b!.agreedOn).toBeUndefined();
  });
  it("keeps an entry whose change is gone, and says so", () => {
    const first = updatedPlan(null, [change("a")], "2025-12-31", "方案").text;
    const { text, gone } = updatedPlan(first, [], "2026-01-31", "方案");
    expect(gone).toEqual(["a"]);
    expect(text).toContain("id: a");
    expect(text).toContain("reckoned: gone");
  });
  it("lets no name end its comment", () => {
    const { text } = updatedPlan(null, [change("a", { words: "x\nid: evil" })], "2025-12-31", "方案");
    expect(Object.keys(parsePlan(text).decisions)).toEqual(["a"]);
  });
  it("names wrong dates, unknown keys and doubles by line", () => {
    const { problems } = parsePlan("plan: 1\nchanges:\n  - id: a\n    due: 2025-13-01\n    desicion: do\n");
    expect(problems.map((p) => [p.code, p.place?.row])).toEqual([
      ["config-invalid", 4],
      ["config-unknown-key", 5],
    ]);
    expect(parsePlan("plan: 1\nchanges:\n  - id: a\n    decision: do\n  - id: b.c\n").lines).toEqual({
      a: 3,
      "b.c": 5,
    });
    const twice = parsePlan("plan: 1\nchanges:\n  - id: a\n  - id: a\n").problems;
    expect(twice.map((p) => [p.code, p.place?.row])).toEqual([["plan-entry-twice", 4]]);
  });
});
