import { assumed } from "../../../core/assumptions.js";
import { type Figure, figure } from "../../../core/figure.js";
import type { Cell, Findings, Table } from "../../../core/findings.js";
import { checklists } from "../../../core/measure/inside/checklists.js";
import type { Verdict } from "../../../core/verdict.js";
import { code, key, label, number } from "../../columns.js";
import type { StudyInput } from "../../input.js";
import { said } from "../said.js";
import { type AuditAnswer, grouped, isElement } from "./audit.js";
import type { AuditLevel } from "./levels.js";

const method = "internal-audit";
const ratio = (id: string) => number(id, "ratio", method);
const tolerance = "measure.told-apart";

/** Present level from the records beside the one told, target, gap, where the figure comes from and who is told. */
export function auditFindings(input: StudyInput, levels: readonly AuditLevel[]): Omit<Findings, "problems"> {
  const apart = assumed(input.assumptions, tolerance);
  const rows = levels.map((l): { cells: Cell[]; state: string; agrees: string } => {
    const present = l.figure?.value ?? l.told;
    const gap = present === null || l.target === null ? null : present - l.target;
    const state = stateOf(gap, l);
    const agrees = agreement(l, apart.value);
    return {
      state,
      agrees,
      cells: [
        l.element,
        l.figure?.id ?? null,
        l.unit,
        l.figure?.value ?? null,
        l.told,
        agrees,
        l.target,
        l.basis,
        gap,
        state,
        l.source,
        l.reportsTo,
      ],
    };
  });
  const table: Table = {
    id: "measure.audit",
    columns: [
      key("element"),
      code("figure"),
      code("unit"),
      ratio("recorded"),
      ratio("present"),
      code("agrees", method),
      ratio("target"),
      code("basis"),
      ratio("gap"),
      code("state", method),
      label("source"),
      label("reports-to"),
    ],
    rows: rows.map((r) => r.cells),
    total: rows.length,
    rowEvidence: levels.map((l) => ({ query: "fact.audit_answer", args: { element: l.element } })),
  };
  const whole = levels.filter((l) => isWhole(l)).length;
  return {
    figures: levels.length === 0 ? [] : [completeness(whole, levels.length)],
    tables: levels.length === 0 ? [] : [table],
    verdicts: levels.length === 0 ? [] : levelVerdicts(levels, rows, whole),
    assumptions: rows.some((r) => r.agrees === "differs" || r.agrees === "same") ? [apart] : [],
  };
}

/** A level somebody answers for: known, with a target, a source and somebody it is reported to. */
const isWhole = (l: AuditLevel) =>
  (l.figure !== null || l.told !== null) && l.target !== null && l.source !== null && l.reportsTo !== null;

function completeness(whole: number, of: number): Figure {
  return figure({
    id: "measure.audit-complete",
    unit: "share",
    method,
    value: whole / of,
    population: { grain: "answer", counted: of, of, unknown: 0, unknownAs: "none" },
    rows: { query: "fact.audit_answer", args: { question: "level" } },
  });
}

function stateOf(gap: number | null, { target, better }: AuditLevel): string {
  if (target === null) return "no-target";
  if (gap === null) return "no-level";
  if (better === null) return "cannot-tell";
  return (better === "higher" ? gap : -gap) >= -1e-9 ? "met" : "missed";
}

function agreement({ figure: made, told }: AuditLevel, apart: number): string {
  if (made === null) return told === null ? "neither" : "only-told";
  if (told === null) return "only-records";
  const value = made.value!;
  const inside = made.interval !== null && told >= made.interval.low && told <= made.interval.high;
  return inside || Math.abs(told - value) <= apart * Math.abs(value) + 1e-9 ? "same" : "differs";
}

