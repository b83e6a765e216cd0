import type { RowOf } from "../../../core/shape.js";
import { auditAnswers } from "../../../facts/sql/measure/audit.js";
import type { StudyInput } from "../../input.js";

export type AuditAnswer = RowOf<ReturnType<typeof auditAnswers>["shape"]>;

/** The internal audit in the workspace; null where none was filled in. */
export async function readAudit({ warehouse, facts }: StudyInput): Promise<readonly AuditAnswer[] | null> {
  if (facts.tables.audit_answer.rows === 0) return null;
  const answers = await warehouse.rows(auditAnswers());
  return answers.length === 0 ? null : answers;
}

const topics = ["audit", "interview"];

/** Answers about an element of service, not about a topic of the audit. */
export const isElement = ({ element }: AuditAnswer): boolean =>
  !topics.includes(element) && !/^(flow|contact)\./.test(element);

/** What is said of one thing, the first where it is said twice. */
export function first<K extends keyof AuditAnswer>(
  answers: readonly AuditAnswer[],
  key: K,
): NonNullable<AuditAnswer[K]> | null {
  for (const answer of answers) {
    const value = answer[key];
    if (value !== null && value !== "") return value as NonNullable<AuditAnswer[K]>;
  }
  return null;
}

/** Answers by what they are about, in the order in which it is first named. */
export function grouped(
  answers: readonly AuditAnswer[],
  of: (answer: AuditAnswer) => string,
): ReadonlyMap<string, readonly AuditAnswer[]> {
  const out = new Map<string, AuditAnswer[]>();
  for (const answer of answers) {
    const mine = out.get(of(answer)) ?? [];
    mine.push(answer);
    out.set(of(answer), mine);
  }
  return out;
}
