import { accepts, type Marks, type NumberGroup, readAs, readings } from "./number-shapes.js";

export type MarksAnswer =
  | { readonly state: "one"; readonly marks: Marks; readonly refused: readonly NumberGroup[] }
  | { readonly state: "several"; readonly marks: readonly Marks[]; readonly on: NumberGroup }
  | { readonly state: "contradicted"; readonly examples: readonly NumberGroup[] };

/** So many cells with exactly three digits after their mark, beside whole numbers without it, are no decimals. */
const enough = 100;

/**
 * What the marks of a number column mean, from all its cells. A reading that reads every cell wins when its rivals
 * do not, or give the same numbers.
 *
 * @param chinese the header or the cells are written in Chinese, where a comma is no decimal mark
 */
export function decideMarks(groups: readonly NumberGroup[], chinese: boolean): MarksAnswer {
  const cells = groups.reduce((sum, group) => sum + group.cells, 0);
  const counted = readings
    .map((marks) => ({
      marks,
      cells: groups.reduce((sum, group) => sum + (accepts(marks, group.body) ? group.cells : 0), 0),
    }))
    .sort((a, b) => b.cells - a.cells || readings.indexOf(a.marks) - readings.indexOf(b.marks));
  const all = plausible(
    counted.filter((c) => c.cells === cells).map((c) => c.marks),
    groups,
  );
  // Chinese writing knows the comma between thousands only; where that fits every cell it is what was meant.
  const points = chinese ? all.filter((marks) => marks.decimal === ".") : [];
  const full = points.length > 0 ? points : all;
  const best = full[0];
  if (best === undefined) return contradicted(counted, groups, cells);
  const alien = chinese && best.decimal === "," && commaAlone(groups);
  const rivals = alien ? [...full, { decimal: ".", thousands: ",", loose: true } as const] : full;
  for (const group of groups) {
    const distinct = rivals.filter(
      (marks, at) =>
        rivals.findIndex((other) => readAs(other, group.body) === readAs(marks, group.body)) === at,
    );
    if (distinct.length > 1) return { state: "several", marks: distinct, on: widest(groups, distinct) };
  }
  return { state: "one", marks: best, refused: [] };
}

function contradicted(
  counted: readonly { readonly marks: Marks; readonly cells: number }[],
  groups: readonly NumberGroup[],
  cells: number,
): MarksAnswer {
  const best = counted[0]!;
  const refused = groups.filter((group) => !accepts(best.marks, group.body));
  const lost = cells - best.cells;
  const rival = counted.find((c) => refused.some((group) => accepts(c.marks, group.body)));
  const witnesses =
    rival === undefined
      ? cells
      : groups.reduce((sum, g) => sum + (accepts(rival.marks, g.body) ? 0 : g.cells), 0);
  if (lost * 200 <= cells && witnesses >= 20 * lost) return { state: "one", marks: best.marks, refused };
  const other = groups.find((group) => rival !== undefined && !accepts(rival.marks, group.body));
  return { state: "contradicted", examples: [refused[0]!, ...(other === undefined ? [] : [other])] };
}

/** Takes out readings that every cell allows and all cells together do not. */
function plausible(full: readonly Marks[], groups: readonly NumberGroup[]): Marks[] {
  const whole = groups.filter((group) => /^[0-9]+$/.test(group.body));
  const long = whole.some((group) => group.body.length >= 4);
  return full.filter((marks) => {
    // Whoever groups by points writes no 12345 beside 1.234.
    if (marks.thousands === "." && long && !groups.some((g) => g.body.includes(","))) return false;
    if (groups.some((g) => marks.thousands !== "" && g.body.includes(marks.thousands))) return true;
    const marked = groups.filter((group) => group.body.includes(marks.decimal));
    const count = marked.reduce((sum, group) => sum + group.cells, 0);
    const threes = marked.every((group) => /^[1-9][0-9]{0,2}[.,][0-9]{3}$/.test(group.body));
    return !(threes && count >= enough && whole.length > 0 && !long);
  });
}

/** Commas stand in the cells and no cell has a point beside its comma, which would tell them apart. */
function commaAlone(groups: readonly NumberGroup[]): boolean {
  return (
    groups.some((group) => group.body.includes(",")) &&
    !groups.some((group) => group.body.includes(",") && /[. ']/.test(group.body))
  );
}

/** The commonest look on which the readings differ; a cell in 万 shows the difference best. */
function widest(groups: readonly NumberGroup[], marks: readonly Marks[]): NumberGroup {
  const differing = groups.filter(
    (group) => new Set(marks.map((m) => readAs(m, group.body))).size === marks.length,
  );
  const from =
    differing.length > 0
      ? differing
      : groups.filter((g) => new Set(marks.map((m) => readAs(m, g.body))).size > 1);
  return from.reduce((a, b) => (before(b, a) ? b : a));
}

function before(a: NumberGroup, b: NumberGroup): boolean {
  if (a.myriad !== b.myriad) return a.myriad;
  return a.cells > b.cells || (a.cells === b.cells && a.low < b.low);
}
