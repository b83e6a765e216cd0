import { decimalsOf, type PrintedNumber } from "./printed-number.js";
import {
  halfDigit,
  type Misprint,
  type PrintedTable,
  roundingOf,
  type Statistic,
  type TableCheck,
  type TableShape,
  tidy,
} from "./table-check.js";

type Distribution = Extract<TableShape, { kind: "distribution" }>;
export type Moments = Readonly<Record<Statistic, number>>;

/**
 * A distribution per row: its shares add up, and mean, variance and standard deviation follow from them. A row where
 * sum and statistics contradict is tried cell by cell: the one share that would mend everything is the misprint.
 *
 * @range   columns are the shares in the order of `scores`, then the statistics in the order of `statistics`
 */
export function checkDistribution(shape: Distribution, table: PrintedTable): TableCheck {
  const told = spreadsOf(shape).map((spread) => ({ ...checkAs(shape, table, spread), spread }));
  const best = told.reduce((a, b) => (b.held > a.held ? b : a));
  return shape.statistics.some((s) => s !== "mean") ? best : { ...best, spread: null };
}

const spreadsOf = ({ answers }: Distribution): ("population" | "sample")[] =>
  answers !== undefined && answers > 1 ? ["population", "sample"] : ["population"];

function checkAs(shape: Distribution, table: PrintedTable, spread: "population" | "sample") {
  const { scores, statistics, total = 100, answers } = shape;
  const k = scores.length;
  const decimals = statistics.map((_, s) => decimalsOf(table.map((row) => row[k + s]!)));
  const shareDecimals = decimalsOf(table.flatMap((row) => row.slice(0, k)));
  const sumSlack = (k / 2) * 10 ** -shareDecimals + 1e-9;
  const swell = spread === "sample" ? answers! / (answers! - 1) : 1;

  let [tested, held] = [0, 0];
  const misprints: Misprint[] = [];
  const sums: number[] = [];
  table.forEach((row, r) => {
    const shares = row.slice(0, k).map((p) => p.value);
    const printed = row.slice(k);
    const sum = tidy(shares.reduce((all, p) => all + p, 0));
    sums.push(sum);
    const sumHolds = Math.abs(sum - total) <= sumSlack && shares.every((p) => p >= 0);
    const moments = momentsOf(scores, shares, swell);
    const off = (m: Moments) =>
      statistics.filter((s, i) => !(Math.abs(m[s] - printed[i]!.value) <= halfDigit(decimals[i]!)));
    const wrong = moments === null ? statistics : off(moments);
    const agrees = spreadsAgree(statistics, printed, decimals);
    // That the two spreads agree says something new only where both are printed.
    tested += 1 + statistics.length + (agrees === null ? 0 : 1);
    held += (sumHolds ? 1 : 0) + statistics.length - wrong.length + (agrees === true ? 1 : 0);

    const cell = sum === total || wrong.length === 0 ? null : mended(scores, shares, total - sum, swell, off);
    if (cell !== null) {
      misprints.push({ row: r, column: cell, ...differing(shares[cell]!, shares[cell]! + total - sum) });
      return;
    }
    if (sum !== total)
      misprints.push({ row: r, column: null, ...differing(sum, total, sumHolds ? "rounding" : "misprint") });
    for (const s of wrong) {
      if (moments === null) continue;
      const i = statistics.indexOf(s);
      const gap = Math.abs(moments[s] - printed[i]!.value);
      const grade = gap <= roundingOf(decimals[i]!) ? "rounding" : "misprint";
      misprints.push({ row: r, column: k + i, ...differing(printed[i]!.value, moments[s], grade) });
    }
  });
  return { tested, held, misprints, sums, cumulative: [] };
}

const differing = (
  printed: number,
  recomputed: number,
  grade: Misprint["grade"] = "misprint",
): Pick<Misprint, "printed" | "recomputed" | "grade"> => ({ printed, recomputed: tidy(recomputed), grade });

export function momentsOf(
  scores: readonly number[],
  shares: readonly number[],
  swell: number,
): Moments | null {
  const sum = shares.reduce((all, p) => all + p, 0);
  if (!(sum > 0)) return null;
  const mean = shares.reduce((all, p, i) => all + p * scores[i]!, 0) / sum;
  const variance = (swell * shares.reduce((all, p, i) => all + p * (scores[i]! - mean) ** 2, 0)) / sum;
  return { mean, variance, sd: Math.sqrt(Math.max(0, variance)) };
}

/** The one share that, set right, mends the sum and every statistic; null where none or several would. */
function mended(
  scores: readonly number[],
  shares: readonly number[],
  missing: number,
  swell: number,
  off: (m: Moments) => readonly Statistic[],
): number | null {
  const cells = shares.flatMap((share, c) => {
    if (share + missing < 0) return [];
    const moments = momentsOf(scores, shares.with(c, share + missing), swell);
    return moments !== null && off(moments).length === 0 ? [c] : [];
  });
  return cells.length === 1 ? cells[0]! : null;
}

function spreadsAgree(
  statistics: readonly Statistic[],
  printed: readonly PrintedNumber[],
  decimals: readonly number[],
): boolean | null {
  const [v, s] = [statistics.indexOf("variance"), statistics.indexOf("sd")];
  if (v < 0 || s < 0) return null;
  const [variance, sd] = [printed[v]!.value, printed[s]!.value];
  const slack = halfDigit(decimals[v]!) + 2 * Math.abs(sd) * halfDigit(decimals[s]!);
  return sd >= 0 && Math.abs(variance - sd * sd) <= slack;
}
