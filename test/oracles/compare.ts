export interface Case {
  readonly id: string;
  readonly family: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly outputs: Readonly<Record<string, unknown>>;
  readonly rel_tol: number;
  readonly abs_tol?: number;
  readonly abs_tol_log_likelihood?: number;
}

interface Tolerance {
  readonly relative: number;
  readonly absolute: number;
}

/**
 * First difference between what a method gave and what a case wants, or null. A number passes within
 * max(absolute, relative · |want|); text and booleans must be equal; lists and objects go part by part; what is not
 * asked for is ignored. In `fit_*` families the log-likelihood is judged by its own absolute tolerance alone.
 */
export function difference(given: unknown, wanted: Case): string | null {
  const tolerance = { relative: wanted.rel_tol, absolute: wanted.abs_tol ?? 1e-12 };
  return compare(given, wanted.outputs, tolerance, "", (path) =>
    wanted.family.startsWith("fit_") && path === "log_likelihood"
      ? { relative: 0, absolute: wanted.abs_tol_log_likelihood ?? 1e-12 }
      : tolerance,
  );
}

function compare(
  got: unknown,
  want: unknown,
  tolerance: Tolerance,
  path: string,
  at: (path: string) => Tolerance,
): string | null {
  const say = () => `${path || "output"}: got ${show(got)}, want ${show(want)}`;
  if (Array.isArray(want)) {
    if (!Array.isArray(got) || got.length !== want.length) return say();
    return firstOf(want.map((w, i) => () => compare(got[i], w, tolerance, `${path}[${i}]`, at)));
  }
  if (want !== null && typeof want === "object") {
    if (got === null || typeof got !== "object") return say();
    const parts = got as Record<string, unknown>;
    return firstOf(
      Object.entries(want).map(([key, w]) => () => {
        const inner = path === "" ? key : `${path}.${key}`;
        return Object.hasOwn(parts, key)
          ? compare(parts[key], w, at(inner), inner, at)
          : `${inner}: missing, want ${show(w)}`;
      }),
    );
  }
  if (typeof want === "number") {
    const allowed = Math.max(tolerance.absolute, tolerance.relative * Math.abs(want));
    return typeof got === "number" && Math.abs(got - want) <= allowed ? null : say();
  }
  return got === want ? null : say();
}

function firstOf(checks: readonly (() => string | null)[]): string | null {
  for (const check of checks) {
    const found = check();
    if (found !== null) return found;
  }
  return null;
}

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}
