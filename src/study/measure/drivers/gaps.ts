import type { Cell, Findings, Table } from "../../../core/findings.js";
import { driverImportance } from "../../../core/measure/drivers/driver-importance.js";
import {
  expectationSource,
  lsqElements,
  qualityModel,
} from "../../../core/measure/drivers/expectation-sources.js";
import { crowding } from "../../../core/measure/survey/crowding.js";
import { type ExpectationGap, expectationGap } from "../../../core/measure/survey/expectation-gap.js";
import type { Column } from "../../../core/measure/survey/survey.js";
import type { Verdict } from "../../../core/verdict.js";
import { code, key, number } from "../../columns.js";
import { confidence as level } from "../../confidence.js";
import { type Asked, answeredBoth, answers, findings, said, seed } from "./asked.js";

type Told = ExpectationGap & { kind: "told"; readonly element: string };

const method = "expectation-gap";
const subject = "measure.expectation-gaps";

/** What customers found less what they expected, element by element, and where expectations come from. */
export function studyGaps(asked: Asked): Findings {
  const { survey } = asked;
  const own = survey.performance.get(survey.us);
  if (survey.expectation.size === 0) return findings({});
  const { expectation: e, performance: p } = survey.scales;
  if (own === undefined) return findings({ verdicts: [said("gaps-no-perception", "cannot-tell", subject)] });
  if (e === undefined || p === undefined || e.low !== p.low || e.high !== p.high)
    return findings({ verdicts: [said("gaps-scales", "cannot-tell", subject)] });
  const told: Told[] = [];
  let alone = 0;
  for (const [element, expected] of survey.expectation) {
    const perceived = own.get(element);
    const gap =
      perceived === undefined
        ? null
        : expectationGap(
            { values: expected, scale: e },
            { values: perceived, scale: p },
            { level, ...(asked.weights === undefined ? {} : { weights: asked.weights }) },
          );
    if (gap?.kind === "told") told.push({ ...gap, element, n: answeredBoth(expected, perceived!) });
    else alone++;
  }
  const verdicts = verdictsOf(asked, told, alone);
  const sources = sourcesOf(asked);
  return findings({
    tables: [...(told.length === 0 ? [] : [gapTable(asked, told)]), ...sources.tables],
    verdicts: [...verdicts, ...sources.verdicts],
  });
}

function modelOf({ survey }: Asked, element: string): string {
  const matched = survey.elements.find((s) => s.id === element)?.element ?? null;
  return qualityModel(element, matched) ?? "none";
}

function gapTable(asked: Asked, told: readonly Told[]): Table {
  const models = told.map((t) => modelOf(asked, t.element));
  const named = models.some((m) => m !== "none");
  return {
    id: "measure.expectation-gaps",
    columns: [
      key("element"),
      number("n", "count", method),
      number("expectation", "score", method),
      number("perception", "score", method),
      number("gap", "score", method),
      number("low", "score", method),
      number("high", "score", method),
      number("short", "share", method),
      ...(named ? [code("model")] : []),
    ],
    rows: told
      .map((t, i): Cell[] => [
        t.element,
        t.n,
        t.expected,
        t.perceived,
        t.gap,
        t.interval?.low ?? null,
        t.interval?.high ?? null,
        t.shortShare,
        ...(named ? [models[i]!] : []),
      ])
      .sort((a, b) => (a[4] as number) - (b[4] as number)),
    total: told.length,
    evidence: answers("expectation"),
  };
}

