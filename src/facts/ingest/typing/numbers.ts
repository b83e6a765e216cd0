import { type Problem, problem } from "../../../core/problem.js";
import type { NumberFormat } from "../../sql/format.js";
import { badExpression, typedExpression } from "../../sql/typing.js";
import type { Aggregate } from "../../sql/typing-queries.js";
import type { ColumnDecision, ColumnFormat } from "../types.js";
import type { Asking, Deciding, Group } from "./ask.js";
import { type Column, mostlyRead, refusals, trimmed, undecided, yamlLine } from "./column.js";
import { headerUnits } from "./header.js";
import { decideMarks } from "./number-marks.js";
import { accepts, type Marks, type NumberGroup, narrowed, numberGroup, readAs } from "./number-shapes.js";
import { decideShare } from "./shares.js";

const plainNumber = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;

/** Decides marks, units and scale of a number column from all its rows. */
export function* decideNumber(column: Column): Deciding {
  const { decimal, thousands } = column.map;
  const told = decimal !== undefined || thousands !== undefined;
  if (!told && column.cells.every((cell) => plainNumber.test(cell)) && trimmed(column.cells)) {
    const found = yield* plainly(column);
    if (found !== null)
      return withClipped(column, cheap(yield* finished(column, plain, [], 0, false)), found);
  }
  const decision = yield* byLook(column, told);
  if (decision.state !== "decided" || unlimited(column)) return decision;
  const { values } = yield { kind: "aggregates", aggregates: clipped(column, decision.format) };
  return withClipped(column, decision, values as [number, string | null]);
}

/** Doubles hold any number that reads. */
function unlimited(column: Column): boolean {
  return column.type === "number" || column.type === "share";
}

/** Numbers that read but do not fit the column: too large for money, a fraction where whole numbers stand. */
function clipped(column: Column, found: ColumnFormat): Aggregate[] {
  if (unlimited(column)) return [];
  const bad = badExpression(found, column.type, column.ref);
  const number = typedExpression(found, "number", column.ref);
  const cell = `CASE WHEN ${bad} THEN CASE WHEN ${number} IS NOT NULL THEN ${column.ref} END END`;
  return [
    { sql: `count(${cell})`, kind: "count" },
    { sql: `min(${cell})`, kind: "text?" },
  ];
}

function withClipped(
  column: Column,
  decision: ColumnDecision,
  [count, text]: readonly [number, string | null] | readonly [],
): ColumnDecision {
  if (decision.state !== "decided" || count === undefined || count === 0) return decision;
  const told = problem("value-clipped", "warning", { count, text: text ?? "" }, column.place);
  return { ...decision, problems: [...decision.problems, told] };
}

const plain: NumberFormat = { kind: "number", decimal: ".", thousands: "", dressed: false, scale: 1 };

/** From the looks of all cells: whatever is not plain. */
function* byLook(column: Column, told: boolean): Deciding {
  const { groups, more } = yield { kind: "groups", sql: column.ref, by: "digits" };
  const parsed: NumberGroup[] = [];
  const refused: Group[] = [];
  for (const group of groups) {
    const known = numberGroup(group);
    if (known === null) refused.push(group);
    else parsed.push(known);
  }
  const filled = cellsOf(groups);
  if (filled === 0) return yield* finished(column, plain, [], 0, false);
  if (more > 0 || !mostlyRead(cellsOf(parsed), filled, refused)) {
    const examples = refused.slice(0, 3).map((group) => group.low);
    return undecided(column, { filled, read: cellsOf(parsed), examples });
  }
  const clash = clashOf(column, parsed);
  if (clash !== null) return clash;
  const marks = told ? givenMarks(column, parsed) : decidedMarks(column, parsed);
  if ("state" in marks) return marks;
  for (const group of parsed) if (!accepts(marks, group.body)) refused.push(group);
  const problems = [...unitNotes(column, parsed), ...refusals(column, refused)];
  const percent = cellsOf(parsed.filter((group) => group.percent));
  const dressed = parsed.some((group) => group.dressed);
  return yield* finished(
    column,
    format(marks, dressed),
    problems,
    percent,
    parsed.some((g) => g.myriad),
  );
}

/**
 * The cheap way: every filled cell is a number as programs write it. Null when it is not, or when points with
 * exactly three digits behind them could be marks of thousands; else what does not fit the column.
 */
function* plainly(column: Column): Asking<[number, string | null] | [] | null> {
  const cheapest: ColumnFormat = { ...plain, clean: true };
  const c = column.ref;
  const bad = badExpression(cheapest, "number", c);
  const grouped = `CASE WHEN contains(${c}, '.') THEN regexp_full_match(${c}, '[+-]?[1-9][0-9]{0,2}\\.[0-9]{3}') END`;
  const { values } = yield {
    kind: "aggregates",
    aggregates: [
      // The engine's cast takes 1_000 for a number.
      { sql: `count(CASE WHEN ${bad} OR contains(${c}, '_') THEN 1 END)`, kind: "count" },
      { sql: `count(CASE WHEN ${grouped} THEN 1 END)`, kind: "count" },
      { sql: `count(CASE WHEN NOT (${grouped}) THEN 1 END)`, kind: "count" },
      ...clipped(column, cheapest),
    ],
  };
  const [left, threes, others] = values.map(Number) as [number, number, number];
  if (left > 0 || (threes > 0 && others === 0)) return null;
  return values.slice(3) as [number, string | null] | [];
}

