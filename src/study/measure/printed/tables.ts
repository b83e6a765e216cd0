import type { Cell, Table, TableColumn } from "../../../core/findings.js";
import { actionOfUrgency } from "../../../core/measure/rescue/printed-actions.js";
import { recomputedMoments } from "../../../core/measure/rescue/recomputed-moments.js";
import { misprintCause } from "../../../core/measure/rescue/rescue-printed.js";
import type { Statistic } from "../../../core/measure/rescue/table-check.js";
import { code, columnsBy, key } from "../../columns.js";
import {
  columnOf,
  doubtsOf,
  misprintsOf,
  type Printed,
  type Ruled,
  rowOf,
  sum,
  told,
  toldAs,
} from "./read.js";

const method = "table-rescue";

const { number } = columnsBy(method);

/** Every row begins with the name of its printed table: behind it stand the lines of that table. */
function table(id: string, columns: readonly TableColumn[], rows: readonly (readonly Cell[])[]): Table {
  return {
    id,
    columns: [key("name"), ...columns],
    rows,
    total: rows.length,
    rowEvidence: rows.map(([name]) => ({ query: "fact.printed_line", args: { name: String(name) } })),
  };
}

/** One table for each kind of printed table, and before them which they are and what is wrong with them. */
export function printedTables(all: readonly Printed[], rules: readonly Ruled[]): Table[] {
  return [
    overview(all),
    misprints(all),
    distributions(all),
    comparisons(all),
    shares(all),
    pairs(all),
    ranked(rules),
    fields(all),
    grades(all),
  ].filter((t) => t.rows.length > 0);
}

function overview(all: readonly Printed[]): Table {
  const counts = ["rows", "columns", "tested", "held", "misprints", "roundings", "doubts"];
  return table(
    "measure.printed",
    [code("shape"), code("verdict"), ...counts.map((id) => number(id, "count"))],
    all.map((p) => {
      const t = told(p);
      const shape = t?.shape.kind ?? (p.actions !== null ? "actions" : p.grades !== null ? "grades" : null);
      const wrong =
        t === null ? [] : (["misprint", "rounding"] as const).map((g) => misprintsOf(p, g).length);
      const size = t === null ? [] : [t.table.length, t.columns.length, t.tested, t.held];
      const words =
        p.grades === null ? [] : [p.grades.rows.length, p.grades.columns.length, null, null, null, null];
      const counted = [...size, ...wrong, ...words];
      const known = t === null && p.grades === null ? [] : [...counted, doubtsOf(p)];
      return [p.name, shape, p.verdict, ...counts.map((_, i) => known[i] ?? null)];
    }),
  );
}

function misprints(all: readonly Printed[]): Table {
  return table(
    "measure.printed-misprints",
    [key("row"), key("column"), number("printed", "score"), number("recomputed", "score"), code("cause")],
    all.flatMap((p) =>
      (told(p)?.misprints ?? []).map((m) => [
        p.name,
        rowOf(p, m),
        columnOf(p, m),
        m.printed,
        m.recomputed,
        misprintCause(m),
      ]),
    ),
  );
}

const statistics: readonly Statistic[] = ["mean", "variance", "sd"];

function distributions(all: readonly Printed[]): Table {
  const found = all.flatMap((p) => {
    const t = toldAs(p, "distribution");
    return t === null || t.shape.kind !== "distribution" ? [] : [{ p, t, shape: t.shape }];
  });
  const points = Math.max(0, ...found.flatMap(({ shape }) => shape.scores));
  const scores = Array.from({ length: points }, (_, i) => i + 1);
  return table(
    "measure.printed-distributions",
    [
      key("row"),
      ...scores.map((s) => number(`score-${s}`, "share")),
      number(sum, "share"),
      ...statistics.flatMap((s) => [number(s, "score"), number(`${s}-recomputed`, "score")]),
    ],
    found.flatMap(({ p, t, shape }) => {
      const moments = recomputedMoments(t);
      return t.table.map((row, r) => [
        p.name,
        p.labels!.rows[r]!,
        ...scores.map((s) => {
          const share = row[shape.scores.indexOf(s)];
          return share === undefined ? null : share / 100;
        }),
        t.sums[r]! / 100,
        ...statistics.flatMap((s) => {
          const at = shape.statistics.indexOf(s);
          return [at < 0 ? null : row[shape.scores.length + at]!, moments[r]?.[s] ?? null];
        }),
      ]);
    }),
  );
}

