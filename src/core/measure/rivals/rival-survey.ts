/** Whom an answer is about: the element's importance, the own firm, or a rival. */
export type Subject =
  | { readonly kind: "importance" }
  | { readonly kind: "own" }
  | { readonly kind: "rival"; readonly rival: string };

export interface RivalAnswer {
  readonly respondent: string;
  readonly element: string;
  readonly of: Subject;
  readonly value: number;
}

export interface Respondent {
  readonly id: string;
  /** null: of no known segment. */
  readonly segment: string | null;
  /** 1 per customer, or its yearly sales. */
  readonly weight: number;
}

/** 标杆: what the own firm is compared with. */
export type Benchmark =
  /** 1 行业平均: the rivals each respondent rated, averaged. */
  | { readonly kind: "industry" }
  /** 2 主要竞争者: the main rival of the respondent's segment. */
  | { readonly kind: "main-rival"; readonly bySegment: ReadonlyMap<string, string> }
  /** 3: the rival that serves the same customer. */
  | { readonly kind: "same-customers"; readonly byRespondent: ReadonlyMap<string, string> };

/** Answers to one element, in the order of the respondents; null = not answered. */
export interface ElementColumns {
  readonly element: string;
  readonly importance: readonly (number | null)[];
  readonly own: readonly (number | null)[];
  readonly benchmark: readonly (number | null)[];
}

export interface RivalSurvey {
  readonly respondents: readonly Respondent[];
  readonly elements: readonly ElementColumns[];
  /** Rivals that are a benchmark by name and that nobody rated. */
  readonly unrated: readonly string[];
  /** Answers given a second time for the same thing; the first one counts. */
  readonly repeated: number;
  /** Answers of respondents that are not listed: left out. */
  readonly strangers: number;
}

/**
 * Puts answers in columns by element, each respondent's own rating beside the rating that same respondent gave the
 * benchmark.
 *
 * @source  three benchmarks of the text, docs/methods/rival-benchmark.md
 * @units   points of the scale
 * @range   values finite, weights > 0 and finite, ids unique; outside → RangeError
 * @example rivalSurvey([{ id: "r", segment: null, weight: 1 }],
 *            [{ respondent: "r", element: "e", of: { kind: "own" }, value: 5 }], { kind: "industry" })
 */
export function rivalSurvey(
  respondents: readonly Respondent[],
  answers: readonly RivalAnswer[],
  benchmark: Benchmark,
): RivalSurvey {
  const rows = new Map(respondents.map(({ id }, i) => [id, i]));
  if (rows.size < respondents.length) throw new RangeError("a respondent is listed once");
  if (!respondents.every(({ weight }) => weight > 0 && Number.isFinite(weight)))
    throw new RangeError("a weight is above zero");
  const compared = respondents.map((r) => benchmarkOf(r, benchmark));
  const columns = new Map<string, Columns>();
  const rated = new Set<string>();
  let repeated = 0;
  let strangers = 0;
  for (const { respondent, element, of, value } of answers) {
    if (!Number.isFinite(value)) throw new RangeError("a rating is a number");
    const row = rows.get(respondent);
    if (row === undefined) {
      strangers += 1;
      continue;
    }
    const column = columns.get(element) ?? empty(respondents.length);
    columns.set(element, column);
    if (!(of.kind === "rival" ? addRival(column, row, of.rival) : addOwn(column[of.kind], row, value))) {
      repeated += 1;
      continue;
    }
    if (of.kind !== "rival") continue;
    rated.add(of.rival);
    const wanted = compared[row]!;
    if (wanted.kind === "all" || (wanted.kind === "one" && wanted.rival === of.rival)) {
      column.sum[row] = column.sum[row]! + value;
      column.count[row] = column.count[row]! + 1;
    }
  }
  return {
    respondents,
    elements: [...columns].map(([element, { importance, own, sum, count }]) => ({
      element,
      importance,
      own,
      benchmark: Array.from(sum, (s, i) => (count[i]! > 0 ? s / count[i]! : null)),
    })),
    unrated: [...new Set(namesOf(benchmark))].filter((rival) => !rated.has(rival)).sort(),
    repeated,
    strangers,
  };
}

interface Columns {
  readonly importance: (number | null)[];
  readonly own: (number | null)[];
  readonly sum: Float64Array;
  readonly count: Int32Array;
  /** Of each rival, who has rated it. */
  readonly seen: Map<string, Uint8Array>;
}

/** False: answered before. */
function addOwn(column: (number | null)[], row: number, value: number): boolean {
  if (column[row] !== null) return false;
  column[row] = value;
  return true;
}

function addRival({ seen, count }: Columns, row: number, rival: string): boolean {
  const by = seen.get(rival) ?? new Uint8Array(count.length);
  seen.set(rival, by);
  if (by[row] === 1) return false;
  by[row] = 1;
  return true;
}

function empty(n: number): Columns {
  return {
    importance: new Array<number | null>(n).fill(null),
    own: new Array<number | null>(n).fill(null),
    sum: new Float64Array(n),
    count: new Int32Array(n),
    seen: new Map(),
  };
}

type Wanted = { readonly kind: "all" | "none" } | { readonly kind: "one"; readonly rival: string };

function benchmarkOf({ id, segment }: Respondent, benchmark: Benchmark): Wanted {
  if (benchmark.kind === "industry") return { kind: "all" };
  const rival =
    benchmark.kind === "same-customers"
      ? benchmark.byRespondent.get(id)
      : segment === null
        ? undefined
        : benchmark.bySegment.get(segment);
  return rival === undefined ? { kind: "none" } : { kind: "one", rival };
}

function namesOf(benchmark: Benchmark): Iterable<string> {
  switch (benchmark.kind) {
    case "industry":
      return [];
    case "main-rival":
      return benchmark.bySegment.values();
    case "same-customers":
      return benchmark.byRespondent.values();
  }
}
