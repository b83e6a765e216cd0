import type { Cell, Findings } from "../../../core/findings.js";
import { cronbachAlpha } from "../../../core/stats/cronbach.js";
import type { Verdict } from "../../../core/verdict.js";
import { code, key, number } from "../../columns.js";
import { confidence as level } from "../../confidence.js";
import { type Asked, answers, findings, said } from "./asked.js";

const enough = "measure.enough-alpha";
const method = "cronbach-alpha";
const subject = "measure.reliability";

/** Whether the items that are to measure one thing hang together. */
export function studyReliability({ survey, assumed, input }: Asked): Findings {
  if (survey.constructs.size === 0) return findings({});
  const least = assumed(enough);
  const verdicts: Verdict[] = [];
  const rows = [...survey.constructs].map(([construct, items]): Cell[] => {
    const columns = [...items.values()];
    const told = cronbachAlpha(
      survey.respondents.map((_, i) => columns.map((c) => c[i] ?? null)),
      level,
    );
    if (told.kind !== "told" && told.reason === "one-item")
      return [construct, columns.length, told.n, null, null, null, "one-item"];
    if (told.kind !== "told") {
      verdicts.push(
        said(`alpha-${told.reason}`, "cannot-tell", subject, { construct, n: told.n }, null, construct),
      );
      return [construct, columns.length, told.n, null, null, null, "cannot-tell"];
    }
    const { alpha, n, low, high } = told;
    const values = { construct, alpha, low, high, n, least };
    const reading = alpha >= least ? "holds" : alpha < 0 ? "turned" : "weak";
    if (reading === "turned")
      verdicts.push(said("alpha-turned", "warning", subject, values, null, construct));
    if (reading === "weak")
      verdicts.push(
        high < least
          ? said("alpha-weak", "warning", subject, values, null, construct)
          : said("alpha-unclear", "no-clear-effect", subject, values, null, construct),
      );
    return [construct, columns.length, n, alpha, low, high, reading];
  });
  const held = rows.filter((r) => r.at(-1) === "holds").length;
  if (held > 0)
    verdicts.unshift(said("alpha-holds", "finding", subject, { count: held, of: rows.length, least }));
  const chosen = input.assumptions[enough];
  return findings({
    tables: [
      {
        id: subject,
        columns: [
          key("construct"),
          number("items", "count", method),
          number("n", "count", method),
          number("alpha", "ratio", method),
          number("low", "ratio", method),
          number("high", "ratio", method),
          code("reading", method),
        ],
        rows,
        total: rows.length,
        evidence: answers("construct"),
      },
    ],
    verdicts,
    assumptions: chosen === undefined ? [] : [chosen],
  });
}
