import { raises } from "../../../core/measure/rivals/combine.js";
import type { Cutting } from "../../../core/measure/rivals/matrix-cutting.js";
import { placeElements } from "../../../core/measure/rivals/place-elements.js";
import type { Verdict } from "../../../core/verdict.js";
import { said } from "../said.js";
import type { Beside } from "./beside-tables.js";
import type { SeenElement } from "./seen.js";

/** Elements the other way of counting customers would treat another way. */
export function weightingMatters(seen: readonly SeenElement[], beside: Beside, cutting: Cutting): Verdict[] {
  const apart = elsewhere(seen, beside, cutting).filter(({ here, there }) => here !== there);
  if (apart.length === 0) return [];
  const subject = "measure.rivals-by-weight";
  return [
    said("weighting-matters", "warning", subject, {
      weighting: beside.name,
      ...listed(apart.map((a) => a.element)),
    }),
  ];
}

/** Elements one segment asks to raise and the whole does not: the whole hides a chance. */
export function segmentAsks(seen: readonly SeenElement[], beside: Beside, cutting: Cutting): Verdict[] {
  const asked = elsewhere(seen, beside, cutting).filter(({ here, there }) => raises(there) && !raises(here));
  if (asked.length === 0) return [];
  const values = { segment: beside.name, ...listed(asked.map((a) => a.element)) };
  return [said("segment-asks", "finding", "measure.rivals-by-segment", values, null, beside.name)];
}

/** Segments to which an element matters much by their own mean. */
export function valuedBy(
  segments: readonly Beside[],
  cutting: Cutting,
): ReadonlyMap<string, readonly string[]> {
  const by = new Map<string, string[]>();
  for (const { name, rows } of segments)
    for (const p of placeElements(rows, cutting))
      if (p.kind === "placed" && p.evaluation.importanceBand === "high")
        by.set(p.element, [...(by.get(p.element) ?? []), name]);
  return by;
}

/** What is to be done with each element on the whole and in the other table. */
function elsewhere(seen: readonly SeenElement[], { rows }: Beside, cutting: Cutting) {
  const there = new Map(
    placeElements(rows, cutting).flatMap((p) =>
      p.kind === "placed" ? [[p.element, p.action] as const] : [],
    ),
  );
  return seen.flatMap(({ row: { element }, placed }) => {
    const action = there.get(element);
    return placed === null || action === undefined ? [] : [{ element, here: placed.action, there: action }];
  });
}

function listed(elements: readonly string[]): { count: number; elements: readonly string[] } {
  return { count: elements.length, elements: elements.slice(0, 6) };
}
