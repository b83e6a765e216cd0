import type { Cutting } from "../../../core/measure/rivals/matrix-cutting.js";
import { diagonalOrder } from "../../../core/measure/rivals/orders.js";
import type { Verdict } from "../../../core/verdict.js";
import { said } from "../said.js";
import { valuedBy } from "./apart.js";
import type { Beside } from "./beside-tables.js";
import type { SeenElement } from "./seen.js";

/** As many elements are told one by one. */
const most = 5;

type Placed = SeenElement & { readonly placed: NonNullable<SeenElement["placed"]> };

/** What to raise, in which order and why; what to hold, and how sure all this is. */
export function rivalVerdicts(
  seen: readonly SeenElement[],
  cutting: Cutting,
  segments: readonly Beside[],
  firm: number,
): Verdict[] {
  const placed = seen.filter((s): s is Placed => s.placed !== null);
  const raised = placed.filter((s) => s.order !== null).toSorted((a, b) => a.order! - b.order!);
  return [
    ...raised.slice(0, most).map((s) => raiseVerdict(s, firm)),
    ...(raised.length > most
      ? [
          said("raise-more", "finding", "measure.rivals.to-raise", {
            count: raised.length - most,
            of: raised.length,
          }),
        ]
      : []),
    ...(raised.length === 0 && placed.length > 0
      ? [said("raise-none", "finding", "measure.rivals.to-raise", { of: placed.length })]
      : []),
    ...stressed(placed),
    ...held(placed, valuedBy(segments, cutting)),
    ...ordersDiffer(placed, raised, cutting),
    ...mostlyParity(placed, cutting),
    ...firmness(placed),
  ];
}

function raiseVerdict({ row, number, placed, order, gap, firmness }: Placed, firm: number): Verdict {
  const { importance, own, position } = placed;
  return said(
    "raise",
    "finding",
    `measure.rivals[${number}].own`,
    {
      element: row.element,
      order: order!,
      combined: placed.action,
      importance,
      own,
      ...against(position?.relative ?? null),
      because: placed.combined.reason === "valued-and-behind" ? "clause.leans-to-improve" : "",
      ...sureness(firmness, firm),
    },
    gap?.weight ?? null,
    String(order),
  );
}

/** The difference customers made who rated both; the two means differ by another where some rated one firm only. */
function against(relative: number | null): Verdict["values"] {
  if (relative === null) return { against: "clause.no-rival" };
  if (Math.abs(relative) < 1e-9) return { against: "clause.rival-level" };
  return {
    against: relative < 0 ? "clause.rival-behind" : "clause.rival-not-behind",
    lead: Math.abs(relative),
  };
}

function sureness({ firm, cell, action }: SeenElement["firmness"], wanted: number): Verdict["values"] {
  if (firm === "not-firm") return { sure: "clause.stands-not-firm", chance: cell! };
  if (firm === "firm" && action !== null && action < wanted)
    return { sure: "clause.action-not-firm", chance: action };
  return { sure: "" };
}

function stressed(placed: readonly Placed[]): Verdict[] {
  const voiced = placed.filter((s) => s.placed.combined.voice === "stress" && s.placed.position !== null);
  const [first] = voiced.toSorted((a, b) => Number(shown(b)) - Number(shown(a)) || lead(b) - lead(a));
  if (first === undefined) return [];
  return [
    said("stress", "finding", `measure.rivals[${first.number}].relative`, {
      element: first.row.element,
      own: first.placed.own,
      lead: lead(first),
      sure: shown(first) ? "" : "clause.lead-not-shown",
      count: voiced.length,
    }),
  ];
}

const lead = ({ placed }: Placed) => placed.position?.relative ?? 0;

/** The whole range of the difference lies above zero. */
const shown = ({ row: { relative } }: Placed) => (relative?.interval?.low ?? 0) > 0;

