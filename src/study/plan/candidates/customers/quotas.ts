import { assumed } from "../../../../core/assumptions.js";
import { clearlyMore } from "../../../../core/level/clearly-more.js";
import type { Candidate } from "../../../../core/plan/candidate.js";
import { certain, combine } from "../../../../core/stats/drawn.js";
import { shortDespiteStock } from "../../../../facts/sql/plan/handling.js";
import type { StudyInput } from "../../../input.js";
import { delayGone, marginGone, type Penalties } from "../../../penalties.js";
import { rangedDraws } from "../draws.js";
import { keysOf } from "./keys.js";

const seed = 20_260_512;
const liftedId = "level.quota-lifted";
const leadId = "level.handling-lead-days";
/** Fewer judged lines tell too little of a customer and a class of products. */
const enoughLines = 15;

/**
 * Customers short in a class of products clearly more often than others although stock was there: something holds goods
 * back from them. They are those whose short lines lie beyond the others' and mostly on days with enough in stock, and
 * those whose lines short despite stock by themselves lie clearly beyond the others'. What is beyond the others' share
 * ends when it is lifted, at no cost but what others might then miss, which is what the stock's own level is for. Marks
 * and counts are of few days, so they are evidence, not the number.
 */
export async function liftQuotas(
  input: StudyInput,
  penalties: Penalties,
  years: number,
  counted: boolean,
): Promise<Candidate[]> {
  const underServed = new Set(
    keysOf(input, "level.under-served-pairs", ["customer_id", "product-class"]).map((k) => JSON.stringify(k)),
  );
  const { draws } = penalties;
  const lifted = rangedDraws(assumed(input.assumptions, liftedId), draws, seed);
  const lost = marginGone(penalties);
  const delayed = delayGone(penalties);
  const judged = (await input.warehouse.rows(shortDespiteStock(counted))).filter(
    (r) => r.judged >= enoughLines && r.rest_judged > 0,
  );
  const despiteStock = clearlyMore(
    judged.map((r) => ({ k: r.there, n: r.judged, restK: r.rest_there, restN: r.rest_judged })),
    0.95,
    assumed(input.assumptions, "level.clear-difference").value,
  );
  const rows = judged.filter(
    (r, i) =>
      r.there > 0 &&
      2 * r.there >= r.known &&
      (despiteStock[i] || underServed.has(JSON.stringify([r.customer_id, r.class]))),
  );
  return rows.flatMap((r): Candidate[] => {
    const beyond = Math.max(0, r.missed - (r.judged * r.rest_missed) / r.rest_judged) / r.missed;
    if (beyond === 0) return [];
    const margin = (100 * beyond * Math.max(0, r.margin ?? 0)) / years;
    const units = (beyond * r.units) / years;
    const share = combine([lifted], ([l]) => Math.min(1, l! * beyond));
    const where = [
      { dimension: "customer", value: r.customer_id },
      { dimension: "product-class", value: r.class },
    ] as const;
    return [
      {
        id: `short.lift-quota.${r.customer_id}.${r.class}`,
        element: "short",
        means: "lift-quota",
        group: `quota.${r.customer_id}.${r.class}`,
        where,
        from: 1 - r.missed / r.judged,
        to: 1 - (r.missed * (1 - share.value)) / r.judged,
        unit: "share",
        removes: [{ kind: "short", where, share }],
        margin: combine([lost, delayed, lifted], ([m, d, l]) => (margin * m! + units * d!) * l!),
        saved: certain(0, draws),
        cost: certain(0, draws),
        costSource: "records",
        once: 0,
        risk: 0,
        leadDays: assumed(input.assumptions, leadId).value,
        needs: [],
        actions: [{ what: "quota", subject: r.customer_id, site: "", from: 1, to: 0, unit: "flag" }],
        evidence: {
          query: "mart.line",
          args: { customer_id: r.customer_id, "product-class": r.class, in_full: 0 },
        },
        inputs: ["level.under-served.pairs"],
        assumptions: [liftedId, leadId, "level.clear-difference"],
      },
    ];
  });
}
