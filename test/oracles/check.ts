import { type Case, difference } from "./compare.js";
import { families } from "./families.js";

export interface FamilyResult {
  readonly family: string;
  readonly passed: number;
  readonly total: number;
  /** Id of the first case that failed and its first difference. */
  readonly first: string | null;
}

export interface OracleResult {
  readonly families: readonly FamilyResult[];
  /** Families no method is mapped to, with how many cases each. */
  readonly unmapped: readonly { readonly family: string; readonly total: number }[];
  readonly passed: number;
  readonly failed: number;
}

/** Runs every case against the method of its family; a method that throws has failed. */
export async function checkCases(cases: readonly Case[]): Promise<OracleResult> {
  const byFamily = new Map<string, Case[]>();
  for (const c of cases) byFamily.set(c.family, [...(byFamily.get(c.family) ?? []), c]);
  const results: FamilyResult[] = [];
  const unmapped: { family: string; total: number }[] = [];
  for (const [family, members] of byFamily) {
    const method = Object.hasOwn(families, family) ? families[family] : undefined;
    if (method === undefined) {
      unmapped.push({ family, total: members.length });
      continue;
    }
    let passed = 0;
    let first: string | null = null;
    for (const c of members) {
      const problem = await attempt(c, method);
      if (problem === null) passed++;
      else first ??= `${c.id}: ${problem}`;
    }
    results.push({ family, passed, total: members.length, first });
  }
  const passed = results.reduce((sum, r) => sum + r.passed, 0);
  const failed = results.reduce((sum, r) => sum + r.total - r.passed, 0);
  return { families: results, unmapped, passed, failed };
}

async function attempt(c: Case, method: (typeof families)[string]): Promise<string | null> {
  try {
    return difference(await method(c.inputs as never), c);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
