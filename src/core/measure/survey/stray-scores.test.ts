import { describe, expect, it } from "vitest";
import { strayScores } from "./scale.js";
import { wholeShares } from "./survey-shares.js";

describe("scores that stand apart", () => {
  const five = new Map([
    [1, 20],
    [3, 40],
    [5, 30],
  ]);
  it.each([
    [[55], "a slip of the pen"],
    [[9], "beyond what seven points would take"],
    [[-1], "below zero"],
    [[4.5], "between the points"],
    [[-1, 55], "one at either end"],
  ])("%j beside answers of 1 to 5: %s", (strays) => {
    expect(strayScores(new Map([...five, ...strays.map((v) => [v, 1] as const)]))).toEqual(strays);
  });

  it.each([
    [new Map([...five, [6, 1]]), "a six may mean seven points"],
    [new Map([...five, [55, 10]]), "too many for slips"],
    [
      new Map([
        [2, 10],
        [55, 1],
      ]),
      "too few answers to tell",
    ],
    [
      new Map([
        [12, 30],
        [60, 40],
        [88, 30],
      ]),
      "a scale to a hundred",
    ],
    [
      new Map([
        [0, 5],
        [6, 30],
        [10, 40],
      ]),
      "all of 0 to 10",
    ],
    [
      new Map([
        [1.5, 30],
        [3.5, 40],
      ]),
      "halves throughout",
    ],
  ] as [Map<number, number>, string][])("none in case %#", (counts) => {
    expect(strayScores(counts)).toEqual([]);
  });
});

describe("shares of business", () => {
  it("are a whole of 1 or of 100, as each respondent wrote them", () => {
    const shares = new Map([
      ["us", [60, 0.6, 60, 240, null]],
      ["rival", [40, 0.4, 50, 160, null]],
    ]);
    const { fractions, sharesOff, sharesOffSums } = wholeShares(["a", "b", "c", "d", "e"], shares);
    expect(fractions.get("us")).toEqual([0.6, 0.6, null, null, null]);
    expect([sharesOff, sharesOffSums]).toEqual([
      ["c", "d"],
      [110, 400],
    ]);
  });

  it("of the own firm alone are taken as they are", () => {
    const { fractions, sharesOff } = wholeShares(["a", "b"], new Map([["us", [30, 100]]]));
    expect([fractions.get("us"), sharesOff]).toEqual([[0.3, 1], []]);
  });
});