function comparisons(all: readonly Printed[]): Table {
  return table(
    "measure.printed-comparisons",
    [
      key("row"),
      code("name-down"),
      code("name-up"),
      ...["importance", "own", "benchmark", "relative", "recomputed"].map((id) => number(id, "score")),
      code("cause"),
    ],
    all.flatMap((p) =>
      (toldAs(p, "comparison")?.table ?? []).map((row, r) => {
        const wrong = told(p)!.misprints.find((m) => m.row === r && m.column === 3);
        const names = p.labels!.names;
        return [
          p.name,
          p.labels!.rows[r]!,
          names?.[r] ?? null,
          names?.at(-1 - r) ?? null,
          ...row,
          wrong?.recomputed ?? row[3]!,
          wrong === undefined ? null : misprintCause(wrong),
        ];
      }),
    ),
  );
}

function shares(all: readonly Printed[]): Table {
  return table(
    "measure.printed-shares",
    [
      key("class"),
      ...["value", "count", "value-so-far", "count-so-far"].map((id) => number(id, "share")),
      number("per-head", "ratio"),
    ],
    all.flatMap((p) => {
      const t = toldAs(p, "shares");
      return (t?.table ?? []).map(([value, count], r) => {
        const [valueSoFar, countSoFar] = t!.cumulative[r]!;
        const perHead = count! > 0 ? value! / count! : null;
        const [a, b, c, d] = [value!, count!, valueSoFar!, countSoFar!].map((x) => x / 100);
        return [p.name, p.labels!.rows[r]!, a!, b!, c!, d!, perHead];
      });
    }),
  );
}

function pairs(all: readonly Printed[]): Table {
  return table(
    "measure.printed-pairs",
    [key("row"), key("column"), code("rows-are"), code("columns-are"), number("rank", "count")],
    all.flatMap((p) =>
      (toldAs(p, "ranks")?.table ?? []).flatMap((row, r) =>
        row.map((rank, c) => [
          p.name,
          p.labels!.rows[r]!,
          p.labels!.columns[c]!,
          p.labels!.axes?.rows ?? null,
          p.labels!.axes?.columns ?? null,
          rank,
        ]),
      ),
    ),
  );
}

function ranked(rules: readonly Ruled[]): Table {
  return table(
    "measure.printed-ranks",
    [key("rule"), number("differ", "count"), number("cells", "count"), number("correlation", "score")],
    rules.map((r) => [r.name, r.rule, r.differ, r.cells, r.correlation]),
  );
}

function fields(all: readonly Printed[]): Table {
  const levels = ["low", "medium", "high"] as const;
  return table(
    "measure.printed-actions",
    [key("field"), code("importance"), code("performance"), code("action")],
    all.flatMap((p) =>
      (p.actions?.cells ?? []).map((c) => [
        p.name,
        c.letter,
        levels[c.importance],
        levels[c.performance],
        actionOfUrgency(c.urgency),
      ]),
    ),
  );
}

function grades(all: readonly Printed[]): Table {
  return table(
    "measure.printed-grades",
    [key("row"), key("column"), code("meant"), code("printed"), code("field")],
    all.flatMap((p) =>
      (p.grades?.rows ?? []).flatMap((row) =>
        row.cells.map((c, at) => [
          p.name,
          row.name,
          p.grades!.columns[at]!,
          row.nameMeant,
          c.printed,
          c.field,
        ]),
      ),
    ),
  );
}
