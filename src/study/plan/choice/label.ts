import type { Candidate, Where } from "../../../core/plan/candidate.js";

/** Names of customers and products by id. */
export type Names = ReadonlyMap<string, string>;

/** Where a change acts, in the user's own words; empty: everywhere. */
export function labelOf({ where, id, means }: Candidate, names: Names): string {
  if (means === "own" || means === "lever")
    return ownName(id) + (where.length === 0 ? "" : ` · ${said(where, names)}`);
  return said(where, names);
}

/** Own changes and levers go by the name somebody gave them. */
const ownName = (id: string): string => id.slice(id.indexOf(".", id.indexOf(".") + 1) + 1);

const said = (where: readonly Where[], names: Names): string =>
  where
    .filter((w) => w.dimension !== "expedited")
    .map((w) =>
      w.dimension === "customer" || w.dimension === "product" ? (names.get(w.value) ?? w.value) : w.value,
    )
    .join(" · ");

/** What the label names first, for readers: a class is a bare letter or number by itself. */
export const kindOfPlace = ({ where }: Candidate): string =>
  where.length === 0
    ? "everywhere"
    : (where.map((w) => w.dimension).find((d) => d !== "expedited") ?? "everywhere");
