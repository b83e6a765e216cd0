import type { ProblemCode } from "./problem-codes.js";

/** Where a problem is: rows are 1-based as the user sees them in the file, columns by their header. */
export interface Place {
  readonly file: string;
  readonly sheet?: string;
  readonly row?: number;
  readonly column?: string;
}

export type ProblemValue = string | number | readonly string[];

/**
 * Something the person can mend. Codes and values only: the sentence and the fix are chosen at the edge,
 * per language, from `i18n/<lang>/problems`.
 */
export interface Problem {
  readonly code: ProblemCode;
  readonly severity: "error" | "warning" | "info";
  readonly values: Readonly<Record<string, ProblemValue>>;
  readonly place?: Place;
}

/** Carries problems out of a place that cannot go on (wrong usage, unreadable file, locked database). */
export class ProblemError extends Error {
  override readonly name = "ProblemError";
  readonly problems: readonly Problem[];
  /** The exit code of the design: 1 error, 2 usage, 3 data rejected, 4 check failed, 5 busy. */
  readonly exitCode: 1 | 2 | 3 | 4 | 5;

  constructor(problems: readonly Problem[], exitCode: 1 | 2 | 3 | 4 | 5 = 1, options?: ErrorOptions) {
    super(problems.map((p) => p.code).join(", "), options);
    this.problems = problems;
    this.exitCode = exitCode;
  }
}

export function problem(
  code: ProblemCode,
  severity: Problem["severity"],
  values: Problem["values"] = {},
  place?: Place,
): Problem {
  return place === undefined ? { code, severity, values } : { code, severity, values, place };
}
