import { figure } from "../../../core/figure.js";
import type { Cell, Findings } from "../../../core/findings.js";
import { contactTopics, flowPoints } from "../../../core/measure/inside/audit-questions.js";
import { flowState } from "../../../core/measure/inside/information-flow.js";
import type { Verdict } from "../../../core/verdict.js";
import { code, columnsBy, key, label } from "../../columns.js";
import { said } from "../said.js";
import { type AuditAnswer, first } from "./audit.js";

type Found = Omit<Findings, "problems" | "assumptions">;
const nothing: Found = { figures: [], tables: [], verdicts: [] };
const method = "internal-audit";
const { number } = columnsBy(method);

/** Whether what customers say, and what departments know, is recorded, reported, and reaches somebody. */
export function flowFindings(answers: readonly AuditAnswer[]): Found {
  const found = flowPoints.map((point) => {
    const mine = answers.filter((a) => a.element === `flow.${point.id}`);
    const value = (question: string) => {
      const told = first(
        mine.filter((a) => a.question === question && a.kind === "point"),
        "value",
      );
      return told === null ? null : Math.max(0, Math.min(1, told));
    };
    const text = (question: string) =>
      first(
        mine.filter((a) => a.question === question && a.kind === "words"),
        "text",
      );
    const answer = {
      measured: value("measured"),
      reported: value("reported"),
      to: first(mine, "reports_to"),
      often: text("often"),
    };
    return { point, answer, state: flowState(answer), source: first(mine, "source") };
  });
  const told = found.filter((f) => f.state !== "not-answered");
  if (told.length === 0) return nothing;
  const open = told.filter((f) => f.state === "open").length;
  return {
    figures: [
      figure({
        id: "measure.flows-open",
        unit: "share",
        method,
        value: open / told.length,
        population: {
          grain: "answer",
          counted: told.length,
          of: found.length,
          unknown: found.length - told.length,
          unknownAs: found.length > told.length ? "excluded" : "none",
        },
        rows: { query: "fact.audit_answer", args: { question: "measured" } },
      }),
    ],
    tables: [
      {
        id: "measure.information-flow",
        columns: [
          key("topic"),
          code("course"),
          code("measured"),
          code("reported"),
          label("to"),
          code("often"),
          label("source"),
          code("state", method),
        ],
        rows: found.map(({ point, answer, state, source }): Cell[] => [
          point.id,
          point.course,
          doneCode(answer.measured),
          doneCode(answer.reported),
          answer.to,
          answer.often,
          source,
          state,
        ]),
        total: found.length,
        rowEvidence: found.map(({ point }) => ({
          query: "fact.audit_answer",
          args: { element: `flow.${point.id}` },
        })),
      },
    ],
    verdicts: [
      said("flows", "finding", "measure.flows-open", { open, of: told.length }),
      ...(["not-measured", "not-reported", "broken"] as const).flatMap((state): Verdict[] =>
        told
          .filter((f) => f.state === state)
          .map(({ point }) =>
            said(`flow-${state}`, "finding", "measure.flows-open", { topic: point.id }, null, point.id),
          ),
      ),
    ],
  };
}

const doneCode = (share: number | null): string | null =>
  share === null ? null : share >= 1 ? "yes" : share > 0 ? "partly" : "no";

/** From this on the scale of 1–5 advisers are said to know a matter well enough. */
const knowsFrom = 3;

/** How customers are answered on each matter: by whom, how fast, and how well advisers know it. */
export function contactFindings(answers: readonly AuditAnswer[]): Found {
  const found = contactTopics.flatMap((topic) => {
    const mine = answers.filter((a) => a.element === `contact.${topic.id}`);
    if (mine.length === 0) return [];
    const of = (question: string, kind: string) =>
      mine.filter((a) => a.question === question && a.kind === kind);
    const hours = first(of("response-hours", "present"), "value");
    const target = first(of("response-hours", "target"), "value");
    const knowledge = first(of("knowledge", "performance"), "value");
    const slow = hours !== null && target !== null && hours > target;
    const poor = knowledge !== null && knowledge < knowsFrom;
    const state =
      slow && poor
        ? "slow-little-known"
        : slow
          ? "slow"
          : poor
            ? "little-known"
            : hours === null && knowledge === null
              ? "not-told"
              : "fine";
    return [
      {
        topic: topic.id,
        state,
        cells: [
          topic.id,
          first(of("channel", "words"), "text"),
          first(of("by-whom", "words"), "text"),
          first(of("offered", "words"), "text"),
          hours,
          target,
          hours === null || target === null ? null : hours - target,
          knowledge,
          state,
        ] as Cell[],
      },
    ];
  });
  if (found.length === 0) return nothing;
  return {
    figures: [],
    tables: [
      {
        id: "measure.contact-topics",
        columns: [
          key("topic"),
          label("channel"),
          label("by-whom"),
          label("offered"),
          number("hours", "hours"),
          number("target", "hours"),
          number("gap", "hours"),
          number("knowledge", "score"),
          code("state", method),
        ],
        rows: found.map((f) => f.cells),
        total: found.length,
        rowEvidence: found.map((f) => ({
          query: "fact.audit_answer",
          args: { element: `contact.${f.topic}` },
        })),
      },
    ],
    verdicts: found
      .filter((f) => f.state.startsWith("slow") || f.state === "little-known")
      .map((f) =>
        said(`contact-${f.state}`, "finding", "measure.contact-topics", { topic: f.topic }, null, f.topic),
      ),
  };
}
