import type { Verdict } from "../../core/verdict.js";

/** The load line on a ship's side: the circle and the line she may sink to. */
export const loadLine =
  '<svg viewBox="0 0 32 32" aria-hidden="true"><circle cx="16" cy="16" r="9.5" fill="none" stroke="currentColor" stroke-width="3"/><path d="M1 16h30" stroke="currentColor" stroke-width="3"/></svg>';

const shapes: Readonly<Record<Verdict["kind"], string>> = {
  finding: '<circle cx="6" cy="6" r="5" fill="currentColor"/>',
  warning: '<path d="M6 0l6 11H0z" fill="currentColor"/>',
  "no-clear-effect": '<path d="M1 6h10" stroke="currentColor" stroke-width="2"/>',
  "cannot-tell": '<circle cx="6" cy="6" r="4.5" fill="none" stroke="currentColor" stroke-width="1.6"/>',
};

/** Shape as well as colour tells what kind of statement follows. */
export function toneMark(kind: Verdict["kind"]): string {
  return `<svg viewBox="0 0 12 12" aria-hidden="true">${shapes[kind]}</svg>`;
}
