import type { Figure } from "../../../core/figure.js";
import type { Cell, Findings } from "../../../core/findings.js";
import { scaleThirds } from "../../../core/measure/rivals/cut-rules.js";
import {
  type PerceptionVerdict,
  perceivedMeasured,
} from "../../../core/measure/rivals/perceived-measured.js";
import type { Survey, SurveyElement } from "../../../core/measure/survey/survey.js";
import type { Unit } from "../../../core/unit.js";
import type { Verdict } from "../../../core/verdict.js";
import { code, key, number, score } from "../../columns.js";
import type { StudyInput } from "../../input.js";
import type { Outside } from "../parts.js";
import { said } from "../said.js";
import { idealIn } from "./ideal-unit.js";
import { type AuditLevel, betterOf, leadingFigure, targetOf } from "./levels.js";
import { meanOf } from "./ratings.js";

type Found = Omit<Findings, "problems" | "assumptions">;
const nothing: Found = { figures: [], tables: [], verdicts: [] };
const method = "perceived-measured";

interface Seen {
  readonly element: string;
  readonly rating: {
    readonly mean: number;
    readonly low: number | null;
    readonly high: number | null;
  } | null;
  readonly figure: Figure | null;
  readonly unit: Unit | null;
  readonly measured: number | null;
  readonly from: "records" | "audit" | null;
  readonly target: number | null;
  readonly basis: "setting" | "audit" | "ideal" | null;
  readonly verdict: PerceptionVerdict | null;
}

/** From which rating of the own firm on customers are content. */
export function contentFrom(survey: Survey, outside: Outside | null): number | null {
  const scale = survey.scales.performance;
  return outside?.goodFrom ?? (scale === undefined ? null : scaleThirds(scale)[1]);
}

/** What customers see of each element against what the firm measures of it. */
export function perceivedFindings(
  input: StudyInput,
  survey: Survey,
  outside: Outside | null,
  levels: readonly AuditLevel[],
  figures: ReadonlyMap<string, Figure>,
): Found {
  const good = contentFrom(survey, outside);
  const own = survey.performance.get(survey.us);
  if (good === null || own === undefined) return nothing;
  const seen = survey.elements
    .filter(({ id }) => own.has(id))
    .map((element) => seenOf(element, { input, survey, outside, levels, figures, good }));
  // Nothing of the firm's own stands beside the ratings: there is nothing to compare.
  if (seen.every((s) => s.measured === null)) return nothing;
  return {
    figures: [],
    tables: [
      {
        id: "measure.perceived-measured",
        columns: [
          key("element"),
          score("rating", method),
          score("low", method),
          score("high", method),
          score("good-from", method),
          code("figure"),
          code("unit"),
          number("measured", "ratio", method),
          code("from"),
          number("target", "ratio", method),
          code("basis"),
          code("quadrant", method),
          code("firm", method),
          code("missing"),
        ],
        rows: seen.map((s) => rowOf(s, good)),
        total: seen.length,
        rowEvidence: seen.map((s) => ({
          query: "fact.answer",
          args: {
            element: s.element,
            kind: "performance",
            of_whom: survey.us,
          },
        })),
      },
    ],
    verdicts: verdictsOf(seen, good, survey),
  };
}

interface Given {
  readonly input: StudyInput;
  readonly survey: Survey;
  readonly outside: Outside | null;
  readonly levels: readonly AuditLevel[];
  readonly figures: ReadonlyMap<string, Figure>;
  readonly good: number;
}

