import type { Findings } from "../../../core/findings.js";
import type { ContractPenalty } from "../../../core/level/settings.js";
import type { FailureKind } from "../../../core/loss/failures.js";
import { type Problem, problem } from "../../../core/problem.js";
import type { Drawn } from "../../../core/stats/drawn.js";
import { normalDraws } from "../../../core/stats/joint-draws.js";
import { seededUniform } from "../../../core/stats/seeded-uniform.js";
import { goodsFailures } from "../../../facts/sql/level/failed-orders.js";
import { contractOwed, handlingPatterns } from "../../../facts/sql/level/penalty-direct.js";
import { creditRules } from "../../cost/served.js";
import { stands } from "../../derived.js";
import type { StudyInput } from "../../input.js";
import { drawCount } from "../../penalties.js";

const seed = 20_260_502;
/** With fewer orders of a kind alone, all orders with it stand for it. */
const enough = 20;

export interface Owed {
  readonly all: number;
  /** By customer class; classes that owe nothing are not in it. Cents per failed order. */
  readonly classes: ReadonlyMap<string, number>;
}

/** Contract penalties per failed order of a kind, cents, over all failed orders whether a contract covers them or not. */
export async function contractPenalties(
  input: StudyInput,
  failed: ReadonlyMap<FailureKind, ReadonlyMap<string | null, number>>,
  hasClasses: boolean,
): Promise<{ readonly owed: ReadonlyMap<FailureKind, Owed>; readonly problems: readonly Problem[] }> {
  const problems: Problem[] = [];
  const sums = new Map<FailureKind, Map<string | null, number>>();
  for (const contract of input.settings.level?.contracts ?? []) {
    const wrong = impossible(contract);
    if (wrong !== null) {
      problems.push(wrong);
      continue;
    }
    const { kind } = contract;
    if (!failed.has(kind)) continue;
    const rows = await input.warehouse.rows(contractOwed(contract, hasClasses));
    if (rows.length === 0 && (contract.customers ?? contract.customerClasses) !== undefined)
      problems.push(
        problem("contract-nobody", "warning", {
          kind: `penalty-kind.${kind}`,
          names: [...(contract.customers ?? []), ...(contract.customerClasses ?? [])],
        }),
      );
    const by = sums.get(kind) ?? new Map<string | null, number>();
    for (const row of rows) by.set(row.class, (by.get(row.class) ?? 0) + row.owed * 100);
    sums.set(kind, by);
  }
  const owed = new Map<FailureKind, Owed>();
  for (const [kind, by] of sums) {
    const orders = failed.get(kind)!;
    const count = [...orders.values()].reduce((a, b) => a + b, 0);
    const classes = new Map<string, number>();
    for (const [name, cents] of by) if (name !== null) classes.set(name, cents / (orders.get(name) ?? 1));
    owed.set(kind, { all: [...by.values()].reduce((a, b) => a + b, 0) / Math.max(1, count), classes });
  }
  return { owed, problems };
}

function impossible({ kind, per, amount }: ContractPenalty): Problem | null {
  const of = { kind: `penalty-kind.${kind}` };
  if (per === "share-of-amount" && amount > 1)
    return problem("contract-share-above-one", "warning", { ...of, amount, share: amount / 100 });
  if (per === "day-late" && kind !== "late") return problem("contract-no-days", "warning", of);
  return null;
}

/**
 * What a failed order costs after delivery beyond one without a failure of the goods: contacts, compensation, further
 * shipments and goods taken back. Cents per failed order.
 *
 * Orders with this failure alone against orders without any; a complaint, on orders with nothing wrong with the goods,
 * so that no contact is counted under two failures. Kinds of which nothing tells are left out.
 */
export async function handlingCosts(
  input: StudyInput,
  kinds: readonly FailureKind[],
): Promise<ReadonlyMap<FailureKind, Drawn>> {
  const { warehouse, facts, before } = input;
  const filled = (table: "contact" | "delivery", column: string) =>
    facts.tables[table].rows > 0 && (facts.tables[table].columns[column]?.filled ?? 0) > 0;
  const tables = {
    contacts: filled("contact", "order_id"),
    deliveries: filled("delivery", "order_id") && filled("delivery", "freight"),
    returns: creditRules(input) !== null && (await stands(warehouse, "return_credit")),
  };
  const random = seededUniform(seed);
  const normal = normalDraws([0], { size: 1, values: Float64Array.of(1) });
  if (!tables.contacts && !tables.deliveries && !tables.returns) return new Map();
  const rows = await warehouse.rows(handlingPatterns(tables, contactCosts(before)));
  const mean = (which: (row: (typeof rows)[number]) => boolean) => {
    const some = rows.filter(which);
    const n = some.reduce((a, r) => a + r.orders, 0);
    const sum = some.reduce((a, r) => a + r.cost, 0);
    const squares = some.reduce((a, r) => a + r.squares, 0);
    const variance = n > 1 ? Math.max(0, squares - (sum * sum) / n) / (n - 1) / n : 0;
    return { n, mean: n > 0 ? sum / n : 0, variance };
  };
  const apart = (a: ReturnType<typeof mean>, b: ReturnType<typeof mean>, share: number): Drawn => {
    const cents = share * 100 * (a.mean - b.mean);
    const error = share * 100 * Math.sqrt(a.variance + b.variance);
    const draws = Float64Array.from({ length: drawCount }, () => floored(cents + error * normal(random)[0]!));
    return { value: floored(cents), draws };
  };
  const fine = mean((r) => r.set === 0);
  const of = (kind: FailureKind): Drawn | null => {
    const bit = (goodsFailures as readonly string[]).indexOf(kind);
    if (bit >= 0) {
      const alone = mean((r) => r.set === 1 << bit);
      const failed = alone.n >= enough ? alone : mean((r) => ((r.set >> bit) & 1) === 1);
      return failed.n === 0 || fine.n === 0 ? null : apart(failed, fine, 1);
    }
    if (kind !== "complaint") return null;
    const complained = mean((r) => r.set === 0 && r.complained);
    const all = mean((r) => r.complained);
    const quiet = mean((r) => r.set === 0 && !r.complained);
    return complained.n === 0 || quiet.n === 0 ? null : apart(complained, quiet, complained.n / all.n);
  };
  const costs = new Map<FailureKind, Drawn>();
  for (const kind of kinds) {
    const cost = of(kind);
    if (cost !== null) costs.set(kind, cost);
  }
  return costs;
}

/** A failure spares no work: less than nothing is chance among few orders. */
const floored = (cents: number): number => Math.max(0, cents);

/** Money one contact of each kind takes at the desk, as the cost room found it; null: of any kind. */
function contactCosts(before: readonly Findings[]): ReadonlyMap<string | null, number> {
  const costs = new Map<string | null, number>();
  const each = before.flatMap((f) => f.figures).find((f) => f.id === "cost.desk.per-contact")?.value ?? null;
  if (each !== null) costs.set(null, each);
  const table = before.flatMap((f) => f.tables).find((t) => t.id === "cost.desk.kinds");
  if (table === undefined) return costs;
  const kind = table.columns.findIndex((c) => c.id === "kind");
  const cost = table.columns.findIndex((c) => c.id === "per-contact");
  for (const row of table.rows) {
    const [k, c] = [row[kind], row[cost]];
    if (typeof k === "string" && typeof c === "number") costs.set(k, c);
  }
  return costs;
}
