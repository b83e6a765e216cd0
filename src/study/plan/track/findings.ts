import { type Figure, figure, missing } from "../../../core/figure.js";
import type { Cell, Findings, Table } from "../../../core/findings.js";
import type { Verdict } from "../../../core/verdict.js";
import { code, columnsBy, key, label } from "../../columns.js";
import { confidence as level } from "../../confidence.js";
import { nothingFound } from "../../made.js";
import type { TrackedChange } from "./read.js";

const method = "plan-track";

const { number } = columnsBy(method);

/** What came of the changes decided on; silent where none is. */
export function trackFindings(changes: readonly TrackedChange[]): Findings {
  if (changes.length === 0) return nothingFound;
  return {
    ...nothingFound,
    figures: trackFigures(changes),
    tables: [trackTable(changes)],
    verdicts: changes.map(trackVerdict),
  };
}

function trackTable(changes: readonly TrackedChange[]): Table {
  return {
    id: "plan.track",
    columns: [
      key("change"),
      code("element"),
      label("owner"),
      label("since"),
      code("verdict", method),
      code("reason"),
      number("level-before", "share"),
      number("level-since", "share"),
      number("promised-level", "share"),
      number("low", "share"),
      number("high", "share"),
      number("cases-before", "count"),
      number("cases-since", "count"),
      code("season"),
      number("failures-avoided", "count"),
      number("gain-promised", "money-per-year"),
      number("gain-so-far", "money-per-year"),
      number("gain-low", "money-per-year"),
      number("gain-high", "money-per-year"),
      label("note"),
    ],
    rows: changes.map(({ id, decision, told, gain, ...c }): Cell[] => [
      id,
      decision.element ?? null,
      decision.owner ?? "",
      c.started ?? "",
      told.verdict,
      told.why,
      c.levelBefore,
      c.levelSince,
      c.promisedLevel,
      told.difference?.low ?? null,
      told.difference?.high ?? null,
      c.casesBefore,
      c.casesSince,
      c.season,
      c.avoided,
      decision.promised?.gain ?? null,
      gain?.value ?? null,
      gain?.low ?? null,
      gain?.high ?? null,
      decision.note ?? "",
    ]),
    total: changes.length,
  };
}

/** Sums over the changes whose gain so far can be told, so that both speak of the same changes. */
function trackFigures(changes: readonly TrackedChange[]): Figure[] {
  const told = changes.flatMap(({ gain, decision }) =>
    gain === null ? [] : [{ gain, promised: decision.promised?.gain ?? 0 }],
  );
  const population = {
    grain: "unit",
    counted: told.length,
    of: changes.length,
    unknown: changes.length - told.length,
    unknownAs: "excluded",
  } as const;
  const parts = { unit: "money-per-year", method } as const;
  const ids = ["plan.track.gain-promised", "plan.track.gain-so-far"] as const;
  if (told.length === 0) return ids.map((id) => missing({ ...parts, id }, { code: "not-recorded" }));
  const value = told.reduce((sum, { gain }) => sum + gain.value, 0);
  // Changes are told by different cases: their doubts are taken as independent.
  const below = Math.hypot(...told.map(({ gain }) => gain.value - gain.low));
  const above = Math.hypot(...told.map(({ gain }) => gain.high - gain.value));
  return [
    figure({
      ...parts,
      id: ids[0],
      value: told.reduce((sum, { promised }) => sum + promised, 0),
      population,
    }),
    figure({
      ...parts,
      id: ids[1],
      value,
      population,
      interval: { low: value - below, high: value + above, kind: "sampling", level },
      inputs: [ids[0]],
    }),
  ];
}

function trackVerdict({ id, told, decision, started }: TrackedChange): Verdict {
  const kind =
    told.verdict === "cannot-tell" ? "cannot-tell" : told.verdict === "behind" ? "warning" : "finding";
  return {
    id: `plan.track-${told.verdict}`,
    subject: "plan.track.gain-so-far",
    kind,
    code: `plan.track-${told.verdict}`,
    values: { change: id, since: started ?? "", why: `track.${told.why}` },
    weight: told.verdict === "behind" ? (decision.promised?.gain ?? null) : null,
  };
}