function seenOf(element: SurveyElement, given: Given): Seen {
  const { input, survey, outside, levels, figures, good } = given;
  const moments = meanOf(survey, survey.performance.get(survey.us)!.get(element.id)!, input.settings);
  const rating =
    moments.kind === "told"
      ? { mean: moments.mean, low: moments.interval?.low ?? null, high: moments.interval?.high ?? null }
      : null;
  const audited = auditedAs(element, levels);
  const figure = leadingFigure(element.figures, figures);
  const measured = figure?.value ?? audited?.told ?? null;
  const unit = figure?.unit ?? audited?.unit ?? null;
  const set = targetOf(input.settings.targets, figure?.id ?? null);
  const asked = audited?.target ?? null;
  const ideal = outside?.ideals.find((l) => l.element === element.id && l.segment === null) ?? null;
  const wished = ideal?.kind === "level" ? idealIn(unit, ideal.level, element) : null;
  const target = set ?? asked ?? wished;
  const better = betterOf(figure?.id ?? null, element.element);
  return {
    element: element.id,
    rating,
    figure,
    unit,
    measured,
    from: figure !== null ? "records" : measured !== null ? "audit" : null,
    target,
    basis: set !== null ? "setting" : asked !== null ? "audit" : wished !== null ? "ideal" : null,
    verdict:
      better === null
        ? null
        : perceivedMeasured({
            rating: rating === null ? null : { value: rating.mean, interval: boundsOf(rating) },
            goodFrom: good,
            measured: measured === null ? null : { value: measured, interval: figure?.interval ?? null },
            target,
            better,
          }),
  };
}

const boundsOf = ({ low, high }: { readonly low: number | null; readonly high: number | null }) =>
  low === null || high === null ? null : { low, high };

/** What the audit says of the element: by the same name, else the only one that stands for the same. */
function auditedAs(element: SurveyElement, levels: readonly AuditLevel[]): AuditLevel | null {
  const same = levels.find((l) => l.element === element.id);
  if (same !== undefined) return same;
  const alike = element.element === null ? [] : levels.filter((l) => l.of === element.element);
  return alike.length === 1 ? alike[0]! : null;
}

function rowOf(s: Seen, good: number): Cell[] {
  const told = s.verdict?.kind === "told" ? s.verdict : null;
  return [
    s.element,
    s.rating?.mean ?? null,
    s.rating?.low ?? null,
    s.rating?.high ?? null,
    good,
    s.figure?.id ?? null,
    s.unit,
    s.measured,
    s.from,
    s.target,
    s.basis,
    told?.area ?? "cannot-tell",
    told === null ? null : firmness(s),
    told !== null ? null : s.verdict?.kind === "cannot-tell" ? s.verdict.missing.join("-") : "direction",
  ];
}

/** Without a range on one side nothing tells how sure it is. */
function firmness({ verdict, rating, figure }: Seen): "firm" | "not-firm" | "no-range" {
  if (verdict?.kind === "told" && verdict.firm) return "firm";
  return rating === null || boundsOf(rating) === null || (figure?.interval ?? null) === null
    ? "no-range"
    : "not-firm";
}

function verdictsOf(seen: readonly Seen[], good: number, survey: Survey): Verdict[] {
  const scale = survey.scales.performance;
  const width = scale === undefined ? 1 : scale.high - scale.low;
  const subject = "measure.perceived-measured";
  const told = seen.flatMap((s) => (s.verdict?.kind === "told" ? [{ s, verdict: s.verdict }] : []));
  const unclear = seen.length - told.length;
  return [
    ...(told.length === 0
      ? []
      : [
          said("perceived", "finding", subject, {
            told: told.length,
            of: seen.length,
            fine: told.filter((t) => t.verdict.area === "fine").length,
          }),
        ]),
    ...told
      .filter(({ verdict }) => verdict.area !== "fine")
      .map(({ s, verdict }) =>
        said(
          `perceived-${verdict.area}${s.from === "records" ? "" : "-told"}`,
          "finding",
          s.figure?.id ?? subject,
          {
            element: s.element,
            rating: s.rating!.mean,
            good,
            firm: verdict.firm ? "" : `perceived-${firmness(s)}`,
            ...(s.figure === null ? {} : { figure: s.figure.id, measured: s.measured!, target: s.target! }),
          },
          Math.abs(verdict.ratedBy) / width,
          s.element,
        ),
      ),
    ...(unclear === 0
      ? []
      : [said("perceived-unclear", "cannot-tell", subject, { count: unclear, of: seen.length })]),
  ];
}