/** What would go down by its level alone: held, to be lowered, or to be lowered for some customers only. */
function held(placed: readonly Placed[], valued: ReadonlyMap<string, readonly string[]>): Verdict[] {
  const of = (action: string) => placed.filter((s) => s.placed.action === action);
  const hold = of("hold");
  const [dear, reduce] = [
    of("reduce").filter((s) => valued.has(s.row.element)),
    of("reduce").filter((s) => !valued.has(s.row.element)),
  ];
  return [
    ...(hold.length === 0
      ? []
      : [said("held", "finding", "measure.rivals", { count: hold.length, elements: named(hold) })]),
    ...(reduce.length === 0
      ? []
      : [said("reduce", "finding", "measure.rivals", { count: reduce.length, elements: named(reduce) })]),
    ...dear.map(({ row: { element }, number, placed: { importance } }) =>
      said(
        "reduce-not-everywhere",
        "warning",
        `measure.rivals[${number}].importance`,
        { element, importance, segments: valued.get(element)! },
        null,
        element,
      ),
    ),
  ];
}

/** The orders need not agree; which to follow is judgement. */
function ordersDiffer(placed: readonly Placed[], raised: readonly Placed[], { scale }: Cutting): Verdict[] {
  const byLevel = raised[0];
  const byGap = placed.find((s) => s.gap?.order === 1);
  if (byLevel === undefined || byGap === undefined || byLevel === byGap) return [];
  const diagonal = scale === null ? undefined : diagonalOrder(placed.map((s) => s.placed))[0]?.element;
  return [
    said("orders-differ", "warning", "measure.rivals", {
      "by-level": byLevel.row.element,
      "by-gap": byGap.row.element,
      diagonal: diagonal === undefined ? "" : "clause.by-diagonal",
      ...(diagonal === undefined ? {} : { "by-diagonal": diagonal }),
    }),
  ];
}

/** A wide band calls nearly everything level; the reading by sign calls any hair a weakness. */
function mostlyParity(placed: readonly Placed[], { reading, position: { parity } }: Cutting): Verdict[] {
  const compared = placed.filter((s) => s.placed.position !== null);
  const level = compared.filter((s) => s.placed.position!.standing === "parity");
  if (reading !== "bands" || compared.length < 3 || level.length < 0.8 * compared.length) return [];
  const behind = compared.filter((s) => s.placed.position!.relative < 0).length;
  return [
    said("mostly-parity", "warning", "measure.rivals", {
      count: level.length,
      of: compared.length,
      parity,
      lower: behind > 0 ? "clause.rated-lower" : "",
      ...(behind > 0 ? { behind } : {}),
    }),
  ];
}

function firmness(placed: readonly Placed[]): Verdict[] {
  if (placed.length === 0) return [];
  const told = placed.filter((s) => s.firmness.firm !== "cannot-tell");
  const unsure = told.filter((s) => s.firmness.firm === "not-firm");
  const subject = "measure.rivals.firm";
  if (told.length === 0) {
    const noErrors = placed.every((s) => s.firmness.note === "no-standard-error");
    return [
      said(noErrors ? "firmness-no-errors" : "firmness-too-few", "cannot-tell", subject, {
        of: placed.length,
      }),
    ];
  }
  if (unsure.length === 0) return [said("all-firm", "finding", subject, { of: told.length })];
  return [
    said("not-firm", "warning", subject, {
      count: unsure.length,
      of: told.length,
      elements: named(unsure),
      ...settling(unsure),
    }),
  ];
}

/** Answers beyond this many times those at hand are out of reach. */
const reach = 10;

/** How many more answers would settle those that can be settled. */
function settling(unsure: readonly Placed[]): Verdict["values"] {
  const needs = unsure.flatMap(({ firmness: { more } }) =>
    more === null || more.kind === "settled" ? [] : [more],
  );
  const near = needs.flatMap((n) =>
    n.kind === "answers" && n.more <= reach * (n.total - n.more) ? [n.more] : [],
  );
  if (near.length > 0)
    return { settle: "clause.more-answers-settle", more: Math.max(...near), settled: near.length };
  return { settle: needs.length > 0 ? "clause.no-answers-settle" : "" };
}

function named(elements: readonly SeenElement[]): readonly string[] {
  return elements.slice(0, 6).map((e) => e.row.element);
}
