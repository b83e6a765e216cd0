import { describe, expect, it } from "vitest";
import { compoundPoissonLaw } from "../demand/compound-poisson.js";
import { gammaOf } from "../demand/gamma-law.js";
import type { DemandLaw } from "../demand/law.js";
import { normalLaw } from "../demand/normal-law.js";
import { poissonLaw } from "../demand/poisson-law.js";
import { type ItemPolicy, itemPolicy } from "./item-policy.js";
import { bestPlace, settledPlace, stockAt, stockFrontier } from "./stock-frontier.js";

/** A generator of its own, so that nothing of what is tested tests itself. */
function lehmer(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

interface Demand {
  readonly name: string;
  /** Units of one day. */
  draw(u: () => number): number;
  over(days: number): DemandLaw;
  readonly perDay: number;
}

const gauss = (u: () => number) => Math.sqrt(-2 * Math.log(u())) * Math.cos(2 * Math.PI * u());

function poisson(mean: number, u: () => number): number {
  let product = u();
  let k = 0;
  for (const stop = Math.exp(-mean); product > stop; k++) product *= u();
  return k;
}

/** Sum of so many exponentials: gamma demand of whole shape. */
function erlang(shape: number, scale: number, u: () => number): number {
  let sum = 0;
  for (let k = 0; k < shape; k++) sum -= scale * Math.log(u());
  return sum;
}

const steady = (mean: number, sd: number): Demand => ({
  name: `normal ${mean}`,
  perDay: mean,
  draw: (u) => mean + sd * gauss(u),
  over: (days) => normalLaw(mean * days, sd * Math.sqrt(days)),
});
const counts = (mean: number): Demand => ({
  name: `Poisson ${mean}`,
  perDay: mean,
  draw: (u) => poisson(mean, u),
  over: (days) => poissonLaw(mean * days),
});
const bursts = (shape: number, scale: number): Demand => ({
  name: `gamma ${shape * scale}`,
  perDay: shape * scale,
  draw: (u) => erlang(shape, scale, u),
  over: (days) => gammaOf(shape * scale * days, scale * Math.sqrt(shape * days)),
});
const lumps = (rate: number): Demand => {
  const sizes = new Map([
    [1, 0.5],
    [4, 0.3],
    [12, 0.2],
  ]);
  return {
    name: `lumpy ${rate}`,
    perDay: rate * 4.1,
    draw: (u) => {
      let units = 0;
      for (let k = poisson(rate, u); k > 0; k--) {
        const p = u();
        units += p < 0.5 ? 1 : p < 0.8 ? 4 : 12;
      }
      return units;
    },
    over: (days) => compoundPoissonLaw(rate * days, sizes),
  };
};

const demands = [steady(40, 9), steady(12, 3), counts(0.6), counts(4), bursts(2, 5), lumps(0.4)];
const ways = [
  { lead: 5, review: 7, lot: 1, worth: 20 },
  { lead: 14, review: 7, lot: 1, worth: 200 },
  { lead: 9, review: 3, lot: 6, worth: 60 },
  { lead: 4, review: 2, lot: 25, worth: 400 },
  { lead: 20, review: 14, lot: 2, worth: 1000 },
];

function policyOf(demand: Demand, way: (typeof ways)[number]): ItemPolicy {
  return itemPolicy({
    overLeadTime: demand.over(way.lead),
    overBoth: demand.over(way.lead + way.review),
    overMiddle: demand.over(way.lead + way.review / 2),
    lot: Math.round(way.lot * demand.perDay),
    waits: true,
  });
}

/** Day by day: a delivery in the morning, orders through the day, a look at the stock in the evening. */
function run(
  policy: ItemPolicy,
  stock: number,
  demand: Demand,
  way: (typeof ways)[number],
  years: number,
  seed: number,
) {
  const u = lehmer(seed);
  const due: number[] = [];
  const shares: number[] = [];
  let net = stock;
  let onOrder = 0;
  let held = 0;
  const batches = 30;
  const daysOf = Math.round((years * 365) / batches);
  for (let warm = 0, day = 0; warm < batches + 1; warm++) {
    let asked = 0;
    let short = 0;
    for (let d = 0; d < daysOf; d++, day++) {
      const arrived = due[day] ?? 0;
      net += arrived;
      onOrder -= arrived;
      const units = demand.draw(u);
      const missing = Math.min(Math.max(0, units), Math.max(0, units - Math.max(0, net)));
      const before = net;
      net -= units;
      asked += units;
      short += missing;
      if (warm > 0) held += (Math.max(0, before) + Math.max(0, net)) / 2;
      if (day % way.review !== way.review - 1) continue;
      const position = net + onOrder;
      const wanted =
        policy.kind === "order-up-to-lots"
          ? position <= stock
            ? policy.batch * Math.ceil((stock + (policy.whole ? 1 : 0) - position) / policy.batch || 1)
            : 0
          : stock - position;
      if (wanted <= 0) continue;
      due[day + way.lead + 1] = (due[day + way.lead + 1] ?? 0) + wanted;
      onOrder += wanted;
    }
    // The first stretch is still under the spell of the full shelf it began with.
    if (warm > 0) shares.push(short / asked);
  }
  const mean = shares.reduce((a, b) => a + b, 0) / shares.length;
  const spread = Math.sqrt(shares.reduce((sum, s) => sum + (s - mean) ** 2, 0) / (shares.length - 1));
  return { short: mean, error: spread / Math.sqrt(shares.length), onHand: held / (batches * daysOf) };
}

describe("recommended stock, played day by day", () => {
  const cases = demands.flatMap((demand) => ways.map((way) => ({ demand, way })));
  it.each(cases)("$demand.name, lead time $way.lead, review $way.review", ({ demand, way }) => {
    const policy = policyOf(demand, way);
    const f = stockFrontier(policy, 96);
    const worth = way.worth * demand.perDay;
    const recommended = stockAt(f, settledPlace(f, bestPlace(f, worth), worth));
    // And far too little, where what is owed from before counts as well.
    const scarce = policy.mean - policy.batch / 2 - 0.5 * policy.sd;
    for (const stock of [recommended, policy.whole ? Math.round(scarce) : scarce]) {
      const seen = run(policy, stock, demand, way, 300, 17 + Math.round(way.worth + 100 * demand.perDay));
      const said = policy.shortShare(stock);
      // Four standard errors, and what a day's steps add to a formula that sees demand run on.
      expect(Math.abs(seen.short - said)).toBeLessThan(4 * seen.error + 0.05 * said + 0.0005);
      // With hardly any stock the shelf is bare for part of a review, which three looks at it only roughly see.
      const rough = stock === recommended ? 0.1 : 0.05 * way.review + 0.3;
      expect(Math.abs(seen.onHand - policy.onHand(stock))).toBeLessThan(
        0.04 * policy.onHand(stock) + rough * demand.perDay,
      );
    }
  });
});
