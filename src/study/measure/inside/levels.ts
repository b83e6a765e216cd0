import type { Figure } from "../../../core/figure.js";
import { betterWhen, serviceElements } from "../../../core/measure/elements.js";
import { checklists } from "../../../core/measure/inside/checklists.js";
import { matchElement } from "../../../core/measure/survey/match-element.js";
import type { Unit } from "../../../core/unit.js";
import type { StudyInput } from "../../input.js";
import { type AuditAnswer, first, grouped, isElement } from "./audit.js";

/** An element as the audit and the records know it. */
export interface AuditLevel {
  readonly element: string;
  /** Service element of the catalogue. */
  readonly of: string | null;
  readonly figure: Figure | null;
  readonly unit: Unit | null;
  /** As told in the audit; of elements counted in points, the points that are there. */
  readonly told: number | null;
  /** More than one level was told. */
  readonly differs: boolean;
  readonly target: number | null;
  readonly basis: "setting" | "audit" | null;
  readonly better: "higher" | "lower" | null;
  readonly source: string | null;
  readonly reportsTo: string | null;
}

/** Elements the audit gives a level, a target, or somebody to report to, in the order of the audit. */
export function auditLevels(
  { settings }: StudyInput,
  answers: readonly AuditAnswer[],
  figures: ReadonlyMap<string, Figure>,
): AuditLevel[] {
  const rated = new Set(["importance", "performance"]);
  const about = answers.filter((a) => isElement(a) && !rated.has(a.kind));
  return [...grouped(about, (a) => a.element)].map(([element, mine]): AuditLevel => {
    const match = matchElement(element, settings.measure?.survey?.elements?.[element]);
    const of = serviceElements.find((e) => e.id === match.element);
    const figure = leadingFigure(match.figures, figures);
    const present = mine.flatMap((a) => (a.kind === "present" && a.value !== null ? [a.value] : []));
    const told = present[0] ?? pointsOf(match.element, mine);
    const given = targetOf(settings.targets, figure?.id ?? match.figures[0] ?? null);
    const asked = first(
      mine.filter((a) => a.kind === "target"),
      "value",
    );
    return {
      element,
      of: match.element,
      figure,
      unit: figure?.unit ?? of?.unit ?? null,
      told,
      differs: new Set(present).size > 1,
      target: given ?? asked,
      basis: given !== null ? "setting" : asked !== null ? "audit" : null,
      better: betterOf(figure?.id ?? null, match.element),
      source: first(mine, "source"),
      reportsTo: first(mine, "reports_to"),
    };
  });
}

/** The figure of the records that measures the element, the nearest that could be made. */
export function leadingFigure(ids: readonly string[], figures: ReadonlyMap<string, Figure>): Figure | null {
  const id = ids.find((one) => (figures.get(one)?.value ?? null) !== null);
  return id === undefined ? null : figures.get(id)!;
}

export function targetOf(targets: Readonly<Record<string, number>>, figure: string | null): number | null {
  return figure === null ? null : (targets[figure.replace(/^measure\./, "")] ?? targets[figure] ?? null);
}

/** Which way is better: as its figure says, else as the catalogue does of the element. */
export function betterOf(figure: string | null, element: string | null): "higher" | "lower" | null {
  const known = figure === null ? undefined : betterWhen[figure];
  return known ?? serviceElements.find((e) => e.id === element)?.better ?? null;
}

/** Points that are there, of an element whose level they are; null where none was answered. */
function pointsOf(element: string | null, answers: readonly AuditAnswer[]): number | null {
  if (checklists.find((c) => c.element === element)?.measure !== null) return null;
  const points = answers.flatMap((a) => (a.kind === "point" && a.value !== null ? [a.value] : []));
  return points.length === 0 ? null : points.reduce((sum, p) => sum + p, 0);
}
