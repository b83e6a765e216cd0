import { describe, expect, it } from "vitest";
import { results } from "../../test/fixtures/results.js";
import { buildReport } from "./build.js";
import { topVerdicts } from "./verdicts.js";

describe("the first page", () => {
  it("holds at most seven lines, each room heard before one speaks twice", () => {
    const picked = topVerdicts(results);
    expect(picked).toHaveLength(7);
    const rooms = new Set(picked.map((verdict) => verdict.id.split(".")[0]));
    expect([...rooms]).toEqual(["measure", "cost", "loss", "level", "plan"]);
  });
  it("names who loses money and then what stands idle", () => {
    const cost = topVerdicts(results).filter((verdict) => verdict.id.startsWith("cost."));
    expect(cost.map((verdict) => verdict.id)).toEqual(["cost.loss-makers", "cost.idle-people"]);
  });
  it("leaves out what cannot be told while there is something to tell", () => {
    expect(topVerdicts(results).map((verdict) => verdict.kind)).not.toContain("cannot-tell");
    const only = results.verdicts.filter((verdict) => verdict.kind === "cannot-tell");
    expect(topVerdicts({ ...results, verdicts: only })).toEqual(only);
  });
  it("answers five questions, the first figure of each the one asked for", () => {
    const { answers } = buildReport(results, "zh");
    expect(answers.map((answer) => answer.room)).toEqual(["measure", "cost", "loss", "level", "plan"]);
    expect(answers[0]!.figures).toEqual(["measure.otif", "measure.order-on-time", "measure.order-in-full"]);
    expect(answers[1]!.figures).toEqual([
      "cost.to-serve.total",
      "cost.unused-capacity",
      "cost.loss-making-customers.loss",
    ]);
    expect(answers[2]!.figures).toEqual(["loss.total", "loss.attributable-share", "loss.existing"]);
  });
  it("says why when the figure asked for could not be made", () => {
    const figures = results.figures.map((figure) =>
      figure.id.startsWith("cost.")
        ? { ...figure, value: null, reason: { code: "not-recorded" } as const }
        : figure,
    );
    const { answers, explanations } = buildReport({ ...results, figures }, "en");
    expect(answers[1]!.figures).toEqual(["cost.to-serve.total"]);
    expect(explanations.find((e) => e.id === "cost.to-serve.total")!.text).toBe("the records do not show it");
  });
});

describe("sections", () => {
  const sections = buildReport(results, "en").sections;
  it("follow the rooms, then the data, assumptions, methods and words", () => {
    expect(sections.map((section) => section.id)).toEqual([
      "measure",
      "cost",
      "loss",
      "level",
      "plan",
      "data",
      "assumptions",
      "methods",
      "glossary",
    ]);
  });
  it("show every table once, as a chart's twin or by itself", () => {
    const shown = sections.flatMap((section) =>
      section.blocks.flatMap((block) =>
        block.kind === "chart" || block.kind === "table" ? [block.table.id] : [],
      ),
    );
    for (const id of Object.keys(results.tables)) expect(shown).toContain(id);
  });
  it("say to when the data reach", () => {
    expect(buildReport(results, "en").meta.find((item) => item.label === "Data to")!.text).toBe(
      "31 Oct 2024",
    );
  });
});

describe("a table keyed by figures", () => {
  it("says each row in the unit of its figure", () => {
    const block = buildReport(results, "en").sections[0]!.blocks.find(
      (b) => b.kind === "table" && b.table.id === "measure.targets",
    );
    expect(block?.kind === "table" && block.table.rowUnits).toEqual(["days", "share"]);
  });
});
