import { assumed } from "../../../core/assumptions.js";
import { figure } from "../../../core/figure.js";
import type { Cell, Findings } from "../../../core/findings.js";
import { managerView, type ViewReading } from "../../../core/measure/inside/manager-view.js";
import type { ElementSettings } from "../../../core/measure/settings.js";
import { matchElement } from "../../../core/measure/survey/match-element.js";
import type { RatingMoments } from "../../../core/measure/survey/rating-moments.js";
import type { Survey } from "../../../core/measure/survey/survey.js";
import type { Verdict } from "../../../core/verdict.js";
import { code, key, score } from "../../columns.js";
import type { StudyInput } from "../../input.js";
import { said } from "../said.js";
import { type AuditAnswer, isElement } from "./audit.js";
import { meanOf } from "./ratings.js";

type Found = Omit<Findings, "problems">;
const method = "manager-view";

interface View {
  readonly element: string;
  readonly department: string;
  readonly kind: "importance" | "performance";
  readonly customers: RatingMoments | null;
  readonly managers: number | null;
  readonly reading: ViewReading;
  /** The score given lies off customers' scale. */
  readonly off: boolean;
}

/** How each department believes customers see the elements, against how customers do. */
export function viewFindings(
  input: StudyInput,
  survey: Survey | null,
  answers: readonly AuditAnswer[],
): Found {
  const asked = answers.filter(
    (a) => isElement(a) && (a.kind === "importance" || a.kind === "performance") && a.value !== null,
  );
  if (asked.length === 0) return { figures: [], tables: [], verdicts: [], assumptions: [] };
  const apart = assumed(input.assumptions, "measure.view-apart");
  // Who said it twice said it first.
  const once = new Map(
    asked.toReversed().map((a) => [`${a.element}\u0000${a.department}\u0000${a.kind}`, a]),
  );
  const kept = new Set(once.values());
  const views = asked.filter((a) => kept.has(a)).map((a) => viewOf(a, input, survey, apart.value));
  const told = views.filter((v) => v.reading !== "cannot-tell");
  const apartViews = told.filter((v) => v.reading !== "as-customers");
  return {
    figures: [
      ...(told.length === 0
        ? []
        : [
            figure({
              id: "measure.views-apart",
              unit: "share",
              method,
              value: apartViews.length / told.length,
              population: {
                grain: "answer",
                counted: told.length,
                of: views.length,
                unknown: views.length - told.length,
                unknownAs: views.length > told.length ? "excluded" : "none",
              },
              assumptions: [apart.id],
              rows: { query: "fact.audit_answer", args: { question: "view" } },
            }),
          ]),
    ],
    tables: [
      {
        id: "measure.manager-views",
        columns: [
          key("element"),
          key("department"),
          key("asked"),
          score("customers", method),
          score("low", method),
          score("high", method),
          score("managers", method),
          score("difference", method),
          code("reading", method),
        ],
        rows: views.map(rowOf),
        total: views.length,
        rowEvidence: views.map((v) => ({
          query: "fact.audit_answer",
          args: { element: v.element, kind: v.kind, department: v.department },
        })),
      },
    ],
    verdicts: viewVerdicts(views, told, survey),
    assumptions: told.length === 0 ? [] : [apart],
  };
}

function viewOf(a: AuditAnswer, { settings }: StudyInput, survey: Survey | null, width: number): View {
  const kind = a.kind as View["kind"];
  const id = survey === null ? null : surveyedAs(a.element, survey, settings.measure?.survey?.elements);
  const scale = survey?.scales[kind];
  const columns = kind === "importance" ? survey?.importance : survey?.performance.get(survey.us);
  const column = id === null ? undefined : columns?.get(id);
  const customers = survey === null || column === undefined ? null : meanOf(survey, column, settings);
  const off = scale !== undefined && (a.value! < scale.low || a.value! > scale.high);
  const mean = customers?.kind === "told" ? customers : null;
  const reading =
    off || scale === undefined
      ? "cannot-tell"
      : managerView({
          customers: mean?.mean ?? null,
          interval: mean?.interval ?? null,
          managers: a.value,
          apart: width * (scale.high - scale.low),
        });
  return { element: a.element, department: a.department, kind, customers, managers: a.value, reading, off };
}

/** What customers were asked that stands for the element: by the same name, else the one that means the same. */
function surveyedAs(
  element: string,
  survey: Survey,
  given: Readonly<Record<string, ElementSettings>> | undefined,
): string | null {
  if (survey.elements.some((e) => e.id === element)) return element;
  const of = matchElement(element, given?.[element]).element;
  const same = of === null ? [] : survey.elements.filter((e) => e.element === of);
  return same.length === 1 ? same[0]!.id : null;
}

function rowOf({ element, department, kind, customers, managers, reading }: View): Cell[] {
  const mean = customers?.kind === "told" ? customers : null;
  return [
    element,
    department === "" ? "whole-firm" : department,
    kind,
    mean?.mean ?? null,
    mean?.interval?.low ?? null,
    mean?.interval?.high ?? null,
    managers,
    mean === null || managers === null ? null : managers - mean.mean,
    reading,
  ];
}

/** The most telling misjudgements, and in sum how far the departments are from their customers. */
const mostNamed = 5;

function viewVerdicts(views: readonly View[], told: readonly View[], survey: Survey | null): Verdict[] {
  const subject = "measure.manager-views";
  const off = views.filter((v) => v.off).length;
  const warned = off === 0 ? [] : [said("views-off-scale", "warning", subject, { count: off })];
  if (told.length === 0)
    return [
      ...warned,
      said(survey === null ? "views-no-survey" : "views-not-compared", "cannot-tell", subject),
    ];
  const difference = (v: View) => (v.customers?.kind === "told" ? v.managers! - v.customers.mean : 0);
  const apart = told
    .filter((v) => v.reading !== "as-customers")
    .sort((a, b) => Math.abs(difference(b)) - Math.abs(difference(a)));
  return [
    ...warned,
    said("views", "finding", "measure.views-apart", { apart: apart.length, of: told.length }),
    ...apart.slice(0, mostNamed).map((v) =>
      said(
        `view-${v.kind}-${v.reading}`,
        "finding",
        subject,
        {
          element: v.element,
          interviewed: v.department === "" ? "whole-firm" : v.department,
          managers: v.managers!,
          customers: v.customers?.kind === "told" ? v.customers.mean : 0,
        },
        null,
        `${v.element}.${v.department}.${v.kind}`,
      ),
    ),
  ];
}
