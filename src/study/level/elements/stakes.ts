import type { LossPerFailure } from "../../../core/level/means/failure-curve.js";
import type { FailureKind } from "../../../core/loss/failures.js";
import { combine } from "../../../core/stats/drawn.js";
import {
  contactStakes,
  elementStakes,
  levelElements,
  makeCustomerAnswers,
  makeCustomerElements,
} from "../../../facts/sql/level/elements.js";
import { stands } from "../../derived.js";
import type { StudyInput } from "../../input.js";
import type { Penalties } from "../../penalties.js";

/** Orders of a class of customer in the period, and the stake of those on which the element failed. */
export interface Stakes {
  readonly element: string;
  /** "" = customers of no class; null = all together. */
  readonly class: string | null;
  readonly judged: number;
  readonly failed: number;
  /** Mean cents the relation was worth; null: not known. */
  readonly stake: number | null;
}

type Counts = Readonly<Record<string, string | number | null>>;

/** What each element's failures touched, by class and in all; none where no customer's worth is known. */
export async function readStakes({ warehouse, settings }: StudyInput): Promise<readonly Stakes[]> {
  if (!(await stands(warehouse, "customer_stake"))) return [];
  // What failed is counted once, what it touched under each worth.
  await warehouse.run(makeCustomerElements());
  const orders = (await warehouse.rows(elementStakes())) as unknown as Counts[];
  const answered = settings.sampling !== "orders" && (await stands(warehouse, "purchase_exposure"));
  if (answered) await warehouse.run(makeCustomerAnswers());
  const contacts = answered ? await warehouse.rows(contactStakes()) : [];
  return [
    ...levelElements.flatMap((element) => perClass(orders, element, element)),
    ...perClass(contacts, "unresolved", "unresolved"),
    ...perClass(contacts, "slow-answer", "slow_answer"),
  ];
}

function perClass(rows: readonly Counts[], element: string, column: string): Stakes[] {
  const n = (row: Counts, name: string) => Number(row[name] ?? 0);
  const of = (some: readonly Counts[], name: string | null): Stakes => {
    const sum = (name: string) => some.reduce((total, row) => total + n(row, name), 0);
    const failed = sum(column);
    const staked = sum(`${column}_staked`);
    const anyStaked = sum("staked");
    return {
      element,
      class: name,
      judged: sum(`${column}_of`),
      failed,
      stake: staked > 0 ? sum(`${column}_stake`) / staked : anyStaked > 0 ? sum("stake") / anyStaked : null,
    };
  };
  const made = [of(rows, null), ...rows.filter((r) => r.class !== "").map((r) => of([r], String(r.class)))];
  return made.filter((s) => s.judged > 0);
}

/** What one failure costs those it touches; null where no penalty of the kind or no worth is known. */
export function lossOf(penalties: Penalties, kind: FailureKind, { stake }: Stakes): LossPerFailure | null {
  const penalty = penalties.kinds.get(kind);
  if (penalty === undefined || stake === null) return null;
  return { direct: penalty.direct, leaving: combine([penalty.leaving], ([l]) => l! * stake) };
}
