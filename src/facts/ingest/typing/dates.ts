import { type Problem, problem } from "../../../core/problem.js";
import type { DateFormat } from "../../sql/format.js";
import { anyPattern, badExpression, trimmedCell } from "../../sql/typing.js";
import type { Aggregate } from "../../sql/typing-queries.js";
import type { ColumnDecision } from "../types.js";
import type { Asking, Deciding, Group } from "./ask.js";
import { type Column, mostlyRead, refusals, trimBlanks, trimmed, undecided, yamlLine } from "./column.js";
import { answerOf, anyOf, type Choice, reads, type Tally } from "./date-order.js";
import { type DateOrder, dateReadings, hasZone } from "./date-readings.js";

/** Question → order → patterns: rivals are asked once for the whole column. */
type Questions = Map<string, Map<DateOrder, Set<string>>>;

/** Decides the patterns of a date column from all its rows. */
export function* decideDate(column: Column): Deciding {
  if (column.map.formats !== undefined) return yield* withGivenFormats(column, column.map.formats);
  const questions: Questions = new Map();
  let known = addReadings(questions, column.cells.map(trimBlanks));
  let clean = trimmed(column.cells);
  let counted = yield* tally(column, questions, clean);
  let left: readonly Group[] = [];
  if (counted.bad > 0) {
    clean = false;
    left = yield* unread(column, questions);
    known =
      addReadings(
        questions,
        left.flatMap((group) => [group.low, group.high]),
      ) || known;
    counted = yield* tally(column, questions, clean);
    left = counted.bad === 0 ? [] : yield* unread(column, questions);
  }
  const read = counted.tallies.reduce((sum, t) => sum + t.cells, 0);
  const filled = read + counted.bad;
  if (filled === 0) return decided({ kind: "date", patterns: ["iso"], serial: null }, []);
  if (!known || !mostlyRead(read, filled, left)) {
    return undecided(column, { filled, read, examples: left.slice(0, 3).map((group) => group.low) });
  }
  return yield* chosen(column, counted.tallies, { filled, clean, left });
}

function* chosen(
  column: Column,
  tallies: readonly Tally[],
  { filled, clean, left }: { filled: number; clean: boolean; left: readonly Group[] },
): Deciding {
  const problems: Problem[] = [];
  const patterns: { pattern: string; cells: number }[] = [];
  for (const t of tallies) {
    if (t.cells === 0) continue;
    const answer = yield* answerOf(column, t);
    if (answer.state === "one") {
      for (const pattern of answer.option.patterns) patterns.push({ pattern, cells: answer.option.cells });
      const lost = t.cells - answer.option.cells;
      if (lost > 0)
        problems.push(problem("cell-refused", "warning", { text: answer.lost, count: lost }, column.place));
    } else if (t.cells * 100 <= filled && tallies.length > 1) {
      // A handful of cells that read two ways are left out rather than the whole column.
      problems.push(
        problem("cell-refused", "warning", { text: answer.example, count: t.cells }, column.place),
      );
    } else if (answer.state === "contradicted") {
      return undecided(column, { filled, read: t.cells, examples: answer.examples });
    } else {
      return ambiguous(
        column,
        answer,
        patterns.map((p) => p.pattern),
      );
    }
  }
  patterns.sort((a, b) => b.cells - a.cells || (a.pattern < b.pattern ? -1 : 1));
  const names = patterns.map((p) => p.pattern);
  if (tallies.filter((t) => t.cells > 0).length > 1) {
    problems.push(problem("dates-mixed", "info", { patterns: names }, column.place));
  }
  if (column.cells.some((cell) => hasZone(trimBlanks(cell)))) {
    problems.push(
      problem(
        "zone-dropped",
        "info",
        { text: column.cells.find((c) => hasZone(trimBlanks(c)))! },
        column.place,
      ),
    );
  }
  const format: DateFormat = {
    kind: "date",
    patterns: names.filter((name) => name !== "serial"),
    serial: names.includes("serial") ? 1900 : null,
  };
  return decided(format, [...problems, ...refusals(column, left)], clean);
}

