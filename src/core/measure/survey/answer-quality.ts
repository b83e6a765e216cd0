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
  const expected = byLot(
    rows,
    told.map((t) => t.row),
  );
  return { rows: told.flatMap((t) => (t.straight ? [t.i] : [])), expected };
}

/** How many of the people judged would give one score throughout if they answered each question by lot. */
function byLot(rows: readonly AnswerRow[], judged: readonly AnswerRow[]): number {
  const place = new Map<number, number>();
  for (const row of rows) for (const v of row) if (v !== null && !place.has(v)) place.set(v, place.size);
  const shares = sharesByQuestion(rows, place);
  const chance = new Float64Array(place.size);
  let expected = 0;
  for (const row of judged) {
    chance.fill(1);
    let sum = chance.length;
    for (let j = 0; j < row.length && sum > 1e-15; j++) {
      if (row[j] === null) continue;
      const own = shares[j]!;
      sum = 0;
      for (let s = 0; s < chance.length; s++) {
        const p = chance[s]! * own[s]!;
        chance[s] = p;
        sum += p;
      }
    }
    expected += sum;
  }
  return expected;
}

function sharesByQuestion(rows: readonly AnswerRow[], place: ReadonlyMap<number, number>): Float64Array[] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return Array.from({ length: width }, (_, j) => {
    const counts = new Float64Array(place.size);
    let n = 0;
    for (const row of rows) {
      const v = row[j] ?? null;
      if (v === null) continue;
      counts[place.get(v)!]! += 1;
      n++;
    }
    return counts.map((c) => c / Math.max(1, n));
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
