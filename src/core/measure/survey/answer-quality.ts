/** Answers of one person to the rated questions, null = not answered. */
export type AnswerRow = readonly (number | null)[];

export interface StraightLines {
  /** People who gave one score throughout, by place in the rows. */
  readonly rows: readonly number[];
  /** How many would do so by lot, each question answered by itself as often as people in all answer it. */
  readonly expected: number;
}

/**
 * People who gave the same score to every question they answered. Flagged, never dropped: where nearly everyone is
 * content, few straight lines are carelessness, and `expected` says how many come of themselves.
 *
 * @source  long strings: Johnson (2005), J. Res. Personality 39:103–129
 * @assumes all questions on one scale; turned questions stand as they were asked
 * @range   people with fewer answers than `enough` are not judged
 * @example straightLines([[3, 3, 3, 3, 3, 3], [3, 4, 3, 2, 5, 3]]).rows // → [0]
 */
export function straightLines(rows: readonly AnswerRow[], enough = 6): StraightLines {
  const told = rows.flatMap((row, i) => {
    const answers = row.filter((v): v is number => v !== null);
    return answers.length >= enough ? [{ i, row, straight: answers.every((v) => v === answers[0]) }] : [];
  });
  const shares = sharesByQuestion(rows);
  const scores = new Set(shares.flatMap((share) => [...share.keys()]));
  let expected = 0;
  for (const { row } of told)
    for (const score of scores)
      expected += row.reduce<number>((p, v, j) => (v === null ? p : p * (shares[j]!.get(score) ?? 0)), 1);
  return { rows: told.flatMap((t) => (t.straight ? [t.i] : [])), expected };
}

function sharesByQuestion(rows: readonly AnswerRow[]): Map<number, number>[] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return Array.from({ length: width }, (_, j) => {
    const counts = new Map<number, number>();
    let n = 0;
    for (const row of rows) {
      const v = row[j] ?? null;
      if (v === null) continue;
      counts.set(v, (counts.get(v) ?? 0) + 1);
      n++;
    }
    return new Map([...counts].map(([score, c]) => [score, c / n]));
  });
}

export interface Duplicates {
  /** Rows of one and the same person, by their place; two rows or more each. */
  readonly samePerson: readonly (readonly number[])[];
  /** Rows of different or unnamed people whose answers agree throughout. */
  readonly sameAnswers: readonly (readonly number[])[];
}

/**
 * Answers that may have come in twice. Equal answers of two people count only where enough was answered and it is no
 * straight line, as those agree by themselves.
 *
 * @range   `people` null = not known; rows with fewer answers than `enough` are not compared by answers
 * @example duplicateAnswers([[1, 2], [3, 1]], ["a", "a"]).samePerson // → [[0, 1]]
 */
export function duplicateAnswers(
  rows: readonly AnswerRow[],
  people: readonly (string | null)[],
  enough = 8,
): Duplicates {
  const byPerson = grouped(rows.map((_, i) => people[i] ?? null));
  const byAnswers = grouped(
    rows.map((row) => {
      const answers = row.filter((v) => v !== null);
      const telling = answers.length >= enough && answers.some((v) => v !== answers[0]);
      return telling ? JSON.stringify(row) : null;
    }),
  );
  const several = (group: readonly number[]) =>
    group.some((i) => people[i] == null) || new Set(group.map((i) => people[i])).size > 1;
  return { samePerson: byPerson, sameAnswers: byAnswers.filter(several) };
}

function grouped(keys: readonly (string | null)[]): number[][] {
  const groups = new Map<string, number[]>();
  keys.forEach((key, i) => {
    if (key === null) return;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [i]);
    else group.push(i);
  });
  return [...groups.values()].filter((group) => group.length > 1);
}
