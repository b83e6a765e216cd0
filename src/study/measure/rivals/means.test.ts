import { describe, expect, it } from "vitest";
import { table35Facts } from "../../../../test/fixtures/table-3-5.js";
import { figureValue, rowsOf, type World, world } from "../../../../test/study/mart.js";
import type { Findings } from "../../../core/findings.js";
import { studyRivals } from "../rivals.js";

async function study(
  survey_mean: readonly Record<string, number | string | null>[],
  more: Partial<World> = {},
) {
  const input = await world({ orders: [], facts: { survey_mean }, ...more });
  return await studyRivals(input, null, null);
}
const column = (findings: Findings, table: string, id: string) =>
  rowsOf(findings, table).map((row) => row[id]);
const codes = (findings: Findings) => findings.verdicts.map((v) => v.code);

describe("table 3-5, where means are all there is", async () => {
  const { made, findings } = await study(table35Facts());

  it("is placed in the nine cells, with what each asks for", () => {
    expect(column(findings, "measure.rivals", "cell").join("")).toBe("CBBBCEEDDH");
    expect(column(findings, "measure.rivals", "action").slice(0, 3)).toEqual([
      "maintain-or-improve",
      "improve",
      "improve",
    ]);
    expect(made!.placed.map((p) => p.cell).join("")).toBe("CBBBCEEDDH");
    expect(made!.goodFrom).toBe(5);
  });

  it("is nine times at parity by bands, and strong or weak by sign", () => {
    expect(column(findings, "measure.rivals", "bands")).toEqual([
      ...new Array(6).fill("parity"),
      "advantage",
      ...new Array(3).fill("parity"),
    ]);
    expect(column(findings, "measure.rivals", "sign")).toEqual([
      "major-strength",
      "major-weakness",
      "major-strength",
      "major-strength",
      "major-weakness",
      "major-strength",
      "major-strength",
      "minor-weakness",
      "minor-strength",
      "minor-weakness",
    ]);
    expect(codes(findings)).toContain("measure.mostly-parity");
  });

  it("is told what to do by both matrices, in two orders", () => {
    expect(column(findings, "measure.rivals", "combined")).toEqual([
      "maintain",
      "improve",
      "improve",
      "improve",
      "lean-to-improve",
      "maintain",
      "maintain",
      "hold",
      "hold",
      "hold",
    ]);
    expect(column(findings, "measure.rivals", "order")).toEqual([
      null,
      3,
      2,
      1,
      4,
      null,
      null,
      null,
      null,
      null,
    ]);
    expect(column(findings, "measure.rivals", "gap-order")).toEqual([
      null,
      1,
      null,
      null,
      2,
      null,
      null,
      3,
      null,
      4,
    ]);
    expect(column(findings, "measure.rivals", "gap-weight")[1]).toBeCloseTo(4.0032, 10);
    const differ = findings.verdicts.find((v) => v.code === "measure.orders-differ")!;
    expect(differ.values).toMatchObject({
      "by-level": "要素 4",
      "by-gap": "要素 2",
      "by-diagonal": "要素 4",
    });
  });

  it("falls otherwise by other rules", () => {
    const quadrants = (id: string, area: string) =>
      rowsOf(findings, "measure.placement-rules").flatMap((r) => (r[id] === area ? [r.number] : []));
    expect(quadrants("centred-scale", "concentrate-here")).toEqual([]);
    expect(quadrants("centred-scale", "possible-overkill")).toEqual([8, 9, 10]);
    expect(quadrants("centred-data", "concentrate-here")).toEqual([3, 4, 6]);
    expect(quadrants("centred-data", "keep-up")).toEqual([1, 2, 5]);
    expect(quadrants("centred-data", "possible-overkill")).toEqual([7, 8, 9]);
    expect(quadrants("centred-data", "low-priority")).toEqual([10]);
    expect(column(findings, "measure.placement-rules", "shortfall-order").slice(0, 6)).toEqual([
      4, 2, 3, 1, 6, 5,
    ]);
  });

  it("has three relative performances off by rounding, recomputed and named", () => {
    const held = new Map(rowsOf(findings, "measure.printed-relative").map((r) => [r.element, r.holds]));
    const rounded = [7, 8, 9].map((n) => `要素 ${n}`);
    for (const [element, holds] of held)
      expect([element, holds]).toEqual([element, rounded.includes(String(element)) ? "rounding" : "exact"]);
    expect(column(findings, "measure.rivals", "relative")[6]).toBeCloseTo(1.29, 10);
    expect(codes(findings)).toContain("measure.printed-rounding");
    expect(codes(findings)).not.toContain("measure.printed-wrong");
  });

  it("leads by 0.141 on the whole, and cannot be told firm or not", () => {
    expect(figureValue(findings, "measure.rivals.lead")).toBeCloseTo(0.141, 3);
    expect(figureValue(findings, "measure.rivals.firm")).toBeNull();
    expect(figureValue(findings, "measure.rivals.behind")).toBeNull();
    expect(new Set(column(findings, "measure.placement", "firm"))).toEqual(new Set(["cannot-tell"]));
    expect(codes(findings)).toContain("measure.firmness-no-errors");
  });
});