function ambiguous(
  column: Column,
  choice: Choice & { readonly state: "several" },
  settled: readonly string[],
): ColumnDecision {
  const readings = choice.readings.map(({ option, reads }) => {
    const patterns = [...settled, ...option.patterns];
    const setting = `formats: [${patterns.map((p) => JSON.stringify(p)).join(", ")}]`;
    return {
      format: {
        kind: "date" as const,
        patterns: patterns.filter((p) => p !== "serial"),
        serial: patterns.includes("serial") ? (1900 as const) : null,
      },
      example: choice.example,
      reads,
      yaml: yamlLine(column, setting),
    };
  });
  return {
    state: "ambiguous",
    readings,
    problem: problem(
      "date-ambiguous",
      "error",
      {
        text: choice.example,
        readings: readings.map((r) => r.reads).join(" | "),
        yaml: readings.map((r) => r.yaml).join(" | "),
      },
      column.place,
    ),
  };
}

function* withGivenFormats(column: Column, formats: readonly string[]): Deciding {
  const patterns = formats.filter((format) => !format.startsWith("serial"));
  const serial = formats.includes("serial-1904") ? 1904 : formats.includes("serial") ? 1900 : null;
  const format: DateFormat = { kind: "date", patterns, serial };
  const cell = trimmedCell(column.ref);
  const value = anyPattern(formats, cell);
  const bad = badExpression(format, "date", column.ref);
  const { values } = yield {
    kind: "aggregates",
    aggregates: [count(`count(${value})`), count(`count(CASE WHEN ${bad} THEN 1 END)`)],
  };
  const [read, unreadCells] = values.map(Number);
  if (unreadCells === 0) return decided(format, []);
  const { groups } = yield { kind: "groups", sql: `CASE WHEN ${bad} THEN ${column.ref} END`, by: "digits" };
  if (read === 0) {
    return undecided(column, {
      filled: unreadCells!,
      read: 0,
      examples: groups.slice(0, 3).map((g) => g.low),
    });
  }
  return decided(format, refusals(column, groups));
}

function decided(format: DateFormat, problems: readonly Problem[], clean = false): ColumnDecision {
  return { state: "decided", format: clean ? { ...format, clean: true } : format, problems };
}

function addReadings(questions: Questions, cells: readonly string[]): boolean {
  for (const cell of cells) {
    for (const { question, order, pattern } of dateReadings(cell)) {
      const orders = questions.get(question) ?? new Map<DateOrder, Set<string>>();
      orders.set(order, (orders.get(order) ?? new Set()).add(pattern));
      questions.set(question, orders);
    }
  }
  return questions.size > 0;
}

/** Cells each option reads, and cells that hold something none of them reads. */
function* tally(
  column: Column,
  questions: Questions,
  clean: boolean,
): Asking<{ tallies: Tally[]; bad: number }> {
  const cell = clean ? column.ref : trimmedCell(column.ref);
  const plan = [...questions]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([question, orders]) => ({
      question,
      options: [...orders].map(([order, patterns]) => ({ order, patterns: [...patterns].sort(), cells: 0 })),
    }));
  const aggregates = plan.flatMap(({ options }) => [
    ...options.map((option) => count(`count(${reads(option, cell)})`)),
    count(`count(${anyOf(options, cell)})`),
  ]);
  const all = plan.flatMap(({ options }) => options.flatMap((option) => option.patterns));
  const { values } = yield {
    kind: "aggregates",
    aggregates: [...aggregates, count(unreadCount(column, all, cell))],
  };
  let at = 0;
  const tallies = plan.map(({ question, options }) => {
    const counts = options.map((option) => ({ ...option, cells: Number(values[at++]) }));
    return { question, options: counts, cells: Number(values[at++]) };
  });
  return { tallies, bad: Number(values[at]) };
}

function* unread(column: Column, questions: Questions): Asking<readonly Group[]> {
  const all = [...questions.values()].flatMap((orders) => [...orders.values()].flatMap((set) => [...set]));
  const { groups } = yield { kind: "groups", sql: unreadCell(column, all), by: "digits" };
  return groups;
}

function unreadCount(column: Column, patterns: readonly string[], cell: string): string {
  return `count(${unreadCell(column, patterns, cell)})`;
}

function unreadCell(column: Column, patterns: readonly string[], cell = trimmedCell(column.ref)): string {
  const bad = badExpression({ kind: "date", patterns: [], serial: null }, "date", column.ref);
  const value = anyPattern(patterns, cell);
  return `CASE WHEN ${value} IS NOT NULL THEN NULL WHEN ${bad} THEN ${column.ref} END`;
}

function count(sql: string): Aggregate {
  return { sql, kind: "count" };
}
