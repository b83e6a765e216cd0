import { assumed } from "../../../core/assumptions.js";
import type { Cell, Table } from "../../../core/findings.js";
import { serviceElements } from "../../../core/measure/elements.js";
import { industries, templates } from "../../../core/measure/plan-survey/template-items.js";
import { scaleThirds } from "../../../core/measure/rivals/cut-rules.js";
import { type IdealLevel, idealLevel } from "../../../core/measure/rivals/ideal-level.js";
import type { Column, Segmentation, Survey, SurveyElement } from "../../../core/measure/survey/survey.js";
import { median } from "../../../core/stats/median.js";
import type { Unit } from "../../../core/unit.js";
import type { Verdict } from "../../../core/verdict.js";
import { code, count, key, number, share } from "../../columns.js";
import type { StudyInput } from "../../input.js";
import { said } from "../said.js";
import { score } from "./columns.js";

export interface IdealFound {
  readonly levels: readonly IdealLevel[];
  readonly tables: readonly Table[];
  readonly verdicts: readonly Verdict[];
  readonly assumptions: readonly string[];
}

const nothing: IdealFound = { levels: [], tables: [], verdicts: [], assumptions: [] };

/** The level customers say they want of what they call important, of all and per segment. */
export function idealLevels(
  { assumptions }: StudyInput,
  survey: Survey,
  segments: Segmentation | null,
): IdealFound {
  const asked = survey.elements.filter(({ id }) => survey.ideal.has(id));
  if (asked.length === 0) return nothing;
  const scale = survey.scales.importance;
  const fewest = assumed(assumptions, "measure.fewest-ideals");
  const groups: { name: string; members: readonly number[] | null }[] = [
    { name: "", members: null },
    ...(segments?.names ?? []).map((name, s) => ({
      name,
      members: segments!.of.flatMap((of, i) => (of === s ? [i] : [])),
    })),
  ];
  const levels: IdealLevel[] = [];
  const rows = asked.flatMap((element) =>
    groups.map(({ name, members }): Cell[] => {
      const pick = (column: Column | undefined): Column =>
        column === undefined ? [] : members === null ? column : members.map((i) => column[i] ?? null);
      const [ideal, acceptable] = [
        pick(survey.ideal.get(element.id)),
        pick(survey.acceptable.get(element.id)),
      ];
      const better = betterOf(element, ideal, acceptable);
      const given = { element: element.id, segment: name === "" ? null : name, ideal, acceptable };
      const found = idealLevel(
        { ...given, importance: pick(survey.importance.get(element.id)), better: better ?? "higher" },
        // Where the scale is not known every element may be an important one.
        {
          importantFrom: scale === undefined ? Number.NEGATIVE_INFINITY : scaleThirds(scale)[1],
          fewest: fewest.value,
        },
      );
      levels.push(found);
      const told = ideal.filter((v) => v !== null);
      const wished = told.length < fewest.value ? null : median(told);
      const least = acceptable.filter((v) => v !== null);
      const level = found.kind === "level" ? found : null;
      return [
        element.id,
        name,
        unitOf(element, ideal),
        told.length,
        "importance" in found ? found.importance : null,
        wished,
        level?.low ?? null,
        level?.high ?? null,
        level?.acceptable ?? (least.length < fewest.value ? null : median(least)),
        level?.level ?? null,
        level === null || better === null ? null : level.meets,
        found.kind === "level"
          ? lacksOf(found.lacks)
          : found.kind === "not-important"
            ? "not-important"
            : found.reason,
      ];
    }),
  );
  const method = "customer-oriented-level";
  const quantity = (id: string) => number(id, "quantity", method);
  const table: Table = {
    id: "measure.ideal-levels",
    columns: [
      key("element"),
      key("segment"),
      code("unit"),
      count("n", method),
      score("importance", "customer-oriented-level"),
      quantity("ideal"),
      quantity("low"),
      quantity("high"),
      quantity("acceptable"),
      quantity("target"),
      share("meets", method),
      code("lacks", method),
    ],
    rows,
    total: rows.length,
    rowEvidence: rows.map((row) => ({
      query: "fact.answer",
      args: { element: String(row[0]), kind: "ideal" },
    })),
  };
  return {
    levels,
    tables: [table],
    verdicts: idealVerdicts(levels, asked.length),
    assumptions: [fewest.id],
  };
}

function idealVerdicts(levels: readonly IdealLevel[], asked: number): Verdict[] {
  const subject = "measure.ideal-levels";
  const told = levels.filter((l) => l.kind === "level");
  const all = told.filter((l) => l.segment === null);
  // Segments whose ranges do not meet want different things.
  const apart = all.flatMap(({ element }) => {
    const parts = told.filter(
      (l) => l.element === element && l.segment !== null && l.low !== null && l.high !== null,
    );
    const [least, most] = [
      parts.toSorted((a, b) => a.level - b.level)[0],
      parts.toSorted((a, b) => b.level - a.level)[0],
    ];
    return least !== undefined && most !== undefined && least.high! < most.low!
      ? [{ element, least, most }]
      : [];
  });
  return [
    ...(all.length === 0
      ? [said("ideal-none", "cannot-tell", subject, { of: asked })]
      : [said("ideal", "finding", subject, { count: all.length, of: asked })]),
    ...apart.map(({ element, least, most }) =>
      said(
        "ideal-apart",
        "finding",
        subject,
        {
          element,
          least: least.level,
          "least-segment": least.segment!,
          most: most.level,
          "most-segment": most.segment!,
        },
        null,
        element,
      ),
    ),
  ];
}

/** Which way is better: as the catalogue says, else as what is put up with lies from what is wished for. */
function betterOf(element: SurveyElement, ideal: Column, acceptable: Column): "higher" | "lower" | null {
  let [higher, lower] = [0, 0];
  for (const [i, wish] of ideal.entries()) {
    const least = acceptable[i] ?? null;
    if (wish === null || least === null) continue;
    if (wish > least) higher += 1;
    if (wish < least) lower += 1;
  }
  if (higher !== lower) return higher > lower ? "higher" : "lower";
  if (unitOf(element, ideal) === null) return null;
  return serviceElements.find((e) => e.id === element.element)?.better ?? null;
}

/** The unit ideals were asked in: that of the questionnaire's item, else of the element where the wishes can be of it. */
function unitOf({ id, element }: SurveyElement, ideal: Column): Unit | null {
  const item = industries
    .flatMap((industry) => templates[industry])
    .find((i) => i.ideal !== null && (i.id === id || i.name.en === id || i.name.zh === id));
  if (item !== undefined) return item.ideal;
  const unit = serviceElements.find((e) => e.id === element)?.unit ?? null;
  if (unit === "score" || unit === "index") return null;
  return unit === "share" && ideal.some((v) => v !== null && v > 1) ? null : unit;
}

function lacksOf(lacks: readonly string[]): string {
  return lacks.includes("acceptable") ? "cost-rivals-acceptable" : "cost-rivals";
}
