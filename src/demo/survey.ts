import { minutesPerDay, parseDay } from "./calendar.js";
import { type Chance, stream } from "./rng.js";
import type { Run } from "./run.js";
import type { Answer, Customer, Order } from "./types.js";

const s = {
  reviews: stream("review.happens"),
  mood: stream("review.mood"),
  when: stream("review.when"),
  asked: stream("survey.asked"),
  answer: stream("survey.answer"),
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

export function reviewsOf(chance: Chance, orders: readonly Order[], end: number): Answer[] {
  return orders.flatMap((o): Answer[] => {
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
        respondent: "",
        customer: o.customer,
        order: o,
        element: "",
        kind: "overall",
        ofWhom: "",
        value: Math.max(1, Math.min(5, Math.round(score))),
        asked,
        answered,
      },
    ];
  });
}

export const rival = "同城联配";
/** Elements asked about: how much they matter (1–7), how well we do, how well the rival does. */
export const surveyElements = [
  { zh: "按时到货", en: "On-time delivery", importance: 6.3, us: 5.0, rival: 5.6 },
  { zh: "现货供应", en: "Stock availability", importance: 6.1, us: 4.9, rival: 5.3 },
  { zh: "订单完整", en: "Order completeness", importance: 5.8, us: 5.1, rival: 5.2 },
  { zh: "货物完好", en: "Condition of goods", importance: 5.7, us: 5.6, rival: 5.5 },
  { zh: "投诉处理", en: "Complaint handling", importance: 5.6, us: 4.3, rival: 4.9 },
  { zh: "响应速度", en: "Speed of answers", importance: 5.2, us: 4.4, rival: 4.8 },
  { zh: "信息质量", en: "Quality of information", importance: 4.9, us: 5.0, rival: 4.8 },
  { zh: "订货便利", en: "Ease of ordering", importance: 4.6, us: 5.7, rival: 5.0 },
  { zh: "单证准确", en: "Accuracy of documents", importance: 4.4, us: 5.2, rival: 5.1 },
  { zh: "加急服务", en: "Rush service", importance: 3.6, us: 5.9, rival: 4.6 },
] as const;

export function surveyOf(chance: Chance, customers: readonly Customer[], run: Run, days: number): Answer[] {
  const day = parseDay("2026-03-09");
  if (day >= days) return [];
  const asked = day * minutesPerDay + 540;
  return customers.flatMap((c) => {
    const life = run.lives[c.index]!;
    const here = life.orders > 2 && (life.leftOn === null || life.leftOn > day);
    if (!here || chance.u(s.asked, c.index) >= 0.4) return [];
    const answered = asked + Math.floor(chance.u(s.when, c.index) * 12 * minutesPerDay);
    const lean = 0.5 * chance.normal(s.answer, c.index, 99);
    return surveyElements.flatMap((e, n) => {
      const row = (kind: Answer["kind"], ofWhom: string, mean: number, key: number): Answer => ({
        id: `WJ${c.id}${n}${key}`,
        respondent: `R${c.id}`,
        customer: c.index,
        order: null,
        element: e.zh,
        kind,
        ofWhom,
        value: Math.max(
          1,
          Math.min(7, Math.round(mean + lean + 0.9 * chance.normal(s.answer, c.index, n, key))),
        ),
        asked,
        answered,
      });
      return [
        row("importance", "", e.importance, 0),
        row("performance", "本公司", e.us, 1),
        row("performance", rival, e.rival, 2),
      ];
    });
  });
}
