import type { Results } from "../../core/findings.js";
import { serviceElements } from "../../core/measure/elements.js";
import type { AuditedElement, AuditFormInput } from "../../core/measure/inside/audit-form.js";
import { checklists } from "../../core/measure/inside/checklists.js";
import { industries, templates } from "../../core/measure/plan-survey/template-items.js";
import { matchElement } from "../../core/measure/survey/match-element.js";
import type { Words } from "../../core/schema/index.js";
import type { Settings } from "../../core/settings.js";
import type { Unit } from "../../core/unit.js";

type Known = Pick<Settings, "measure" | "targets">;

/** What the audit asks about: the elements customers were asked about, then those of the catalogue, with what the last run found. */
export function auditInput(settings: Known, results: Results | null): AuditFormInput {
  const asked = surveyed(settings, results);
  const survey = settings.measure?.survey;
  const fromSurvey = asked.map((id) => {
    const { element, figures } = matchElement(id, survey?.elements?.[id]);
    const of = serviceElements.find((e) => e.id === element);
    return { ...levelOf(figures, settings, results), id, element, name: nameOf(id, settings), what: of };
  });
  const covered = new Set(fromSurvey.map((e) => e.element));
  // What is counted in points has its own sheet.
  const inPoints = new Set(checklists.filter((c) => c.measure === null).map((c) => c.element));
  const fromCatalogue = serviceElements
    .filter((e) => e.phase !== "logistics-service-quality" && !covered.has(e.id))
    .map((e) => ({
      ...levelOf(e.figures, settings, results),
      id: e.id,
      element: e.id,
      name: e.name,
      what: e,
    }));
  const elements = [...fromSurvey, ...fromCatalogue];
  return {
    elements: elements
      .filter((e) => !inPoints.has(e.element ?? ""))
      .map(
        ({ id, element, name, what, unit, present, target }): AuditedElement => ({
          id,
          name,
          what: checklists.find((c) => c.element === element)?.measure ?? what?.definition ?? null,
          unit: unit ?? unitOf(what?.unit),
          present,
          target,
        }),
      ),
    rated: fromSurvey.length > 0 ? fromSurvey : fromCatalogue,
    points: survey?.points ?? 7,
  };
}

/** Scores are what customers give; the firm's own level of such an element has a unit only it knows. */
const unitOf = (unit: Unit | undefined): Unit | null =>
  unit === undefined || unit === "score" ? null : unit;

function surveyed({ measure }: Known, results: Results | null): readonly string[] {
  const found = ["measure.importance", "measure.performance"].flatMap((id) => {
    const table = results?.tables[id];
    const at = table?.columns.findIndex((c) => c.id === "element") ?? -1;
    return at < 0 ? [] : table!.rows.map((row) => String(row[at]));
  });
  const listed = found.length > 0 ? found : Object.keys(measure?.survey?.elements ?? {});
  return [...new Set(listed)];
}

function nameOf(id: string, { measure }: Known): Words {
  const given = measure?.survey?.elements?.[id]?.name;
  const item =
    serviceElements.find((e) => e.id === id) ??
    industries.flatMap((industry) => templates[industry]).find((i) => i.id === id);
  return {
    en: given?.en ?? given?.zh ?? item?.name.en ?? id,
    zh: given?.zh ?? given?.en ?? item?.name.zh ?? id,
  };
}

function levelOf(figures: readonly string[], { targets }: Known, results: Results | null) {
  const made = results?.figures.find((f) => f.id === figures.find((id) => isMade(results, id)));
  const id = made?.id ?? figures[0];
  const target = id === undefined ? undefined : (targets[id.slice("measure.".length)] ?? targets[id]);
  return { unit: made?.unit ?? null, present: made?.value ?? null, target: target ?? null };
}

const isMade = (results: Results, id: string) => results.figures.some((f) => f.id === id && f.value !== null);
