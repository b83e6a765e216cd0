import { type Problem, problem } from "../../core/problem.js";
import { orderTotals } from "../sql/checks.js";
import { taxSaid } from "../workspace/tax-words.js";
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

/**
 * Which amounts of orders hold tax: all, or only those of some files, which must not be added up unseen. What a file's
 * amounts are is said by their column, else by its header.
 */
export function taxBasis({ facts }: CheckInput): readonly Problem[] {
  const files = facts.sources.map((file) => {
    const header = (column: string) =>
      file.controls.find((c) => ["order_line", "order"].includes(c.table) && c.column === column)?.header;
    const [amount, taxed, price] = ["amount", "amount_with_tax", "price"].map(header);
    const of = amount ?? (taxed === undefined ? price : undefined);
    const gross = of === undefined ? taxed !== undefined : taxSaid(of).tax === "with";
    const basis = gross ? "gross" : of === undefined ? null : "net";
    return { file: file.file, basis, both: !gross && amount !== undefined && taxed !== undefined };
  });
  const named = (meant: (file: (typeof files)[number]) => boolean) => files.filter(meant).map((f) => f.file);
  const [gross, both] = [named((f) => f.basis === "gross"), named((f) => f.both)];
  return [
    ...(both.length === 0 ? [] : [problem("amount-before-tax", "info", { files: both })]),
    ...(gross.length === 0
      ? []
      : files.some((f) => f.basis === "net")
        ? [problem("tax-basis-mixed", "warning", { files: gross })]
        : [problem("amount-with-tax", "info", { files: gross })]),
  ];
}
