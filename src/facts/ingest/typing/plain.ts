import { problem } from "../../../core/problem.js";
import type { Deciding } from "./ask.js";
import type { Column } from "./column.js";

/**
 * Text and ids need no reading, only a look at all rows: whether any cell has blanks around it or a wrapper
 * (`="0012"`, a leading quote or tab), and whether ids went through a spreadsheet (`4.2024E+20`, 16 and more
 * digits that end in zeros from the 16th on).
 */
export function* decidePlain(column: Column): Deciding {
  const kind = column.type === "id" ? "id" : "text";
  const c = column.ref;
  const has = (signs: readonly string[]) => signs.map((sign) => `contains(${c}, '${sign}')`).join(" OR ");
  // The wide blanks are only looked for where there is more than ASCII.
  const wide = `(strlen(${c}) <> length(${c}) AND (${has(["\u00a0", "\u202f", "\u3000", "\ufeff"])}))`;
  const dirty = `${c} < '-' OR starts_with(${c}, '=') OR ${has([" ", "\t", "\n", "\r"])} OR ${wide}`;
  const aggregates = [{ sql: `count(CASE WHEN ${dirty} THEN 1 END)`, kind: "count" as const }];
  if (kind === "id") {
    const scientific = `CASE WHEN contains(${c}, 'E+') AND regexp_full_match(${c}, '[0-9](\\.[0-9]+)?E\\+[0-9]+') THEN ${c} END`;
    const cut = `CASE WHEN length(${c}) > 16 AND ends_with(${c}, '00') AND regexp_full_match(${c}, '[0-9]{15}0+') THEN ${c} END`;
    const long = `CASE WHEN length(${c}) > 16 AND regexp_full_match(${c}, '[0-9]+') THEN ${c} END`;
    for (const cells of [scientific, cut, long]) aggregates.push({ sql: `count(${cells})`, kind: "count" });
  }
  const { values } = yield { kind: "aggregates", aggregates };
  const [marked, scientific = 0, cut = 0, long = 0] = values.map(Number) as [
    number,
    number?,
    number?,
    number?,
  ];
  const problems = [];
  if (scientific > 0) {
    problems.push(problem("ids-scientific", "warning", { count: scientific }, column.place));
  }
  // One long id in a hundred or a thousand ends in zeros by chance; a spreadsheet cuts them all.
  if (cut >= 3 && cut > 0.2 * long)
    problems.push(problem("ids-cut", "warning", { count: cut }, column.place));
  return { state: "decided", format: marked === 0 ? { kind, clean: true } : { kind }, problems };
}
