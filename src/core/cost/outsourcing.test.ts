import { describe, expect, it } from "vitest";
import { compareOffer } from "./outsourcing.js";

const offer = { inHouse: 1000, avoidableShare: 0.9, people: 4, price: 2, volume: 300, oneOff: 75 };

describe("an offer from outside", () => {
  it("is held against what really goes away: whole people", () => {
    expect(compareOffer(offer)).toEqual({
      peopleGone: 3,
      avoidable: 750,
      stays: 250,
      outside: 600,
      saving: 150,
      breakeven: 375,
      payback: 0.5,
    });
  });
  it("takes the share as it is where people are not known", () => {
    expect(compareOffer({ ...offer, people: null }).avoidable).toBe(900);
  });
  it("takes all four of four when all goes away", () => {
    expect(compareOffer({ ...offer, avoidableShare: 1 }).peopleGone).toBe(4);
  });
  it("costs the same at its breakeven, and is dearer beyond", () => {
    expect(compareOffer({ ...offer, volume: 375 })).toMatchObject({ saving: 0, payback: null });
    expect(compareOffer({ ...offer, volume: 400 }).saving).toBe(-50);
  });
});
