import { type Problem, problem } from "../../../core/problem.js";
import type { NumberFormat } from "../../sql/format.js";
import { typedExpression } from "../../sql/typing.js";
import type { Deciding } from "./ask.js";
import { type Column, undecided, yamlLine } from "./column.js";

/**
 * Whether bare numbers of a share column are shares (0.87) or percent points (87). All at most 1: shares. All at
 * least 1 and at most 100, none with a % beside: percent points, and said so. Anything else is asked.
 *
 * @param percent cells that carry a % sign; they are percent whatever the others are
 */
export function* decideShare(
  column: Column,
  base: NumberFormat,
  problems: readonly Problem[],
  percent: number,
): Deciding {
  const bare = `CASE WHEN NOT contains(${column.ref}, '%') AND NOT contains(${column.ref}, '％') THEN ${column.ref} END`;
  const value = typedExpression({ ...base, scale: 1 }, "number", bare);
  const { values } = yield {
    kind: "aggregates",
    aggregates: [
      { sql: `count(CASE WHEN ${value} > 1 THEN 1 END)`, kind: "count" },
      { sql: `count(CASE WHEN ${value} > 0 AND ${value} < 1 THEN 1 END)`, kind: "count" },
      { sql: `max(${value})`, kind: "number?" },
      { sql: `min(CASE WHEN ${value} > 1 THEN ${column.ref} END)`, kind: "text?" },
    ],
  };
  const [over, under, high, example] = values as [number, number, number | null, string | null];
  if (over === 0) return { state: "decided", format: { ...base, scale: 1 }, problems };
  if (high! > 100) return undecided(column, { filled: over, read: 0, examples: [example ?? ""] });
  if (under === 0 && percent === 0) {
    return {
      state: "decided",
      format: { ...base, scale: 0.01 },
      problems: [...problems, problem("share-scaled", "info", { text: example ?? "" }, column.place)],
    };
  }
  const readings = [0.01, 1].map((scale) => ({
    format: { ...base, scale },
    example: example!,
    reads: String(Math.round(Number(example) * scale * 1e6) / 1e6),
    yaml: yamlLine(column, `scale: ${scale}`),
  }));
  return {
    state: "ambiguous",
    readings,
    problem: problem(
      "share-ambiguous",
      "error",
      {
        text: example!,
        readings: readings.map((r) => r.reads).join(" | "),
        yaml: readings.map((r) => r.yaml).join(" | "),
      },
      column.place,
    ),
  };
}
