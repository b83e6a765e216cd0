import type { Cell, Table } from "../../../core/findings.js";
import type { Splitting } from "../../../core/measure/survey/survey-split.js";
import { code, key, label, numbers } from "../../columns.js";

/** Every element whose answers lie too far apart, and what tells the camps apart; then others that a field divides. */
export function splitTables({ elements }: Splitting, kind: string): Table[] {
  if (elements.length === 0) return [];
  const method = "cross-analysis";
  const classes = elements.flatMap((s) =>
    s.classes.map((c): Cell[] => [s.element, c.name, c.n, c.mean, c.sd]),
  );
  return [
    {
      id: "measure.split",
      columns: [
        key("element"),
        code("verdict"),
        label("field"),
        ...numbers(method, "count", "n"),
        ...numbers(method, "ratio", "p"),
        ...numbers(method, "share", "epsilon-squared", "eta-squared"),
        ...numbers(method, "ratio", "spread-p", "shape-p"),
        ...numbers("rating-moments", "score", "sd"),
        ...numbers(method, "score", "sd-within"),
        code("too-wide"),
      ],
      rows: elements.map(({ test, ...s }): Cell[] => [
        s.element,
        s.verdict,
        test?.field ?? null,
        s.n,
        test === null ? null : test.holds === "shape" ? test.adjusted.shape : test.adjusted.level,
        test?.test.level.epsilonSquared ?? null,
        s.etaSquared,
        test?.adjusted.spread ?? null,
        test?.adjusted.shape ?? null,
        s.sd,
        s.sdWithin,
        !s.wide ? "no" : s.stillTooWide ? "within-classes-too" : "yes",
      ]),
      total: elements.length,
      evidence: { query: "fact.answer", args: { kind } },
    },
    ...(classes.length === 0
      ? []
      : [
          {
            id: "measure.split-classes",
            columns: [
              key("element"),
              key("class"),
              ...numbers("rating-moments", "count", "n"),
              ...numbers("rating-moments", "score", "mean", "sd"),
            ],
            rows: classes,
            total: classes.length,
          },
        ]),
  ];
}
