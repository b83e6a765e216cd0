import { describe, expect, it } from "vitest";
import { seededUniform } from "../../stats/seeded-uniform.js";
import { optimalFill } from "../curves/item-curve.js";
import { gammaOf } from "../demand/gamma-law.js";
import { negativeBinomialOf } from "../demand/negative-binomial-law.js";
import { normalLaw } from "../demand/normal-law.js";
import { poissonLaw } from "../demand/poisson-law.js";
import { perUnit } from "../stock/penalty.js";
import { fitStretch, stockForOnHand } from "./fit-stretch.js";
import {
  type GroupItems,
  groupAt,
  groupCurve,
  groupLevel,
  groupLevels,
  groupPoints,
  multipleFor,
  multiplesFor,
  placesFor,
  totalOf,
} from "./group-level.js";
import { itemPolicy } from "./item-policy.js";
import { quickLaw } from "./quick-law.js";
import {
  bestPlace,
  onHandAt,
  placeForOnHand,
  placeForShort,
  settledPlace,
  shortAt,
  stockAt,
  stockFrontier,
} from "./stock-frontier.js";
import { stretchedLaw } from "./stretched-law.js";

const reviewed = (scale = 1) =>
  itemPolicy({
    overLeadTime: stretchedLaw(normalLaw(200, 40), scale),
    overBoth: stretchedLaw(normalLaw(270, 48), scale),
    overMiddle: stretchedLaw(normalLaw(235, 44), scale),
    lot: 10,
    waits: true,
  });

describe("policies", () => {
  it("a review brings the stock up to a level, in lots where a lot outlasts the review", () => {
    expect(reviewed().kind).toBe("order-up-to");
    const lots = itemPolicy({
      overLeadTime: normalLaw(200, 40),
      overBoth: normalLaw(270, 48),
      overMiddle: null,
      lot: 400,
      waits: true,
    });
    expect(lots.kind).toBe("order-up-to-lots");
    // The mean over the positions of order-up-to levels r … r + Q.
    const up = itemPolicy({
      overLeadTime: normalLaw(200, 40),
      overBoth: normalLaw(270, 48),
      overMiddle: null,
      lot: 1,
      waits: true,
    });
    let mean = 0;
    for (let k = 0; k < 4000; k++) mean += up.shortShare(220 + ((k + 0.5) / 4000) * 400) / 4000;
    expect(lots.shortShare(220)).toBeCloseTo(mean, 6);
  });

  it("sales gone for good leave less short than customers who wait for theirs", () => {
    const setting = { overLeadTime: normalLaw(200, 60), overBoth: null, overMiddle: null, lot: 150 };
    const wait = itemPolicy({ ...setting, waits: true }).shortShare(230);
    const gone = itemPolicy({ ...setting, waits: false }).shortShare(230);
    expect(gone).toBeLessThan(wait);
    expect(gone).toBeCloseTo(wait / (1 + wait), 12);
  });

  it("demand that swings twice as far needs twice the safety stock", () => {
    const safety = (k: number) => {
      const policy = itemPolicy({
        overLeadTime: stretchedLaw(normalLaw(200, 40), k),
        overBoth: null,
        overMiddle: null,
        lot: 300 * k,
        waits: true,
      });
      const f = stockFrontier(policy, 200);
      return stockAt(f, placeForShort(f, 0.02)!) - policy.mean;
    };
    expect(safety(2)).toBeCloseTo(2 * safety(1), 1);
  });

  it("a stretched count of whole units keeps its sums in step with its tails", () => {
    const law = stretchedLaw(poissonLaw(6), 1.7);
    for (const x of [2, 5.5, 9.3, 14]) {
      const step = 1e-4;
      expect((law.n(x) - law.n(x + step)) / step).toBeCloseTo(law.sf(x), 2);
      expect(law.n(x) - law.nBelow(x)).toBeCloseTo(law.mean - x, 9);
    }
  });
});

