import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mantelHaenszel, type Stratum } from "./mantel-haenszel.js";
import { shareDifference } from "./share-difference.js";

const stratum = (a: number, c: number, b: number, d: number): Stratum => ({
  exposedEvents: a,
  exposedRest: c,
  unexposedEvents: b,
  unexposedRest: d,
});

// Reference family mantel_haenszel, case 01.
const reference = [
  stratum(17, 108, 71, 92),
  stratum(17, 72, 6, 38),
  stratum(38, 25, 44, 91),
  stratum(30, 84, 45, 27),
];

describe("contrast over strata", () => {
  it("meets the reference", () => {
    const mh = mantelHaenszel(reference, 0.95)!;
    expect(mh.oddsRatio!.value).toBeCloseTo(0.5759006272114503, 12);
    expect(mh.riskRatio!.value).toBeCloseTo(0.6905698100452166, 12);
    expect(mh.riskDifference.value).toBeCloseTo(-0.12625409271097773, 12);
    expect(mh.exposed).toBe(125 + 89 + 63 + 114);
  });

  // R 4, help page of mantelhaen.test: UCBAdmissions, men against women admitted over six departments.
  it("gives the published interval of the admissions data", () => {
    const { oddsRatio } = mantelHaenszel(
      [
        stratum(512, 313, 89, 19),
        stratum(353, 207, 17, 8),
        stratum(120, 205, 202, 391),
        stratum(138, 279, 131, 244),
        stratum(53, 138, 94, 299),
        stratum(22, 351, 24, 317),
      ],
      0.95,
    )!;
    expect(oddsRatio!.value).toBeCloseTo(0.9046968, 7);
    expect(oddsRatio!.low).toBeCloseTo(0.7719074, 6);
    expect(oddsRatio!.high).toBeCloseTo(1.0603298, 6);
  });

  it("is the plain contrast with one stratum", () => {
    const mh = mantelHaenszel([stratum(30, 70, 10, 90)], 0.95)!;
    expect(mh.oddsRatio!.value).toBeCloseTo((30 * 90) / (70 * 10), 12);
    expect(mh.oddsRatio!.se).toBeCloseTo(Math.sqrt(1 / 30 + 1 / 70 + 1 / 10 + 1 / 90), 12);
    expect(mh.riskRatio!.value).toBeCloseTo(3, 12);
    expect(mh.riskRatio!.se).toBeCloseTo(Math.sqrt(1 / 30 - 1 / 100 + 1 / 10 - 1 / 100), 12);
    expect(mh.riskDifference.value).toBeCloseTo(shareDifference(30, 100, 10, 100, 0.95)!.value, 12);
    expect(mh.riskDifference.se).toBeCloseTo(Math.sqrt((0.3 * 0.7) / 100 + (0.1 * 0.9) / 100), 12);
  });

  it("turns with the arms, and halves its error over four times the same strata", () => {
    const turned = reference.map((s) =>
      stratum(s.unexposedEvents, s.unexposedRest, s.exposedEvents, s.exposedRest),
    );
    const one = mantelHaenszel(reference, 0.95)!;
    const other = mantelHaenszel(turned, 0.95)!;
    const four = mantelHaenszel([...reference, ...reference, ...reference, ...reference], 0.95)!;
    for (const measure of ["oddsRatio", "riskRatio"] as const) {
      expect(other[measure]!.value).toBeCloseTo(1 / one[measure]!.value, 12);
      expect(other[measure]!.low).toBeCloseTo(1 / one[measure]!.high, 12);
      expect(four[measure]!.se).toBeCloseTo(one[measure]!.se / 2, 12);
    }
    expect(other.riskDifference.value).toBeCloseTo(-one.riskDifference.value, 12);
    expect(four.riskDifference.se).toBeCloseTo(one.riskDifference.se / 2, 12);
  });

  it("hears nothing from strata with one kind of cases only", () => {
    fc.assert(
      fc.property(fc.nat(50), fc.nat(50), (events, rest) => {
        const more = mantelHaenszel(
          [...reference, stratum(events, rest, 0, 0), stratum(0, 0, events, rest)],
          0.95,
        );
        expect(more).toEqual(mantelHaenszel(reference, 0.95));
      }),
    );
    expect(mantelHaenszel([stratum(3, 4, 0, 0), stratum(0, 0, 1, 9)], 0.95)).toBeNull();
  });

  it("has no ratio without events on both sides, but a difference", () => {
    const mh = mantelHaenszel([stratum(4, 6, 0, 10), stratum(1, 9, 0, 10)], 0.95)!;
    expect(mh.oddsRatio).toBeNull();
    expect(mh.riskRatio).toBeNull();
    expect(mh.riskDifference.value).toBeCloseTo(0.25, 12);
  });
});
