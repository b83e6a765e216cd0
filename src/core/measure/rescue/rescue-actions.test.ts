import { describe, expect, it } from "vitest";
import { evaluationCell } from "../rivals/evaluation-cell.js";
import { type Level, type MatrixState, rescueActions } from "./rescue-actions.js";

const level: Record<string, Level> = { L: 0, M: 1, H: 2 };
const states = (text: string): MatrixState[] =>
  text.split(" ").map((s) => ({ importance: level[s[0]!]!, performance: level[s[1]!]! }));

/** Table 3-6: importance and performance in the order of the text; 5 definitely improve … 1 reduce or maintain. */
const printed = states("HL MM ML LL HM HH MH LM LH");
const actions = [5, 4, 3, 1, 2, 4, 2, 1, 1];

describe("table 3-6: nine fields and what to do", () => {
  it("runs as a snake from important and badly done, whatever the halves of the page", () => {
    const r = rescueActions(printed, actions);
    if (r.kind !== "fits") throw new Error(r.kind);
    expect(r.best.path).toBe("row-snake");
    const name = (n: Level) => "LMH"[n]!;
    const cells = r.best.cells.map(
      (c) => `${c.letter}${name(c.importance)}${name(c.performance)}${c.urgency}`,
    );
    expect(cells).toEqual(["AHL5", "BHM4", "CHH3", "DMH1", "EMM2", "FML4", "GLL2", "HLM1", "ILH1"]);
    expect(r.best.senseless).toBe(0);
    const point = [2, 4, 6] as const;
    for (const c of r.best.cells) {
      const placed = evaluationCell(
        { importance: point[c.importance], own: point[c.performance] },
        { importance: [3, 5], own: [3, 5] },
      );
      expect(placed.cell).toBe(c.letter);
    }
    for (const other of r.others) expect(other.steps).toBeGreaterThan(r.best.steps);
  });

  it("makes no sense with letters row by row: medium importance done badly would be cut", () => {
    const byRows = rescueActions(states("HL HM HH ML MM MH LL LM LH"), actions);
    const rows = [byRows]
      .flatMap((r) => (r.kind === "fits" ? [r.best, ...r.others] : r.kind === "several" ? r.readings : []))
      .filter((r) => r.path === "rows" && r.start.importance === 2 && r.start.performance === 0);
    expect(byRows.kind).not.toBe("none");
    expect(rows).toEqual([]);
  });

  it("has no reading when the actions contradict importance and performance everywhere", () => {
    const r = rescueActions(printed, [1, 5, 2, 5, 1, 5, 2, 1, 5]);
    expect(r.kind).toBe("none");
    expect(r.kind === "none" && r.nearest.senseless).toBeGreaterThan(0);
  });

  it("goes by the order of the text where every field asks for the same, and cannot be told where that is a jumble", () => {
    const r = rescueActions(printed, new Array(9).fill(1));
    expect(r.kind).toBe("fits");
    const any = rescueActions(states("LL HH ML MH MM HL LH HM LM"), new Array(9).fill(1));
    expect(any.kind).toBe("several");
  });

  it("needs nine fields, each once", () => {
    expect(rescueActions(printed.slice(1), actions)).toEqual({ kind: "refused", reason: "not-nine" });
    expect(rescueActions([...printed.slice(1), printed[1]!], actions)).toEqual({
      kind: "refused",
      reason: "state-twice",
    });
  });
});
