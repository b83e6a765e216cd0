/**
 * What the study says in words: a code and its values, worded per language at the edge
 * (`i18n/<lang>/<room>` → `verdicts`). `cannot-tell` and `no-clear-effect` are answers, not failures.
 */
export interface Verdict {
  readonly id: string;
  /** What it speaks of: a figure id, a table cell, an element, a customer. */
  readonly subject: string;
  readonly kind: "finding" | "warning" | "no-clear-effect" | "cannot-tell";
  readonly code: string;
  readonly values: Readonly<Record<string, string | number | readonly string[]>>;
  /** For ranking in the report: money or share at stake, larger first; null when there is none. */
  readonly weight: number | null;
}