describe("best stock", () => {
  it("is the exact optimum of an item in lots", () => {
    const item = {
      annualDemand: 12_000,
      unitValue: 25,
      carryingRate: 0.24,
      orderCost: 90,
      leadTimeMean: 9 * 33,
      leadTimeSd: 42,
      lot: 600,
    };
    for (const lost of [0.3, 2.8, 20]) {
      const best = optimalFill(item, { sale: perUnit(lost), leaving: perUnit(0), again: perUnit(0) })!;
      const policy = itemPolicy({
        overLeadTime: normalLaw(item.leadTimeMean, item.leadTimeSd),
        overBoth: null,
        overMiddle: null,
        lot: 600,
        waits: true,
      });
      const f = stockFrontier(policy, 96);
      const place = bestPlace(f, (item.annualDemand * lost) / 6);
      expect(1 - shortAt(f, place)).toBeCloseTo(best.fillRate, 3);
      const cost = 6 * onHandAt(f, place) + item.annualDemand * lost * shortAt(f, place) + 1800;
      expect(cost / best.total).toBeCloseTo(1, 4);
    }
  });

  it("in whole units is no dearer than any stock beside it", () => {
    const random = seededUniform(7);
    for (let k = 0; k < 40; k++) {
      const mean = 0.5 + 8 * random();
      const policy = itemPolicy({
        overLeadTime: negativeBinomialOf(mean, Math.sqrt(mean * (1.2 + 2 * random()))),
        overBoth: null,
        overMiddle: null,
        lot: 1 + Math.floor(4 * random()),
        waits: true,
      });
      const f = stockFrontier(policy, 96);
      const worth = Math.exp(8 * random());
      const s = stockAt(f, settledPlace(f, bestPlace(f, worth), worth));
      const cost = (x: number) => policy.onHand(x) + worth * policy.shortShare(x);
      expect(Number.isInteger(s)).toBe(true);
      for (const beside of [s - 2, s - 1, s + 1, s + 2])
        if (beside >= f.stock[0]!) expect(cost(s)).toBeLessThanOrEqual(cost(beside) * (1 + 1e-9));
    }
  });

  it("a target is met by the least stock that meets it, and none is named where none does", () => {
    const f = stockFrontier(reviewed(), 96);
    const place = placeForShort(f, 0.02)!;
    expect(shortAt(f, place)).toBeCloseTo(0.02, 6);
    expect(reviewed().shortShare(stockAt(f, place))).toBeCloseTo(0.02, 4);
    expect(placeForShort(f, 1e-9)).toBeNull();
    expect(onHandAt(f, placeForOnHand(f, 80))).toBeCloseTo(80, 1);
  });
});

describe("what today's stock says", () => {
  it("finds the swing of demand from stock and shortage", () => {
    const truth = reviewed(1.6);
    const stock = 310;
    const items = [
      { policy: (k: number) => reviewed(k), onHand: truth.onHand(stock), weight: 5 },
      { policy: (k: number) => reviewed(k), onHand: truth.onHand(stock), weight: 1 },
    ];
    const fit = fitStretch(items, truth.shortShare(stock));
    expect(fit.kind).toBe("fitted");
    expect(fit.factor).toBeCloseTo(1.6, 2);
    expect(stockForOnHand(truth, truth.onHand(stock))).toBeCloseTo(stock, 1);
  });

  it("says so where full shelves and empty hands do not go together", () => {
    const items = [{ policy: (k: number) => reviewed(k), onHand: 2000, weight: 1 }];
    expect(fitStretch(items, 0.2).kind).toBe("contradicts");
  });
});

