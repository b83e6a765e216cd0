import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import {
  countScores,
  cronbachAlpha,
  crowding,
  expectationGap,
  netPromoter,
  ratingMoments,
  readScale,
  scales,
} from "../../src/core/methods.js";
import { hasLog, logPath } from "./customer-log.js";

const log = "airlinesat/airlinesat.csv";

// Survey of 1 065 airline passengers: expectation and satisfaction on 23 items, 1–100.
describe.skipIf(!hasLog(log))("checks on the airline survey (PLIMSOLL_TEST_DATA)", () => {
  const read = () => {
    const [head, ...lines] = gunzipSync(readFileSync(logPath(log)))
      .toString("utf8")
      .trim()
      .split(/\r?\n/);
    const names = head!.split(",").map((n) => n.replaceAll('"', ""));
    const rows = lines.map((line) => line.split(","));
    return (name: string) => {
      const at = names.indexOf(name);
      return rows.map((row) => (row[at] === "NA" ? null : Number(row[at])));
    };
  };
  const items = Array.from({ length: 23 }, (_, j) => j + 1);

  it("finds the recommendations stored one too high and scores them as they were given", () => {
    const nps = read()("nps");
    expect(readScale(nps, { recommend: true })).toMatchObject({ kind: "scale", name: "1-11" });
    const told = netPromoter(countScores(nps), { storedFrom: 1 });
    expect(told).toMatchObject({ promoters: 238, detractors: 431, score: expect.closeTo(-18.1221, 4) });
    expect(netPromoter(countScores(nps))).toMatchObject({ reason: "off-scale" });
  });

  it("has the gaps, the largest and the smallest", () => {
    const column = read();
    const all = items.flatMap((j) => [...column(`e${j}`), ...column(`s${j}`)]);
    expect(readScale(all)).toMatchObject({ kind: "scale", name: "1-100" });
    const gaps = items.map((j) => {
      const scale = scales["1-100"];
      const told = expectationGap({ values: column(`e${j}`), scale }, { values: column(`s${j}`), scale });
      if (told.kind !== "told") throw new Error("not told");
      return told;
    });
    expect(gaps[0]).toMatchObject({ n: 1038, gap: expect.closeTo(-25.1705, 4) });
    const order = items.toSorted((a, b) => gaps[a - 1]!.gap - gaps[b - 1]!.gap);
    expect([order[0], order.at(-1)]).toEqual([4, 12]);
    expect(gaps[3]!.gap).toBeCloseTo(-30.2135, 4);
    expect(gaps[11]!.gap).toBeCloseTo(-8.7988, 4);
    for (const { interval } of gaps) expect(interval!.high).toBeLessThan(0);
  });

  it("has the means and remarks that stated importance crowds near the ceiling", () => {
    const column = read();
    const means = items
      .map((j) => ratingMoments(countScores(column(`e${j}`))))
      .map((m) => (m.kind === "told" ? m.mean : -1));
    expect(means[0]).toBeCloseTo(86.0819, 4);
    expect(ratingMoments(countScores(column("s1")))).toMatchObject({ mean: expect.closeTo(60.9114, 4) });
    expect(ratingMoments(countScores(column("overall_sat")))).toMatchObject({
      mean: expect.closeTo(3.739906, 6),
    });
    expect(crowding(means, scales["1-100"])).toMatchObject({ nearCeiling: true });
  });

  it("has the alphas", () => {
    const column = read();
    const alpha = (names: string[]) => {
      const columns = names.map(column);
      return cronbachAlpha(columns[0]!.map((_, i) => columns.map((c) => c[i]!)));
    };
    const expected = {
      0.803522: ["sat1", "sat2", "sat3"],
      0.859201: ["loy1", "loy2", "loy3", "loy4", "loy5"],
      0.738028: ["com1", "com2", "com3"],
    };
    for (const [value, names] of Object.entries(expected))
      expect(alpha(names)).toMatchObject({ alpha: expect.closeTo(Number(value), 6) });
    expect(alpha(["s1", "s2", "s3", "s4"])).toMatchObject({ n: 949, alpha: expect.closeTo(0.90208, 5) });
  });
});
