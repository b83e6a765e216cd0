import { beforeAll, describe, expect, it } from "vitest";
import { hasData, runExample, type Study } from "../fixtures/study.js";

// Survey of 1,065 airline passengers: what was expected and found of 23 items, three constructs, recommendations.
describe.skipIf(!hasData("airlinesat"))("airline passengers", () => {
  let study: Study;
  beforeAll(async () => {
    study = await runExample("airlinesat");
  });
  const codes = () => study.results.verdicts.map((v) => v.code);
  const gap = (item: number) => study.cell("measure.expectation-gaps", String(item), "gap");

  it("recommendations are taken down by one before they are scored, and that is said", () => {
    expect(study.code).toBe(0);
    expect(study.value("measure.net-promoter")).toBeCloseTo(-18.1221, 4);
    expect(study.figure("measure.net-promoter").population).toMatchObject({ counted: 1065, of: 1065 });
    expect(codes()).toContain("measure.nps-shifted");
  });

  it("overall satisfaction is the mean of its answers", () => {
    expect(study.value("measure.overall-satisfaction")).toBeCloseTo(3.739906, 6);
  });

  it("gaps stand within each passenger, the largest in item 4 and the smallest in item 12", () => {
    const { rows } = study.results.tables["measure.expectation-gaps"]!;
    expect(rows).toHaveLength(23);
    expect([rows[0]![0], rows.at(-1)![0]]).toEqual(["4", "12"]);
    expect(gap(4)).toBeCloseTo(-30.2135, 4);
    expect(gap(12)).toBeCloseTo(-8.7988, 4);
    expect(gap(1)).toBeCloseTo(-25.1705, 4);
    expect(study.cell("measure.expectation-gaps", "1", "n")).toBe(1038);
  });

  it("expectations are remarked to crowd near the top of the scale", () => {
    expect(codes()).toContain("measure.gaps-near-ceiling");
  });

  it("the items of each construct hang together as published", () => {
    const alpha = (construct: string) => study.cell("measure.reliability", construct, "alpha");
    expect(alpha("satisfaction")).toBeCloseTo(0.803522, 6);
    expect(alpha("loyalty")).toBeCloseTo(0.859201, 6);
    expect(alpha("commitment")).toBeCloseTo(0.738028, 6);
  });

  it("what moves satisfaction most is the item that correlates most with it", () => {
    expect(study.results.tables["measure.drivers"]!.rows[0]![0]).toBe("23");
    expect(codes()).toContain("measure.drivers-nothing-stated");
  });
});
