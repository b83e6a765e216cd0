import { type Document, isMap, isNode, LineCounter, parseDocument, type YAMLParseError } from "yaml";
import type { z } from "zod";
import { nearest } from "../../core/nearest.js";
import { type Problem, problem } from "../../core/problem.js";

/** A text file of a workspace and what may stand in it. */
export interface StrictFile<T> {
  /** As the user knows it. */
  readonly file: string;
  readonly schema: z.ZodType<T>;
  /** What a file that is no mapping at all lacks first. */
  readonly first: { readonly key: string; readonly expected: string };
  /** Keys that may stand at a path, for "did you mean". */
  readonly known: (path: readonly PropertyKey[]) => readonly string[];
}

export interface StrictText<T> {
  /** Null where the text has an error. */
  readonly value: T | null;
  /** Everything wrong with the text at once, by line. */
  readonly problems: Problem[];
  /** The text with its comments, and where its lines begin. */
  readonly document: Document;
  readonly lines: LineCounter;
}

interface Read {
  readonly document: Document;
  readonly lines: LineCounter;
  readonly rules: Pick<StrictFile<unknown>, "file" | "known">;
}

/** A text against its schema. */
export function parseStrict<T>(text: string, rules: StrictFile<T>): StrictText<T> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const refused = (problems: Problem[]) => ({ value: null, problems, document, lines });
  // One slip makes the parser stumble on: what it says first is told.
  const [slip] = document.errors;
  if (slip !== undefined) return refused([notYaml(rules.file, slip, lines)]);
  // Text where a mapping should stand, an empty file: one problem, not one per missing key.
  if (!isMap(document.contents)) return refused([invalid(rules.file, 1, rules.first)]);
  const result = rules.schema.safeParse(document.toJS({ maxAliasCount: 100 }));
  if (result.success) return { value: result.data, problems: [], document, lines };
  const found = flattened(result.error.issues).flatMap((issue) =>
    problemsOf(issue, { document, lines, rules }),
  );
  const distinct = [...new Map(found.map((p) => [JSON.stringify(p), p])).values()];
  return refused(distinct.sort((a, b) => (a.place?.row ?? 0) - (b.place?.row ?? 0)));
}

interface Issue {
  readonly code?: string | undefined;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly keys?: readonly string[];
  readonly expected?: string;
  readonly values?: readonly unknown[];
  readonly params?: { readonly expected?: string };
  readonly errors?: readonly (readonly Issue[])[];
}

/** What is said of a union whose forms have no words of their own. */
const unnamed = "Invalid input";

/** A union fails in every branch: the branch that came furthest says what is wrong. */
function flattened(issues: readonly unknown[]): Issue[] {
  return (issues as readonly Issue[]).flatMap((issue) => {
    if (issue.code !== "invalid_union" || issue.errors === undefined) return [issue];
    const branches = issue.errors.map((branch) => flattened(branch));
    const depth = (branch: readonly Issue[]) => Math.max(...branch.map((i) => i.path.length + score(i)));
    const best = branches.reduce((a, b) => (depth(b) > depth(a) ? b : a), branches[0] ?? []);
    if (depth(best) <= 0) {
      const forms = [...new Set(branches.flat().map(expectation))].join(" | ");
      return [{ ...issue, params: { expected: issue.message === unnamed ? forms : issue.message } }];
    }
    return best.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
  });
}

function score(issue: Issue): number {
  return issue.code === "unrecognized_keys" || issue.code === "custom" || issue.code === "invalid_format"
    ? 1
    : 0;
}

function problemsOf(issue: Issue, { document, lines, rules }: Read): Problem[] {
  if (issue.code !== "unrecognized_keys") {
    const key = issue.path.map(String).join(".");
    return [invalid(rules.file, lineOf(document, issue.path, lines), { key, expected: expectation(issue) })];
  }
  return (issue.keys ?? []).map((name) => {
    const known = rules.known(issue.path);
    const line = lineOf(document, [...issue.path, name], lines);
    const near = nearest(name, known);
    const key = [...issue.path.map(String), name].join(".");
    return problem(
      "config-unknown-key",
      "error",
      { key, known: near.length > 0 ? near : known },
      { file: rules.file, row: line },
    );
  });
}

function expectation(issue: Issue): string {
  if (issue.params?.expected !== undefined) return issue.params.expected;
  if (issue.values !== undefined) return issue.values.map(String).join(" | ");
  return issue.code === "invalid_type" ? (issue.expected ?? "") : issue.message;
}

function invalid(file: string, row: number, values: { key: string; expected: string }): Problem {
  return problem("config-invalid", "error", values, { file, row });
}

function notYaml(file: string, { code, message, pos }: YAMLParseError, lines: LineCounter): Problem {
  const detail = told.has(code) ? code : "not-yaml";
  const place = { file, row: lines.linePos(pos[0]).line };
  return problem("config-not-yaml", "error", { detail, message }, place);
}

/** What the YAML parser finds that has words of ours. */
const told: ReadonlySet<string> = new Set([
  "TAB_AS_INDENT",
  "DUPLICATE_KEY",
  "MISSING_CHAR",
  "BAD_INDENT",
  "BLOCK_AS_IMPLICIT_KEY",
  "BAD_ALIAS",
  "BAD_SCALAR_START",
  "BAD_DQ_ESCAPE",
]);

/** 1-based line of a key, or of the nearest thing around it that is there. */
export function lineOf(document: Document, path: readonly PropertyKey[], lines: LineCounter): number {
  for (let length = path.length; length > 0; length--) {
    const parent = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
    const name = path[length - 1];
    if (isMap(parent)) {
      const pair = parent.items.find((item) => String(item.key) === String(name));
      if (pair !== undefined && isNode(pair.key) && pair.key.range)
        return lines.linePos(pair.key.range[0]).line;
    }
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}
