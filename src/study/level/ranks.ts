import type { Table } from "../../core/findings.js";
import { rankContradictions } from "../../core/level/menu/ranks.js";
import { customerClasses, productClasses } from "../../core/level/priority-template.js";
import { type Problem, problem } from "../../core/problem.js";
import type { Verdict } from "../../core/verdict.js";
import { columnsBy, key } from "../columns.js";
import { saidIn } from "../said.js";
import type { Matrix } from "./matrix.js";

type Ranks = Readonly<Record<string, number>>;

/** Cells ranked three ways: by real worth per pair, by the text's template, by hand; and how far they are apart. */
export function ranksTable(matrix: Matrix, byHand: Ranks | undefined): Table {
  const { count: rank } = columnsBy("pair-priority");
  const own = (customerClass: string, productClass: string) => {
    const pair = `${customerClass}${productClass}`;
    return byHand !== undefined && Object.hasOwn(byHand, pair) ? byHand[pair]! : null;
  };
  const apart = (a: number | null, b: number | null) => (a === null || b === null ? null : a - b);
  return {
    id: "level.ranks",
    columns: [
      key("customer-class"),
      key("product-class"),
      rank("rank"),
      rank("template"),
      rank("by-hand"),
      rank("template-apart"),
      rank("by-hand-apart"),
    ],
    rows: matrix.cells
      .toSorted((a, b) => (a.rank ?? 99) - (b.rank ?? 99) || (a.template ?? 99) - (b.template ?? 99))
      .map((c) => {
        const hand = own(c.customerClass, c.productClass);
        return [
          c.customerClass,
          c.productClass,
          c.rank,
          c.template,
          hand,
          apart(c.template, c.rank),
          apart(hand, c.rank),
        ];
      }),
    total: matrix.cells.length,
  };
}

const codes = {
  "unknown-pair": "level-ranks-unknown",
  "same-rank": "level-ranks-same",
  "better-below": "level-ranks-below",
} as const;

export const rankProblems = (byHand: Ranks | undefined): Problem[] =>
  rankContradictions(byHand ?? {}, customerClasses, productClasses).map(({ kind, pair, other, rank }) =>
    problem(codes[kind], "warning", { pair, other, rank }),
  );

/** So many places between template and profit are worth a word. */
const farApart = 5;
const say = saidIn("level");

export function rankVerdicts({ cells }: Matrix): Verdict[] {
  const far = cells
    .flatMap((c) =>
      c.rank === null || c.template === null || Math.abs(c.template - c.rank) < farApart
        ? []
        : [{ pair: `${c.customerClass}${c.productClass}`, rank: c.rank, template: c.template }],
    )
    .sort((a, b) => Math.abs(b.template - b.rank) - Math.abs(a.template - a.rank) || a.rank - b.rank);
  const [first] = far;
  return first === undefined
    ? []
    : [
        say("ranks-apart", "finding", "level.pairs", {
          count: far.length,
          pair: first.pair,
          rank: first.rank,
          template: first.template,
        }),
      ];
}
