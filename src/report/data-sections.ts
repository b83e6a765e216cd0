import type { Cell, Results, TableColumn } from "../core/findings.js";
import type { Unit } from "../core/unit.js";
import type { Words } from "../i18n/index.js";
import type { Block, DocumentTable, Section } from "./document.js";

type Column = DocumentTable["columns"][number];

export const column = (
  id: string,
  title: string,
  kind: TableColumn["kind"] = "label",
  unit: Unit = "text",
): Column => ({
  id,
  title,
  kind,
  unit,
});

export function plainTable(
  id: string,
  title: string,
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  options: { readonly note?: string | null; readonly shown?: number } = {},
): DocumentTable {
  return {
    id,
    title,
    columns,
    rows,
    rowUnits: null,
    total: rows.length,
    shown: options.shown ?? rows.length,
    note: options.note ?? null,
    command: null,
  };
}

export function sourceTable(results: Results, words: Words): DocumentTable {
  const { source } = words.report;
  const count = (id: string, title: string) => column(id, title, "number", "count");
  return plainTable(
    "sources",
    source.title,
    [
      column("file", source.file, "key"),
      column("sheet", source.sheet),
      column("tables", source.tables),
      column("format", source.format),
      column("encoding", source.encoding),
      count("read", source.read),
      count("loaded", source.loaded),
      count("skipped", source.skipped),
      count("rejected", source.rejected),
      column("sha256", source.sha256),
    ],
    results.sources.map((s) => [
      s.file,
      s.sheet,
      words.format.list(s.tables.map((name) => words.factTable(name))),
      s.format,
      s.encoding,
      s.read,
      s.loaded,
      s.skipped,
      s.rejected,
      s.sha256.slice(0, 12),
    ]),
    { note: source.note },
  );
}

export function controlTable(results: Results, words: Words): DocumentTable {
  const { control, source } = words.report;
  return plainTable(
    "control-totals",
    control.title,
    [
      column("file", source.file, "key"),
      column("table", control.table),
      column("column", control.column),
      column("header", control.header),
      column("statistic", control.statistic),
      column("value", control.value),
    ],
    results.sources.flatMap((s) =>
      s.controls.map((c) => [
        s.sheet === null ? s.file : `${s.file} › ${s.sheet}`,
        words.factTable(c.table),
        words.factColumn(c.column, c.table),
        c.header,
        control[c.statistic] ?? c.statistic,
        c.value,
      ]),
    ),
    { note: control.note, shown: 40 },
  );
}

const severities = ["error", "warning", "info"];

export function problemTable(results: Results, words: Words): DocumentTable {
  const { problem } = words.report;
  const sorted = [...results.problems].sort(
    (a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity),
  );
  return plainTable(
    "problems",
    problem.title,
    [
      column("severity", problem.severity),
      column("text", problem.text, "key"),
      column("place", problem.place),
      column("fix", problem.fix),
      column("code", problem.code),
    ],
    sorted.map((p) => {
      const said = words.problemText(p);
      return [problem[p.severity], said.text, said.place, said.fix, p.code];
    }),
    {
      shown: 40,
      note:
        sorted.length > 40
          ? words.say(words.report.table.rowsShown, { shown: 40, total: sorted.length })
          : null,
    },
  );
}

export function dataSection(results: Results, words: Words): Section {
  const controls = controlTable(results, words);
  const problems = problemTable(results, words);
  const blocks: Block[] = [
    { kind: "table", table: sourceTable(results, words) },
    ...(controls.rows.length === 0 ? [] : [{ kind: "table", table: controls, folded: true } as const]),
    problems.rows.length === 0
      ? { kind: "text", text: words.report.problem.none }
      : { kind: "table", table: problems },
  ];
  return { id: "data", title: words.report.sections.data, blocks };
}

export function assumptionTable(results: Results, words: Words): DocumentTable {
  const { assumption } = words.report;
  return plainTable(
    "assumptions",
    words.report.sections.assumptions,
    [
      column("name", assumption.name, "key"),
      column("value", assumption.value),
      column("low", assumption.low),
      column("high", assumption.high),
      column("source", assumption.source),
      column("citation", assumption.citation),
      column("id", assumption.id),
    ],
    results.assumptions.map((a) => [
      words.assumptionName(a.id),
      words.format.exact(a.value, a.unit),
      words.format.exact(a.low, a.unit),
      words.format.exact(a.high, a.unit),
      assumption[a.source],
      a.citation,
      a.id,
    ]),
  );
}

export function assumptionSection(results: Results, words: Words): Section {
  const table = assumptionTable(results, words);
  return {
    id: "assumptions",
    title: words.report.sections.assumptions,
    blocks:
      table.rows.length === 0
        ? [{ kind: "text", text: words.report.assumption.none }]
        : [
            { kind: "text", text: words.report.assumption.intro },
            { kind: "table", table, quiet: true },
          ],
  };
}

const namesPerMethod = 3;

export function methodSection(results: Results, words: Words): Section {
  const users = new Map<string, string[]>();
  for (const figure of results.figures) {
    const names = users.get(figure.method) ?? [];
    names.push(words.figureName(figure.id));
    users.set(figure.method, names);
  }
  const items = [...users].flatMap(([key, names]) => {
    const unique = [...new Set(names)];
    const term =
      words.format.list(unique.slice(0, namesPerMethod)) + (unique.length > namesPerMethod ? " …" : "");
    return key === "" ? [] : [{ term, other: null, text: words.methodText(key) }];
  });
  return { id: "methods", title: words.report.sections.methods, blocks: [{ kind: "terms", items }] };
}

export function glossarySection(words: Words): Section {
  return {
    id: "glossary",
    title: words.report.sections.glossary,
    blocks: [
      {
        kind: "terms",
        items: words.report.glossary.map(({ term, other, meaning }) => ({ term, other, text: meaning })),
      },
    ],
  };
}