/** Adds scale: what the header says, what the user says, and for shares whether 87 is 0.87. */
function* finished(
  column: Column,
  base: NumberFormat,
  problems: readonly Problem[],
  percent: number,
  myriad: boolean,
): Deciding {
  const said = headerUnits(column.header, column.def);
  const notes: Problem[] = [...problems];
  if (said.tax !== null && column.type === "money") {
    notes.push(problem("tax-in-header", "info", { tax: said.tax }, column.place));
  }
  if (column.map.scale !== undefined) {
    return { state: "decided", format: { ...base, scale: column.map.scale }, problems: notes };
  }
  if (column.type === "share") return yield* decideShare(column, base, notes, percent);
  if (said.scale === 1) return { state: "decided", format: base, problems: notes };
  if (myriad) {
    // 3.2万 under a header 万元 is 32,000 or 320,000,000: the cells and the header both claim the unit.
    const values = { units: ["万", said.unit ?? ""], examples: column.cells.slice(0, 3) };
    return {
      state: "ambiguous",
      readings: [],
      problem: problem("units-mixed", "error", values, column.place),
    };
  }
  notes.push(
    problem("header-scale", "info", { unit: said.unit ?? "", scale: String(said.scale) }, column.place),
  );
  return { state: "decided", format: { ...base, scale: said.scale }, problems: notes };
}

/** Plain numbers need no trimming: the engine's cast takes blanks around them. */
function cheap(decision: ColumnDecision): ColumnDecision {
  if (decision.state !== "decided") return decision;
  return { ...decision, format: { ...decision.format, clean: true } };
}

function givenMarks(column: Column, groups: readonly NumberGroup[]): Marks {
  const { decimal, thousands } = column.map;
  if (thousands !== undefined) {
    const other = decimal ?? (thousands === "." ? "," : ".");
    return thousands === "" ? { decimal: other, thousands } : { decimal: other, thousands, loose: true };
  }
  const mark = (["", ",", ".", " ", "'"] as const)
    .filter((t) => t !== decimal)
    .map((t): Marks => ({ decimal: decimal!, thousands: t }))
    .map((marks) => ({ marks, cells: cellsOf(groups.filter((group) => accepts(marks, group.body))) }))
    .reduce((a, b) => (b.cells > a.cells ? b : a));
  return mark.marks;
}

function decidedMarks(column: Column, groups: readonly NumberGroup[]): Marks | ColumnDecision {
  const chinese =
    /\p{Script=Han}/u.test(column.header) ||
    groups.some((group) => /\p{Script=Han}/u.test(group.shape) || group.currency === "CNY");
  const answer = decideMarks(groups, chinese);
  if (answer.state === "one") return answer.marks;
  if (answer.state === "contradicted") {
    const examples = answer.examples.map((group) => group.low);
    return undecided(column, { filled: cellsOf(groups), read: 0, examples });
  }
  const dressed = groups.some((group) => group.dressed);
  const example = answer.on.low;
  const readings = answer.marks.map((marks) => ({
    format: format(marks, dressed),
    example,
    reads: shown(marks, answer.on),
    yaml: yamlLine(column, setting(marks)),
  }));
  return {
    state: "ambiguous",
    readings,
    problem: problem(
      "decimal-ambiguous",
      "error",
      {
        text: example,
        readings: readings.map((r) => r.reads).join(" | "),
        yaml: readings.map((r) => r.yaml).join(" | "),
      },
      column.place,
    ),
  };
}

function setting(marks: Marks): string {
  if (marks.thousands === "") return `decimal: "${marks.decimal}"`;
  return marks.loose === true
    ? `thousands: "${marks.thousands}"`
    : `decimal: "${marks.decimal}", thousands: "${marks.thousands}"`;
}

/** What the example cell is under a reading, its myriads multiplied out. */
function shown(marks: Marks, group: NumberGroup): string {
  const digits = /[0-9.,][0-9., ']*/.exec(narrowed(group.low))?.[0].trim() ?? "";
  const times = group.low.includes("亿") ? 1e8 : group.low.includes("万") ? 1e4 : 1;
  return times === 1
    ? readAs(marks, digits)
    : String(Math.round(Number(readAs(marks, digits)) * times * 1e4) / 1e4);
}

/** Several units or currencies in one column cannot be added up. */
function clashOf(column: Column, groups: readonly NumberGroup[]): ColumnDecision | null {
  for (const pick of [(g: NumberGroup) => g.unit, (g: NumberGroup) => g.currency]) {
    const found = [...new Set(groups.map(pick).filter((u): u is string => u !== null))].sort();
    if (found.length < 2) continue;
    const examples = found.map((unit) => groups.find((group) => pick(group) === unit)!.low);
    return {
      state: "ambiguous",
      readings: [],
      problem: problem("units-mixed", "error", { units: found, examples }, column.place),
    };
  }
  return null;
}

function unitNotes(column: Column, groups: readonly NumberGroup[]): Problem[] {
  const dressed = groups.filter((group) => group.unit !== null || group.myriad || group.currency !== null);
  if (dressed.length === 0) return [];
  const units = [
    ...new Set(
      dressed.flatMap((g) => [g.unit, g.currency, g.myriad ? "万" : null].filter((u) => u !== null)),
    ),
  ].sort();
  return [problem("unit-in-cells", "info", { units, examples: [dressed[0]!.low] }, column.place)];
}

function format(marks: Marks, dressed: boolean): NumberFormat {
  return { kind: "number", ...marks, dressed, scale: 1 };
}

function cellsOf(groups: readonly { readonly cells: number }[]): number {
  return groups.reduce((sum, group) => sum + group.cells, 0);
}
