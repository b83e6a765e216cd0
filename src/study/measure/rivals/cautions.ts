import type { Table } from "../../../core/findings.js";
import { type Cautions, cautions, type MarketElement } from "../../../core/measure/rivals/cautions.js";
import type { Cutting } from "../../../core/measure/rivals/matrix-cutting.js";
import { pairedCorrelation } from "../../../core/measure/rivals/paired-correlation.js";
import type { Survey } from "../../../core/measure/survey/survey.js";
import type { Verdict } from "../../../core/verdict.js";
import { code, count, key, label } from "../../columns.js";
import { said } from "../said.js";
import { score } from "./columns.js";
import type { SeenElement } from "./seen.js";

/** Elements with the mean of every rival, as the checks read them. */
export function marketOf(
  seen: readonly SeenElement[],
  survey: Survey | null,
  weights: readonly (number | null)[],
  fewest: number,
): MarketElement[] {
  const share = survey?.share.get(survey.us);
  return seen.flatMap(({ row, placed }): MarketElement[] => {
    if (placed === null) return [];
    const { element, importance, own } = placed;
    const rated = survey?.performance.get(survey.us)?.get(element);
    return [
      {
        element,
        importance,
        own,
        rivals:
          survey === null
            ? benchmarkAlone(row.benchmark?.mean ?? null)
            : rivalMeans(survey, element, weights),
        shareCorrelation:
          rated === undefined || share === undefined ? null : pairedCorrelation(rated, share, fewest),
        perception: null,
      },
    ];
  });
}

function benchmarkAlone(mean: number | null): MarketElement["rivals"] {
  return mean === null ? [] : [{ rival: "", mean }];
}

function rivalMeans(
  survey: Survey,
  element: string,
  weights: readonly (number | null)[],
): MarketElement["rivals"] {
  return survey.rivals.flatMap((rival) => {
    let [sum, total] = [0, 0];
    for (const [i, value] of (survey.performance.get(rival)?.get(element) ?? []).entries()) {
      const weight = weights[i] ?? 0;
      if (value === null || !(weight > 0)) continue;
      sum += weight * value;
      total += weight;
    }
    return total > 0 ? [{ rival, mean: sum / total }] : [];
  });
}

interface Checked {
  readonly caution: string;
  readonly holds: boolean | null;
  /** Elements it is about, the first of them first, each with the number the check goes by. */
  readonly elements: readonly {
    readonly element: string;
    readonly value: number;
    readonly detail?: string;
  }[];
}

/** Cautions one to six; the seventh needs the records, and stands in the table of impression and measure. */
function checked(found: Cautions, parity: number): Checked[] {
  const { alike, deciding, unserved, understated, unseen, chances } = found;
  const apart = new Set(alike.spreads.filter((s) => s.spread > parity + 1e-9).map((s) => s.element));
  return [
    {
      caution: "alike",
      holds: alike.holds,
      elements: alike.spreads
        .toSorted((a, b) => b.spread - a.spread)
        .map(({ element, spread }) => ({
          element,
          value: spread,
          detail: alike.atCeiling ? "at-ceiling" : "within-parity",
        })),
    },
    {
      caution: "deciding",
      holds: deciding.holds,
      elements: deciding.elements
        .filter(({ element }) => apart.has(element))
        .map(({ element, weight }) => ({
          element,
          value: weight,
          detail: deciding.byShare ? "by-share" : "by-difference",
        })),
    },
    {
      caution: "unserved",
      holds: unserved.holds,
      elements: unserved.elements.map((e) => ({ ...e, value: e.best })),
    },
    {
      caution: "understated",
      holds: understated.holds,
      elements: understated.elements.map((e) => ({ ...e, value: e.spread })),
    },
    {
      caution: "unseen",
      holds: unseen.holds,
      elements: unseen.elements.map((e) => ({ ...e, value: e.best })),
    },
    {
      caution: "chances",
      holds: chances.holds,
      elements: chances.elements.map((e) => ({ element: e.element, value: e.weight, detail: e.chance })),
    },
  ];
}

/** The cautions on reading the matrices, held against the numbers. */
export function cautionFindings(
  market: readonly MarketElement[],
  cutting: Cutting,
): { readonly tables: readonly Table[]; readonly verdicts: readonly Verdict[] } {
  if (!market.some((e) => e.rivals.length > 0)) return { tables: [], verdicts: [] };
  const all = checked(
    cautions(market, { cuts: cutting.cuts, parity: cutting.position.parity }),
    cutting.position.parity,
  );
  const listed = all.flatMap(({ caution, holds, elements }) =>
    holds === true ? elements.map((e) => [caution, e.element, e.value, e.detail ?? null] as const) : [],
  );
  const method = "cautions";
  const tables: Table[] = [
    {
      id: "measure.cautions",
      columns: [
        key("caution"),
        code("holds", method),
        label("element"),
        score("value", method),
        count("elements", method),
      ],
      rows: [
        ...all.map(({ caution, holds, elements }) => {
          const first = holds === true ? elements[0] : undefined;
          return [
            caution,
            holds === null ? "cannot-tell" : holds ? "yes" : "no",
            first?.element ?? null,
            first?.value ?? null,
            holds === true ? elements.length : null,
          ];
        }),
        ["disagreeing", "see-inside", null, null, null],
      ],
      total: all.length + 1,
    },
  ];
  if (listed.length > 0)
    tables.push({
      id: "measure.caution-elements",
      columns: [key("caution"), key("element"), score("value", method), code("detail", method)],
      rows: listed,
      total: listed.length,
    });
  return { tables, verdicts: all.flatMap(verdictOf) };
}

function verdictOf({ caution, holds, elements }: Checked): Verdict[] {
  const [first] = elements;
  if (holds !== true || first === undefined) return [];
  const detail = caution === "alike" || caution === "chances" ? `.${first.detail}` : "";
  return [
    said(
      `caution-${caution}${detail}`,
      caution === "unserved" || caution === "chances" ? "finding" : "warning",
      "measure.cautions",
      { element: first.element, value: first.value, count: elements.length, elements: named(elements) },
    ),
  ];
}

/** The first few by name. */
function named(elements: readonly { readonly element: string }[]): readonly string[] {
  return elements.slice(0, 4).map((e) => e.element);
}
