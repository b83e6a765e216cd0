import { type FailureKind, failureColumn, failureKinds } from "../../../core/loss/failures.js";
import type { Candidate, Where } from "../../../core/plan/candidate.js";
import { type CaseGroup, readSign } from "../../../core/plan/joint/cases.js";
import type { Change, JointInput, KindCost } from "../../../core/plan/joint/joint-effect.js";
import { certain, expected } from "../../../core/stats/drawn.js";
import {
  consequences,
  countFailedOrders,
  failedGroups,
  lineKinds,
  makeFailedOrders,
  makeFailedPurchases,
  type Place,
} from "../../../facts/sql/plan/failed-purchases.js";
import { yearsIn } from "../../days.js";
import { stands } from "../../derived.js";
import type { StudyInput } from "../../input.js";
import type { Penalties } from "../../penalties.js";

/** Failures that come of others: a complaint, and what becomes of it. */
const following: readonly FailureKind[] = ["complaint", "unresolved", "slow-answer"];

/** Failed orders whose texts are joined in one statement. */
const ordersAtOnce = 250_000;

const ofLines = new Set<Where["dimension"]>(["product", "product-class"]);
const keyOf = (where: readonly Where[]) =>
  JSON.stringify(where.map((w) => [w.dimension, w.value]).sort((a, b) => (a.join() < b.join() ? -1 : 1)));

/** Failed purchases of the period as the evaluation takes them; null where no purchase or no customer's worth is known. */
export async function readCases(
  input: StudyInput,
  penalties: Penalties,
  candidates: readonly Candidate[],
): Promise<(Omit<JointInput, "changes"> & { readonly placeOf: (where: readonly Where[]) => number }) | null> {
  const { warehouse, settings } = input;
  const has = (name: string) => stands(warehouse, name);
  if (!((await has("purchase_exposure")) && (await has("customer_stake")))) return null;
  const [customers, products] = [await has("customer_class"), await has("product_class")];
  const places = new Map<string, Place>();
  const placesOf = new Map<FailureKind, Place[]>();
  for (const { removes } of candidates)
    for (const { kind, where } of removes) {
      const key = keyOf(where);
      const lines = lineKinds.includes(kind) && where.some((w) => ofLines.has(w.dimension));
      const place = places.get(key) ?? { nth: places.size, where, lines };
      places.set(key, place);
      const list = placesOf.get(kind) ?? [];
      if (!list.some((p) => p.nth === place.nth)) placesOf.set(kind, [...list, place]);
    }
  await warehouse.run(makeFailedOrders(failureKinds, customers));
  const [failed] = await warehouse.rows(countFailedOrders);
  const parts = Math.max(1, Math.ceil(failed!.n / ordersAtOnce));
  for (const { sql, params } of makeFailedPurchases(failureKinds, placesOf, products, parts))
    await warehouse.run(sql, params);
  const rows = await warehouse.rows(failedGroups());
  const groups = rows.map(
    (r): CaseGroup => ({ kinds: readSign(r.sign), count: r.n, stake: r.stake, squares: r.squares }),
  );
  const follows = await readFollows(input);
  const none = certain(0, penalties.draws);
  return {
    groups,
    kinds: failureKinds.map((kind): KindCost => {
      const cost = penalties.kinds.get(kind);
      return {
        leaving: expected(cost?.leaving ?? none),
        direct: expected(cost?.direct ?? none),
        follows: follows.get(kind) ?? 0,
      };
    }),
    places: Math.max(1, places.size),
    years: yearsIn(settings.period.from, settings.period.to),
    draws: penalties.draws,
    placeOf: (where) => places.get(keyOf(where))!.nth,
  };
}

/** Part of the complaints after a failure of the goods that would not have come without it. */
async function readFollows({ warehouse }: StudyInput): Promise<ReadonlyMap<FailureKind, number>> {
  const goods = failureKinds.filter((k) => !following.includes(k));
  const [row] = await warehouse.rows(consequences(goods, following));
  return new Map(
    following.map((kind) => {
      const of = (name: string) => Number(row![`${failureColumn(kind)}_${name}`]);
      const [after, without] = [of("failed") / of("of_failed"), of("good") / of("of_good")];
      const share = after > 0 && Number.isFinite(without) ? Math.max(0, 1 - without / after) : 0;
      // What follows may be little, yet it is no failure of the goods: 0 would make it one.
      return [kind, Math.max(1e-9, share)] as const;
    }),
  );
}

/** Candidates as the evaluation takes them. */
export function changesOf(
  candidates: readonly Candidate[],
  placeOf: (where: readonly Where[]) => number,
  draws: number,
  beliefs: ReadonlyMap<string, number>,
): Change[] {
  return candidates.map((c) => ({
    id: c.id,
    removes: c.removes.map((r) => ({
      kind: failureKinds.indexOf(r.kind),
      place: placeOf(r.where),
      share: r.share,
    })),
    margin: c.margin,
    saved: c.saved,
    cost: c.cost ?? certain(0, draws),
    risk: c.risk,
    belief: beliefs.get(c.id) ?? 1,
  }));
}