function levelVerdicts(
  levels: readonly AuditLevel[],
  rows: readonly { readonly state: string; readonly agrees: string; readonly cells: readonly Cell[] }[],
  whole: number,
): Verdict[] {
  const subject = "measure.audit-complete";
  const count = (test: (l: AuditLevel) => boolean) => levels.filter(test).length;
  const out: Verdict[] = [
    said("audit-complete", "finding", subject, {
      whole,
      of: levels.length,
      level: count((l) => l.figure === null && l.told === null),
      target: count((l) => l.target === null),
      source: count((l) => l.source === null),
      report: count((l) => l.reportsTo === null),
    }),
  ];
  const missed = rows.filter((r) => r.state === "missed").length;
  if (missed > 0)
    out.push(said("audit-missed", "finding", "measure.audit", { count: missed, of: levels.length }));
  levels.forEach((l, i) => {
    if (rows[i]!.agrees === "differs")
      out.push(
        said(
          l.unit === "share" ? "audit-differs-share" : "audit-differs",
          "warning",
          "measure.audit",
          { element: l.element, told: l.told!, recorded: l.figure!.value! },
          null,
          l.element,
        ),
      );
    if (l.differs)
      out.push(said("audit-two-levels", "warning", "measure.audit", { element: l.element }, null, l.element));
  });
  return out;
}

/** The lists of what to check, point by point, and how much of it is there. */
export function pointFindings(answers: readonly AuditAnswer[]): Omit<Findings, "problems" | "assumptions"> {
  const points = answers.filter((a) => isElement(a) && a.kind === "point" && a.value !== null);
  if (points.length === 0) return { figures: [], tables: [], verdicts: [] };
  const remarks = new Map(
    answers
      .filter((a) => a.kind === "words" && a.text !== null)
      .map((a) => [`${a.element} ${a.question}`, a.text]),
  );
  const share = points.reduce((sum, a) => sum + Math.min(1, a.value!), 0) / points.length;
  const listed = checklists.flatMap((c) => c.points.map((p) => p.id));
  return {
    figures: [
      figure({
        id: "measure.checklist-met",
        unit: "share",
        method,
        value: share,
        population: {
          grain: "answer",
          counted: points.length,
          of: Math.max(points.length, listed.length),
          unknown: Math.max(0, listed.length - points.length),
          unknownAs: listed.length > points.length ? "excluded" : "none",
        },
        rows: { query: "fact.audit_answer", args: { kind: "point" } },
      }),
    ],
    tables: [
      {
        id: "measure.audit-points",
        columns: [key("element"), key("point"), ratio("value"), code("there"), label("remark")],
        rows: points.map((a) => [
          a.element,
          a.question,
          a.value,
          a.value! >= 1 ? "yes" : a.value! > 0 ? "partly" : "no",
          remarks.get(`${a.element} ${a.question}`) ?? null,
        ]),
        total: points.length,
        rowEvidence: points.map((a) => ({
          query: "fact.audit_answer",
          args: { element: a.element, question: a.question, kind: "point" },
        })),
      },
    ],
    verdicts: [
      ...[...grouped(points, (a) => a.element)].map(([element, mine]) =>
        said(
          "audit-points",
          "finding",
          "measure.checklist-met",
          { element, there: mine.reduce((sum, a) => sum + a.value!, 0), of: mine.length },
          null,
          element,
        ),
      ),
    ],
  };
}

/** The eight questions and the interviews, in the words in which they were answered. */
export function wordsFindings(
  answers: readonly AuditAnswer[],
  asked: number,
): Omit<Findings, "problems" | "assumptions"> {
  const told = answers.filter((a) => (a.element === "audit" || a.element === "interview") && a.text !== null);
  if (told.length === 0) return { figures: [], tables: [], verdicts: [] };
  const eight = new Set(told.filter((a) => a.element === "audit").map((a) => a.question)).size;
  return {
    figures: [],
    tables: [
      {
        id: "measure.audit-words",
        columns: [key("department"), key("question"), label("answer")],
        rows: told.map((a) => [a.department === "" ? "whole-firm" : a.department, a.question, a.text]),
        total: told.length,
        rowEvidence: told.map((a) => ({
          query: "fact.audit_answer",
          args: { element: a.element, question: a.question, department: a.department },
        })),
      },
    ],
    verdicts:
      eight > 0 && eight < asked
        ? [said("audit-unanswered", "finding", "measure.audit-words", { count: asked - eight, of: asked })]
        : [],
  };
}
