/**
 * Which of the sorted values of a resampling bounds the interval from below, from 0; the same place from the end bounds it from
 * above. Below 39 draws at 95 % it is the outermost, and the interval holds less than it says.
 *
 * @source  Davison & Hinkley (1997), Bootstrap Methods and their Application, ch. 5: the (R + 1)α-th value
 * @range   draws ≥ 1, 0 < level < 1
 * @example percentilePlace(399, 0.95) // → 9, the tenth of 399
 */
export const percentilePlace = (draws: number, level: number): number =>
  // A hair above, as 40 · (1 − 0.95) / 2 may come out below 1.
  Math.max(0, Math.floor(((1 - level) / 2) * (draws + 1) + 1e-9) - 1);