function verdictsOf(asked: Asked, told: readonly Told[], alone: number): Verdict[] {
  const out: Verdict[] = [];
  if (told.length === 0) return [said("gaps-no-pairs", "cannot-tell", subject)];
  if (alone > 0) out.push(said("gaps-alone", "cannot-tell", subject, { count: alone }));
  const sorted = told.toSorted((a, b) => a.gap - b.gap);
  const [largest, smallest] = [sorted[0]!, sorted.at(-1)!];
  const width = asked.survey.scales.expectation!.high - asked.survey.scales.expectation!.low;
  const of = (element: string) => `${subject}[${element}].gap`;
  const values = {
    element: largest.element,
    gap: Math.abs(largest.gap),
    low: -(largest.interval?.high ?? largest.gap),
    high: -(largest.interval?.low ?? largest.gap),
    short: largest.shortShare,
    n: largest.n,
  };
  const clear = largest.interval !== null && largest.interval.high < 0;
  if (clear) {
    out.push(said("gaps-largest", "warning", of(largest.element), values, -largest.gap / width));
    if (sorted.length > 1)
      out.push(
        said("gaps-smallest", "finding", of(smallest.element), {
          element: smallest.element,
          gap: smallest.gap,
        }),
      );
  } else out.push(said("gaps-none", "no-clear-effect", subject, { element: largest.element, n: largest.n }));
  const crowd = crowding(
    told.map((t) => t.expected),
    asked.survey.scales.expectation!,
    asked.assumed("measure.importance-ceiling"),
  );
  if (crowd?.nearCeiling) {
    const from = Math.min(...told.map((t) => t.expected));
    const to = Math.max(...told.map((t) => t.expected));
    out.push(said("gaps-near-ceiling", "warning", subject, { low: from, high: to }));
  }
  for (const model of ["lsq", "servqual"] as const) {
    const mine = told.filter((t) => modelOf(asked, t.element) === model);
    if (mine.length < 3) continue;
    const mean = mine.reduce((sum, t) => sum + t.gap, 0) / mine.length;
    const whole = model === "lsq" ? lsqElements.length : 5;
    out.push(said(`gaps-${model}`, "finding", subject, { asked: mine.length, of: whole, gap: mean }));
  }
  return out;
}

/** How far word of mouth, own needs, the norm of the trade and past experience go with what is expected. */
function sourcesOf(asked: Asked): { readonly tables: Table[]; readonly verdicts: Verdict[] } {
  const { survey } = asked;
  const named = [...survey.constructs].flatMap(([construct, items]) => {
    const source = expectationSource(construct);
    return source === null ? [] : [{ source, column: meanOf([...items.values()]) }];
  });
  // One source alone explains all there is to explain.
  if (named.length < 2) return { tables: [], verdicts: [] };
  const found = driverImportance(
    {
      outcome: meanOf([...survey.expectation.values()]),
      drivers: named.map((n) => n.column),
      ...(asked.weights === undefined ? {} : { weights: asked.weights }),
    },
    { seed, level },
  );
  const about = "measure.expectation-drivers";
  if (found.kind !== "told")
    return {
      tables: [],
      verdicts: [said("expectation-drivers-untold", "cannot-tell", about, { n: found.n })],
    };
  const rows = named
    .map(({ source }, i): Cell[] => {
      const { share, interval, aboveChance } = found.drivers[i]!;
      const clear = aboveChance === null ? "cannot-tell" : aboveChance ? "yes" : "no";
      return [source, share, interval?.low ?? null, interval?.high ?? null, clear];
    })
    .sort((a, b) => ((b[1] as number | null) ?? -1) - ((a[1] as number | null) ?? -1));
  const first = rows[0]!;
  return {
    tables: [
      {
        id: about,
        columns: [
          key("source"),
          number("share", "share", "driver-importance"),
          number("low", "share", "driver-importance"),
          number("high", "share", "driver-importance"),
          code("above-chance", "driver-importance"),
        ],
        rows,
        total: rows.length,
      },
    ],
    verdicts:
      first[4] === "yes"
        ? [
            said("expectation-driver", "finding", about, {
              source: first[0] as string,
              share: first[1] as number,
              n: found.n,
            }),
          ]
        : [said("expectation-driver-unclear", "no-clear-effect", about, { n: found.n })],
  };
}

/** Mean of what each respondent answered of several questions; null where none. */
function meanOf(columns: readonly Column[]): Column {
  return (columns[0] ?? []).map((_, i) => {
    const mine = columns.flatMap((c) => c[i] ?? []);
    return mine.length === 0 ? null : mine.reduce((a, b) => a + b, 0) / mine.length;
  });
}
