import { minutesPerDay } from "./calendar.js";
import { type Chance, stream } from "./rng.js";
import type { Order, Review } from "./types.js";

const s = {
  reviews: stream("review.happens"),
  mood: stream("review.mood"),
  when: stream("review.when"),
};

/** What each failure takes off the five points of a review. */
const dislikes = {
  late: 1.1,
  short: 0.6,
  damaged: 1.5,
  wrong: 1.6,
  "slow-answer": 0.5,
  unresolved: 1.2,
  invoice: 0.3,
};

export function reviewsOf(chance: Chance, orders: readonly Order[], end: number): Review[] {
  return orders.flatMap((o): Review[] => {
    if (o.completed === null || chance.u(s.reviews, o.customer, o.k) >= 0.12) return [];
    let score = 4.5 + 0.6 * chance.normal(s.mood, o.customer, o.k);
    for (const kind in dislikes) {
      if (o.failures[kind as keyof typeof dislikes]) score -= dislikes[kind as keyof typeof dislikes];
    }
    const asked = Math.floor(o.completed / minutesPerDay + 1) * minutesPerDay + 600;
    const answered = asked + Math.floor(chance.u(s.when, o.customer, o.k) * 5 * minutesPerDay);
    if (answered >= end) return [];
    return [
      {
        id: `PJ${o.id.slice(2)}`,
        customer: o.customer,
        order: o,
        value: Math.max(1, Math.min(5, Math.round(score))),
        asked,
        answered,
      },
    ];
  });
}
