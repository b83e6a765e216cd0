import { type Problem, problem } from "../../core/problem.js";
import { orderTotals } from "../sql/checks.js";
import { type CheckInput, has } from "./context.js";

/** Order totals that stand on every line: counted once, and told where they differ within an order. */
export async function repeatedTotals({ warehouse, facts }: CheckInput): Promise<readonly Problem[]> {
  if (!has(facts, "order_line", "order_amount")) return [];
  const [t] = await warehouse.rows(orderTotals);
  const problems: Problem[] = [];
  if (t!.lines > t!.orders) {
    const values = {
      orders: t!.orders,
      lines: t!.lines,
      once: (t!.once ?? 0) / 100,
      summed: (t!.summed ?? 0) / 100,
    };
    problems.push(problem("order-total-repeated", "info", values));
  }
  if (t!.conflicts > 0) {
    const values = { count: t!.conflicts, of: t!.orders, example: t!.example ?? "" };
    problems.push(problem("order-total-conflict", "warning", values));
  }
  return problems;
}

/** Which line amounts hold tax: all, or only those of some files, which must not be added up unseen. */
export function taxBasis({ facts }: CheckInput): readonly Problem[] {
  const amountOf = (file: (typeof facts.sources)[number]) => {
    const columns = new Set(file.controls.filter((c) => c.table === "order_line").map((c) => c.column));
    return columns.has("amount") ? "net" : columns.has("amount_with_tax") ? "gross" : null;
  };
  const files = facts.sources.map((file) => ({ file: file.file, basis: amountOf(file) }));
  const gross = files.filter((f) => f.basis === "gross").map((f) => f.file);
  if (gross.length === 0) return [];
  const mixed = files.some((f) => f.basis === "net");
  return mixed
    ? [problem("tax-basis-mixed", "warning", { files: gross })]
    : [problem("amount-with-tax", "info", { files: gross })];
}