describe("table 3-5 with a standard error of 0.12", () => {
  const shaky = (findings: Findings) =>
    rowsOf(findings, "measure.placement").flatMap((r) => (r.firm === "not-firm" ? [r.number] : []));

  it("shows rows 2, 5, 7 and 8 as not firm, and where they would go", async () => {
    const { findings, made } = await study(table35Facts({ standard_error: 0.12, answers: 100 }));
    expect(shaky(findings)).toEqual([2, 5, 7, 8]);
    const rows = rowsOf(findings, "measure.placement");
    expect([2, 5, 7, 8].map((n) => Number(rows[n - 1]!["cell-chance"]).toFixed(2))).toEqual([
      "0.72",
      "0.66",
      "0.57",
      "0.53",
    ]);
    expect([2, 5, 7, 8].map((n) => rows[n - 1]!["next-cell"])).toEqual(["C", "D", "D", "E"]);
    expect(rows[1]!["more-answers"]).toBe(383);
    expect(figureValue(findings, "measure.rivals.firm")).toBe(6);
    expect(made!.placed.map((p) => p.firm)).toEqual([
      true,
      false,
      true,
      true,
      false,
      true,
      false,
      false,
      true,
      true,
    ]);
    // ±0.24 · √2 leaves six differences clearly on one side.
    expect(column(findings, "measure.rivals", "interval")).toEqual([
      "parity",
      "disadvantage",
      "parity",
      "advantage",
      "disadvantage",
      "parity",
      "advantage",
      "disadvantage",
      "advantage",
      "parity",
    ]);
  });

  it("does so too where the firm gives the standard error itself", async () => {
    const { assumptions } = await world({ orders: [] });
    const set = { ...assumptions["measure.standard-error"]!, value: 0.12, source: "given" as const };
    const { findings } = await study(table35Facts(), { assumptions: { [set.id]: set } });
    expect(shaky(findings)).toEqual([2, 5, 7, 8]);
    expect(findings.assumptions.map((a) => a.id)).toContain("measure.standard-error");
    expect(findings.figures.find((f) => f.id === "measure.rivals.firm")!.assumptions).toContain(
      "measure.standard-error",
    );
  });

  it("or where only the number of answers is known, by how widely answers usually differ", async () => {
    const { findings } = await study(table35Facts({ answers: 156 }));
    // 0.25 · 6 ÷ √156 = 0.12
    expect(shaky(findings)).toEqual([2, 5, 7, 8]);
    expect(findings.assumptions.map((a) => a.id)).toContain("measure.answer-spread");
  });
});

describe("means that lack something", () => {
  it("are compared and not placed where the scale is not known", async () => {
    const { made, findings } = await study(
      table35Facts().map(({ scale_low: _, scale_high: __, ...row }) => row),
    );
    expect(made!.placed).toEqual([]);
    expect(codes(findings)).toContain("measure.no-scale");
    expect(column(findings, "measure.rivals", "relative")[0]).toBeCloseTo(0.32, 10);
    expect(new Set(column(findings, "measure.rivals", "cell"))).toEqual(new Set([null]));
  });

  it("are placed by thirds of the elements where the firm cuts by the data", async () => {
    const settings = { measure: { rivals: { cuts: "data" as const } } };
    const { findings } = await study(table35Facts(), { settings });
    expect(column(findings, "measure.rivals", "cell").join("")).not.toBe("CBBBCEEDDH");
    expect(new Set(column(findings, "measure.rivals", "cell")).size).toBeGreaterThan(3);
  });

  it("say so where no rival, or no own performance, is given", async () => {
    const alone = await study(table35Facts().map((row) => ({ ...row, benchmark: null, relative: null })));
    expect(codes(alone.findings)).toContain("measure.no-rival-rated");
    expect(column(alone.findings, "measure.rivals", "cell").join("")).toBe("CBBBCEEDDH");
    expect(alone.findings.tables.map((t) => t.id)).not.toContain("measure.cautions");
    const onlyImportance = await study(
      table35Facts().map((row) => ({ ...row, own: null, benchmark: null, relative: null })),
    );
    expect(codes(onlyImportance.findings)).toEqual(
      expect.arrayContaining(["measure.own-not-rated", "measure.no-rival-rated"]),
    );
    expect(onlyImportance.made!.placed).toEqual([]);
  });

  it("name a printed relative performance that is no difference, and means off the scale", async () => {
    const rows = table35Facts();
    const wrong = await study([{ ...rows[0]!, relative: 0.5 }, ...rows.slice(1)]);
    expect(wrong.findings.verdicts.find((v) => v.code === "measure.printed-wrong")!.values.elements).toEqual([
      "要素 1",
    ]);
    const off = await study([{ ...rows[0]!, importance: 57.1 }, ...rows.slice(1)]);
    expect(off.findings.verdicts.find((v) => v.code === "measure.means-off-scale")!.values.elements).toEqual([
      "要素 1",
    ]);
    expect(off.made!.placed).toHaveLength(9);
  });

  it("are read per segment where the source has them", async () => {
    const rows = [
      ...table35Facts({ segment: "批发" }).slice(0, 2),
      ...table35Facts({ segment: "零售" }).slice(0, 2),
    ];
    const { made, findings } = await study(rows);
    expect(made!.placed).toEqual([]);
    expect(rowsOf(findings, "measure.rivals-by-segment").map((r) => [r.segment, r.cell])).toEqual([
      ["批发", "C"],
      ["批发", "B"],
      ["零售", "C"],
      ["零售", "B"],
    ]);
  });

  it("are not spoken of where there are none", async () => {
    const { made, findings } = await study([]);
    expect([made, findings.verdicts, findings.tables, findings.figures]).toEqual([null, [], [], []]);
  });
});
