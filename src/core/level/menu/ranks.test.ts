import { describe, expect, it } from "vitest";
import { customerClasses, pairPriorityTemplate, productClasses } from "../priority-template.js";
import { rankContradictions } from "./ranks.js";

const found = (ranks: Record<string, number>) => rankContradictions(ranks, customerClasses, productClasses);

describe("ranks given by hand", () => {
  it("fit when they are the text's own", () => {
    const ranks = Object.fromEntries(
      Object.entries(pairPriorityTemplate).flatMap(([p, row]) =>
        row.map((rank, c) => [`${customerClasses[c]}${p}`, rank]),
      ),
    );
    expect(found(ranks)).toEqual([]);
  });

  it("do not fit when two pairs have one rank", () => {
    expect(found({ "1A": 1, "2B": 2, "3A": 2 })).toEqual([
      { kind: "same-rank", pair: "2B", other: "3A", rank: 2 },
    ]);
  });

  it("do not fit when better customers and products come later", () => {
    expect(found({ "1A": 3, "2B": 1 })).toEqual([{ kind: "better-below", pair: "1A", other: "2B", rank: 3 }]);
    expect(found({ "2B": 1, "1A": 3 })).toEqual([{ kind: "better-below", pair: "1A", other: "2B", rank: 3 }]);
  });

  it("leave open which of two pairs is better when each is better in one thing", () => {
    expect(found({ "1B": 1, "2A": 2 })).toEqual([]);
    expect(found({ "1B": 2, "2A": 1 })).toEqual([]);
  });

  it("name pairs that do not exist", () => {
    expect(found({ "7A": 1, "1E": 2 }).map((c) => [c.kind, c.pair])).toEqual([
      ["unknown-pair", "7A"],
      ["unknown-pair", "1E"],
    ]);
  });
});