describe("items together", () => {
  const random = seededUniform(11);
  const frontiers = Array.from({ length: 30 }, (_, i) => {
    const mean = 10 + 200 * random();
    const sd = mean * (0.2 + 0.5 * random());
    return stockFrontier(
      itemPolicy({
        overLeadTime: i % 3 === 0 ? gammaOf(mean, sd) : normalLaw(mean, sd),
        overBoth: null,
        overMiddle: null,
        lot: mean * (0.2 + random()),
        waits: true,
      }),
      96,
    );
  });
  const column = (of: () => number) => Float64Array.from(frontiers, of);
  const items: GroupItems = {
    frontiers,
    holding: column(() => 1 + 5 * random()),
    ordering: column(() => 20),
    sale: column(() => 500 + 5000 * random()),
    leaving: column(() => 8000 * random()),
    lines: column(() => 50 + 500 * random()),
    lineFactor: column(() => 1),
  };

  it("at the price of their own losses cost least of all levels of the curve", () => {
    const best = groupAt(items, placesFor(items, 1));
    for (const p of groupCurve(items, 50, { from: 0.6, to: 0.999 }))
      expect(totalOf(best)).toBeLessThanOrEqual(totalOf(p) * (1 + 1e-4));
    const without = groupAt(items, placesFor(items, 1, false));
    expect(without.level).toBeLessThan(best.level);
  });

  it("reach a common target, for less than every item at that level", () => {
    const multiple = multipleFor(items, 0.97)!;
    const together = groupAt(items, placesFor(items, multiple));
    expect(together.level).toBeCloseTo(0.97, 4);
    const alike = groupAt(
      items,
      Float64Array.from(frontiers, (f) => placeForShort(f, 0.03)!),
    );
    expect(alike.level).toBeCloseTo(0.97, 4);
    expect(totalOf(together)).toBeLessThan(totalOf(alike));
  });

  it("reach several targets sought together as if each were sought alone", () => {
    const levels = [0.97, 0.9, 0.97, 0.995];
    expect(multiplesFor(items, levels)).toEqual(levels.map((level) => multipleFor(items, level)));
    expect(multiplesFor(items, [0.9, 1 - 1e-10])[1]).toBeNull();
    expect(multiplesFor(items, [])).toEqual([]);
  });

  it("stand item by item where they stand one set of places after the other", () => {
    const multiples = [0.2, 1, 7];
    const one = multiples.map((m) => groupAt(items, placesFor(items, m)));
    expect(groupPoints(items, multiples)).toEqual(one);
    expect(multiples.map((m) => groupLevel(items, m))).toEqual(one.map((p) => p.level));
    const redrawn = groupLevels(items, 2, (i, into) => into.set([items.sale[i]!, 3 * items.sale[i]!]));
    expect(redrawn[0]).toBe(groupAt(items, placesFor(items, 1, false)).level);
    expect(redrawn[1]).toBeGreaterThan(redrawn[0]!);
  });

  it("cost more and lose less with each level of the curve", () => {
    const curve = groupCurve(items, 50, { from: 0.6, to: 0.999 });
    expect(curve.length).toBeGreaterThan(40);
    for (let k = 1; k < curve.length; k++) {
      expect(curve[k]!.cost).toBeGreaterThan(curve[k - 1]!.cost);
      expect(curve[k]!.sale + curve[k]!.leaving).toBeLessThan(curve[k - 1]!.sale + curve[k - 1]!.leaving);
    }
  });
});

describe("laws made ready", () => {
  it("say what the law says, of small counts to all digits, of large ones to a share of a unit", () => {
    const small = negativeBinomialOf(6, 4);
    const large = negativeBinomialOf(400, 90);
    for (const z of [-1, 0, 1, 2.5]) {
      const x = Math.round(6 + z * 4);
      expect(quickLaw(small).n(x)).toBeCloseTo(small.n(x), 8);
      expect(quickLaw(small).nBelow2(x)).toBeCloseTo(small.nBelow2(x), 7);
      const y = Math.round(400 + z * 90);
      expect(Math.abs(quickLaw(large).n(y) - large.n(y))).toBeLessThan(0.1);
    }
    expect(quickLaw(normalLaw(5, 1)).kind).toBe("normal");
  });

  it("keep ten digits of counts from far below one to the largest laid out, to the far tail", () => {
    const laws = [0.02, 0.7, 6, 40, 149].flatMap((mean) => [
      poissonLaw(mean),
      ...[1.0001, 1.5, 6, 60].map((ratio) => negativeBinomialOf(mean, Math.sqrt(mean * ratio))),
    ]);
    for (const law of laws) {
      const quick = quickLaw(law);
      for (const q of [0.999, 0.5, 1e-3, 1e-8]) {
        const x = law.quantileAbove(q);
        expect(quick.density(x) / law.density(x)).toBeCloseTo(1, 9);
        // A hundred-thousand-millionth of all lies beyond the table and is left out.
        const left = 2e-11 * (law.quantileAbove(1e-11) + law.n(x));
        expect(Math.abs(quick.n(x) - law.n(x))).toBeLessThan(left);
      }
    }
  });
});
