import type { Column } from "./survey.js";

/** Shares as 0–1, of respondents whose shares make up the whole, 1 or 100 as each of them wrote it (within a point). */
export function wholeShares(respondents: readonly string[], shares: ReadonlyMap<string, Column>) {
  const all = [...shares.values()].flat().filter((v) => v !== null);
  const usual = all.every((v) => v <= 1) ? 1 : 100;
  const sharesOff: string[] = [];
  const sharesOffSums: number[] = [];
  const wholes = respondents.map((id, i): number | null => {
    const mine = [...shares.values()].flatMap((cells) => cells[i] ?? []);
    if (mine.length === 0) return usual;
    const sum = mine.reduce((a, b) => a + b, 0);
    const positive = mine.every((v) => v >= 0);
    // Only the own share was asked for: there is nothing to add up.
    if (positive && shares.size === 1 && mine.every((v) => v <= usual)) return usual;
    const whole = [100, 1].find((w) => positive && Math.abs(sum - w) <= w / 100);
    if (whole === undefined) {
      sharesOff.push(id);
      sharesOffSums.push(sum);
    }
    return whole ?? null;
  });
  const fractions = new Map(
    [...shares].map(([firm, cells]) => [
      firm,
      cells.map((v, i) => (v === null || wholes[i] === null ? null : v / wholes[i]!)) as Column,
    ]),
  );
  return { sharesOff, sharesOffSums, fractions };
}
