import type { Cell, Table } from "../../../core/findings.js";
import type { LanguageEffect } from "../../../core/measure/survey/survey-language.js";
import type { SurveyQuality } from "../../../core/measure/survey/survey-quality.js";
import { code, key, label, numbers } from "../../columns.js";

const shown = 10_000;

export function qualityTable({ flagged }: SurveyQuality, named: boolean): Table[] {
  if (flagged.length === 0) return [];
  const rows = flagged.slice(0, shown);
  return [
    {
      id: "measure.answer-quality",
      columns: [key("respondent"), key("flag"), label("detail")],
      rows: rows.map((f): Cell[] => [f.respondent, f.flag, f.detail]),
      total: flagged.length,
      // Where respondents have no ids of their own they go by their customer's.
      rowEvidence: rows.map(({ respondent }) => ({
        query: "fact.answer",
        args: named ? { respondent_id: respondent } : { customer_id: respondent },
      })),
    },
  ];
}

export function languageTable(effects: readonly LanguageEffect[]): Table[] {
  if (effects.length === 0) return [];
  const method = "answer-language";
  return [
    {
      id: "measure.languages",
      columns: [
        key("element"),
        key("kind"),
        key("languages"),
        ...numbers(method, "count", "n-first", "n-second"),
        ...numbers(method, "score", "difference", "low", "high"),
        ...numbers(method, "ratio", "p"),
        ...numbers(method, "score", "centred"),
        ...numbers(method, "ratio", "centred-p"),
        code("verdict"),
      ],
      rows: effects.map(({ raw, centred, ...e }): Cell[] => [
        e.element,
        e.kind,
        `${e.first} – ${e.second}`,
        ...e.n,
        raw?.difference ?? null,
        raw?.low ?? null,
        raw?.high ?? null,
        raw?.p ?? null,
        centred?.difference ?? null,
        centred?.p ?? null,
        e.verdict,
      ]),
      total: effects.length,
    },
  ];
}
