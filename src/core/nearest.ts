/**
 * Edit distance (insert, delete, replace one character) of two texts when it is at most `most`, else null.
 *
 * @example distanceWithin("上海宏达商贸", "上海宏达商茂", 2) // → 1
 */
export function distanceWithin(a: string, b: string, most: number): number | null {
  const x = [...a];
  const y = [...b];
  if (Math.abs(x.length - y.length) > most) return null;
  let above = y.map((_, j) => j + 1);
  for (let i = 0; i < x.length; i++) {
    const row: number[] = [];
    let left = i + 1;
    let corner = i;
    let least = left;
    for (let j = 0; j < y.length; j++) {
      left = Math.min(left + 1, above[j]! + 1, corner + (x[i] === y[j] ? 0 : 1));
      corner = above[j]!;
      row.push(left);
      least = Math.min(least, left);
    }
    if (least > most) return null;
    above = row;
  }
  const distance = y.length === 0 ? x.length : above[y.length - 1]!;
  return distance <= most ? distance : null;
}

/**
 * Known names near to what was written, nearest first: within a third of their length, case aside.
 *
 * @example nearest("measure.otfi", ["measure.otif", "cost.revenue"]) // → ["measure.otif"]
 */
export function nearest(written: string, known: readonly string[], most = 3): string[] {
  const folded = written.toLowerCase();
  return known
    .flatMap((name) => {
      const distance = distanceWithin(folded, name.toLowerCase(), Math.max(2, Math.floor(name.length / 3)));
      return distance === null ? [] : [{ name, distance }];
    })
    .sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1))
    .slice(0, most)
    .map(({ name }) => name);
}
