import type { Warehouse } from "../../../core/ports.js";
import { type Problem, problem } from "../../../core/problem.js";
import { lit } from "../../sql/text.js";
import { anyPattern, trimmedCell, typedExpression } from "../../sql/typing.js";
import { type Aggregate, aggregatesQuery } from "../../sql/typing-queries.js";
import type { ColumnDecision } from "../types.js";
import { type Column, yamlLine } from "./column.js";

type Decided = ColumnDecision & { readonly state: "decided" };

/** A date column that mixes year-first cells with day-and-month-first ones, and how the former could be meant. */
interface Suspect {
  readonly at: number;
  readonly column: Column;
  readonly others: readonly string[];
  readonly swaps: readonly string[];
}

/**
 * Dates that parse and cannot be right. Where a program took `M/D/YY` for year, month and day whenever it could, a
 * column holds slash dates beside ISO-looking ones whose fields changed places. Both kinds of cells are the same
 * column, so their weekdays and their place before later dates of the row should be alike: where the ISO-looking
 * cells behave impossibly and do not when read the other way, the column is flagged, with the formats that mend it.
 */
export async function scrambledCheck(
  warehouse: Warehouse,
  from: string,
  columns: readonly Column[],
  decisions: readonly ColumnDecision[],
): Promise<ColumnDecision[]> {
  const out = [...decisions];
  for (const suspect of suspects(columns, decisions)) {
    const later = columns.flatMap((column, k) => {
      const decision = decisions[k]!;
      if (k === suspect.at || decision.state !== "decided" || decision.format.kind !== "date") return [];
      return [typedExpression(decision.format, "date", column.ref)];
    });
    const found = await judge(warehouse, from, suspect, later);
    if (found === null) continue;
    const decision = decisions[suspect.at] as Decided;
    out[suspect.at] = { ...decision, problems: [...decision.problems, found] };
  }
  return out;
}

function suspects(columns: readonly Column[], decisions: readonly ColumnDecision[]): Suspect[] {
  return columns.flatMap((column, at) => {
    const decision = decisions[at]!;
    if (column.map.formats !== undefined || decision.state !== "decided") return [];
    if (decision.format.kind !== "date" || !decision.format.patterns.includes("iso")) return [];
    const others = decision.format.patterns.filter((p) => /^%[dm][-/. ]%[dm][-/. ]%[yY]/.test(p));
    if (others.length === 0) return [];
    const monthFirst = others[0]!.startsWith("%m");
    // M/D/YY taken for Y/M/D is 20M-D-YY; D/M/YY so taken is 20D-M-YY; a swapped day and month is %Y-%d-%m.
    const swaps = [monthFirst ? "20%m-%d-%y" : "20%d-%m-%y", "%Y-%d-%m"];
    return [{ at, column, others, swaps }];
  });
}

interface Behaviour {
  readonly cells: number;
  readonly weekend: number;
  /** Cells after each later column, and cells with both. */
  readonly after: readonly number[];
  readonly both: readonly number[];
}

async function judge(
  warehouse: Warehouse,
  from: string,
  suspect: Suspect,
  later: readonly string[],
): Promise<Problem | null> {
  const cell = trimmedCell(suspect.column.ref);
  const iso = anyPattern(["iso"], cell);
  const other = anyPattern(suspect.others, cell);
  const swaps = suspect.swaps.map(
    (pattern) => `CASE WHEN ${iso} IS NOT NULL THEN ${anyPattern([pattern], cell)} END`,
  );
  const values = [other, iso, ...swaps];
  const aggregates: Aggregate[] = [
    ...values.flatMap((value) => behaviour(value, later)),
    { sql: `min(CASE WHEN ${iso} IS NOT NULL THEN ${cell} END)`, kind: "text?" },
    { sql: `count(CASE WHEN day(${iso}) > 12 THEN 1 END)`, kind: "count" },
    { sql: `count(CASE WHEN day(${other}) <= 12 THEN 1 END)`, kind: "count" },
  ];
  const [row] = await warehouse.rows(aggregatesQuery(from, aggregates));
  const flat = Object.values(row!);
  const width = 2 + 2 * later.length;
  const seen = values.map((_, k) =>
    behaviourOf(flat.slice(k * width, (k + 1) * width).map(Number), later.length),
  );
  const [example, isoLate, otherEarly] = flat.slice(values.length * width) as unknown as [
    string | null,
    number,
    number,
  ];
  const [normal, asWritten, ...mended] = seen as [Behaviour, Behaviour, ...Behaviour[]];
  if (normal.cells < 20 || asWritten.cells < 20) return null;
  for (const [k, other] of mended.entries()) {
    if (other.cells < asWritten.cells * 0.99) continue;
    const pattern = suspect.swaps[k]!;
    const disjoint = pattern === "%Y-%d-%m" && isoLate === 0 && otherEarly === 0;
    if (!disjoint && !impossible(normal, asWritten, other)) continue;
    const formats = [...suspect.others, pattern].map((p) => JSON.stringify(p)).join(", ");
    return problem(
      "dates-scrambled",
      "warning",
      {
        count: asWritten.cells,
        text: example ?? "",
        reads: await readsAs(warehouse, pattern, example ?? ""),
        yaml: yamlLine(suspect.column, `formats: [${formats}]`),
      },
      suspect.column.place,
    );
  }
  return null;
}

function behaviour(value: string, later: readonly string[]): Aggregate[] {
  return [
    { sql: `count(${value})`, kind: "count" },
    { sql: `count(CASE WHEN isodow(${value}) >= 6 THEN 1 END)`, kind: "count" },
    ...later.flatMap((date): Aggregate[] => [
      { sql: `count(CASE WHEN ${value} > ${date} THEN 1 END)`, kind: "count" },
      { sql: `count(CASE WHEN ${value} IS NOT NULL AND ${date} IS NOT NULL THEN 1 END)`, kind: "count" },
    ]),
  ];
}

function behaviourOf(values: readonly number[], later: number): Behaviour {
  const pairs = Array.from({ length: later }, (_, k) => k);
  return {
    cells: values[0]!,
    weekend: values[1]!,
    after: pairs.map((k) => values[2 + 2 * k]!),
    both: pairs.map((k) => values[3 + 2 * k]!),
  };
}

/** As written the cells are off where the column's other cells are not, and read the other way they are fine. */
function impossible(normal: Behaviour, asWritten: Behaviour, mended: Behaviour): boolean {
  const late = (b: Behaviour, k: number) => (b.both[k]! === 0 ? 0 : b.after[k]! / b.both[k]!);
  const outOfOrder = normal.both.some(
    (both, k) =>
      both >= 20 &&
      late(normal, k) <= 0.03 &&
      late(asWritten, k) >= late(normal, k) + 0.05 &&
      late(mended, k) <= late(normal, k) + 0.03,
  );
  const share = (b: Behaviour) => (b.cells === 0 ? 0 : b.weekend / b.cells);
  const weekends = share(normal) <= 0.1 && share(asWritten) >= 0.18 && share(mended) <= 0.12;
  return outOfOrder || weekends;
}

async function readsAs(warehouse: Warehouse, pattern: string, text: string): Promise<string> {
  const value = anyPattern([pattern], lit(text));
  const query = aggregatesQuery("(SELECT 1)", [
    { sql: `any_value(strftime(${value}, '%Y-%m-%d'))`, kind: "text?" },
  ]);
  const [row] = await warehouse.rows(query);
  return String(Object.values(row!)[0]);
}
