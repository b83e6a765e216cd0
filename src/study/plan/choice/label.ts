import type { Candidate, Where } from "../../../core/plan/candidate.js";

/** Names of customers and products, by what they are and their id: the two may share ids. */
export type Names = ReadonlyMap<string, string>;

export const nameKey = (of: "customer" | "product", id: string): string => `${of} ${id}`;

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
    .map((w) => placeOf(w, names))
    .join(" · ");

function placeOf({ dimension, value }: Where, names: Names): string {
  if (dimension === "customer" || dimension === "product")
    return names.get(nameKey(dimension, value)) ?? value;
  if (dimension === "weekday") return `weekday-${value.replace("weekday-", "")}`;
  if (dimension === "shift" || dimension === "hour") return value.split("-").map(clock).join("–");
  return value;
}

/** An hour of the day as a clock shows it; what is no hour stays as it is. */
const clock = (hour: string): string => (/^\d{1,2}$/.test(hour) ? `${hour.padStart(2, "0")}:00` : hour);

/** What the label names first, for readers: a class is a bare letter or number by itself. */
export const kindOfPlace = ({ where }: Candidate): string =>
  where.length === 0
    ? "everywhere"
    : (where.map((w) => w.dimension).find((d) => d !== "expedited") ?? "everywhere");
