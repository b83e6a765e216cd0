import { customerClasses } from "../../core/level/priority-template.js";
import { served } from "../../core/level/service.js";
import type { Verdict } from "../../core/verdict.js";
import { major } from "../money.js";
import { type Matrix, type MatrixCell, type TopPair, underServed } from "./matrix.js";
import type { Classes } from "./worth.js";

const pairsShown = 5;

/** Share of the worth that those bring who are not among the few. */
function restOf({ classed, few }: Classes): number {
  const gains = classed.map((c) => Math.max(0, c.worth));
  const all = gains.reduce((a, b) => a + b, 0);
  return 1 - gains.slice(0, few).reduce((a, b) => a + b, 0) / all;
}

export function levelVerdicts(
  customers: Classes,
  products: Classes | null,
  matrix: Matrix | null,
  pairs: readonly TopPair[],
  pareto: number,
): Verdict[] {
  const verdicts: Verdict[] = [];
  if (customers.few > 0)
    verdicts.push(
      say("pareto-customers", "finding", "level.pareto.customers", {
        count: customers.few,
        customers: customers.classed.length,
        share: customers.few / customers.classed.length,
        pareto,
        basis: `worth.${customers.basis}`,
        ...Object.fromEntries(
          customerClasses.map((name) => [
            `class${name}`,
            customers.classed.filter((c) => c.class === name).length,
          ]),
        ),
      }),
    );
  // The text's five reasons: never serve the few alone.
  if (customers.few > 0 && customers.few < customers.classed.length && pareto < 1)
    verdicts.push(
      say("not-only-key", "finding", "level.pareto.customers", {
        others: customers.classed.length - customers.few,
        rest: restOf(customers),
        basis: `worth.${customers.basis}`,
      }),
    );
  const losers = customers.basis === "contribution" ? customers.classed.filter((c) => c.worth < 0) : [];
  if (losers.length > 0) {
    const lost = -losers.reduce((sum, c) => sum + c.worth, 0);
    const positive = customers.classed.reduce((sum, c) => sum + Math.max(0, c.worth), 0);
    verdicts.push({
      ...say("losing-customers", "finding", "level.pareto.customers", {
        count: losers.length,
        customers: customers.classed.length,
        loss: major(lost),
        ...(positive > 0 ? { share: lost / positive, eats: "clause.eats" } : { eats: "" }),
      }),
      weight: major(lost),
    });
  }
  if (customers.basis === "amount" && customers.classed.length > 0)
    verdicts.push(
      say(customers.noneGains ? "nobody-gains" : "by-amount", "warning", "level.pareto.customers", {}),
    );
  if (products !== null && products.few > 0)
    verdicts.push(
      say("pareto-products", "finding", "level.pareto.products", {
        count: products.few,
        products: products.classed.length,
        share: products.few / products.classed.length,
        pareto,
        basis: `worth.${products.basis}`,
      }),
    );
  if (matrix === null) {
    const nobody = customers.classed.length + customers.unknown === 0;
    const why = nobody ? "no-customers" : products === null ? "no-lines" : "no-amount";
    return [...verdicts, say(why, "cannot-tell", "level.pairs", {})];
  }
  const { measure, overall } = matrix;
  if (measure === null || overall === null)
    return [...verdicts, say("no-service", "cannot-tell", "level.under-served", {})];

  const cell =
    (code: string) =>
    (c: MatrixCell): Verdict => {
      const { good, of } = served(c, measure);
      return {
        id: `level.${code}.${c.customerClass}${c.productClass}`.toLowerCase(),
        subject: `level.${code}`,
        kind: "finding",
        code: `level.${code}`,
        values: {
          customers: c.customerClass,
          products: c.productClass,
          measure: `service.${measure}`,
          level: good / of,
          overall,
          worth: major(c.worth ?? 0),
          pairs: c.pairs,
        },
        weight: major(c.worth ?? 0),
      };
    };
  verdicts.push(...matrix.under.map(cell("under-served")), ...matrix.over.map(cell("over-served")));
  if (matrix.under.length + matrix.over.length === 0)
    verdicts.push(
      say("served-alike", "no-clear-effect", "level.under-served", {
        overall,
        measure: `service.${measure}`,
      }),
    );
  underServed(pairs, matrix)
    .slice(0, pairsShown)
    .forEach((p, i) => {
      const { good, of } = served(p, measure);
      verdicts.push({
        id: `level.under-served-product.${i + 1}`,
        subject: "level.under-served",
        kind: "finding",
        code: "level.under-served-product",
        values: {
          customer: p.customer_name ?? p.customer_id,
          product: p.product_name ?? p.product_id,
          measure: `service.${measure}`,
          level: good / of,
          overall,
          lines: of,
          worth: major(p.worth!),
        },
        weight: major(p.worth!),
      });
    });
  return verdicts;
}

function say(code: string, kind: Verdict["kind"], subject: string, values: Verdict["values"]): Verdict {
  return { id: `level.${code}`, subject, kind, code: `level.${code}`, values, weight: null };
}
